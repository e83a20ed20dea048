import { ClosingFence } from './closing-fence.ts';
import { Kept } from './kept.ts';
import { Overlap } from './overlap.ts';
import { Wrapper } from './wrapper.ts';

/**
 * Joins the continuation of a reply that was cut to what was kept of it. Models are asked to go on at the very character
 * and do many things instead: repeat the last words or lines, open the file again, start over, wrap it all in a fence or a
 * sentence. What comes out is what has to be appended, so that `kept` + output is the reply as if it had never been cut.
 * Holds text back only while it is repetition or wrapping, or may yet be. An overlap that cannot be told from chance (a
 * bracket, a closing tag, a blank) is not taken for repetition: doubling one is seen, swallowing one is not.
 */
export interface Seam {
  push(text: string): string;
  /** The continuation is over: gives what was still undecided. Call once. */
  end(): string;
}

export function createSeam(keptReply: string): Seam {
  const kept = new Kept(keptReply);
  const plain = new Overlap(keptReply);
  const wrapper = new Wrapper((what) => kept.wrapsIn(what));
  let inner: Overlap | undefined;
  let held = '';
  let closing: ClosingFence | undefined;
  let decided = false;

  function take(char: string): void {
    held += char;
    plain.take(char);
    const wasOpen = wrapper.open;
    wrapper.take(char, held.length);
    if (inner) inner.take(char);
    else if (wasOpen && !wrapper.open && wrapper.body > 0) {
      inner = new Overlap(keptReply);
      for (let at = wrapper.body; at < held.length; at += 1) inner.take(held.charAt(at));
    }
  }

  const undecided = (): boolean => plain.alive || wrapper.open || (inner?.alive ?? false);

  function decide(ended: boolean): string {
    decided = true;
    const repeated = plain.repeated();
    if (repeated > 0) return held.slice(repeated);
    if (ended && (plain.stillRepeats() || inner?.stillRepeats())) return '';
    const body = held.slice(wrapper.body);
    const dropsFence = wrapper.fence && kept.inTag;
    if (dropsFence && wrapper.fence) closing = new ClosingFence(wrapper.fence, keptReply.endsWith('\n'));
    const again = inner?.repeated() ?? 0;
    if (again > 0) return pass(body.slice(again));
    const tag = wrapper.tag?.tag;
    if (kept.startsOver(body) && (tag ? !tag.append : true)) return pass(kept.reopened(body));
    if (kept.startsReplyOver(held) && !kept.startsTag(held)) return kept.closed(held);
    return pass(kept.startsTag(body) && !keptReply.endsWith('\n') ? `\n${body}` : body);
  }

  const pass = (text: string): string => (closing ? closing.push(text) : text);

  return {
    push(text) {
      if (decided) return pass(text);
      for (let at = 0; at < text.length; at += 1) {
        take(text.charAt(at));
        if (!undecided()) return decide(false) + pass(text.slice(at + 1));
      }
      return '';
    },
    end: () => (decided ? '' : decide(true)) + (closing?.end() ?? ''),
  };
}
