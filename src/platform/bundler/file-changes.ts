import type { BundleFile } from '../../core/bundle/bundler.ts';
import type { FilePath } from '../../core/path.ts';
import type { FileChanges } from './messages.ts';

/** What is new in `wanted`; `known` is brought up to it. */
export function changesOf(known: Map<FilePath, BundleFile>, wanted: ReadonlyMap<FilePath, BundleFile>): FileChanges {
  const set: [FilePath, BundleFile][] = [];
  const removed = [...known.keys()].filter((path) => !wanted.has(path));
  for (const path of removed) known.delete(path);
  for (const [path, file] of wanted) {
    const before = known.get(path);
    if (before === file || isSame(before, file)) continue;
    known.set(path, file);
    set.push([path, file]);
  }
  return { set, removed };
}

function isSame(a: BundleFile | undefined, b: BundleFile): boolean {
  if (a?.kind === 'text') return b.kind === 'text' && a.text === b.text;
  return a?.kind === 'binary' && b.kind === 'binary' && a.bytes === b.bytes && a.mime === b.mime;
}
