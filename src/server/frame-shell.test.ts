import { build } from 'vite';
import { expect, test } from 'vitest';
import { frameShell } from './frame-shell.ts';
import { SHELL, SHELL_META_POLICY } from './headers.ts';

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
          id === '\0entry' ? 'import { shellPath } from "virtual:frame-shell"; console.log(shellPath)' : undefined,
      },
    ],
    build: { write: false, rolldownOptions: { input: 'entry' } },
  });
  if (!('output' in output)) throw new Error('One bundle was expected');
  const asset = output.output.find((part) => part.type === 'asset' && SHELL.test(`/${part.fileName}`));
  if (asset?.type !== 'asset') throw new Error('There is no shell');
  const chunk = output.output.find((part) => part.type === 'chunk');
  return { name: asset.fileName, html: String(asset.source), code: chunk?.type === 'chunk' ? chunk.code : '' };
}

test('V29: the shell is one page with the policy first and one inline script, named by its content', async () => {
  const { name, html, code } = await built();
  expect(html.indexOf('<meta')).toBe(
    html.indexOf(`<meta http-equiv="Content-Security-Policy" content="${SHELL_META_POLICY}">`),
  );
  // Either would end or hide what follows it in the page.
  expect(html).not.toContain('<!--');
  expect(html.match(/<\/script/g)).toHaveLength(1);
  expect(code).toContain(`/${name}`);
  expect((await built()).name).toBe(name);
}, 60_000);
