/**
 * Everything that is vendored, as files named by their content, with the manifest that finds them. Built once per lockfile:
 * the outcome, compressed copies included, is kept in `node_modules/.cache`, and an equal key reads it back. A build that
 * breaks off leaves nothing behind that could be taken for a whole one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { ModuleId } from '../core/bundle/bundler.ts';
import type { VendoredAsset, VendoredManifest, VendoredTypes } from '../core/bundle/packages/manifest.ts';
import { ALIASES, FAMILIES } from '../core/bundle/packages/vendored.ts';
import { buildFamily, fileNameOf, type BuiltPart } from './vendored-modules.ts';
import { licences } from './vendored-licences.ts';
import { buildSheets } from './vendored-scripts.ts';
import { collectTypes } from './vendored-types.ts';

export interface VendoredFiles {
  /** By file name in `assets/`, compressed copies (`.br`) among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** File name of the manifest. */
  readonly manifest: string;
}

const FOLDER = 'assets';
/** Names of exports in the manifest itself; icons by the thousand are in a file of their own. */
const MANY = 1000;
/** What the outcome depends on, besides what is installed. */
const OWN_SOURCES = ['src/server', 'src/core/bundle/packages'];

export async function vendoredFiles(root: string): Promise<VendoredFiles> {
  const cache = join(root, 'node_modules', '.cache', 'vonk-vendored');
  const folder = join(cache, keyOf(root));
  if (!existsSync(folder)) {
    const made = await makeFiles(root);
    const draft = join(cache, `draft-${randomUUID()}`);
    mkdirSync(draft, { recursive: true });
    for (const [name, bytes] of made) writeFileSync(join(draft, name), bytes);
    keepNewest(cache, 3);
    // Somebody else may have been quicker.
    if (existsSync(folder)) rmSync(draft, { recursive: true });
    else renameSync(draft, folder);
  }
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const manifest = [...files.keys()].find((name) => /^vendored-manifest-\w+\.json$/.test(name));
  if (manifest === undefined) throw new Error(`${folder} holds no manifest; remove it and build again`);
  return { files, manifest };
}

/** Branches that are switched between do not build anew each time. */
function keepNewest(cache: string, count: number): void {
  const folders = readdirSync(cache)
    .map((name) => ({ path: join(cache, name), changed: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.changed - a.changed);
  for (const { path } of folders.slice(count)) rmSync(path, { recursive: true, force: true });
}

function keyOf(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of OWN_SOURCES)
    for (const name of readdirSync(join(root, folder)).sort())
      if (/^(vendored|manifest)[\w-]*\.ts$/.test(name) && !name.includes('.test.'))
        hash.update(readFileSync(join(root, folder, name)));
  return hash.digest('hex').slice(0, 16);
}

async function makeFiles(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const add = (name: string, ending: string, text: string): { url: string; bytes: number } => {
    const bytes = Buffer.from(text);
    const fileName = `vendored-${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${ending}`;
    files.set(fileName, bytes);
    return { url: `/${FOLDER}/${fileName}`, bytes: bytes.length };
  };
  const assets: Record<ModuleId, VendoredAsset> = {};
  const modules: BuiltPart[] = [];
  for (const family of FAMILIES) modules.push(...(await buildFamily(family, root)));
  for (const { id, code, imports, exports = [] } of modules) {
    const name = fileNameOf(id.replace(/^vendored:/, ''));
    const asset: VendoredAsset = { ...add(name, 'js', code), kind: 'module', imports };
    assets[id] =
      exports.length > MANY
        ? { ...asset, exportsUrl: add(`${name}.exports`, 'json', JSON.stringify(exports)).url }
        : { ...asset, ...(exports.length === 0 ? {} : { exports }) };
  }
  const sheets = await buildSheets(root);
  for (const { id, kind, text } of sheets)
    assets[id] = { ...add(fileNameOf(id), kind === 'style' ? 'css' : 'js', text), kind, imports: [] };
  const collected = collectTypes([...FAMILIES.flatMap((family) => family.ids), ...ALIASES.keys()], root);
  const types: Record<string, VendoredTypes> = {};
  for (const [name, declarations] of collected.packages)
    types[name] = add(`types-${fileNameOf(name)}`, 'json', JSON.stringify(declarations));
  const typesOf = Object.fromEntries(collected.typesOf);
  const written = [...modules, ...sheets].flatMap(({ packages }) => packages);
  add('licences', 'txt', licences([...written, ...collected.packages.keys()].filter(isInstalled(root)), root));
  const manifest: VendoredManifest = { versions: versionsOf(root), assets, typesOf, types };
  add('manifest', 'json', JSON.stringify(manifest));
  await compress(files);
  return files;
}

const isInstalled =
  (root: string) =>
  (name: string): boolean =>
    existsSync(join(root, 'node_modules', name));

function versionsOf(root: string): Readonly<Record<string, string>> {
  const names = ['react-dom', ...FAMILIES.map((family) => family.name)];
  return Object.fromEntries(
    names.map((name) => {
      const { version }: { version: string } = JSON.parse(
        readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
      );
      return [name, version];
    }),
  );
}

async function compress(files: Map<string, Uint8Array>): Promise<void> {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await Promise.all(
    [...files].map(async ([name, bytes]) => {
      if (bytes.length > 1024) files.set(`${name}.br`, await promisify(brotliCompress)(bytes, options));
    }),
  );
}
