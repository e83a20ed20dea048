import { fc, test as property } from '@fast-check/vitest';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startEsmServer, type EsmServer } from '../../../../e2e/fixtures/esm-server.ts';
import type { PackageModule } from '../../../core/bundle/bundler.ts';
import type { PackageError, ResolvedPackage } from '../../../core/bundle/packages/source.ts';
import type { Result } from '../../../core/result.ts';
import { codeOf, stageOn } from './stage.ts';

let server: EsmServer;
beforeAll(async () => {
  server = await startEsmServer();
});
afterAll(() => server.stop());
afterEach(() => server.fail(undefined));

const NONE = new Map<string, string>();
const confetti = (name: string, version: string, code = 'export default () => 1;') =>
  server.publish({ name, version, modules: { '': code } });

function got(result: Result<ResolvedPackage, PackageError>): ResolvedPackage {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const idsOf = (modules: readonly PackageModule[]): readonly string[] => modules.map(({ id }) => id).sort();

/** Until a request with this in its path has arrived. */
async function arrived(part: string): Promise<void> {
  await expect.poll(() => server.count(part)).toBeGreaterThan(0);
}

describe('vendored packages', () => {
  test('Q7: an id that is vendored comes from this site with all it imports, without a question to anybody else', async () => {
    const { source } = stageOn(server);
    const found = got(await source.resolve('react/jsx-runtime', NONE));
    expect(found).toMatchObject({ id: 'react/jsx-runtime', exports: ['jsx'] });
    expect(idsOf(found.modules)).toEqual(['react', 'react/jsx-runtime']);
    expect(await codeOf(found.modules.find(({ id }) => id === 'react'))).toBe('export const useState = 1;');
    expect(server.count('react')).toBe(0);
  });

  test('Q7: an address of a CDN is the vendored one, and another major version is said', async () => {
    const { source } = stageOn(server);
    expect(got(await source.resolve('https://cdn.skypack.dev/react@17', NONE))).toMatchObject({
      id: 'react',
      note: 'react 17 was asked for; 19.3.1, which comes with Vonk, stands in.',
    });
    expect(got(await source.resolve('react', new Map([['react', '^18.2.0']]))).note).toContain('18.2.0 was asked for');
    expect(got(await source.resolve('react', new Map([['react', '^19.0.0']]))).note).toBeUndefined();
  });

  test('Q7: by id, what is not vendored is left out, and nothing fails', async () => {
    const stage = stageOn(server);
    expect(idsOf(await stage.source.vendored(['script:react', 'script:nothing', 'react/jsx-runtime']))).toEqual([
      'react',
      'react/jsx-runtime',
      'script:react',
    ]);
  });
});

describe('fetched packages', () => {
  test('Q8: a range is one exact version from the first time on, also when the tag moves and after a reload', async () => {
    confetti('pinned', '1.9.3');
    const first = stageOn(server);
    expect(got(await first.source.resolve('pinned', NONE)).id).toBe('https://esm.sh/pinned@1.9.3');
    confetti('pinned', '2.0.0');
    const later = stageOn(server, { store: first.store });
    expect(got(await later.source.resolve('pinned', NONE)).id).toBe('https://esm.sh/pinned@1.9.3');
    expect(got(await later.source.resolve('pinned@2', NONE)).id).toBe('https://esm.sh/pinned@2.0.0');
    expect(got(await later.source.resolve('pinned', new Map([['pinned', '2.0.0']]))).id).toBe(
      'https://esm.sh/pinned@2.0.0',
    );
  });

  test('Q8: parts of one package are of one version', async () => {
    const modules = { '': 'export const a = 1;', part: 'export const b = 2;' };
    server.publish({ name: 'parts', version: '1.0.0', modules });
    const stage = stageOn(server);
    await stage.source.resolve('parts', NONE);
    server.publish({ name: 'parts', version: '1.1.0', modules });
    expect(got(await stage.source.resolve('parts/part', NONE)).id).toBe('https://esm.sh/parts@1.0.0/part');
  });

  test('Q9: modules import exact addresses and vendored ids only, at the places told', async () => {
    server.publish({ name: 'deep', version: '3.0.0', modules: { '': 'export const deep = 3;' } });
    const code = `import { useState } from 'react'; import { jsx } from "react/jsx-runtime"; import { deep } from 'deep';
      export { deep }; export default [useState, jsx]; export const later = () => import("deep"); export const at = import.meta.url;`;
    confetti('mixed', '1.0.0', code);
    const found = got(await stageOn(server).source.resolve('mixed', NONE));
    expect(found.exports).toEqual(['at', 'deep', 'default', 'later']);
    expect(idsOf(found.modules)).toEqual(
      expect.arrayContaining([
        'react',
        'react/jsx-runtime',
        'https://esm.sh/mixed@1.0.0',
        'https://esm.sh/deep@latest',
      ]),
    );
    await closed(found.modules);
    const main = await codeOf(found.modules.find(({ id }) => id.includes('mixed@1.0.0/X-')));
    expect(main).toContain(`from 'react'`);
    expect(main).toContain(`from 'https://esm.sh/deep@latest'`);
    expect(main).toContain(`import("https://esm.sh/deep@latest")`);
  });

  test('Q10: what was fetched once works without a network, after a reload too', async () => {
    confetti('offline-later', '1.0.0');
    const first = stageOn(server);
    const online = got(await first.source.resolve('offline-later', NONE));
    const later = stageOn(server, { store: first.store });
    later.network = 'offline';
    const offline = got(await later.source.resolve('offline-later', NONE));
    expect(idsOf(offline.modules)).toEqual(idsOf(online.modules));
    expect(later.told).toEqual([]);
  });

  test('Q11: what cannot be had is told apart, in words', async () => {
    const stage = stageOn(server, { maxBytes: 50_000, maxModules: 3 });
    const failed = async (specifier: string) => {
      const result = await stage.source.resolve(specifier, NONE);
      return result.ok ? undefined : result.error;
    };
    expect(await failed('no-such-package')).toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/no no-such-package on npm .*'no-such-package' not found.*\.\//),
    });
    expect(await failed('Not a name!')).toMatchObject({ code: 'bad-name' });
    expect(await failed('../x')).toMatchObject({ code: 'bad-name' });
    confetti('huge', '1.0.0', `export default "${'x'.repeat(200_000)}";`);
    expect(await failed('huge')).toMatchObject({ code: 'too-big', message: expect.stringContaining('huge') });
    server.publish({
      name: 'many',
      version: '1.0.0',
      modules: { '': [1, 2, 3].map((n) => `import 'many/${n}';`).join(''), 1: '1', 2: '2', 3: '3' },
    });
    expect(await failed('many')).toMatchObject({ code: 'too-many' });
    confetti('broken', '1.0.0', 'import {');
    expect(await failed('broken')).toMatchObject({ code: 'not-a-module' });
    server.publish({ name: 'page', version: '1.0.0', files: { 'a.css': '<!doctype html>' }, mime: 'text/html' });
    expect(await failed('page/a.css')).toMatchObject({ code: 'unreachable' });
    stage.network = 'offline';
    expect(await failed('never-fetched')).toMatchObject({ code: 'offline' });
    stage.network = 'refused';
    expect(await failed('never-fetched')).toMatchObject({ code: 'unreachable' });
    stage.network = 'up';
    server.fail(503);
    expect(await failed('busy')).toMatchObject({ code: 'unreachable', message: expect.stringContaining('503') });
  });

  test('Q11: what may be otherwise next time is asked again, what will not is not', async () => {
    const stage = stageOn(server);
    server.fail(500);
    expect((await stage.source.resolve('recovers', NONE)).ok).toBe(false);
    server.fail(undefined);
    confetti('recovers', '1.0.0');
    expect((await stage.source.resolve('recovers', NONE)).ok).toBe(true);
    await stage.source.resolve('not-there', NONE);
    await stage.source.resolve('not-there', NONE);
    expect(server.count('not-there')).toBe(1);
  });

  test.each(['hold', 'holdBody'] as const)(
    'Q12: silence ends a request (%s); the next one tries again',
    async (how) => {
      confetti(`slow-${how}`, '1.0.0');
      const release = server[how](`slow-${how}`);
      const stage = stageOn(server, { silenceMs: 20_000 });
      const waiting = stage.source.resolve(`slow-${how}`, NONE);
      await arrived(`slow-${how}`);
      if (how === 'holdBody') await expect.poll(() => stage.told.at(-1)?.[0]?.bytes ?? 0).toBeGreaterThan(0);
      stage.clock.pass(20_000);
      expect(await waiting).toMatchObject({
        ok: false,
        error: { code: 'timeout', message: expect.stringContaining('20 s') },
      });
      expect(stage.told.at(-1)).toMatchObject([{ name: `slow-${how}`, state: 'failed' }]);
      release();
      expect((await stage.source.resolve(`slow-${how}`, NONE)).ok).toBe(true);
    },
  );

  test('Q13: who gives up is let go at once; who asks again finds the same request', async () => {
    confetti('again', '1.0.0');
    const release = server.hold('again');
    const stage = stageOn(server);
    const newer = new AbortController();
    const first = stage.source.resolve('again', NONE, newer.signal);
    await arrived('again');
    newer.abort();
    await expect(first).rejects.toThrow(/abort/i);
    const second = stage.source.resolve('again', NONE);
    release();
    expect((await second).ok).toBe(true);
    expect(server.requests.filter((path) => path.startsWith('/again?'))).toHaveLength(1);
    expect(stage.ended).toEqual([]);
  });

  test('Q13: what nobody came back for is ended', async () => {
    confetti('left', '1.0.0');
    const release = server.hold('left');
    const stage = stageOn(server, { silenceMs: 60_000 });
    const newer = new AbortController();
    const first = stage.source.resolve('left', NONE, newer.signal);
    await arrived('left');
    newer.abort();
    await expect(first).rejects.toThrow(/abort/i);
    await expect.poll(() => (stage.clock.pass(10_000), stage.ended.length)).toBe(1);
    release();
  });

  test('Q13: two that ask at once fetch once', async () => {
    confetti('both', '1.0.0');
    const { source } = stageOn(server);
    const [a, b] = await Promise.all([source.resolve('both', NONE), source.resolve('both', NONE)]);
    expect(got(a).id).toBe(got(b).id);
    const paths = server.requests.filter((path) => path.startsWith('/both'));
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('Q14: bytes are told as they come, under the name as it was asked for', async () => {
    confetti('told', '1.0.0', `export default "${'x'.repeat(5_000)}";`);
    const stage = stageOn(server);
    await stage.source.resolve('told@^1', NONE);
    const all = stage.told.flat();
    expect(new Set(all.map(({ name }) => name))).toEqual(new Set(['told@^1']));
    expect(all.map(({ bytes }) => bytes)).toEqual(all.map(({ bytes }) => bytes).toSorted((a, b) => a - b));
    expect(all.at(-1)).toMatchObject({ state: 'ready', bytes: expect.toSatisfy((bytes: number) => bytes > 5_000) });
  });

  test('Q15: a sheet of a package stands alone: what it imports and shows is inside, what cannot be is named', async () => {
    const png = new Uint8Array([137, 80, 78, 71]);
    server.publish({
      name: 'sheet',
      version: '1.0.0',
      files: {
        'dist/a.css': `@import "./b.css"; @import url(./narrow.css) screen; .a { background: url("../img/a.png") } .b { src: url(gone.woff2) }`,
        'dist/b.css': '.c { color: red }',
        'dist/narrow.css': '.d { color: blue }',
        'img/a.png': png,
      },
    });
    const found = got(await stageOn(server).source.resolve('sheet/dist/a.css', NONE));
    expect(found).toMatchObject({ id: 'https://esm.sh/sheet@1.0.0/dist/a.css', modules: [{ kind: 'style' }] });
    const css = (await codeOf(found.modules[0])) ?? '';
    expect(css).toContain('/* Left out: gone.woff2 */');
    expect(css).toContain('.c { color: red }');
    expect(css).toMatch(/@media screen \{\s*\.d/);
    expect(css).toContain(`url("data:image/png;base64,${Buffer.from(png).toString('base64')}")`);
    expect(css).not.toContain('@import');
  });

  test('Q15: a name that leads to a sheet is that sheet, with what it shows', async () => {
    const answers: Readonly<Record<string, readonly [place: string, mime: string, text: string]>> = {
      '/assets/manifest.json': [
        '/',
        'application/json',
        '{ "versions": {}, "assets": {}, "typesOf": {}, "types": {} }',
      ],
      '/swiping/css': ['/swiping@11.2.1/styles/all.css', 'text/css', '.a { background: url("./a.svg") }'],
      '/swiping@11.2.1/styles/a.svg': ['/swiping@11.2.1/styles/a.svg', 'image/svg+xml', '<svg/>'],
    };
    const own = stageOn(server);
    const { source } = stageOn(server, {
      store: own.store,
      fetch: (address) => {
        const found = answers[new URL(address, 'https://here').pathname];
        if (found === undefined) return Promise.resolve(new Response('not found', { status: 404 }));
        const [place, mime, text] = found;
        const response = new Response(text, { headers: { 'content-type': `${mime}; charset=utf-8` } });
        return Promise.resolve(Object.defineProperty(response, 'url', { value: `https://esm.sh${place}` }));
      },
    });
    const found = got(await source.resolve('swiping/css', NONE));
    expect(found).toMatchObject({ id: 'https://esm.sh/swiping@11.2.1/styles/all.css', modules: [{ kind: 'style' }] });
    expect(await codeOf(found.modules[0])).toBe(
      `.a { background: url("data:image/svg+xml;base64,${btoa('<svg/>')}") }`,
    );
  });

  test('Q15: data and pictures of a package are modules with a default', async () => {
    const files = { 'package.json': '{"a":1}', 'img/a.png': new Uint8Array([1, 2]) };
    server.publish({ name: 'plain', version: '1.0.0', files });
    const { source } = stageOn(server);
    const json = got(await source.resolve('plain/package.json', NONE));
    expect(await codeOf(json.modules[0])).toBe('export default {"a":1};\n');
    const image = got(await source.resolve('plain/img/a.png', NONE));
    expect(await codeOf(image.modules[0])).toBe('export default "data:image/png;base64,AQI=";\n');
  });

  test('Q15: a script or sheet that a page names on a CDN is that file', async () => {
    server.publish({ name: 'gsap', version: '3.12.2', files: { 'dist/gsap.min.js': 'window.gsap = {};' } });
    const id = 'https://esm.sh/gsap@3.12.2/dist/gsap.min.js?raw';
    const [script] = await stageOn(server).source.vendored([id, 'https://esm.sh/nothing@1.0.0/a.js?raw']);
    expect(script).toMatchObject({ id, kind: 'script' });
    expect(await codeOf(script)).toBe('window.gsap = {};');
  });

  test('Q16: declarations are where TypeScript looks for them, with local imports', async () => {
    server.publish({
      name: 'typed',
      version: '1.2.0',
      modules: { '': 'export default 1;' },
      types: 'dist/index.d.ts',
      files: {
        'dist/index.d.ts':
          'import { X } from "./x.d.ts"; import * as R from "https://esm.sh/@types/react@19.0.0/index.d.ts"; export { Y } from "https://esm.sh/other@2.0.0/y.d.mts"; export default X;',
        'dist/x.d.ts': 'export type X = 1;',
      },
    });
    server.publish({ name: 'other', version: '2.0.0', files: { 'y.d.mts': 'export type Y = 2;' } });
    const files = await stageOn(server).source.types(['typed', 'react', 'nothing-typed'], NONE);
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    expect([...texts.keys()].sort()).toEqual([
      'node_modules/@types/react/index.d.ts',
      'node_modules/other/y.d.mts',
      'node_modules/typed/dist/index.d.ts',
      'node_modules/typed/dist/x.d.ts',
      'node_modules/typed/package.json',
    ]);
    expect(JSON.parse(texts.get('node_modules/typed/package.json') ?? '')).toMatchObject({
      version: '1.2.0',
      types: './dist/index.d.ts',
    });
    expect(texts.get('node_modules/typed/dist/index.d.ts')).toBe(
      'import { X } from "./x.js"; import * as R from "react"; export { Y } from "../../other/y.mjs"; export default X;',
    );
  });

  const graphs = fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 4 }), { minLength: 1, maxLength: 8 });

  property.prop([graphs, fc.uuid()], { numRuns: 30 })(
    'Q9: of any graph of modules, cycles and missing ones included, all that is imported is there, or it is an error',
    async (edges, salt) => {
      const name = `graph-${salt}`;
      const modules = Object.fromEntries(
        edges.map((targets, index) => [
          index === 0 ? '' : `m${index}`,
          targets.map((to) => `import '${name}${to === 0 ? '' : `/m${to}`}';`).join('') + `export const e${index} = 1;`,
        ]),
      );
      server.publish({ name, version: '1.0.0', modules });
      const result = await stageOn(server).source.resolve(name, NONE);
      const reached = new Set([0]);
      for (const index of reached) for (const to of edges[index] ?? []) reached.add(to);
      if ([...reached].every((index) => index < edges.length)) await closed(got(result).modules);
      else expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } });
    },
  );
});

/** Every import names a module that is there, and stands where it is said to. */
async function closed(modules: readonly PackageModule[]): Promise<void> {
  const ids = new Set(idsOf(modules));
  expect(ids.size).toBe(modules.length);
  for (const module of modules) {
    const code = (await codeOf(module)) ?? '';
    for (const { id, start, end } of module.imports) {
      expect(ids).toContain(id);
      expect(code.slice(start, end)).toBe(id);
    }
  }
}
