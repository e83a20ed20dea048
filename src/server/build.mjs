/**
 * Builds once: the hash of everything a build reads is kept inside the build, and an equal hash means there is nothing to
 * do. Run by itself (`npm run build`) it builds always, or with `--if-stale` as `npm start` does. Plain JavaScript, because Node 20 does not read TypeScript.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the build goes: `dist`, or the folder named by `VONK_DIST`. */
export const distFolder = () => resolve(root, process.env['VONK_DIST'] ?? 'dist');

const INPUTS = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const UNREAD = /\.(test\.tsx?|md)$/;
/** With a dot, so that it is not taken for a file of the app. */
const STAMP = '.built-from';

/**
 * Builds unless the last build read exactly these inputs.
 * @param {{ always?: boolean, logLevel?: 'warn' | 'info', onStart?: () => void }} [options] `onStart`: there is something to do
 * @returns {Promise<'built' | 'fresh'>}
 */
export async function build({ always = false, logLevel = 'warn', onStart } = {}) {
  const folder = distFolder();
  const stamp = join(folder, STAMP);
  const inputs = hashOf(filesOf(INPUTS));
  const fresh = existsSync(join(folder, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs;
  if (fresh && !always) return 'fresh';
  onStart?.();
  const vite = await import('vite');
  await vite.build({ root, logLevel });
  await compress(join(folder, 'assets'));
  // Last, so that a build that broke off is never taken for a whole one.
  writeFileSync(stamp, inputs);
  return 'built';
}

/**
 * Writes `x.js.br` beside each larger text that has none yet, once: to compress 2.7 MB anew for every load took 75 ms (measured).
 * @param {string} folder
 */
async function compress(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(js|css|svg|wasm|json)$/.test(name)) : [];
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await Promise.all(
    files
      .filter((name) => !existsSync(join(folder, `${name}.br`)))
      .map(async (name) => {
        const bytes = readFileSync(join(folder, name));
        if (bytes.length > 1024)
          writeFileSync(join(folder, `${name}.br`), await promisify(brotliCompress)(bytes, options));
      }),
  );
}

/** @param {readonly string[]} names */
function filesOf(names) {
  return names
    .map((name) => join(root, name))
    .filter(existsSync)
    .flatMap((path) => readdirIfFolder(path) ?? [path])
    .filter((path) => !UNREAD.test(path))
    .sort();
}

/** @param {string} path */
function readdirIfFolder(path) {
  if (/\.[a-z]+$/.test(path)) return undefined;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** @param {readonly string[]} files */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join('/')}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outcome = await build({ always: !process.argv.includes('--if-stale'), logLevel: 'info' });
  if (outcome === 'fresh') console.log('The build is of this source.');
}
