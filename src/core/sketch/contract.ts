import type { FilePath } from '../path.ts';
import type { Project } from '../project.ts';

/** What Sketch is given: the same a model would get, read back from the prompt. */
export interface SketchInput {
  readonly wish: string;
  readonly project: Project;
  readonly activePath?: FilePath;
  /** Same input and same seed, same bytes. */
  readonly seed: number;
}

/** A whole reply in the primary format (`<file path>` / `<edit path>` and prose), ready to be paced and streamed. */
export interface SketchReply {
  readonly text: string;
  /** Words of the wish that no rule understood, as they were written. They are also named in the prose of `text`. */
  readonly missed: readonly string[];
}
