import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VendoredManifest } from '../core/bundle/packages/manifest.ts';
import { FAMILIES } from '../core/bundle/packages/vendored.ts';
import { vendoredFiles, type VendoredFiles } from './vendored-build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vonk-vendored-'));
let built: VendoredFiles;
let manifest: VendoredManifest;

const textOf = (url: string): string =>
  Buffer.from(built.files.get(url.replace('/assets/', '')) ?? new Uint8Array()).toString();
const fileOf = (id: string): string => join(folder, `${id.replaceAll(/[^\w.-]/g, '_')}.mjs`);

/** As the frame links them, with files in place of object URLs. */
function writeModules(): void {
  for (const [id, { url, kind, imports }] of Object.entries(manifest.assets)) {
    if (kind !== 'module') continue;
    let code = textOf(url);
    for (const each of imports.toReversed())
      code = code.slice(0, each.start) + pathToFileURL(fileOf(each.id)).href + code.slice(each.end);
    writeFileSync(fileOf(id), code);
  }
}

/** A module that imports vendored ones by id, run; what it exports as `html`. */
async function htmlOf(source: string): Promise<string> {
  const file = fileOf(`program-${source.length}`);
  writeFileSync(
    file,
    source.replaceAll(/from '([^']+)'/g, (_, id: string) => `from '${pathToFileURL(fileOf(id)).href}'`),
  );
  const { html }: { html: string } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return html;
}

beforeAll(async () => {
  built = await vendoredFiles(root);
  manifest = JSON.parse(textOf(built.manifest));
  mkdirSync(folder, { recursive: true });
  writeModules();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('vendored packages', () => {
  test('Q1: every id of the table is in the manifest, each file is named by its content and there', () => {
    for (const id of FAMILIES.flatMap((family) => family.ids)) expect(Object.keys(manifest.assets)).toContain(id);
    for (const { url, bytes } of Object.values(manifest.assets)) {
      expect(url).toMatch(/^\/assets\/vendored-[\w.-]+-[0-9a-f]{10}\.(js|css)$/);
      expect(Buffer.byteLength(textOf(url))).toBe(bytes);
    }
  });

  test('Q2: specifiers are ids of the manifest, and stand where it says', () => {
    for (const { url, imports, kind } of Object.values(manifest.assets)) {
      if (kind !== 'module') continue;
      for (const each of imports) {
        expect(textOf(url).slice(each.start, each.end)).toBe(each.id);
        expect(Object.keys(manifest.assets)).toContain(each.id);
      }
    }
  });

  test('Q2: React is in its own family only: a second one beside it would refuse every hook', () => {
    for (const [id, { url, kind }] of Object.entries(manifest.assets))
      if (kind === 'module' && !/^(vendored:)?react([.-]dom)?([./-]|$)/.test(id))
        expect(textOf(url).includes('__CLIENT_INTERNALS_DO_NOT_USE'), id).toBe(false);
  });

  test('Q1: every file says whose it is, and the licences of all that is in them go along', () => {
    for (const [id, { url }] of Object.entries(manifest.assets))
      if (id !== 'script:babel')
        expect(textOf(url).slice(0, 400), id).toMatch(/^(\/\*!|@charset)[^]*?(MIT|ISC|Apache|License)/);
    const [, licences = new Uint8Array()] = [...built.files].find(([name]) => /licences-\w+\.txt$/.test(name)) ?? [];
    const text = Buffer.from(licences).toString();
    for (const name of [
      'react 19',
      'three 0',
      'd3-scale 4',
      'es-toolkit 1',
      'jquery 3',
      '@fortawesome/fontawesome-free 7',
    ])
      expect(text).toContain(name);
    expect(text.match(/permission/gi)?.length).toBeGreaterThan(20);
  });

  test('Q1: the sizes that the table quotes are those of the files', () => {
    const text = readFileSync(join(root, 'src/core/bundle/packages/vendored.ts'), 'utf8');
    const rows = [...text.matchAll(/^ \* \| ([\w.-]+) +\| +(\d+) \|/gm)];
    expect(rows.length).toBeGreaterThan(10);
    const compressed = (url: string): number => {
      const name = url.replace('/assets/', '');
      return (built.files.get(`${name}.br`) ?? built.files.get(name))?.length ?? 0;
    };
    for (const [, name = '', quoted] of rows) {
      const { ids = [] } = FAMILIES.find((family) => family.name === name) ?? {};
      const own = new Set<string>(ids);
      for (const id of own)
        for (const { id: part } of manifest.assets[id]?.imports ?? []) if (part.startsWith('vendored:')) own.add(part);
      const kilobytes = [...own].reduce((sum, id) => sum + compressed(manifest.assets[id]?.url ?? ''), 0) / 1000;
      expect(Math.abs(kilobytes - Number(quoted)), `${name}: ${kilobytes} kB`).toBeLessThan(1 + kilobytes / 10);
    }
  });

  test('Q3: React is one, for what renders and for every package with hooks', async () => {
    const html = await htmlOf(`
      import { createElement, useState } from 'react';
      import { renderToStaticMarkup } from 'react-dom/server';
      import { jsx } from 'react/jsx-runtime';
      import { Flame, Github } from 'lucide-react';
      import { motion } from 'motion/react';
      import { create } from 'zustand';
      const useStore = create(() => ({ count: 7 }));
      function App() {
        const [word] = useState('spark');
        const count = useStore((state) => state.count);
        const moving = jsx(motion.div, { initial: false, animate: { opacity: 1 } });
        return createElement('p', null, word, count, createElement(Flame), createElement(Github), moving);
      }
      export const html = renderToStaticMarkup(createElement(App));
    `);
    expect(html).toMatch(
      /^<p>spark7<svg .*lucide-flame.*<\/svg><svg .*lucide-github.*<path.* fill="currentColor".*<\/svg><div style="opacity:1"><\/div><\/p>$/,
    );
  });
});
