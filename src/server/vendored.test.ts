import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    for (const each of [...imports].reverse())
      code = code.slice(0, each.start) + pathToFileURL(fileOf(each.id)).href + code.slice(each.end);
    writeFileSync(fileOf(id), code);
  }
}

const load = (id: string): Promise<Record<string, never>> => import(/* @vite-ignore */ pathToFileURL(fileOf(id)).href);

beforeAll(async () => {
  built = await vendoredFiles(root);
  manifest = JSON.parse(textOf(built.manifest));
  mkdirSync(folder, { recursive: true });
  writeModules();
}, 120_000);
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

  test('Q3: React is one, for what renders and for every package with hooks', async () => {
    const [react, server, lucide, motion, zustand, runtime] = await Promise.all(
      ['react', 'react-dom/server', 'lucide-react', 'motion/react', 'zustand', 'react/jsx-runtime'].map(load),
    );
    const useStore = zustand!['create']!(() => ({ count: 7 }));
    const App = () => {
      const [word] = react!['useState']!('spark');
      const count = useStore((state: { count: number }) => state.count);
      return react!['createElement']!(
        'p',
        null,
        word,
        count,
        react!['createElement']!(lucide!['Flame']!),
        runtime!['jsx']!(motion!['motion']!['div']!, { initial: false, animate: { opacity: 1 } }),
      );
    };
    const html = server!['renderToStaticMarkup']!(react!['createElement']!(App));
    expect(html).toMatch(/^<p>spark7<svg .*<\/svg><div style="opacity:1"><\/div><\/p>$/);
  });
});
