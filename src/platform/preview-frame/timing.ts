/** How long a preview may be silent, and how much it may say. */
import { LIMITS } from '../../core/preview/protocol.ts';

export interface Timing {
  /** Silence until a person is told. */
  readonly hungMs: number;
  /** Silence until the frame is removed. */
  readonly removeMs: number;
  /** The same, after a person chose to wait. */
  readonly patienceMs: number;
  /** Until a shell on a site of its own that does not say hello is tried from the page's own origin. */
  readonly siteMs: number;
  /** Until a shell that does not say hello is given up. */
  readonly loadMs: number;
  readonly messagesPerSecond: number;
  readonly bytesPerSecond: number;
}

export const TIMING: Timing = {
  hungMs: 2_000,
  removeMs: 5_000,
  patienceMs: 30_000,
  siteMs: 2_500,
  loadMs: 8_000,
  messagesPerSecond: LIMITS.messagesPerSecond,
  bytesPerSecond: LIMITS.bytesPerSecond,
};

/**
 * The timing a deployment names in `<meta name="vonk-preview" content='{"hungMs":4000}'>`: a slow machine may want more
 * patience. What is not a positive number is left as it is.
 */
export function timingOf(page: Document, base: Timing = TIMING): Timing {
  const written = page.querySelector('meta[name="vonk-preview"]')?.getAttribute('content');
  if (written === null || written === undefined) return base;
  let named: unknown;
  try {
    named = JSON.parse(written);
  } catch {
    return base;
  }
  const value = (key: keyof Timing): number => {
    const given: unknown = typeof named === 'object' && named !== null ? Reflect.get(named, key) : undefined;
    return typeof given === 'number' && given > 0 ? given : base[key];
  };
  return {
    hungMs: value('hungMs'),
    removeMs: value('removeMs'),
    patienceMs: value('patienceMs'),
    siteMs: value('siteMs'),
    loadMs: value('loadMs'),
    messagesPerSecond: value('messagesPerSecond'),
    bytesPerSecond: value('bytesPerSecond'),
  };
}
