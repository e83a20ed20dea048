/**
 * The scripts of a page that are built before they run: modules, and what only a compiler can read (`text/babel`, a `src`
 * that ends in `.tsx`). Counted from 0 in source order, exactly as the frame counts them, because both read the page with
 * the same rewriter. A script of another host is counted and is no root: the frame asks for it by its address.
 */
import type { BundleRoot } from '../bundle/bundler.ts';
import { extensionOf, resolveReference, type FilePath } from '../path.ts';
import { Rewriter } from './rewrite.ts';

/** `source` may still be growing: a script that is not closed yet is not given. */
export function pageRoots(page: FilePath, source: string): BundleRoot[] {
  if (extensionOf(page) === 'svg') return [];
  const rewriter = new Rewriter(page);
  rewriter.write(source);
  return rewriter.roots.flatMap((root, index): BundleRoot[] => {
    if (!root.closed) return [];
    if (root.source !== undefined) {
      const path = resolveReference(page, root.source);
      if (path === undefined) return [];
      return [{ kind: 'file', index, path, ...(root.kind === 'babel' ? { language: 'babel' } : {}) }];
    }
    const { line, character } = root.content;
    return [
      {
        kind: 'inline',
        index,
        page,
        code: root.code,
        line,
        character,
        language: root.kind === 'babel' ? 'babel' : 'js',
      },
    ];
  });
}
