/** What models write besides plain pages: CDN tags, Babel in the page, hosted fonts and pictures, packages, CSS modules. */
import { expect, reply, test } from './fixtures/test.ts';
import type { ModelServer } from './fixtures/model-server.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

test.describe.configure({ timeout: 120_000 });

async function made(vonk: VonkPage, model: ModelServer, ...files: readonly (readonly [string, string])[]) {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: reply(...files) });
  await vonk.wish('a cafe');
  await vonk.runIs('finished');
  await expect(vonk.page.locator('html')).toHaveAttribute('data-preview', 'built', { timeout: 45_000 });
}

const CAFE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cafe</title>
<script src="https://cdn.tailwindcss.com"></script>
<link href="https://fonts.googleapis.com/css2?family=Inter:wght@400;700&display=swap" rel="stylesheet">
<script src="https://unpkg.com/react@18/umd/react.development.js" crossorigin></script>
<script src="https://unpkg.com/react-dom@18/umd/react-dom.development.js" crossorigin></script>
<script src="https://unpkg.com/@babel/standalone/babel.min.js"></script></head>
<body class="p-8"><h1 class="text-4xl">Cafe</h1>
<img src="https://images.unsplash.com/photo-1?w=400&h=200" width="400" height="200" alt="Coffee">
<div id="root"></div>
<script type="text/babel">
function Menu() {
  const [cups, setCups] = React.useState(0);
  return <button className="mt-4" onClick={() => setCups(cups + 1)}>Order {cups}</button>;
}
ReactDOM.createRoot(document.getElementById('root')).render(<Menu />);
</script></body></html>`;

test('a page of CDN tags works: Tailwind, React, Babel; fonts and pictures have stand-ins, named above the page', async ({
  vonk,
  model,
}) => {
  const outside: string[] = [];
  vonk.page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !/^(127\.0\.0\.1|(.+\.)?localhost)$/.test(hostname)) outside.push(request.url());
  });
  await made(vonk, model, ['index.html', CAFE]);
  await expect(vonk.preview.locator('h1')).toHaveCSS('font-size', '36px');
  await expect(vonk.preview.locator('body')).toHaveCSS('padding-top', '32px');
  await vonk.preview.getByRole('button').click();
  await expect(vonk.preview.getByRole('button')).toHaveText('Order 1');
  await expect(vonk.preview.getByRole('button')).toHaveCSS('margin-top', '16px');
  expect(await vonk.preview.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(400);
  const bar = vonk.page.getByRole('status', { name: 'Not reached' });
  await expect(bar).toContainText('Inter from Google Fonts is shown in a close system font.');
  await expect(bar).toContainText('Images from images.unsplash.com are placeholders of their size.');
  expect(outside.filter((url) => !url.includes('fonts.g') && !url.includes('unsplash'))).toEqual([]);
  await bar.getByRole('button', { name: 'Close this message' }).click();
  await expect(bar).toHaveCount(0);
});

test('packages that come with Vonk work together without any network, CSS modules and JSON beside them', async ({
  vonk,
  model,
}) => {
  await made(
    vonk,
    model,
    ['src/data.json', '{ "beans": [3, 1, 2] }'],
    ['src/Card.module.css', '.card { padding: 7px; & svg { width: 40px; } }\n.title { color: rgb(1, 2, 3); }'],
    [
      'src/store.ts',
      "import { create } from 'zustand';\nexport const useCups = create<{ cups: number; more(): void }>()((set) => ({ cups: 0, more: () => set((now) => ({ cups: now.cups + 1 })) }));",
    ],
    [
      'src/App.tsx',
      `import { max } from 'd3';
import { format } from 'date-fns';
import { Coffee } from 'lucide-react';
import clsx from 'clsx';
import styles from './Card.module.css';
import data from './data.json';
import { useCups } from './store';

export default function App() {
  const { cups, more } = useCups();
  return (
    <article className={clsx(styles.card)}>
      <h1 className={styles.title}>{max(data.beans)} beans, {format(new Date(2026, 0, 2), 'd MMM')}</h1>
      <Coffee aria-label="cup" />
      <button onClick={more}>Cups {cups}</button>
    </article>
  );
}`,
    ],
  );
  await expect(vonk.preview.locator('h1')).toHaveText('3 beans, 2 Jan');
  await expect(vonk.preview.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(vonk.preview.locator('article')).toHaveCSS('padding-top', '7px');
  await expect(vonk.preview.locator('svg')).toHaveCSS('width', '40px');
  await vonk.preview.getByRole('button').click();
  await expect(vonk.preview.getByRole('button')).toHaveText('Cups 1');
  await vonk.selectCode('src/Card.module.css', '7px');
  await vonk.page.keyboard.type('9px');
  await expect(vonk.preview.locator('article')).toHaveCSS('padding-top', '9px');
  await expect(vonk.preview.getByRole('button'), 'the state is still there').toHaveText('Cups 1');
});

test('what is wrong in an import is said with what was meant', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({
    text: reply(
      ['src/Card.tsx', 'export function Card() {\n  return <p>card</p>;\n}'],
      [
        'src/App.tsx',
        "import Card from './Card';\nimport { Lst } from './components/List';\n\nexport default function App() {\n  return <Card>{Lst}</Card>;\n}",
      ],
    ),
  });
  await vonk.wish('a list');
  await vonk.runIs('finished');
  await expect(vonk.page.locator('html')).toHaveAttribute('data-preview', 'failed', { timeout: 45_000 });
  await vonk.page.getByRole('button', { name: /^Problems/ }).click();
  const problems = vonk.page.getByRole('region', { name: 'Problems' });
  await expect(problems).toContainText('import { Card } from "./Card"');
  await expect(problems).toContainText('src/App.tsx:1');
  await expect(problems).toContainText('src/App.tsx:2');
});
