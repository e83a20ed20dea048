import type { Project } from '../project.ts';
import type { FilePath } from '../path.ts';

/** What one run is asked: the wish, and everything that goes along with it. */
export interface PromptInput {
  readonly wish: string;
  readonly project: Project;
  /** The file the person looks at; a bare reply without a path is written here. */
  readonly activePath?: FilePath;
  /** Earlier wishes and what was said in return, oldest first; files are not repeated here. */
  readonly history: readonly { readonly wish: string; readonly answer: string }[];
  /** Present when an unfinished reply is to be continued, or when the person changes course in mid-stream. */
  readonly partial?: { readonly reply: string; readonly intent: 'continue' | 'change-course'; readonly wish: string };
  /** Present when blocks were rejected and only those are to be written again. */
  readonly rejected?: readonly { readonly path: FilePath; readonly search: string; readonly reason: string }[];
}
