import type { FilePath } from '../path.ts';
import { closesFence, type Fence } from './fence.ts';
import { checkPath, type Host } from './host.ts';
import { Hunk } from './hunk.ts';
import type { Mode, ReplyEnd, Verdict } from './line-reader.ts';
import { PairReader, startsPair } from './pair.ts';
import { startsNextTag, type Tag } from './tags.ts';

/**
 * Changes in place: SEARCH/REPLACE blocks, old/new pairs and hunks, inside `<edit path>`, inside a fence, or in the open.
 * A block is given when its last line has come and never before. Search and replace are whole lines, each ended by `\n`.
 */

const OPEN = /^\s{0,3}<{5,9}(?:\s.*)?$/;
const DIVIDER = /^\s{0,3}={5,9}(?:\s.*)?$/;
const CLOSE = /^\s{0,3}>{5,9}(?:\s.*)?$/;

/** The line that opens a SEARCH block: five to nine `<`, whatever words follow. */
export const startsBlock = (line: string): boolean => OPEN.test(line);

/** What ends the list of blocks: its own tag, the fence around it, or, in the open, any line that is none of it. */
type Frame = { readonly type: 'tag' } | { readonly type: 'fence'; readonly fence: Fence } | { readonly type: 'open' };

export function enterEditTag(host: Host, tag: Tag, ending: string): void {
  const mode = enter(host, checkPath(host, tag.path), { type: 'tag' });
  if (tag.rest !== '') mode.line(tag.rest, ending);
}

export function enterFencedEdits(
  host: Host,
  fence: Fence,
  path: string | undefined,
  line: string,
  ending: string,
): void {
  enter(host, checkPath(host, path ?? host.activePath), { type: 'fence', fence }).line(line, ending);
}

export function enterOpenEdits(host: Host, path: string | undefined, line: string, ending: string): void {
  enter(host, checkPath(host, path ?? host.activePath), { type: 'open' }).line(line, ending);
}

function enter(host: Host, path: FilePath | undefined, frame: Frame): EditMode {
  if (path) host.out.emit({ type: 'edit-open', path });
  const mode = new EditMode(host, path, frame);
  host.enter(mode);
  return mode;
}

type State =
  | { readonly type: 'between' }
  | { readonly type: 'search'; search: string }
  | { readonly type: 'replace'; readonly search: string; replace: string }
  | { readonly type: 'pair'; readonly pair: PairReader }
  | { readonly type: 'hunk'; readonly hunk: Hunk };

class EditMode implements Mode {
  private state: State = { type: 'between' };
  private blocks = 0;
  private strayText = false;

  constructor(
    private readonly host: Host,
    private readonly path: FilePath | undefined,
    private readonly frame: Frame,
  ) {}

  peek(): Verdict {
    return 'line';
  }

  text(): void {}

  line(line: string, ending: string): void {
    if (this.frame.type === 'tag' && (/^<\/edit>/i.test(line) || startsNextTag(line))) this.closeTag(line, ending);
    else if (this.state.type === 'search') this.searchLine(this.state, line);
    else if (this.state.type === 'replace') this.replaceLine(this.state, line);
    else if (this.state.type === 'pair') this.pairLine(this.state.pair, line, ending);
    else this.betweenLine(line, ending);
  }

  end(reply: ReplyEnd): void {
    const open = this.frame.type === 'open' && (this.state.type === 'between' || this.state.type === 'hunk');
    this.close(open && reply === 'whole' ? 'closed' : 'cut');
  }

  private betweenLine(line: string, ending: string): void {
    if (this.frame.type === 'fence' && closesFence(this.frame.fence, line)) {
      this.close('closed');
      this.host.leave();
    } else if (startsBlock(line)) {
      this.giveHunk();
      this.state = { type: 'search', search: '' };
    } else if (startsPair(line)) {
      this.giveHunk();
      this.pairLine(new PairReader(), line, ending);
    } else if (line.startsWith('@@') && this.frame.type !== 'open') this.startHunk(line);
    else if (this.state.type === 'hunk') this.state.hunk.add(line);
    else if (this.frame.type === 'open' && line.trim() !== '') {
      this.close('closed');
      this.host.leave({ line, ending });
    } else if (line.trim() !== '' && !/^\s*(?:`{3,}|~{3,})/.test(line)) this.strayText = true;
  }

  private searchLine(state: State & { type: 'search' }, line: string): void {
    if (DIVIDER.test(line)) this.state = { type: 'replace', search: state.search, replace: '' };
    else if (CLOSE.test(line)) this.refuse('a SEARCH block has no ======= line');
    else state.search += `${line}\n`;
  }

  private replaceLine(state: State & { type: 'replace' }, line: string): void {
    if (CLOSE.test(line)) {
      this.give(state.search, state.replace);
      this.state = { type: 'between' };
    } else state.replace += `${line}\n`;
  }

  private pairLine(pair: PairReader, line: string, ending: string): void {
    const found = pair.line(line, ending);
    this.state = found ? { type: 'between' } : { type: 'pair', pair };
    if (found) this.give(found.search, found.replace);
  }

  private startHunk(line: string): void {
    if (this.state.type !== 'hunk' || this.state.hunk.started) {
      this.giveHunk();
      this.state = { type: 'hunk', hunk: new Hunk() };
    }
    const anchor = line.slice(2).trim();
    const isNumbers = /^@@ *-?\d/.test(line);
    if (this.state.type === 'hunk' && !isNumbers && /\w/.test(anchor)) this.state.hunk.anchors.push(anchor);
  }

  private giveHunk(): void {
    if (this.state.type !== 'hunk') return;
    const block = this.state.hunk.block();
    this.state = { type: 'between' };
    this.blocks += 1;
    if (block && this.path) this.host.out.emit({ type: 'edit-block', path: this.path, block });
  }

  private give(search: string, replace: string): void {
    this.blocks += 1;
    if (this.path) this.host.out.emit({ type: 'edit-block', path: this.path, block: { search, replace } });
  }

  private refuse(reason: string): void {
    this.blocks += 1;
    this.state = { type: 'between' };
    if (this.path) this.host.out.emit({ type: 'refused', raw: this.path, reason });
  }

  private closeTag(line: string, ending: string): void {
    if (this.state.type !== 'between' && this.state.type !== 'hunk') this.refuse('an edit block was not finished');
    this.giveHunk();
    if (this.blocks === 0 && this.strayText) this.refuse('an edit holds no SEARCH/REPLACE block');
    this.close('closed');
    const own = /^<\/edit>/i.exec(line)?.[0];
    this.host.leave({ line: own ? line.slice(own.length) : line, ending });
  }

  private close(end: 'closed' | 'cut'): void {
    if (end === 'closed') this.giveHunk();
    if (this.path) this.host.out.emit({ type: 'edit-close', path: this.path, end });
  }
}
