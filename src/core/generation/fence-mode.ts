import { extensionOf } from '../path.ts';
import { guessPath, mayBecomeDocument } from './bare.ts';
import { enterFencedEdits } from './edit-blocks.ts';
import { closesFence, isDiff, isTalk, mayCloseFence, type Fence } from './fence.ts';
import { commentPath } from './heading.ts';
import { checkPath, openFile, type FileTarget, type Host } from './host.ts';
import type { Mode, ReplyEnd, Verdict } from './line-reader.ts';
import { enterUnifiedDiff, startsUnifiedDiff } from './unified.ts';

/**
 * What a fence holds is decided on its first line that is not blank: files in tags or a patch (then the fence is only a
 * wrapper), blocks or a diff, the text of a file, or an example that stays prose.
 */

export interface FenceContext {
  readonly fence: Fence;
  /** The line above the fence, if it named a file. */
  readonly heading: { readonly raw: string; readonly path: string } | undefined;
  /** Whether any words stood in the reply before this. */
  readonly saidBefore: boolean;
  /** Shows `raw` as prose. */
  say(raw: string): void;
  /** The fence turned out to be a wrapper around things that are read at the top level. */
  unwrap(): void;
}

const WRAPPED = /^(?:<(?:file|edit)\s|\*\*\* |apply_patch\b|<{5,9})/i;
const WRAPPED_STARTS = ['<file ', '<edit ', '*** ', 'apply_patch', '<<<<<'];
const DIFF_STARTS = ['diff --git ', '--- ', '@@'];
const COMMENT_STARTS = ['//', '/*', '<!--', '#', '--', '{/*'];

const startsOne = (starts: readonly string[], head: string): boolean => starts.some((start) => start.startsWith(head));

export const enterFence = (host: Host, context: FenceContext): void => host.enter(new FenceHead(host, context));

class FenceHead implements Mode {
  private blanks = '';

  constructor(
    private readonly host: Host,
    private readonly context: FenceContext,
  ) {}

  peek(head: string): Verdict {
    const start = head.trimStart().toLowerCase();
    if (head.length > 160) return 'text';
    const isFence = start.startsWith(this.context.fence.char.repeat(3));
    if (start === '' || mayCloseFence(this.context.fence, head)) return 'hold';
    if (WRAPPED.test(start) || DIFF_STARTS.some((mark) => start.startsWith(mark))) return 'line';
    if (startsOne(WRAPPED_STARTS, start) || startsOne(DIFF_STARTS, start)) return 'hold';
    if (this.namesNothing() && COMMENT_STARTS.some((mark) => start.startsWith(mark))) return 'line';
    if (startsOne(COMMENT_STARTS, start) || mayBecomeDocument(start)) return 'hold';
    return isFence ? 'line' : 'text';
  }

  text(piece: string, first: boolean): void {
    this.begin(piece).text(piece, first);
  }

  line(line: string, ending: string): void {
    const { fence, heading } = this.context;
    if (line.trim() === '' && ending !== '') this.blanks += line + ending;
    else if (closesFence(fence, line)) this.begin('').line(line, ending);
    else if (WRAPPED.test(line.trimStart())) this.unwrap(line, ending);
    else if (this.holdsDiff(line)) {
      enterUnifiedDiff(this.host, { fence, path: fence.path ?? heading?.path }, line, ending);
    } else {
      const path = this.namesNothing() ? commentPath(line) : undefined;
      if (path === undefined || isTalk(fence)) this.begin(line + ending).line(line, ending);
      else this.host.enter(new FenceFile(this.host, fence, openFile(this.host, checkPath(this.host, path))));
    }
  }

  end(reply: ReplyEnd): void {
    this.begin('').end(reply);
  }

  private namesNothing(): boolean {
    return this.context.fence.path === undefined && this.context.heading === undefined;
  }

  private holdsDiff(line: string): boolean {
    const { fence, heading } = this.context;
    if (isTalk(fence)) return false;
    if (/^(?:diff --git |@@)/.test(line) || startsUnifiedDiff(line)) return isDiff(fence) || !line.startsWith('@@');
    return isDiff(fence) && (fence.path ?? heading?.path) !== undefined;
  }

  private unwrap(line: string, ending: string): void {
    const { fence, heading } = this.context;
    if (/^\s*<{5,9}/.test(line)) {
      enterFencedEdits(this.host, fence, fence.path ?? heading?.path, line, ending);
      return;
    }
    if (heading) this.context.say(heading.raw);
    this.context.unwrap();
    this.host.leave({ line, ending });
  }

  /** Enters what the fence turned out to be and gives it the blank lines that were held. */
  private begin(start: string): Mode {
    const mode = this.choose(start);
    this.host.enter(mode);
    if (this.blanks !== '') mode.text(this.blanks, true);
    return mode;
  }

  private choose(start: string): Mode {
    const { fence, heading, saidBefore } = this.context;
    if (fence.path !== undefined) return this.file(fence.path);
    if (heading && !isTalk(fence)) return this.file(heading.path);
    const guess = isTalk(fence) || isDiff(fence) ? undefined : guessPath(this.host, fence.language, start, saidBefore);
    if (guess) return new FenceFile(this.host, fence, openFile(this.host, guess));
    this.context.say((heading?.raw ?? '') + fence.raw);
    return new FenceTalk(this.host, fence);
  }

  private file(path: string): Mode {
    return new FenceFile(this.host, this.context.fence, openFile(this.host, checkPath(this.host, path)));
  }
}

/** The text of one file. Markdown may hold fences of its own, and models forget to make the outer one longer. */
class FenceFile implements Mode {
  private nested = 0;
  private readonly mayNest: boolean;

  constructor(
    private readonly host: Host,
    private readonly fence: Fence,
    private readonly target: FileTarget,
  ) {
    this.mayNest = target.path !== undefined && ['md', 'mdx', 'markdown'].includes(extensionOf(target.path));
  }

  peek(head: string): Verdict {
    if (head.length <= this.fence.indent && head.trim() === '') return 'hold';
    if (mayCloseFence(this.fence, head)) return 'hold';
    return this.mayNest && this.opensNested(head) ? 'line' : 'text';
  }

  text(piece: string, first: boolean): void {
    this.target.text(first ? this.outdent(piece) : piece);
  }

  line(line: string, ending: string): void {
    if (closesFence(this.fence, line)) {
      if (this.nested === 0) {
        this.target.close('closed');
        this.host.leave();
        return;
      }
      this.nested -= 1;
    } else if (this.mayNest && this.opensNested(line)) this.nested += 1;
    this.text(line + ending, true);
  }

  end(_reply: ReplyEnd): void {
    this.target.close('cut');
  }

  private opensNested(line: string): boolean {
    const marks = this.fence.char.repeat(this.fence.count);
    return line.startsWith(marks) && /^[\w+#-]/.test(line.slice(marks.length));
  }

  private outdent(line: string): string {
    let columns = 0;
    while (columns < this.fence.indent && line[columns] === ' ') columns += 1;
    return line.slice(columns);
  }
}

/** An example: prose to its end, whatever it looks like. */
class FenceTalk implements Mode {
  constructor(
    private readonly host: Host,
    private readonly fence: Fence,
  ) {}

  peek(head: string): Verdict {
    return mayCloseFence(this.fence, head) ? 'hold' : 'text';
  }

  text(piece: string): void {
    this.host.out.emit({ type: 'prose', text: piece });
  }

  line(line: string, ending: string): void {
    this.text(line + ending);
    if (closesFence(this.fence, line)) this.host.leave();
  }

  end(): void {}
}
