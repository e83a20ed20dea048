import type { Project } from '../project.ts';
import type { FilePath } from '../path.ts';
import type { VariantOf } from './directions.ts';

/** What one run is asked: the wish, and everything that goes along with it. */
export interface PromptInput {
  readonly wish: string;
  readonly project: Project;
  /** The file the person looks at; a bare reply without a path is written here. */
  readonly activePath?: FilePath;
  /** Earlier wishes and what was said in return, oldest first; files are not repeated here. */
  readonly history: readonly { readonly wish: string; readonly answer: string }[];
  /** The person changed course: the reply that was being written to `wish`, and what is wished now. */
  readonly course?: { readonly reply: string; readonly wish: string };
  /** The partial reply to all of the above, to be gone on with at its very last character. */
  readonly continued?: string;
  /** One of several answers to the same wish, which are to differ. */
  readonly variant?: VariantOf;
  /** Present when blocks were rejected and only those are to be written again. */
  readonly rejected?: readonly { readonly path: FilePath; readonly search: string; readonly reason: string }[];
}
