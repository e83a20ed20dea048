import type { FilePath } from '../../core/path.ts';
import type { Bundler, ModuleId } from '../../core/bundle/bundler.ts';
import type { NetworkLevel } from '../../core/preview/network.ts';
import type { Colouring, FileState, ModuleUpdate } from '../../core/preview/protocol.ts';

/** What there is to show, at any moment: what a document that is made now begins with. */
export interface Showing {
  entry(): FilePath | undefined;
  files(): readonly FileState[];
  has(path: FilePath): boolean;
  isRunning(): boolean;
  network(): NetworkLevel;
  /** As the system says where a person did not choose. */
  reducedMotion(): boolean | undefined;
  /** While they are changed. */
  colours(): Colouring | undefined;
  /** The file is being written. */
  isOpen(path: FilePath): boolean;
  /** What is built of the entry's modules; `undefined` where it has none. */
  modules(): ModuleUpdate | undefined;
  /** Modules are being built. */
  isBuilding(): boolean;
  /** The newest text of the modules has an error. */
  isBroken(): boolean;
  /** The module holds components. */
  draws(module: ModuleId): boolean;
  readonly bundler: Pick<Bundler, 'locate' | 'vendored'>;
}
