import type { ComponentType } from 'react';

/** The two things the interface hosts but does not make. Both are handed in by the composition root. */
export interface Mounts {
  /** Puts the preview's frames into `element` and keeps them there until the returned function is called. */
  readonly preview: (element: HTMLElement) => () => void;
  /** May suspend while its code loads; until then the text is shown in plain mono at the same size. */
  readonly Editor: ComponentType<{ theme: 'light' | 'dark' }>;
}
