import type { FilePath } from '../../core/path.ts';
import type { FileState } from '../../core/preview/protocol.ts';

/** What there is to show, at any moment: what a document that is made now begins with. */
export interface Showing {
  entry(): FilePath | undefined;
  files(): readonly FileState[];
  has(path: FilePath): boolean;
  isRunning(): boolean;
  /** The file is being written. */
  isOpen(path: FilePath): boolean;
}
