/** The port to preview frames: what the engine needs of them, and what the adapter in platform gives. */
import type { FrameMessage, HostMessage, Start } from './protocol.ts';

export type LostReason =
  /** Nothing was heard for too long. */
  | 'silent'
  /** It went to another address, or loaded itself again. */
  | 'left'
  /** It shared a process with one that was silent, which could not be ended alone. */
  | 'sibling'
  /** It sent more than any honest page. */
  | 'chatty'
  /** It took the keyboard away again and again. */
  | 'focus'
  /** Its place in the page is gone; another frame can have the new one. */
  | 'moved'
  /** The shell could not be loaded. */
  | 'unreachable';

export interface FrameEvents {
  /** Guarded, but still only what the page claims. */
  message(message: FrameMessage): void;
  /** Silent for so long that a person should be told; `alive` when it speaks again. */
  hung(): void;
  alive(): void;
  /** The frame has been removed. Nothing comes after this. */
  lost(reason: LostReason): void;
}

/** One document in one frame. */
export interface PreviewFrame {
  /** Kept until the frame can take it. */
  post(message: HostMessage): void;
  /** Puts this frame in front; it is the one a person sees and can reach. */
  show(): void;
  /** Takes the frame away, after the one in front has been painted. Nothing is heard of it any more. */
  drop(): void;
  /** A person chose to wait: silence starts to count anew, and longer. */
  wait(): void;
}

export interface PreviewFrames {
  /** A fresh document behind whatever is shown, in a shell of the network level that `start` names. */
  open(start: Start, events: FrameEvents): PreviewFrame;
}
