import { extensionOf } from '../path.ts';
import { checkPath, openFile, type FileTarget, type Host } from './host.ts';
import type { Mode, ReplyEnd, Verdict } from './line-reader.ts';

/**
 * The primary format: `<file path="…">` … `</file>`. Everything from the line after the tag up to the line that starts
 * with `</file>` is the file, its last line feed included, as it came. A missing `</file>` is made up for by the next tag.
 */

export interface Tag {
  readonly name: 'file' | 'edit';
  readonly path: string | undefined;
  readonly append: boolean;
  /** What follows `>` on the same line. */
  readonly rest: string;
}

const TAG = /^<(file|edit)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*)\s*\/?>(.*)$/is;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

export function parseTag(line: string): Tag | undefined {
  const found = TAG.exec(line.trimStart());
  if (!found) return undefined;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of (found[2] ?? '').matchAll(ATTRIBUTE)) {
    attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return {
    name: found[1]?.toLowerCase() === 'edit' ? 'edit' : 'file',
    path: attributes.get('path') ?? attributes.get('name') ?? attributes.get('filename'),
    append: attributes.get('mode')?.toLowerCase() === 'append',
    rest: (found[3] ?? '').trimEnd(),
  };
}

/** Whether a line inside a file or an edit begins the next one; only a tag that names a path does. */
export const startsNextTag = (line: string): boolean => /^<(?:file|edit)\s/i.test(line) && !!parseTag(line)?.path;

const CLOSE = '</file>';
const FENCE = /^(`{3,})[\w+-]*\s*$/;
const PROSE_FILES = new Set(['md', 'mdx', 'markdown', 'txt']);

export function enterFileTag(host: Host, tag: Tag, ending: string): void {
  const target = openFile(host, checkPath(host, tag.path), tag.append ? 'append' : 'whole');
  const mode = new FileTagMode(host, target);
  host.enter(mode);
  if (tag.rest.endsWith(CLOSE)) {
    target.text(tag.rest.slice(0, -CLOSE.length));
    mode.line(CLOSE, ending);
  } else if (tag.rest !== '') target.text(tag.rest + ending);
}

class FileTagMode implements Mode {
  private first = true;
  /** Set when the code came wrapped in a fence inside the tag: its closing line is not part of the file either. */
  private wrapper: string | undefined;
  private heldFence = '';

  constructor(
    private readonly host: Host,
    private readonly target: FileTarget,
  ) {}

  peek(head: string): Verdict {
    const low = head.toLowerCase();
    if (low.startsWith(CLOSE) || /^<(?:file|edit)\s/.test(low)) return 'line';
    if (CLOSE.startsWith(low) || '<file'.startsWith(low) || '<edit'.startsWith(low)) return 'hold';
    if (this.mayBeFence(head)) return 'hold';
    return 'text';
  }

  text(piece: string): void {
    this.first = false;
    this.target.text(this.releaseFence() + piece);
  }

  line(line: string, ending: string): void {
    if (line.toLowerCase().startsWith(CLOSE)) {
      this.target.close('closed');
      this.host.leave({ line: line.slice(CLOSE.length), ending });
    } else if (startsNextTag(line)) {
      this.target.text(this.releaseFence());
      this.target.close('closed');
      this.host.leave({ line, ending });
    } else this.content(line, ending);
  }

  end(_reply: ReplyEnd): void {
    this.target.close('cut');
  }

  private content(line: string, ending: string): void {
    if (this.first && this.isCode() && FENCE.test(line)) {
      this.wrapper = FENCE.exec(line)?.[1] ?? '';
      this.first = false;
    } else if (this.wrapper !== undefined && line.trimEnd() === this.wrapper) {
      const before = this.releaseFence();
      this.heldFence = line + ending;
      this.target.text(before);
    } else this.text(line + ending);
  }

  private mayBeFence(head: string): boolean {
    if (head.length > 40) return false;
    if (this.wrapper !== undefined) return this.wrapper.startsWith(head) || head.trimEnd() === this.wrapper;
    return this.first && this.isCode() && (/^`{1,2}$/.test(head) || FENCE.test(head));
  }

  private isCode(): boolean {
    return this.target.path !== undefined && !PROSE_FILES.has(extensionOf(this.target.path));
  }

  private releaseFence(): string {
    const held = this.heldFence;
    this.heldFence = '';
    return held;
  }
}
