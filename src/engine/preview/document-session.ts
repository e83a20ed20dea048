/**
 * One document in one frame, from its snapshot to its end: what was sent to it and when, what it has shown of itself.
 * Decides nothing.
 */
import type { FilePath } from '../../core/path.ts';
import type { FrameEvents, PreviewFrame, PreviewFrames } from '../../core/preview/frames.ts';
import type { FrameMessage, HostMessage, Scroll, Start } from '../../core/preview/protocol.ts';

export type Painted = Extract<FrameMessage, { type: 'painted' }>;

/**
 * When a document may take the place of the one that is shown: with its first content (`stream`), when it shows at least
 * as much (`rewrite`), or when it is whole (`replace`).
 */
export type Purpose = 'stream' | 'rewrite' | 'replace';

/** Without a limit a frame that never answers would make the list grow for ever. */
const MOST_PENDING = 500;

export class DocumentSession {
  readonly entry: FilePath;
  readonly purpose: Purpose;
  readonly frame: PreviewFrame;
  painted: Painted | undefined;
  ink: number | undefined;
  scroll: Scroll = { x: 0, y: 0 };
  hung = false;
  /** The page's own file is being rewritten in another document; this one keeps the old text. */
  outdated = false;
  /** It asked for another document in its place, and shows no change any more. */
  stale = false;
  readonly #sent: { readonly revision: number; readonly at: number }[] = [];

  constructor(frames: PreviewFrames, start: Start, purpose: Purpose, now: number, events: FrameEvents) {
    this.entry = start.entry;
    this.purpose = purpose;
    this.scroll = start.scroll ?? this.scroll;
    this.#note(start.revision, now);
    this.frame = frames.open(start, events);
  }

  send(message: HostMessage, now: number): void {
    this.#note(message.revision, now);
    this.frame.post(message);
  }

  /** Milliseconds since the oldest text that this paint shows for the first time was handed over, if it shows any. */
  delayOf(painted: Painted, now: number): number | undefined {
    const oldest = this.#sent[0];
    if (oldest === undefined || oldest.revision > painted.revision) return undefined;
    while (this.#sent[0] !== undefined && this.#sent[0].revision <= painted.revision) this.#sent.shift();
    return now - oldest.at;
  }

  #note(revision: number, at: number): void {
    this.#sent.push({ revision, at });
    if (this.#sent.length > MOST_PENDING) this.#sent.shift();
  }
}
