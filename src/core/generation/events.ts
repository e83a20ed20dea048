import type { FilePath } from '../path.ts';
import type { EditBlock } from '../edit/block.ts';

/**
 * What a reply says, in the order it says it. The parser gives these for any of the accepted formats, so nothing after it
 * knows which one the model chose. Text is raw: nothing in a reply is escaped.
 */
export type GenerationEvent =
  /** Words for the person, Markdown. Consecutive prose events are one text. */
  | { readonly type: 'prose'; readonly text: string }
  /**
   * `whole`: a file begins; it is new, or the old text is replaced once this one is closed.
   * `append`: what follows continues the text that is there (a draft that was cut, or a change of course).
   */
  | { readonly type: 'file-open'; readonly path: FilePath; readonly mode: 'whole' | 'append' }
  | { readonly type: 'file-text'; readonly path: FilePath; readonly text: string }
  /** `cut`: the reply ended inside the file, so its end is missing. */
  | { readonly type: 'file-close'; readonly path: FilePath; readonly end: 'closed' | 'cut' }
  | { readonly type: 'edit-open'; readonly path: FilePath }
  /** One closed block, to be applied at once. An unclosed block is never given. */
  | { readonly type: 'edit-block'; readonly path: FilePath; readonly block: EditBlock }
  | { readonly type: 'edit-close'; readonly path: FilePath; readonly end: 'closed' | 'cut' }
  | { readonly type: 'file-delete'; readonly path: FilePath }
  | { readonly type: 'file-move'; readonly from: FilePath; readonly to: FilePath }
  /** Something file-like that cannot be taken, e.g. a path that leaves the project. Its content is dropped. */
  | { readonly type: 'refused'; readonly raw: string; readonly reason: string };
