import type { PreviewState } from '../../core/preview/state.ts';
import type { Project } from '../../core/project.ts';
import type { Turn } from '../../core/storage/turn.ts';
import type { RunState } from '../state.ts';

/** One answer to a wish that was made for several at once. */
export interface VariantCell {
  /** A to H: its name on the surface, and the key that chooses it. */
  readonly letter: string;
  /** How the reply calls its idea, or what it was asked for; empty while neither is known. */
  readonly idea: string;
  /** Its own, in the conversation once it is chosen. */
  readonly turn: Turn;
  readonly run: RunState;
  readonly preview: PreviewState;
  /** Errors of its page and of its text. */
  readonly problems: number;
  readonly project: Project;
}

/** The answers to the last wish, side by side until the next one. */
export interface VariantsState {
  readonly turnId: string;
  /** The project as it was before. */
  readonly base: Project;
  readonly cells: readonly VariantCell[];
  /** The one that is the project now. */
  readonly chosen: string | undefined;
  /** The grid is seen in the place of editor and preview. */
  readonly open: boolean;
}

export const isWritingCell = ({ run }: Pick<VariantCell, 'run'>): boolean =>
  run.state === 'connecting' || run.state === 'streaming';

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
