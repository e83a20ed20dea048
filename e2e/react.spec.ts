import { expect, reply, test } from './fixtures/test.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

// Several builds each, and the first one loads the compiler.
test.describe.configure({ timeout: 120_000 });
test.use({ warms: true });

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

/** The first build loads the compiler, which takes a busy machine a while. */
const built = (vonk: VonkPage) =>
  expect(vonk.page.locator('html')).toHaveAttribute('data-preview', 'built', { timeout: 45_000 });

/** The message over the page; Monaco has alerts of its own. */
const cardOf = (vonk: VonkPage) => vonk.page.getByRole('region', { name: 'Preview pane' }).getByRole('alert');

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

test('a React project works in any order of its files', async ({ vonk, aimock }) => {
  await begin(vonk, aimock.url);
  for (const order of orders) {
    await test.step(order.join(', '), async () => {
      aimock.reply(reply(...order.map((name) => files[name])), { chunkSize: 24 });
      await vonk.wish(`a shop: ${order.join(', ')}`);
      await vonk.runIs('finished');
      await built(vonk);
      const { preview } = vonk;
      await expect(preview.locator('h1')).toHaveText('Shop');
      await expect(preview.locator('h1')).toHaveCSS('color', 'rgb(12, 90, 200)');
      await preview.locator('button').click({ clickCount: 2 });
      await expect(preview.locator('button')).toHaveText('Buy 2');
      await expect(preview.locator('button')).toHaveCSS('border-top-color', 'rgb(200, 40, 40)');
      await expect(vonk.page.getByRole('button', { name: 'Problems 0' })).toBeVisible();
      await vonk.newProject();
    });
  }
});

test('what can be shown is shown as it comes: a component, then the start, then the page', async ({ vonk, model }) => {
  const text = reply(files.app, files.title, files.counter, files.styles, files.main, files.page);
  await begin(vonk, model.url);
  model.answer({
    text,
    holdAt: [
      text.indexOf('<file path="src/components/Title.tsx">'),
      text.indexOf('<file path="src/styles.css">'),
      text.indexOf('<file path="index.html">'),
    ],
  });
  await vonk.wish('a shop');
  await model.held();
  await expect(vonk.page.getByRole('status', { name: 'Preview note' })).toContainText('Waiting for');
  await expect(vonk.page.getByRole('button', { name: 'Problems 0' })).toBeVisible();
  model.release();
  await model.held();
  await expect(vonk.preview.locator('h1')).toHaveText('Shop');
  await expect(vonk.page.locator('html')).toHaveAttribute('data-run', 'streaming');
  model.release();
  await model.held();
  await expect(vonk.preview.locator('h1')).toHaveCSS('color', 'rgb(12, 90, 200)');
  model.release();
  await vonk.runIs('finished');
  await built(vonk);
  await expect(vonk.preview.locator('h1')).toHaveText('Shop');
  await expect(vonk.preview.locator('h1')).toHaveCSS('color', 'rgb(12, 90, 200)');
  await expect(vonk.page.getByRole('status', { name: 'Preview note' })).toHaveText('');
});

test('a counter keeps its count through ten edits by hand', async ({ vonk, model }) => {
  await shop(vonk, model);
  await vonk.preview.locator('button').click({ clickCount: 3 });
  await expect(vonk.preview.locator('button')).toHaveText('Buy 3');
  await vonk.selectCode('src/App.tsx', 'text="Shop');
  await vonk.page.keyboard.press('ArrowRight');
  for (const letter of 'fullofgood') await vonk.page.keyboard.type(letter);
  await expect(vonk.preview.locator('h1')).toHaveText('Shopfullofgood');
  await expect(vonk.preview.locator('button')).toHaveText('Buy 3');
  await vonk.selectCode('src/components/Counter.tsx', '{label} {count}');
  await vonk.page.keyboard.press('ArrowRight');
  await vonk.page.keyboard.type(' now');
  await expect(vonk.preview.locator('button')).toHaveText('Buy 3 now');
  await vonk.preview.locator('button').click();
  await expect(vonk.preview.locator('button')).toHaveText('Buy 4 now');
});

test('a counter keeps its count through ten edits by wish', async ({ vonk, model }) => {
  await shop(vonk, model);
  await vonk.preview.locator('button').click({ clickCount: 2 });
  let before = 'Shop';
  for (const name of ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff', 'Gg', 'Hh', 'Ii', 'Jj']) {
    model.answer({
      text: `<edit path="src/App.tsx">\n<<<<<<< SEARCH\n      <Title text="${before}" />\n=======\n      <Title text="${name}" />\n>>>>>>> REPLACE\n</edit>`,
    });
    await vonk.wish(`call it ${name}`);
    await expect(vonk.preview.locator('h1')).toHaveText(name);
    await vonk.runIs('finished');
    before = name;
  }
  await expect(vonk.preview.locator('button')).toHaveText('Buy 2');
});

