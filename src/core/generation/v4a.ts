import type { FilePath } from '../path.ts';
import { checkPath, openFile, type FileTarget, type Host } from './host.ts';
import { Hunk } from './hunk.ts';
import type { Mode, ReplyEnd, Verdict } from './line-reader.ts';

/**
 * The patch format of the Codex family (`*** Begin Patch`, V4A), as text. New files stream; hunks are given as they close,
 * which is when the next one, the next file or the end of the patch comes.
 */

const FILE = /^\*\*\* (Add|Update|Delete) File:\s*(.*?)\s*$/;
const MOVE = /^\*\*\* Move to:\s*(.*?)\s*$/;
const NUMBERS = /^-\d+(?:,\d+)? \+\d+(?:,\d+)?(?: @@.*)?$/;

/** The lines that begin a patch at the top level; some models leave the frame out. */
export const startsPatch = (line: string): boolean => /^\*\*\* Begin Patch\s*$/.test(line) || FILE.test(line);

/** `ends` says whether a line of the surroundings (a closing fence, a heredoc's word) ends the patch without its own end. */
export function enterPatch(host: Host, ends: (line: string) => boolean, line: string, ending: string): void {
  host.named = true;
  const mode = new PatchMode(host, ends);
  host.enter(mode);
  mode.line(line, ending);
}

type Part =
  | { readonly type: 'between' }
  | { readonly type: 'add'; readonly target: FileTarget }
  | { readonly type: 'update'; readonly path: FilePath | undefined; hunk: Hunk; moveTo?: FilePath };

class PatchMode implements Mode {
  private part: Part = { type: 'between' };

  constructor(
    private readonly host: Host,
    private readonly ends: (line: string) => boolean,
  ) {}

  peek(head: string): Verdict {
    return this.part.type === 'add' && head.startsWith('+') ? 'text' : 'line';
  }

  text(piece: string, first: boolean): void {
    if (this.part.type === 'add') this.part.target.text(first && piece.startsWith('+') ? piece.slice(1) : piece);
  }

  line(line: string, ending: string): void {
    const file = FILE.exec(line);
    const move = MOVE.exec(line);
    if (file) this.openPart(file[1] ?? '', file[2] ?? '');
    else if (/^\*\*\* End Patch\b/.test(line)) {
      this.closePart('closed');
      this.host.leave();
    } else if (this.ends(line)) {
      this.closePart('closed');
      this.host.leave({ line, ending });
    } else if (this.part.type === 'add') {
      if (!line.startsWith('*** ')) this.text(line + ending, true);
    } else if (this.part.type === 'update') this.updateLine(this.part, line, move?.[1]);
  }

  end(reply: ReplyEnd): void {
    this.closePart(reply === 'whole' ? 'closed' : 'cut');
  }

  private openPart(verb: string, raw: string): void {
    this.closePart('closed');
    const path = checkPath(this.host, raw);
    if (verb === 'Add') this.part = { type: 'add', target: openFile(this.host, path) };
    else if (verb === 'Update') {
      if (path) this.host.out.emit({ type: 'edit-open', path });
      this.part = { type: 'update', path, hunk: new Hunk() };
    } else if (path) this.host.out.emit({ type: 'file-delete', path });
  }

  private updateLine(part: Part & { type: 'update' }, line: string, moveTo: string | undefined): void {
    if (moveTo !== undefined) {
      const to = checkPath(this.host, moveTo);
      if (to) part.moveTo = to;
    } else if (line.startsWith('*** End of File')) {
      part.hunk.atEnd = true;
      this.giveHunk(part);
    } else if (line.startsWith('@@')) {
      if (part.hunk.started) this.giveHunk(part);
      const anchor = line.slice(2).trim();
      if (anchor !== '' && !NUMBERS.test(anchor)) part.hunk.anchors.push(anchor.replace(/\s*@@$/, ''));
    } else if (!line.startsWith('*** ')) part.hunk.add(line);
  }

  private giveHunk(part: Part & { type: 'update' }): void {
    const block = part.hunk.block();
    if (block && part.path) this.host.out.emit({ type: 'edit-block', path: part.path, block });
    part.hunk = new Hunk();
  }

  private closePart(end: 'closed' | 'cut'): void {
    const part = this.part;
    this.part = { type: 'between' };
    if (part.type === 'add') part.target.close(end);
    else if (part.type === 'update') {
      if (end === 'closed') this.giveHunk(part);
      if (!part.path) return;
      this.host.out.emit({ type: 'edit-close', path: part.path, end });
      if (part.moveTo && end === 'closed') this.host.out.emit({ type: 'file-move', from: part.path, to: part.moveTo });
    }
  }
}
