import { enterBareDocument, mayBecomeDocument, documentLanguage } from './bare.ts';
import { enterEditTag, enterOpenEdits, startsBlock } from './edit-blocks.ts';
import { closesFence, parseFence, type Fence } from './fence.ts';
import { enterFence } from './fence-mode.ts';
import { headingPath, mayBecomeHeading } from './heading.ts';
import type { Host } from './host.ts';
import type { Mode, Verdict } from './line-reader.ts';
import { pathTag, startsPair } from './pair.ts';
import { enterFileTag, parseTag } from './tags.ts';
import { enterUnifiedDiff, startsUnifiedDiff } from './unified.ts';
import { enterPatch, startsPatch } from './v4a.ts';

/**
 * The top level of a reply: words for the person, until a line starts something else. A line that names a file is held
 * with the blank lines after it until it is known whether code follows; then it is that code's name and not prose. Blank
 * lines around files are dropped, and two paragraphs with a file between them stay two.
 */

const DECIDED =
  /^(?:<\/?(?:file|edit)[\s>]|<(?:old|search|path|file_path|file_name|filename)[_a-z]*>|`{3}|~{3}|\*{3} |diff --git |--- |<{5}|apply_patch\b)/i;
const STARTS = (
  '<file |</file>|<edit |</edit>|<old_string>|<old_str>|<old_text>|<old_code>|<old>|<search>|' +
  '<path>|<file_path>|<file_name>|<filename>|```|~~~|*** |diff --git |--- |<<<<<|apply_patch'
).split('|');
const HEREDOC = /^(?:.*&&\s*)?apply_patch\s*<<-?\s*['"]?(\w+)['"]?\s*$/;

export class ProseMode implements Mode {
  private heading: { raw: string; readonly path: string } | undefined;
  private blanks = '';
  private said = false;
  private afterItem = false;
  /** A fence around the whole reply: its closing line is nothing. */
  private wrapper: Fence | undefined;
  /** The word that ends a heredoc around a patch. */
  private heredoc: string | undefined;

  constructor(private readonly host: Host) {}

  peek(head: string): Verdict {
    const start = head.trimStart();
    if (start === '') return head.length <= 80 ? 'hold' : 'text';
    if (head.length - start.length <= 3) {
      const low = start.toLowerCase();
      if (DECIDED.test(low)) return 'line';
      if (STARTS.some((mark) => mark.startsWith(low)) || mayBecomeDocument(low)) return 'hold';
      if (documentLanguage(start)) return 'text';
    }
    return mayBecomeHeading(head) ? 'hold' : 'text';
  }

  text(piece: string, first: boolean): void {
    if (first) {
      this.flushHeading();
      if (piece.length - piece.trimStart().length <= 3 && enterBareDocument(this.host, piece)) {
        this.afterItem = true;
        return;
      }
    }
    this.say(piece);
  }

  line(line: string, ending: string): void {
    if (line.trim() === '') {
      if (this.heading) this.heading.raw += line + ending;
      else if (this.said) this.blanks += line + ending;
    } else if (line.length - line.trimStart().length > 3 || !this.item(line, ending)) this.words(line, ending);
  }

  end(): void {
    this.flushHeading();
  }

  /** Begins whatever the line starts; `false` when it is prose after all. */
  private item(line: string, ending: string): boolean {
    if (this.wrapper && closesFence(this.wrapper, line)) this.wrapper = undefined;
    else if (this.heredoc !== undefined && line.trim() === this.heredoc) this.heredoc = undefined;
    else if (/^\s*<\/(?:file|edit)>/i.test(line)) this.line(line.replace(/^\s*<\/\w+>/, ''), ending);
    else if (HEREDOC.test(line)) this.heredoc = HEREDOC.exec(line)?.[1];
    else return this.file(line, ending);
    return true;
  }

  private file(line: string, ending: string): boolean {
    const tag = parseTag(line);
    const fence = tag ? undefined : parseFence(line, ending);
    const pair = startsPair(line);
    if (!tag && !fence && !pair && !startsBlock(line) && !startsPatch(line) && !startsUnifiedDiff(line)) {
      const document = documentLanguage(line + ending) !== undefined && enterBareDocument(this.host, line + ending);
      if (document) this.afterItem = true;
      return document;
    }
    if (fence) this.fence(fence);
    else if (pair || startsBlock(line)) enterOpenEdits(this.host, this.takeHeading()?.path, line, ending);
    else {
      this.flushHeading();
      if (tag?.name === 'file') enterFileTag(this.host, tag, ending);
      else if (tag) enterEditTag(this.host, tag, ending);
      else if (startsPatch(line)) enterPatch(this.host, (each) => this.endsPatch(each), line, ending);
      else {
        const { afterItem } = this;
        const say = (raw: string): void => {
          this.afterItem = afterItem;
          this.say(raw);
        };
        enterUnifiedDiff(this.host, { fence: this.wrapper, path: undefined, say }, line, ending);
      }
    }
    this.afterItem = true;
    return true;
  }

  private fence(fence: Fence): void {
    const heading = this.takeHeading();
    const { afterItem } = this;
    const saidBefore = this.said || afterItem;
    enterFence(this.host, {
      fence,
      heading,
      saidBefore,
      say: (raw) => {
        this.afterItem = afterItem;
        this.say(raw);
      },
      unwrap: () => {
        this.wrapper = fence;
      },
    });
  }

  private endsPatch(line: string): boolean {
    return (this.wrapper !== undefined && closesFence(this.wrapper, line)) || line.trim() === this.heredoc;
  }

  private words(line: string, ending: string): void {
    this.flushHeading();
    const path = headingPath(line) ?? pathTag(line);
    if (path === undefined) this.say(line + ending);
    else this.heading = { raw: line + ending, path };
  }

  private takeHeading(): { readonly raw: string; readonly path: string } | undefined {
    const heading = this.heading;
    this.heading = undefined;
    return heading;
  }

  private flushHeading(): void {
    const heading = this.takeHeading();
    if (heading) this.say(heading.raw);
  }

  private say(text: string): void {
    const gap = this.afterItem && this.said ? '\n' : this.blanks;
    this.host.out.emit({ type: 'prose', text: gap + text });
    this.blanks = '';
    this.said = true;
    this.afterItem = false;
  }
}
