/** What taking a prototype along needs of the browser; fetched when somebody does. */
import { manifestUrl } from 'virtual:vendored';
import type { BundleRoot } from '../core/bundle/bundler.ts';
import type { Project } from '../core/project.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { ModuleBuild } from '../core/share/export/module-page.ts';
import type { BundlerWithLanes } from './bundler/client.ts';
import { qrOf } from './qr.ts';
import { differingPixels, svgToPng } from './svg-tools/picture.ts';
import { asXml, xmlError } from './svg-tools/xml.ts';
import { createSvgTools } from './svg-tools/svg-tools.ts';

const { tidy } = createSvgTools();

/** Versions of the packages that travel with Vonk, by name. Rejects when they cannot be fetched. */
async function packageVersions(): Promise<ReadonlyMap<string, string>> {
  const answer = await fetch(manifestUrl);
  if (!answer.ok) throw new Error(`the list of packages was not there (${answer.status})`);
  const manifest: unknown = await answer.json();
  const versions: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'versions') : undefined;
  if (typeof versions !== 'object' || versions === null) return new Map();
  return new Map(Object.entries(versions).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Beside the preview's own builds: those stay as they are. Rejects never; what does not build says why. */
async function buildModules(
  bundler: BundlerWithLanes,
  project: Project,
  roots: readonly BundleRoot[],
): Promise<Result<ModuleBuild, string>> {
  const lane = bundler.lane();
  try {
    const outcome = await lane.bundler.build({ files: project.files, roots, running: false });
    if (outcome.type !== 'built' || outcome.roots.some(({ state }) => state !== 'ready')) {
      const wrong =
        outcome.type === 'superseded' ? undefined : outcome.diagnostics.find((each) => each.severity === 'error');
      const place =
        wrong?.path === undefined ? '' : ` (${wrong.path}${wrong.range ? `:${wrong.range.start.line + 1}` : ''})`;
      const why = wrong === undefined ? '' : `: ${wrong.message.replace(/\.$/, '')}${place}`;
      return err(`The page does not build${why}. Mend it first, or take the Vite project.`);
    }
    const packages = await Promise.all(
      outcome.packages.map(async ({ id, kind, imports, blob }) => ({ id, kind, imports, text: await blob.text() })),
    );
    return ok({ roots: outcome.roots, modules: outcome.modules, packages });
  } finally {
    lane.leave();
  }
}

export const createTakeAway = (bundler: () => Promise<BundlerWithLanes>) =>
  ({
    qrOf,
    tidy,
    svgToPng,
    differingPixels,
    xmlError,
    asXml,
    packageVersions,
    build: async (project: Project, roots: readonly BundleRoot[]) => buildModules(await bundler(), project, roots),
  }) as const;

export type TakeAway = ReturnType<typeof createTakeAway>;
