/** Declarations of packages installed here, as a bundler would hand them over. For tests, in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TypeFile } from '../../../core/bundle/bundler.ts';

const ROOT = new URL('../../../../', import.meta.url);

export function installedTypes(...packages: readonly string[]): readonly TypeFile[] {
  return packages.flatMap((name) => {
    const folder = `node_modules/${name}`;
    return readdirSync(fileURLToPath(new URL(folder, ROOT)), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(\.d\.[cm]?ts|^package\.json)$/.test(file) && !file.includes('node_modules'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .map((path) => ({ path, text: readFileSync(fileURLToPath(new URL(path, ROOT)), 'utf8') }));
  });
}
