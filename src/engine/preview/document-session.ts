/**
 * One document in one frame, from its snapshot to its end: what was sent to it and when, what it has shown of itself.
 * Decides nothing.
 */
import type { FilePath } from '../../core/path.ts';
import type { FrameEvents, PreviewFrame, PreviewFrames } from '../../core/preview/frames.ts';
import type { FieldValue, FrameMessage, HostMessage, Scroll, Start } from '../../core/preview/protocol.ts';
import type { Blocked } from '../preview-port.ts';
import { Given } from './given.ts';

export type Painted = Extract<FrameMessage, { type: 'painted' }>;

/**
 * When a document may take the place of the one that is shown: with its first content (`stream`), when it shows at least
 * as much (`rewrite`), or when it is whole (`replace`).
 */
export type Purpose = 'stream' | 'rewrite' | 'replace';

/** Without a limit a frame that never answers would make the list grow for ever. */
const MOST_PENDING = 500;
/** More hosts than this nobody reads. */
const MOST_BLOCKED = 50;

export class DocumentSession {
  readonly entry: FilePath;
  readonly purpose: Purpose;
  readonly frame: PreviewFrame;
  painted: Painted | undefined;
  ink: number | undefined;
  scroll: Scroll = { x: 0, y: 0 };
  /** What a person had typed when the document asked to be replaced. */
  fields: readonly FieldValue[] | undefined;
  blocked: readonly Blocked[] = [];
  hung = false;
  /** The page's own file is being rewritten in another document; this one keeps the old text. */
  outdated = false;
  /** Of another project than the one that is open: it stays to be seen, and is told nothing any more. */
  foreign = false;
  /** It asked for another document in its place, or that one failed; it shows no change any more. */
  stale = false;
  readonly given = new Given();
  /** The newest modules that were sent; before they are painted, what is seen is older. */
  #modulesAt = 0;
  readonly #sent: { readonly revision: number; readonly at: number }[] = [];

  constructor(frames: PreviewFrames, start: Start, purpose: Purpose, now: number, events: FrameEvents) {
    this.entry = start.entry;
    this.purpose = purpose;
    this.scroll = start.scroll ?? this.scroll;
    this.fields = start.fields;
    this.#note(start.revision, now);
    this.frame = frames.open(start, events);
  }

  /** Whether it is new. */
  noteBlocked({ host, what, standIn }: Blocked): boolean {
    const isKnown = this.blocked.some((one) => one.host === host && one.what === what && one.standIn === standIn);
    if (isKnown || this.blocked.length >= MOST_BLOCKED) return false;
    this.blocked = [...this.blocked, { host, what, ...(standIn === undefined ? {} : { standIn }) }];
    return true;
  }

  /** All that was sent is painted, and all scripts have run. */
  get isSettled(): boolean {
    return this.painted !== undefined && this.painted.whole && this.painted.revision >= this.#modulesAt;
  }

  /** `since`: when the change was made, in milliseconds; `undefined` where it shows only with a later message. */
  send(message: HostMessage, since: number | undefined): void {
    if (since !== undefined) this.#note(message.revision, since);
    if (message.type === 'modules') this.#modulesAt = message.revision;
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