test('an error stands over the last good page with its line, leads there, and is gone when mended', async ({
  vonk,
  model,
}) => {
  await shop(vonk, model);
  await vonk.preview.locator('button').click();
  await vonk.selectCode('src/components/Title.tsx', '</h1>');
  await vonk.page.keyboard.press('Delete');
  const card = cardOf(vonk);
  await expect(card.getByRole('button', { name: 'src/components/Title.tsx:' })).toBeVisible();
  await expect(vonk.page.locator('html')).toHaveAttribute('data-preview', 'failed');
  await expect(vonk.preview.locator('h1')).toHaveText('Shop');
  await expect(vonk.preview.locator('button')).toHaveText('Buy 1');
  await vonk.tab('src/App.tsx').click();
  await card.getByRole('button', { name: 'src/components/Title.tsx:' }).click();
  await expect(vonk.tab('src/components/Title.tsx')).toHaveAttribute('aria-selected', 'true');
  await vonk.selectCode('src/components/Title.tsx', '{text}');
  await vonk.page.keyboard.press('ArrowRight');
  await vonk.page.keyboard.type(' and more</h1>');
  await expect(vonk.preview.locator('h1')).toHaveText('Shop and more');
  await expect(card).toHaveCount(0);
  await built(vonk);
  await expect(vonk.preview.locator('button'), 'the state is still there').toHaveText('Buy 1');
});

test('a lone component is shown without a page', async ({ vonk, model }) => {
  await begin(vonk, model.url);
  model.answer({ text: reply(['Counter.tsx', COUNTER.replace('{ label }: { label: string }', "{ label = 'Go' }")]) });
  await vonk.wish('a counter component');
  await vonk.runIs('finished');
  await built(vonk);
  await vonk.preview.getByRole('button').click();
  await expect(vonk.preview.getByRole('button')).toHaveText('Go 1');
});

test('an error while it runs names the line of the source, and goes when its module is replaced', async ({
  vonk,
  model,
}) => {
  const broken = `import { useState } from 'react';

interface Props {
  readonly label: string;
}

export function Counter({ label }: Props) {
  const [count, setCount] = useState<number>(0);
  const add = (): void => {
    if (count === 1) throw new Error('no more than one');
    setCount(count + 1);
  };
  return <button onClick={add}>{label} {count}</button>;
}`;
  await begin(vonk, model.url);
  model.answer({
    text: reply(...Object.values({ ...files, counter: ['src/components/Counter.tsx', broken] as const })),
  });
  await vonk.wish('a shop');
  await vonk.runIs('finished');
  await built(vonk);
  await vonk.preview.locator('button').click();
  await vonk.preview.locator('button').click();
  const card = cardOf(vonk);
  await expect(card).toContainText('no more than one');
  await expect(card.getByRole('button', { name: 'src/components/Counter.tsx:10' })).toBeVisible();
  await expect(card).toContainText('if (count === 1) throw');
  await vonk.selectCode('src/components/Counter.tsx', 'count === 1');
  await vonk.page.keyboard.press('ArrowRight');
  await vonk.page.keyboard.type('0');
  await vonk.preview.locator('button').click();
  await expect(vonk.preview.locator('button')).toHaveText('Buy 2');
  await expect(card).toHaveCount(0);
});

test('a compiler that could not be loaded is said, and Retry is all it takes', async ({ vonk, model }) => {
  const wasm = '**/esbuild-*.wasm';
  await vonk.page.context().route(wasm, (route) => route.abort());
  await begin(vonk, model.url);
  model.answer({ text: reply(...Object.values(files)) });
  await vonk.wish('a shop');
  await vonk.runIs('finished');
  const card = cardOf(vonk);
  await expect(card).toContainText('The compiler could not be loaded', { timeout: 45_000 });
  await expect(vonk.page.locator('html')).toHaveAttribute('data-preview', 'failed');
  await vonk.page.context().unroute(wasm);
  await card.getByRole('button', { name: 'Retry' }).click();
  await built(vonk);
  await expect(vonk.preview.locator('h1')).toHaveText('Shop');
  await expect(card).toHaveCount(0);
});

test('B26: in a browser whose frames share a process, a loop without an end is an error with its line', async ({
  vonk,
  model,
}) => {
  await vonk.page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'userAgentData', { get: () => undefined, configurable: true }),
  );
  await begin(vonk, model.url);
  const loop = "\nlet tides: number = 0;\nwhile (document.title !== 'never') {\n  tides += 1;\n}";
  model.answer({ text: reply(...Object.values({ ...files, main: ['src/main.tsx', MAIN + loop] as const })) });
  await vonk.wish('a shop');
  await vonk.runIs('finished');
  await expect(cardOf(vonk)).toContainText('A loop in line 7 ran for more than 1 s');
  await expect(vonk.preview.locator('h1')).toHaveText('Shop');
});

test('F1: a project without a page keeps its state through a wish, and what starts it does not run again', async ({
  vonk,
  model,
}) => {
  await begin(vonk, model.url);
  const start = `${MAIN.replace("import './styles.css';\n", '')}\ndocument.title += ' started';`;
  model.answer({
    text: reply(['src/main.tsx', start], files.app, files.title, files.counter),
  });
  await vonk.wish('a shop');
  await vonk.runIs('finished');
  await built(vonk);
  const button = vonk.preview.locator('button');
  await button.click({ clickCount: 2 });
  await expect(button).toHaveText('Buy 2');
  model.answer({ text: reply(['src/App.tsx', APP.replace('text="Shop"', 'text="Market"')]) });
  await vonk.wish('call it Market');
  await expect(vonk.preview.locator('h1')).toHaveText('Market');
  await vonk.runIs('finished');
  await expect(button).toHaveText('Buy 2');
  const title = await vonk.preview.locator('html').evaluate(() => document.title);
  expect(title.match(/started/g)).toHaveLength(1);
});
