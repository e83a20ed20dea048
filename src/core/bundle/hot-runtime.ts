/**
 * What compiled modules expect to find as `globalThis.__vonkHot` in the document that runs them. Whoever runs modules
 * provides it before the first of them; compiled code calls nothing else that is not the language's or the page's.
 */
import type { FilePath } from '../path.ts';

/** react-refresh's `createSignatureFunctionForTransform()`. Called without arguments, it notes that hooks ran. */
export type SignatureFunction = <T>(
  type?: T,
  key?: string,
  forceReset?: boolean,
  customHooks?: () => readonly unknown[],
) => T | undefined;

export interface HotRuntime {
  /** react-refresh's `register`. `id` is the file's path, a space and the component's name in the module. */
  register(type: unknown, id: string): void;
  signature(): SignatureFunction;
  /** An address for the bytes of a project's file, valid as long as the document. */
  url(path: FilePath): string;
  /**
   * A component threw while it rendered: throws, the error again or what holds the render off. Promises and React's own
   * signals (`use`, Suspense) come through here too and must always be thrown again.
   */
  failed(error: unknown, type: unknown): never;
}
