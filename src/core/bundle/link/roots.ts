/** What a root starts with: a file, a script of a page, or a mount that is written for a file. */
import type { FilePath } from '../../path.ts';
import type { BundleFile, BundleRoot } from '../bundler.ts';
import type { Unit } from '../compile/unit.ts';
import { SCRIPT } from '../source/file-use.ts';
import { findFile } from '../source/find-file.ts';
import { moduleId, rootId } from '../source/names.ts';

export interface RootStart {
  readonly root: BundleRoot;
  /** None while the file is not there. */
  readonly unit: Unit | undefined;
}

export function rootStart(root: BundleRoot, files: ReadonlyMap<FilePath, BundleFile>): RootStart {
  if (root.kind === 'inline') {
    const { page, language, code, line, character } = root;
    const unit = {
      id: rootId(root),
      path: page,
      use: 'script',
      language,
      inline: { code, start: { line, character } },
    } as const;
    return { root, unit };
  }
  const path = findFile(root.path, files);
  if (path === undefined || !SCRIPT.test(path)) return { root, unit: undefined };
  const language = root.kind === 'file' ? (root.language ?? 'js') : 'js';
  return { root, unit: { id: moduleId(path), path, use: 'script', language } };
}

/** Sheets that no other file of the project mentions: a component's example is meant to look like something. */
export function unnamedStyles(files: ReadonlyMap<FilePath, BundleFile>): FilePath[] {
  const sheets = [...files.keys()].filter((path) => /\.css$/i.test(path) && !/\.module\.css$/i.test(path));
  return sheets.filter((sheet) => {
    const name = sheet.slice(sheet.lastIndexOf('/') + 1);
    for (const [path, file] of files)
      if (path !== sheet && file.kind === 'text' && file.text.includes(name)) return false;
    return true;
  });
}
