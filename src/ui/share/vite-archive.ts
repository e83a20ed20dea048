import { importedPackages } from '../../core/share/export/imported.ts';
import { toViteProject } from '../../core/share/export/vite-project.ts';
import { zipFiles } from '../../core/share/export/zip.ts';
import type { WorkbenchState } from '../../engine/state.ts';
import type { TakeAway } from '../../platform/take-away.ts';
import { fileName } from '../app/download.ts';

/** A zip that installs and builds. Versions are those the preview ran with: what travels with Vonk, and what was fetched. */
export async function viteArchive(
  { project, title, preview, visit, packages }: WorkbenchState,
  tools: Pick<TakeAway, 'packageVersions'>,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const versions = new Map(await tools.packageVersions());
  for (const { name } of packages) {
    const [, bare, version] = /^(@?[^@]+)@(.+)$/.exec(name) ?? [];
    if (bare !== undefined && version !== undefined) versions.set(bare, version);
  }
  const files = toViteProject(project, {
    name: title,
    entry: preview.entry ?? visit?.entry,
    imported: importedPackages(project),
    versions,
  });
  const folder = fileName(title);
  return { blob: new Blob([zipFiles(folder, files)], { type: 'application/zip' }), name: `${folder}-vite.zip` };
}
