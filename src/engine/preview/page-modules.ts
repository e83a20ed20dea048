/** The modules that are built for what is shown. */
import type { BundleRoot } from '../../core/bundle/bundler.ts';
import { extensionOf, type FilePath } from '../../core/path.ts';
import { isMarkup } from '../../core/preview/entry.ts';
import { pageRoots } from '../../core/preview/roots.ts';

/** `source` may still be growing: what is not closed yet starts nothing. */
export function rootsOf(entry: FilePath, source: string): BundleRoot[] {
  if (isMarkup(entry)) return pageRoots(entry, source);
  // A page around a style sheet or a text needs no module.
  return /^(css|md)$/.test(extensionOf(entry)) ? [] : [{ kind: 'mount', index: 0, path: entry }];
}
