/** Puts ids in the place of specifiers, and objects in the place of globs, and says where the ids stand. */
import type { TextEdit } from '../../text.ts';
import type { BuiltImport, ModuleId } from '../bundler.ts';
import type { Compiled, CompiledGlob } from '../compile/compiled.ts';

export interface LinkedGlob {
  readonly glob: CompiledGlob;
  readonly matches: readonly { readonly key: string; readonly id: ModuleId }[];
}

export interface Linked {
  readonly code: string;
  readonly imports: readonly BuiltImport[];
  /** From `compiled.code` to `code`, sorted. */
  readonly edits: readonly TextEdit[];
}

interface Piece extends TextEdit {
  /** Ids in `newText`. */
  readonly ids: readonly { readonly id: ModuleId; readonly at: number; readonly dynamic: boolean }[];
}

export interface LinkTo {
  /** Answer to `compiled.imports`; where there is none the specifier stays, and the import fails when it runs. */
  readonly ids: readonly (ModuleId | undefined)[];
  readonly globs: readonly LinkedGlob[];
  /** What to leave out. */
  readonly dropped: readonly { readonly start: number; readonly end: number }[];
}

export function linkCode(compiled: Compiled, { ids, globs, dropped }: LinkTo): Linked {
  const pieces: Piece[] = compiled.imports.flatMap(({ start, end, kind }, index) => {
    const id = ids[index];
    return id === undefined ? [] : [{ start, end, newText: id, ids: [{ id, at: 0, dynamic: kind === 'dynamic' }] }];
  });
  for (const { start, end } of dropped) pieces.push({ start, end, newText: '', ids: [] });
  for (const [index, linked] of globs.entries()) pieces.push(...globPieces(linked, index, compiled.code.length));
  pieces.sort((a, b) => a.start - b.start || a.end - b.end);
  const imports: BuiltImport[] = [];
  let code = '';
  let at = 0;
  for (const piece of pieces) {
    code += compiled.code.slice(at, piece.start);
    for (const { id, at: inside, dynamic } of piece.ids)
      imports.push({ id, start: code.length + inside, end: code.length + inside + id.length, dynamic });
    code += piece.newText;
    at = piece.end;
  }
  return { code: code + compiled.code.slice(at), imports, edits: pieces };
}

function globPieces({ glob, matches }: LinkedGlob, index: number, end: number): Piece[] {
  const object = new PieceWriter();
  const tail = new PieceWriter();
  object.write('({');
  for (const [n, { key, id }] of matches.entries()) {
    object.write(`${n === 0 ? '' : ','} ${JSON.stringify(key)}: `);
    const member = glob.name === undefined ? '' : `[${JSON.stringify(glob.name)}]`;
    if (glob.eager) {
      const name = `__vonk$g${index}_${n}`;
      // The code before it may end in a comment, or without a semicolon.
      tail
        .write(`${n === 0 ? '\n;' : ''}import * as ${name} from "`)
        .id(id, false)
        .write('";\n');
      object.write(`${name}${member}`);
    } else {
      object
        .write('() => import("')
        .id(id, true)
        .write(`")${member === '' ? '' : `.then((all) => all${member})`}`);
    }
  }
  object.write(' })');
  const pieces = [{ start: glob.start, end: glob.end, ...object.take() }];
  return glob.eager ? [...pieces, { start: end, end, ...tail.take() }] : pieces;
}

class PieceWriter {
  #text = '';
  readonly #ids: { id: ModuleId; at: number; dynamic: boolean }[] = [];

  write(text: string): this {
    this.#text += text;
    return this;
  }

  id(id: ModuleId, dynamic: boolean): this {
    this.#ids.push({ id, at: this.#text.length, dynamic });
    return this.write(id);
  }

  take(): Pick<Piece, 'newText' | 'ids'> {
    return { newText: this.#text, ids: this.#ids };
  }
}
