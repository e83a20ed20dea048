import { build } from 'vite';
import { expect, test } from 'vitest';
import { frameShell } from './frame-shell.ts';
import { NETWORK_LEVELS } from '../core/preview/network.ts';
import { levelOf, shellMetaPolicy } from './shell-policy.ts';

async function built() {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      frameShell(),
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : undefined),
        load: (id) =>
          id === '\0entry' ? 'import { shellPaths } from "virtual:frame-shell"; console.log(shellPaths)' : undefined,
      },
    ],
    build: { write: false, rolldownOptions: { input: 'entry' } },
  });
  if (!('output' in output)) throw new Error('One bundle was expected');
  const pages = NETWORK_LEVELS.map((level) => {
    const asset = output.output.find((part) => part.type === 'asset' && levelOf(`/${part.fileName}`) === level);
    if (asset?.type !== 'asset') throw new Error(`There is no shell for the level ${level}`);
    return { level, name: asset.fileName, html: String(asset.source) };
  });
  const chunk = output.output.find((part) => part.type === 'chunk');
  return { pages, code: chunk?.type === 'chunk' ? chunk.code : '' };
}

test('V29: a shell is one page with its policy first and one inline script, named by its content', async () => {
  const { pages, code } = await built();
  for (const { level, name, html } of pages) {
    expect(html.indexOf('<meta')).toBe(
      html.indexOf(`<meta http-equiv="Content-Security-Policy" content="${shellMetaPolicy(level)}">`),
    );
    // Either would end or hide what follows it in the page.
    expect(html).not.toContain('<!--');
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(code).toContain(`/${name}`);
  }
  const scripts = new Set(pages.map(({ html }) => /<script>.*<\/script>/s.exec(html)?.[0]));
  expect(scripts.size).toBe(1);
  expect((await built()).pages.map(({ name }) => name)).toEqual(pages.map(({ name }) => name));
}, 60_000);
