/**
 * The project's files as the preview knows them: whole, being written, or both. A new frame is given all of them, so that a
 * document can be made anew at any moment of a run.
 */
import type { FilePath } from '../../core/path.ts';
import type { FileState } from '../../core/preview/protocol.ts';
import type { Project, SourceFile } from '../../core/project.ts';

export class Sources {
  readonly #files = new Map<FilePath, FileState>();

  paths(): FilePath[] {
    return [...this.#files.keys()];
  }

  all(): FileState[] {
    return [...this.#files.values()];
  }

  has(path: FilePath): boolean {
    return this.#files.has(path);
  }

  isOpen(path: FilePath): boolean {
    const file = this.#files.get(path);
    return file?.kind === 'text' && file.partial !== undefined;
  }

  open(path: FilePath): void {
    const whole = this.whole(path);
    this.#files.set(path, { kind: 'text', path, partial: '', ...(whole === undefined ? {} : { whole }) });
  }

  append(path: FilePath, text: string): void {
    const file = this.#files.get(path);
    const whole = this.whole(path);
    const partial = (file?.kind === 'text' ? (file.partial ?? '') : '') + text;
    this.#files.set(path, { kind: 'text', path, partial, ...(whole === undefined ? {} : { whole }) });
  }

  /** Gives whether what arrived is exactly `text`. */
  close(path: FilePath, text: string): boolean {
    const file = this.#files.get(path);
    const same = file?.kind === 'text' && file.partial === text;
    this.#files.set(path, { kind: 'text', path, whole: text });
    return same;
  }

  /** Gives the new state, or `undefined` where nothing changed. */
  write(file: FileState): FileState | undefined {
    const old = this.#files.get(file.path);
    if (old !== undefined && sameFile(old, file)) return undefined;
    this.#files.set(file.path, file);
    return file;
  }

  remove(path: FilePath): boolean {
    return this.#files.delete(path);
  }

  replaceAll(project: Project): void {
    this.#files.clear();
    for (const file of project.files.values()) this.#files.set(file.path, stateOf(file));
  }

  /** What there is of the newest text. */
  text(path: FilePath): string | undefined {
    const file = this.#files.get(path);
    return file?.kind === 'text' ? (file.partial ?? file.whole) : undefined;
  }

  /** The last finished text, even while another is being written. */
  whole(path: FilePath): string | undefined {
    const file = this.#files.get(path);
    return file?.kind === 'text' ? file.whole : undefined;
  }
}

export function stateOf(file: SourceFile): FileState {
  return file.kind === 'text'
    ? { kind: 'text', path: file.path, whole: file.text }
    : { kind: 'binary', path: file.path, bytes: file.bytes, mime: file.mime };
}

function sameFile(a: FileState, b: FileState): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.whole === b.whole && a.partial === b.partial;
  if (b.kind === 'text' || a.mime !== b.mime || a.bytes.length !== b.bytes.length) return false;
  return a.bytes.every((byte, index) => byte === b.bytes[index]);
}
