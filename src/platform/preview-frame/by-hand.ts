/**
 * What only a person's hand makes a page say; another than that is feigned. What happens in a frame counts as activity of
 * the page around it, which no script in the frame can feign; typing elsewhere does too, so the frame must have the keys or
 * the pointer as well.
 */
import type { FrameMessage } from '../../core/preview/protocol.ts';

const BY_HAND: ReadonlySet<string> = new Set(['follow', 'outside-link']);
const LOOKS = 6;
const LOOK_MS = 50;

export const isByHand = ({ type }: FrameMessage): boolean => BY_HAND.has(type);

/** What a click says may be here before the click itself is known to this page, for they come by different ways. */
export function whenHandled(frame: HTMLIFrameElement, then: () => void, looks = LOOKS): void {
  const isAtIt = document.activeElement === frame || frame.matches(':hover');
  if (navigator.userActivation.isActive && isAtIt) then();
  else if (looks > 0) setTimeout(() => whenHandled(frame, then, looks - 1), LOOK_MS);
}
