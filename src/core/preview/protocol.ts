/**
 * The conversation between the host and the program in a preview frame.
 *
 * The frame says `hello` once, to its parent window, with the nonce of its address. The host answers once, with a port and
 * the first document in the same message; from then on only the port counts. A frame is given a snapshot of all files, then
 * what changes in them, and never asks for more. Every change carries a `revision` one higher than the last; the frame
 * names the newest it has painted. It may say that a change cannot be shown in its document (`new-document`): then it
 * keeps showing the old one, and the host makes another frame. Each document lives in one frame, each frame shows one
 * document. A frame beats four times a second; one that is silent hangs, crashed or navigated away.
 *
 * What comes from a frame proves that it came from the page, never that it is true: it passes `guard.ts` first.
 */
import type { BuiltModule, BuiltRoot, PackageModule } from '../bundle/bundler.ts';
import type { MeasuredPair } from '../colour/contrast.ts';
import type { LiveSetup } from '../colour/live.ts';
import type { FilePath } from '../path.ts';
import type { NetworkLevel } from './network.ts';
import type { ConsoleEntry } from './state.ts';

/** The frame's program sees the contracts of the host here, and nowhere else. */
export type { BuiltModule, BuiltRoot, PackageModule } from '../bundle/bundler.ts';
export type { MeasuredPair } from '../colour/contrast.ts';
export type { LiveSetup } from '../colour/live.ts';

export const BEAT_MS = 250;

/** What a frame may send at most; past a limit per second it is dropped as too chatty. */
export const LIMITS = {
  text: 10_000,
  consoleLines: 1_000,
  messagesPerSecond: 200,
  bytesPerSecond: 1_000_000,
} as const;

/** `whole` is the last finished text; `partial` what has arrived of a new one that is being written. */
export type FileState =
  | { readonly kind: 'text'; readonly path: FilePath; readonly whole?: string; readonly partial?: string }
  | {
      readonly kind: 'binary';
      readonly path: FilePath;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly mime: string;
    };

export interface Scroll {
  readonly x: number;
  readonly y: number;
}

/**
 * What was built. `modules` and `packages` hold those this frame was not given yet in this version; what it has stays. A
 * root without an entry in `roots` is still being built, and its script waits.
 */
export interface ModuleUpdate {
  readonly roots: readonly BuiltRoot[];
  readonly modules: readonly BuiltModule[];
  readonly packages: readonly PackageModule[];
}

export interface Hello {
  readonly type: 'hello';
  readonly nonce: string;
}

/** Sent to the frame's window together with the port. */
export interface Start {
  readonly type: 'start';
  readonly revision: number;
  readonly entry: FilePath;
  readonly files: readonly FileState[];
  /** While a run streams, a missing file is waited for. */
  readonly running: boolean;
  readonly scroll?: Scroll;
  /** Whether to say how much is to be seen, for the decision when this document replaces another. */
  readonly measure: boolean;
  /** Which shell is loaded; `off` where nothing is said. */
  readonly network?: NetworkLevel;
  /** Whether the page is to believe that the person prefers less motion; as the system says where nothing is said. */
  readonly reducedMotion?: boolean;
  /** What is built already of the entry's modules. */
  readonly built?: ModuleUpdate;
  /** Values of fields of the document that this one replaces, as `new-document` gave them. */
  readonly fields?: readonly FieldValue[];
  /** Colours are being changed. */
  readonly colours?: Colouring;
}

/** How a page follows colours that are changed (core/colour/live.ts), and what they are now. */
export interface Colouring {
  readonly setup: LiveSetup;
  readonly rule: string;
}

/** What a person typed or chose, so that a new document can take it over. `key` finds the field again: id, name or place. */
export interface FieldValue {
  readonly key: string;
  readonly value?: string;
  readonly checked?: boolean;
}

