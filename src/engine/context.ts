import type { StoreApi } from 'zustand/vanilla';
import type { Bundler } from '../core/bundle/bundler.ts';
import type { EditorEvents, EditorPort } from '../core/editor.ts';
import type { FrameClock } from '../core/frame-clock.ts';
import type { ModelClient } from '../core/model/model.ts';
import type { FetchedImage } from '../core/preview/bring-in.ts';
import type { Project, ProjectChange, SourceFile } from '../core/project.ts';
import type { Result } from '../core/result.ts';
import type { LinkPort } from '../core/share/port.ts';
import type { ProjectStore, StorageError } from '../core/storage/store.ts';
import type { Preview, PreviewEvents } from './preview-port.ts';
import type { Notice, WorkbenchState } from './state.ts';

/** Time and chance from outside, so that a test can hold them. */
export interface Timer {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Milliseconds since the epoch. */
  epoch(): number;
  after(ms: number, run: () => void): () => void;
}

/** Everything the engine needs of the world, made in main.tsx. */
export interface Adapters {
  readonly model: ModelClient;
  readonly editor: EditorPort & { on(events: EditorEvents): void };
  readonly preview: (events: PreviewEvents) => Preview;
  /** One more beside the main one, under an accessible name of its own. `close` ends it; its name may be used again. */
  readonly previewBeside: (
    name: string,
    events: PreviewEvents,
  ) => { readonly preview: Preview; readonly close: () => void };
  /** The bundler that the preview uses, here for what the editor needs of it. */
  readonly bundler: Pick<Bundler, 'types'>;
  readonly projects: ProjectStore;
  readonly clock: FrameClock;
  readonly timer: Timer;
  readonly newId: () => string;
  /** A whole number below 2^31. */
  readonly newSeed: () => number;
  /** Which project this tab had open before a reload. */
  readonly tab: { projectId(): string | undefined; remember(projectId: string): void };
  /** `forget`: the page's address no longer names what is shown. */
  readonly links: LinkPort & { forget(): void };
  /** Pictures of other hosts, one answer for each address; or in words why not, e.g. `it is no picture`. */
  readonly fetchImages: (addresses: readonly string[]) => Promise<readonly Result<FetchedImage, string>[]>;
  readonly readImports: (
    files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[],
  ) => Promise<{
    readonly files: readonly SourceFile[];
    readonly refused: readonly { name: string; reason: string }[];
  }>;
}

/** A preview that is open, and the files it shows. */
export interface OpenPreview {
  readonly name: string;
  readonly preview: Preview;
  project(): Project;
  /** Changes those files, and what shows them, at once. */
  restore(changes: readonly ProjectChange[]): void;
}

/** What the rooms of the workbench share: the store and the adapters, and nothing else. */
export interface Context {
  readonly store: StoreApi<WorkbenchState>;
  readonly adapters: Adapters;
  readonly preview: Preview;
  /** Those a person sees now: the main one, or each cell of the grid of variants. */
  openPreviews(): readonly OpenPreview[];
  get(): WorkbenchState;
  set(change: Partial<WorkbenchState>): void;
  notify(notice: Omit<Notice, 'id'>): void;
  /**
   * What the files are now becomes a version of this name: called in the same breath as the `files.restore` or `commit` that
   * made it. Files that are as they were make none. `turnId`: the turn of the conversation that made it.
   */
  version(label: string, by?: 'hand' | 'model', turnId?: string): void;
  /** Another tab kept versions of this project. */
  versionsChanged(): void;
  /** The project is about to be removed: none of its versions is written after this. */
  forgetVersions(projectId: string): Promise<void>;
  /** The project in the store was read anew. */
  opened(): void;
  /** Something that is stored has changed. */
  touched(): void;
  /** Writes now what is waiting. False when it could not be kept; the header says why. */
  save(): Promise<boolean>;
  storageFailed(error: StorageError): void;
  /** Another tab wrote the settings: they are read again. */
  settingsChanged(): Promise<void>;
  /** Whether this tab may change the project; where not, the person is told why. */
  writable(): boolean;
}
