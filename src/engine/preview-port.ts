import type { PackageProgress } from '../core/bundle/bundler.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { FilePath } from '../core/path.ts';
import type { NetworkLevel } from '../core/preview/network.ts';
import type { Colouring, FrameMessage, Pairs } from '../core/preview/protocol.ts';
import type { ConsoleEntry, PreviewState } from '../core/preview/state.ts';
import type { Project } from '../core/project.ts';
import type { Result } from '../core/result.ts';

export interface PreviewEvents {
  state(state: PreviewState): void;
  /** The page that is shown, or `undefined` when there is none to show. */
  entry(path: FilePath | undefined): void;
  /** The lines that came together, oldest first. */
  console(entries: readonly ConsoleEntry[]): void;
  consoleCleared(): void;
  /**
   * All that is wrong now, whenever that changes: of the build, then runtime errors, unhandled rejections and references to
   * files that never came, with their place in the source.
   */
  problems(all: readonly Diagnostic[]): void;
  /** A build that a person waits for; `no` when it is over. */
  building(state: BuildingState): void;
  built(build: Build): void;
  /** Packages that are fetched for the project: all of them, with each piece that comes. */
  packages(progress: readonly PackageProgress[]): void;
  /** What the shown page asked for and previews do not reach. The whole list, each kind of each host once. */
  blocked(all: readonly Blocked[]): void;
  /** Milliseconds from handing text over to the frame's acknowledgement of its paint, newest value. */
  delay(ms: number): void;
  /** A link to another page of the project was clicked. */
  followLink(path: FilePath): void;
  /** A link out of the project was clicked and not followed; `undefined` when another document is shown. */
  outsideLink(address: string | undefined): void;
  /** Where text is being written now, in CSS pixels of the preview pane; `undefined` when nothing is. */
  writeHead(rect: { readonly x: number; readonly y: number; readonly height: number } | undefined): void;
}

export interface ShowOptions {
  readonly entry?: FilePath;
  readonly network?: NetworkLevel;
}

/** `loading`: the compiler itself has to come first, once. */
export type BuildingState = 'no' | 'building' | 'loading';

export interface Build {
  readonly durationMs: number;
  /** What modules import and a run has not brought yet, as it is written there. */
  readonly waiting: readonly string[];
  /** Specifiers of the packages that are imported. */
  readonly imported: readonly string[];
}

export type Blocked = Omit<Extract<FrameMessage, { type: 'blocked' }>, 'type'>;

/**
 * The preview as the rest of the engine sees it: told what changed, it decides what travels to the frame. During a run
 * (`begin` … `settle`) a missing file is waiting; outside of one it is a problem.
 */
export interface Preview {
  /**
   * A whole project into a fresh document, shown when painted. Used when a project is opened, restored or reloaded. Its
   * pages reach what `network` says, and nothing where it is left out.
   */
  show(project: Project, options?: ShowOptions): void;
  /** A run starts on top of what is shown. */
  begin(): void;
  /** A file is being written from its first character (new, or a rewrite of what is shown). */
  open(path: FilePath): void;
  /** Goes to the frame at once where it is markup. */
  append(path: FilePath, text: string): void;
  /** The file is whole (`text` is its final text, hand edits made meanwhile included). */
  close(path: FilePath, text: string): void;
  /** A file has a new text at once: a hand edit or an applied block. Only what differs is touched. */
  write(path: FilePath, text: string): void;
  writeBinary(path: FilePath, bytes: Uint8Array<ArrayBuffer>, mime: string): void;
  remove(path: FilePath): void;
  /** The run is over: what has not come will not come. `project` is the committed truth to converge on. */
  settle(project: Project): void;
  /** A new document that may reach what the level says. What may no longer is gone at once. */
  setNetwork(level: NetworkLevel): void;
  /** Whether pages are to believe that the person prefers less motion, those to come too. */
  setReducedMotion(reduced: boolean): void;
  /** Pages follow colours that are changed, those to come too; without it they are as written again. */
  setColours(colouring: Colouring | undefined): void;
  /** What the colours are now, of what was set up: one write of a style in each page. */
  paintColours(rule: string): void;
  /** Which colours meet on the page that is seen, as it is written; `undefined` where none is or it does not answer. */
  measureColours(): Promise<Pairs | undefined>;
  /** The whole page that is seen as a PNG, or in words why there is none. */
  takePicture(): Promise<Result<Uint8Array<ArrayBuffer>, string>>;
  /** Shows another page or drawing of the project. */
  setEntry(path: FilePath): void;
  /** A new document, and what failed to build is tried again. */
  reload(): void;
  /** Forgets what is told. What is still wrong with the text is told again by the next build. */
  clearProblems(): void;
  /** For the overlay of a hung page. */
  stopHung(): void;
  waitHung(): void;
}
