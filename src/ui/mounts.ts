import type { ComponentType } from 'react';
import type { Isolation } from '../core/preview/isolation.ts';
import type { TakeAway } from '../platform/take-away.ts';

/** What the interface hosts or asks but does not make, handed in by the composition root. */
export interface Mounts {
  /** Puts the preview's frames into `element` and keeps them there until the returned function is called. */
  readonly preview: (element: HTMLElement) => () => void;
  /** The same for a preview that stands beside others, by its name. */
  readonly previewBeside: (name: string, element: HTMLElement) => () => void;
  /** May suspend while its code loads; until then the text is shown in plain mono at the same size. */
  readonly Editor: ComponentType<{ theme: 'light' | 'dark' }>;
  /** How well previews are isolated by this host and in this browser. */
  readonly isolation: () => Promise<Isolation>;
  /** Nothing runs in previews before it is called; `undefined` where it runs from the beginning. */
  readonly allowRunning: (() => void) | undefined;
  /** What Share and Export need of the browser; fetched with the first of them. */
  readonly takeAway: () => Promise<TakeAway>;
}
