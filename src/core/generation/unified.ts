import type { FilePath } from '../path.ts';
import { closesFence, type Fence } from './fence.ts';
import { checkPath, openFile, type FileTarget, type Host } from './host.ts';
import { Hunk } from './hunk.ts';
import type { Mode, ReplyEnd, Verdict } from './line-reader.ts';

/**
 * Unified diffs, with or without git's header, fenced or in the open. Line numbers are not read: models count badly, and
 * the lines themselves say where. In the open a diff has no end of its own: it ends at the first line that is not one.
 */

export const startsUnifiedDiff = (line: string): boolean => /^--- \S/.test(line) || /^diff --git \S/.test(line);

const NUMBERS = /^@@ *-?\d/;
const HEADER =
  /^(?:index [0-9a-f]|new file mode|deleted file mode|old mode|new mode|(?:dis)?similarity index|Binary files|Index: |={20,})/;

interface Surroundings {
  readonly fence: Fence | undefined;
  /** For hunks without a header. */
  readonly path: string | undefined;
  /** In the open: shows a line as prose after all. */
  say?(raw: string): void;
}

export function enterUnifiedDiff(host: Host, around: Surroundings, line: string, ending: string): void {
  const mode = new UnifiedMode(host, around);
  host.enter(mode);
  mode.line(line, ending);
}

type Part =
  | { readonly type: 'none' }
  | { readonly type: 'new'; readonly target: FileTarget; feed: string }
  | { readonly type: 'edit'; readonly path: FilePath | undefined; hunk: Hunk; readonly moveTo: FilePath | undefined };

class UnifiedMode implements Mode {
  private part: Part = { type: 'none' };
  private minus: { readonly line: string; readonly ending: string } | undefined;
  private renamedFrom: string | undefined;

  constructor(
    private readonly host: Host,
    private readonly around: Surroundings,
  ) {}

  peek(): Verdict {
    return 'line';
  }

  text(): void {}

  line(line: string, ending: string): void {
    const { fence } = this.around;
    if (this.minus) this.afterMinus(line, ending);
    else if (/^--- \S/.test(line)) this.minus = { line, ending };
    else if (fence && closesFence(fence, line)) {
      this.close('closed');
      this.host.leave();
    } else if (line.startsWith('diff --git ')) {
      this.close('closed');
      this.renamedFrom = undefined;
    } else if (line.startsWith('rename from ')) this.renamedFrom = line.slice('rename from '.length);
    else if (line.startsWith('rename to ') && this.renamedFrom !== undefined)
      this.rename(line.slice('rename to '.length));
    else if (!HEADER.test(line)) this.content(line, ending);
  }

  end(reply: ReplyEnd): void {
    const raw = this.minus && this.minus.line + this.minus.ending;
    if (raw !== undefined && this.part.type === 'none' && this.around.say) this.around.say(raw);
    else if (this.minus) this.content(this.minus.line, this.minus.ending);
    this.close(reply === 'whole' && !this.around.fence ? 'closed' : 'cut');
  }

  /** `--- x` is a header only when `+++ y` follows; else it is a removed line that begins with two dashes. */
  private afterMinus(line: string, ending: string): void {
    const minus = this.minus;
    this.minus = undefined;
    if (minus && line.startsWith('+++ ')) this.open(minus.line.slice(4), line.slice(4));
    else if (minus && this.part.type === 'none' && this.around.say) {
      this.around.say(minus.line + minus.ending);
      this.host.leave({ line, ending });
    } else {
      if (minus) this.content(minus.line, minus.ending);
      this.line(line, ending);
    }
  }

