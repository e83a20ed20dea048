import { parseFence, type Fence } from './fence.ts';
import { parseTag, type Tag } from './tags.ts';

/**
 * What a model puts in front of a continuation although it was asked not to: a sentence, a fence, the file's tag once more.
 * Fed character by character; says when the wrapping is over and where the text proper begins. Bounded: a few short lines.
 */

const MAX_LINE = 240;
const MAX_SENTENCES = 3;
const OPENERS = (
  'continuing|continued|continue|continuation|here|sure|okay|ok|certainly|of course|resuming|resume|picking|going on|' +
  "let me|i'll|i’ll|i will|apologies|sorry|understood|got it|alright|the rest"
).split('|');
const ABOUT =
  /\b(?:continu\w*|resum\w*|left off|pick(?:ing)? up|cut off|(?:it|i|we) (?:was |were )?stopped|(?:the |your )?(?:rest|remainder|remaining)|(?:full|complete) (?:file|code))\b/i;

export class Wrapper {
  fence: Fence | undefined;
  /** The tag, and the offset at which its line starts. */
  tag: { readonly tag: Tag; readonly at: number } | undefined;
  /** Offset at which the text proper begins; set once `open` is false. */
  body = 0;
  open = true;
  private sentences = 0;
  private line = '';
  private at = 0;

  /** `wrapsIn`: whether a fence or a tag line may be wrapping here, and not content. */
  constructor(private readonly wrapsIn: (what: Fence | Tag) => boolean) {}

  /** Takes one character; `end` is the offset after it. */
  take(char: string, end: number): void {
    if (!this.open) return;
    if (char !== '\n') {
      this.line += char;
      if (!this.may(this.line)) this.open = false;
    } else if (this.isWrapping(this.line.replace(/\r$/, ''))) {
      this.line = '';
      this.at = end;
      this.body = end;
      if (this.tag) this.open = false;
    } else this.open = false;
  }

  private may(head: string): boolean {
    const low = head.toLowerCase().replace(/^[\s*_([>#]+/, '');
    if (head.length > MAX_LINE) return false;
    if (low === '' || low === '\r') return true;
    if (/^(?:`{1,3}|~{1,3})/.test(low)) return !this.fence;
    if ('<file '.startsWith(low.slice(0, 6)) || '<edit '.startsWith(low.slice(0, 6))) return true;
    return (
      !this.fence &&
      this.sentences < MAX_SENTENCES &&
      OPENERS.some((word) => low.startsWith(word) || word.startsWith(low))
    );
  }

  private isWrapping(line: string): boolean {
    if (line.trim() === '') return this.sentences > 0 || this.fence !== undefined;
    const tag = parseTag(line);
    if (tag) {
      if (tag.rest !== '' || !this.wrapsIn(tag)) return false;
      this.tag = { tag, at: this.at };
      return true;
    }
    const fence = parseFence(line, '\n');
    if (fence) {
      if (!this.wrapsIn(fence)) return false;
      this.fence = fence;
      return true;
    }
    this.sentences += 1;
    return ABOUT.test(line) && /[.:!…)*-]\s*$/.test(line);
  }
}
