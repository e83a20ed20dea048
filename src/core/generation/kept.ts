import { extensionOf, parsePath, type FilePath } from '../path.ts';
import type { Fence } from './fence.ts';
import { createReplyParser } from './parser.ts';
import { parseTag, type Tag } from './tags.ts';

/** A reply that was cut, read for where it stops: what may be wrapping there, and what would be a fresh start. */
export class Kept {
  /** The file or edit that is open at its end. */
  private readonly path: FilePath | undefined;
  /** Where the text of the open file begins, when it was opened by a tag. */
  private readonly start: number | undefined;

  constructor(private readonly text: string) {
    for (const event of createReplyParser().push(text)) {
      if (event.type === 'file-open' || event.type === 'edit-open') this.path = event.path;
      else if (event.type === 'file-close' || event.type === 'edit-close') this.path = undefined;
    }
    if (this.path !== undefined) this.start = this.findStart(this.path);
  }

  get inTag(): boolean {
    return this.start !== undefined;
  }

  /** Inside of a file a fence or the file's own tag is wrapping; in prose, or for another file, it is content. */
  wrapsIn(what: Fence | Tag): boolean {
    if (this.path === undefined) return false;
    if ('name' in what) {
      const path = parsePath(what.path);
      return path.ok && path.value === this.path;
    }
    return !['md', 'mdx', 'markdown'].includes(extensionOf(this.path));
  }

  /** Begins like the open file and then goes another way: a fresh version of it rather than its continuation. */
  startsOver(body: string): boolean {
    if (this.start === undefined) return false;
    const first = this.text.slice(this.start, this.text.indexOf('\n', this.start) + 1);
    const once = this.text.indexOf(first, this.start + 1) < 0;
    return once && first.trim().length >= 12 && body.startsWith(first);
  }

  /** Begins like the whole reply and then goes another way: what stood open is over, everything comes anew. */
  startsReplyOver(body: string): boolean {
    const first = this.text.slice(0, this.text.indexOf('\n') + 1);
    const once = this.text.indexOf(first, 1) < 0;
    return this.start !== undefined && once && first.trim().length >= 12 && body.startsWith(first);
  }

  reopened(body: string): string {
    const apart = this.text.endsWith('\n') ? '' : '\n';
    return `${apart}<file path="${this.path ?? ''}">\n${body}`;
  }

  closed(body: string): string {
    return `${this.text.endsWith('\n') ? '' : '\n'}</file>\n${body}`;
  }

  /** A tag works at a line start only. */
  startsTag(body: string): boolean {
    return /^<(?:file|edit)\s/i.test(body);
  }

  private findStart(path: FilePath): number | undefined {
    for (let at = this.text.lastIndexOf('<'); at >= 0; at = at > 0 ? this.text.lastIndexOf('<', at - 1) : -1) {
      if (at > 0 && this.text[at - 1] !== '\n') continue;
      const feed = this.text.indexOf('\n', at);
      const tag = feed < 0 ? undefined : parseTag(this.text.slice(at, feed).replace(/\r$/, ''));
      const found = tag && parsePath(tag.path);
      if (found?.ok && found.value === path) return feed + 1;
    }
    return undefined;
  }
}
