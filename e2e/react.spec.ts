import { expect, reply, test } from './fixtures/test.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

const STYLES = 'h1 { color: rgb(12, 90, 200); }\nbutton { border: 3px solid rgb(200, 40, 40); }';
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Shop</title></head>
<body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body></html>`;
const MAIN = `import { createRoot } from 'react-dom/client';
import App from './App';
import './styles.css';

createRoot(document.getElementById('root')!).render(<App />);`;
const APP = `import { Counter } from './components/Counter';
import { Title } from './components/Title';

export default function App() {
  return (
    <main>
      <Title text="Shop" />
      <Counter label="Buy" />
    </main>
  );
}`;
const TITLE = `export function Title({ text }: { text: string }) {
  return <h1>{text}</h1>;
}`;
const COUNTER = `import { useState } from 'react';

export function Counter({ label }: { label: string }) {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>{label} {count}</button>;
}`;

const files = {
  styles: ['src/styles.css', STYLES],
  page: ['index.html', PAGE],
  main: ['src/main.tsx', MAIN],
  app: ['src/App.tsx', APP],
  title: ['src/components/Title.tsx', TITLE],
  counter: ['src/components/Counter.tsx', COUNTER],
} as const;
type Name = keyof typeof files;

const orders: readonly (readonly Name[])[] = [
  ['styles', 'page', 'title', 'counter', 'app', 'main'],
  ['page', 'styles', 'title', 'counter', 'app', 'main'],
  ['page', 'main', 'app', 'title', 'counter', 'styles'],
  ['main', 'app', 'counter', 'title', 'styles', 'page'],
  ['app', 'title', 'counter', 'styles', 'main', 'page'],
  ['counter', 'title', 'app', 'main', 'page', 'styles'],
];

const built = (vonk: VonkPage) => expect(vonk.page.locator('html')).toHaveAttribute('data-preview', 'built');

async function begin(vonk: VonkPage, url: string): Promise<void> {
  await vonk.open();
  await vonk.connect({ baseUrl: url });
}

/** The shop, written by a run, with nothing wrong. */
async function shop(vonk: VonkPage, model: { url: string; answer(answer: { text: string }): void }): Promise<void> {
  await begin(vonk, model.url);
  model.answer({ text: reply(...Object.values(files)) });
  await vonk.wish('a shop');
  await vonk.runIs('finished');
  await built(vonk);
}

for (const order of orders) {
  test(`a React project works in the order ${order.join(', ')}`, async ({ vonk, aimock }) => {
    aimock.reply(reply(...order.map((name) => files[name])), { chunkSize: 24 });
    await begin(vonk, aimock.url);
    await vonk.wish('a shop');
    await vonk.runIs('finished');
    await built(vonk);
    await expect(vonk.preview.locator('h1')).toHaveText('Shop');
    await expect(vonk.preview.locator('h1')).toHaveCSS('color', 'rgb(12, 90, 200)');
    await vonk.preview.locator('button').click();
    await vonk.preview.locator('button').click();
    await expect(vonk.preview.locator('button')).toHaveText('Buy 2');
    await expect(vonk.preview.locator('button')).toHaveCSS('border-top-color', 'rgb(200, 40, 40)');
    await expect(vonk.page.getByRole('button', { name: 'Problems 0' })).toBeVisible();
  });
}
