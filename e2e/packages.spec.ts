/** Packages that do not come with Vonk, before a local server that stands for esm.sh. */
import { test } from './fixtures/esm-test.ts';
import { expect, reply } from './fixtures/test.ts';
import type { ModelServer } from './fixtures/model-server.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

/** A package that needs React's one instance: a second one would throw at its first hook. */
const sparkle = (version: string) => ({
  name: 'sparkle',
  version,
  modules: {
    '': `import { createElement, useState } from 'react';
export function Sparkle() { const [n, set] = useState(0); return createElement('button', { onClick: () => set(n + 1) }, 'sparkle ${version} ' + n); }`,
  },
});

const app = (imports: string, body: string): string =>
  reply(['src/App.tsx', `${imports}\nexport default function App() {\n  return ${body};\n}`]);

async function wishFor(vonk: VonkPage, model: ModelServer, text: string): Promise<void> {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text });
  await vonk.wish('something that sparkles');
  await vonk.runIs('finished');
}

const card = (vonk: VonkPage) => vonk.page.getByRole('region', { name: 'Preview pane' }).getByRole('alert');

test('a package is fetched once, stays at its version, and works when it is gone', async ({ vonk, model, esm }) => {
  // Loads the compiler three times.
  test.slow();
  esm.publish(sparkle('1.0.0'));
  await wishFor(vonk, model, app(`import { Sparkle } from 'sparkle';`, '<main><Sparkle /></main>'));
  const button = vonk.preview.getByRole('button');
  await expect(button).toHaveText('sparkle 1.0.0 0', { timeout: 45_000 });
  await button.click();
  await expect(button).toHaveText('sparkle 1.0.0 1');

  esm.publish(sparkle('2.0.0'));
  await vonk.page.reload();
  await expect(button).toHaveText('sparkle 1.0.0 0', { timeout: 45_000 });

  esm.takeDown('sparkle');
  const before = esm.count('sparkle@1.0.0/');
  await vonk.page.reload();
  await expect(button).toHaveText('sparkle 1.0.0 0', { timeout: 45_000 });
  expect(esm.count('sparkle@1.0.0/')).toBe(before);
});

test('a package that is not there is named with what can be done, and the last good page stays', async ({
  vonk,
  model,
}) => {
  await wishFor(vonk, model, app('', '<h1>still here</h1>'));
  await expect(vonk.preview.locator('h1')).toHaveText('still here', { timeout: 45_000 });
  model.answer({ text: app(`import { X } from 'no-such-sparkle';`, '<X />') });
  await vonk.wish('use a package that nobody wrote');
  await vonk.runIs('finished');
  await expect(card(vonk)).toContainText('no no-such-sparkle on npm');
  await expect(vonk.preview.locator('h1')).toHaveText('still here');
});

test('a slow package is waited for, and comes', async ({ vonk, model, esm }) => {
  esm.publish({ name: 'slow-sparkle', version: '1.0.0', modules: { '': `export const word = 'worth it';` } });
  const release = esm.hold('slow-sparkle');
  await wishFor(vonk, model, app(`import { word } from 'slow-sparkle';`, '<h1>{word}</h1>'));
  await expect.poll(() => esm.count('slow-sparkle')).toBeGreaterThan(0);
  release();
  await expect(vonk.preview.locator('h1')).toHaveText('worth it', { timeout: 45_000 });
});

test('a package that is too large says so', async ({ vonk, model, esm }) => {
  esm.publish({
    name: 'huge-sparkle',
    version: '1.0.0',
    modules: { '': `export const word = '${'x'.repeat(11_000_000)}';` },
  });
  await wishFor(vonk, model, app(`import { word } from 'huge-sparkle';`, '<h1>{word}</h1>'));
  await expect(card(vonk)).toContainText('larger than 10 MB', { timeout: 45_000 });
});