export type HostMessage =
  | { readonly type: 'open'; readonly revision: number; readonly path: FilePath }
  | { readonly type: 'append'; readonly revision: number; readonly path: FilePath; readonly text: string }
  /** The file is whole. `text` only where it is not what was appended. */
  | { readonly type: 'close'; readonly revision: number; readonly path: FilePath; readonly text?: string }
  | { readonly type: 'write'; readonly revision: number; readonly file: FileState }
  | { readonly type: 'remove'; readonly revision: number; readonly path: FilePath }
  | { readonly type: 'begin'; readonly revision: number }
  /** What has not come will not come. */
  | { readonly type: 'settle'; readonly revision: number }
  | { readonly type: 'measure'; readonly revision: number }
  | { readonly type: 'modules'; readonly revision: number; readonly update: ModuleUpdate }
  | { readonly type: 'emulate'; readonly revision: number; readonly reducedMotion: boolean }
  /** Without `colours` the page is as it was written again. */
  | { readonly type: 'colours'; readonly revision: number; readonly colours?: Colouring }
  | { readonly type: 'paint-colours'; readonly revision: number; readonly rule: string }
  /** Which colours meet on the page as it was written. */
  | { readonly type: 'measure-colours'; readonly revision: number }
  /** A picture of the whole page is wanted. `program`: what draws it, a script that makes `modernScreenshot`. */
  | { readonly type: 'picture'; readonly revision: number; readonly program: string };

/** As much of a page as is looked at, and as many different pairs as are told. */
export const PAIRS = { texts: 3_000, told: 120, sample: 60, colour: 100 } as const;

/** A picture comes in parts, slowly enough to stay below the limits. */
export const PICTURE = { partBytes: 128_000, partMs: 250, mostBytes: 8_000_000 } as const;

/** CSS pixels of the frame. */
export interface WriteHead {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface FrameProblem {
  readonly type: 'problem';
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: 'runtime' | 'missing' | 'blocked' | 'module';
  readonly message: string;
  readonly path?: FilePath;
  /** Zero-based. */
  readonly line?: number;
  readonly character?: number;
  /** `line` and `character` are of compiled code: which version of which module, for the host to find the source. */
  readonly built?: { readonly id: string; readonly version: number };
  /** The file whose coming mends it. */
  readonly wants?: FilePath;
}

export type FrameMessage =
  | { readonly type: 'beat' }
  | {
      readonly type: 'painted';
      readonly revision: number;
      /** The document is closed and its scripts have run. */
      readonly whole: boolean;
      /** Something can be seen. */
      readonly filled: boolean;
      /** How much can be seen in the viewport, in characters; images count as some. Only where asked for. */
      readonly ink?: number;
      /** Style sheets of which nothing has come yet. */
      readonly waiting: number;
      readonly head?: WriteHead;
    }
  | { readonly type: 'console'; readonly entries: readonly ConsoleEntry[] }
  | FrameProblem
  | { readonly type: 'follow'; readonly path: FilePath }
  | {
      readonly type: 'new-document';
      readonly revision: number;
      readonly scroll: Scroll;
      readonly fields?: readonly FieldValue[];
    }
  /** Vendored packages that the page asks for by a CDN address it knows; given as `modules` with `packages` only. */
  | { readonly type: 'wants'; readonly packages: readonly string[] }
  /** What the page asked for that previews do not reach, and what stands in for it. */
  | {
      readonly type: 'blocked';
      readonly host: string;
      readonly what: 'image' | 'font' | 'style' | 'script' | 'data';
      readonly standIn?: string;
    }
  /** New modules took effect: `kept` with the state of components, `remounted` where that was not possible. */
  | { readonly type: 'hot'; readonly revision: number; readonly outcome: 'kept' | 'remounted' }
  | { readonly type: 'scrolled'; readonly x: number; readonly y: number }
  /** The document is going: a script led elsewhere or reloaded it. */
  | { readonly type: 'left' }
  /** A link out of the project was clicked, and not followed. */
  | { readonly type: 'outside-link'; readonly address: string }
  /** The next bytes of the PNG that was asked for. */
  | { readonly type: 'picture'; readonly part: Uint8Array<ArrayBuffer>; readonly last: boolean }
  | { readonly type: 'no-picture'; readonly reason: string }
  | Pairs;

/** Text and what lies behind it, each pair once, those in sight first. */
export interface Pairs {
  readonly type: 'pairs';
  /** Of the question that this answers. */
  readonly revision: number;
  readonly pairs: readonly MeasuredPair[];
  /** The page was asked for its dark side. */
  readonly dark: boolean;
  /** Texts on a picture or a gradient, of which nothing can be said. */
  readonly unknown: number;
}
