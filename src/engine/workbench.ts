import type { StoreApi } from 'zustand/vanilla';
import type { ModelError, ModelInfo } from '../core/model/model.ts';
import type { Profile } from '../core/model/profile.ts';
import type { FilePath, PathError } from '../core/path.ts';
import type { Project, SourceFile } from '../core/project.ts';
import type { Result } from '../core/result.ts';
import type { Range } from '../core/text.ts';
import type { NetworkLevel } from '../core/preview/network.ts';
import type { Preview } from './preview-port.ts';
import type { Lab } from './colour/lab.ts';
import type { ShareEncodeError } from '../core/share/shared.ts';
import type { Settings, WorkbenchState } from './state.ts';

export type ImportOutcome = {
  readonly taken: number;
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
};

/** What goes into a link: the committed files, the title, and the page that is shown. */
export interface Shareable {
  readonly project: Project;
  readonly title: string;
  readonly entry: FilePath | undefined;
}

/** Everything a person can do, for every surface that offers it. The interface reads `store` and calls these. */
export interface Workbench {
  readonly store: StoreApi<WorkbenchState>;
  readonly preview: Pick<Preview, 'setEntry' | 'reload' | 'stopHung' | 'waitHung' | 'takePicture'>;

  setDraft(text: string): void;
  /** At rest: starts a run. While one streams: changes course, keeping what is there. Empty wishes do nothing. */
  send(wish: string): void;
  /** Starts when the current run is done. */
  enqueue(wish: string): void;
  unqueue(id: string): void;
  /** Starts a queued wish that a stopped or failed run left behind. */
  startQueued(id: string): void;
  /** Ends the run; what arrived is kept. */
  stop(): void;
  /** Goes on where the last turn was cut. */
  continueTurn(turnId: string): void;
  /** The same wish once more, from the files as they were before that turn. */
  retryTurn(turnId: string): void;
  /** Takes the draft of a cut rewrite as the file's text. */
  useDraft(turnId: string, path: FilePath): void;
  /** Asks the model again for the blocks that found no place. */
  repairTurn(turnId: string): void;

  /** How many answers the next wish gets, 1 to 8. */
  setVariantCount(count: number): void;
  stopVariant(letter: string): void;
  /** One that is not written now once more from the start, or on from where it broke off. */
  againVariant(letter: string, how: 'anew' | 'continued'): void;
  /** It becomes the project, as one change, and its code is shown. Also while it is being written. */
  chooseVariant(letter: string): void;
  /** The grid, or editor and preview. */
  showVariants(open: boolean): void;

  showFile(path: FilePath): void;
  reveal(path: FilePath, range: Range): void;
  setFollow(follow: boolean): void;
  /** As it is this moment, with what a run has written of it so far; `undefined` when it is missing or binary. */
  textNow(path: FilePath): string | undefined;
  /**
   * Puts `after`, which was made from `before`, into a file: one change, one step of the editor's undo, one
   * version called `label`. Where the file is
   * not `before` any more, is being written or may not be changed nothing happens, and sentences say so.
   */
  rewriteFile(path: FilePath, before: string, after: string, label: string): Result<void, string>;
  newFile(raw: string): Result<FilePath, PathError>;
  renameFile(from: FilePath, raw: string): Result<FilePath, PathError>;
  /** Undone by the notice it shows. */
  deleteFile(path: FilePath): void;
  importFiles(
    files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[],
  ): Promise<ImportOutcome>;

  /** Takes the newest change back, by hand or by a run. During a run nothing is changed and the person is told why. */
  undo(): void;
  redo(): void;
  /** The files of any version, as a new version: undo takes it back. */
  restoreVersion(id: string): void;

  newProject(files?: readonly SourceFile[]): void;
  openProject(id: string): void;
  renameProject(title: string): void;
  deleteProject(id: string): void;
  /** Takes the project over from another tab, which becomes read-only. */
  takeOver(): void;

  /** The text after the `#` of a link that holds it. Rejects only with an AbortError. */
  makeLink(what: Shareable, signal?: AbortSignal): Promise<Result<string, ShareEncodeError>>;
  /** What came by a link, from here on in the preview, without a network. */
  runVisit(): void;
  /** What came by a link becomes a project of the person's own. */
  keepVisit(): void;
  /** Back to the person's own work; nothing stays of what came by a link. */
  leaveVisit(): void;

  setSettings(change: Partial<Settings>): void;
  setProfile(profile: Profile): void;
  /** For the profile's address as it is now; handed to the model client and kept by nobody here. Empty forgets it. */
  setKey(profileId: string, key: string): void;
  listModels(profile: Profile, signal: AbortSignal): Promise<Result<readonly ModelInfo[], ModelError>>;
  /** Lists, then asks for one short answer; says in words what is wrong. `firstTokenMs` is measured. */
  testConnection(
    profile: Profile,
    signal: AbortSignal,
  ): Promise<Result<{ readonly model: string; readonly firstTokenMs: number }, ModelError>>;

  /** Begins to change colours; ends when it is closed. */
  openColours(): Promise<Lab>;
  /** What this project's pages may reach, from now on and after a reload. The page begins anew. */
  setNetwork(level: NetworkLevel): void;
  /** Whether every page believes that its reader wants less motion. */
  setReducedMotion(reduced: boolean): void;
  /** Pictures that pages ask other hosts for become files of the project. What could not be is said, and left as it is. */
  bringInImages(): Promise<void>;
  /** The link that was not followed has been read. */
  forgetOutsideLink(): void;

  dismiss(noticeId: string): void;
  clearConsole(): void;
  /** What is still wrong with the text comes back with the next build. */
  clearProblems(): void;
}