  private open(before: string, after: string): void {
    this.close('closed');
    const from = stripTime(before);
    const to = stripTime(after);
    const prefixed = (from.startsWith('a/') || from === '/dev/null') && (to.startsWith('b/') || to === '/dev/null');
    const bare = (path: string): string => (prefixed && path !== '/dev/null' ? path.slice(2) : path);
    if (from === '/dev/null') {
      this.part = { type: 'new', target: openFile(this.host, checkPath(this.host, bare(to))), feed: '' };
    } else if (to === '/dev/null') {
      const path = checkPath(this.host, bare(from));
      if (path) this.host.out.emit({ type: 'file-delete', path });
      this.part = { type: 'edit', path: undefined, hunk: new Hunk(), moveTo: undefined };
    } else {
      const renamed = this.renamedFrom !== undefined;
      this.edit(renamed ? bare(to) : bare(from), !renamed && bare(from) !== bare(to) ? bare(to) : undefined);
    }
  }

  private edit(raw: string | undefined, moveTo: string | undefined): void {
    const path = checkPath(this.host, raw);
    const target = path && moveTo !== undefined ? checkPath(this.host, moveTo) : undefined;
    if (path) this.host.out.emit({ type: 'edit-open', path });
    this.part = { type: 'edit', path, hunk: new Hunk(), moveTo: target };
  }

  private rename(to: string): void {
    const from = checkPath(this.host, this.renamedFrom);
    const target = from && checkPath(this.host, to);
    if (from && target) this.host.out.emit({ type: 'file-move', from, to: target });
  }

  private content(line: string, ending: string): void {
    if (this.part.type === 'none') {
      if (line.trim() === '') return;
      if (!/^(?:@@|[ +-])/.test(line)) return this.leaveOpen(line, ending);
      this.edit(this.around.path ?? this.host.activePath, undefined);
    }
    const part = this.part;
    if (part.type === 'new') this.newLine(part, line, ending);
    else if (part.type === 'edit') this.hunkLine(part, line, ending);
  }

  private newLine(part: Part & { type: 'new' }, line: string, ending: string): void {
    if (line.startsWith('+')) {
      part.target.text(part.feed + line.slice(1));
      part.feed = ending;
    } else if (line.startsWith('\\')) part.feed = '';
    else if (!line.startsWith('@@') && line.trim() !== '') this.leaveOpen(line, ending);
  }

  private hunkLine(part: Part & { type: 'edit' }, line: string, ending: string): void {
    if (line.startsWith('@@')) {
      if (part.hunk.started) this.giveHunk(part);
      const anchor = line.slice(2).trim();
      if (!NUMBERS.test(line) && /\w/.test(anchor)) part.hunk.anchors.push(anchor.replace(/\s*@@$/, ''));
    } else if (line === '' || /^[ +-]/.test(line)) part.hunk.add(line);
    else if (!line.startsWith('\\')) this.leaveOpen(line, ending, () => part.hunk.add(line));
  }

  /** A line that is none of a diff's: in the open the diff is over, in a fence only a sign was forgotten. */
  private leaveOpen(line: string, ending: string, otherwise?: () => void): void {
    if (this.around.fence) return otherwise?.();
    this.close('closed');
    this.host.leave({ line, ending });
  }

  private giveHunk(part: Part & { type: 'edit' }): void {
    const block = part.hunk.block();
    if (block && part.path) this.host.out.emit({ type: 'edit-block', path: part.path, block });
    part.hunk = new Hunk();
  }

  private close(end: 'closed' | 'cut'): void {
    const part = this.part;
    this.part = { type: 'none' };
    if (part.type === 'new') {
      part.target.text(part.feed);
      part.target.close(end);
    } else if (part.type === 'edit' && part.path) {
      if (end === 'closed') this.giveHunk(part);
      this.host.out.emit({ type: 'edit-close', path: part.path, end });
      if (part.moveTo && end === 'closed') this.host.out.emit({ type: 'file-move', from: part.path, to: part.moveTo });
    }
  }
}

const stripTime = (path: string): string =>
  path
    .replace(/\t.*$/, '')
    .trim()
    .replace(/^"(.*)"$/, '$1');
