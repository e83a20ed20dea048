import { expect, test as base, type Page } from 'playwright/test';
import { installedTypes } from '../src/platform/editor/typescript/installed-types.ts';
import type { EditorHarness } from './fixtures/editor-harness/harness.tsx';
import { serveEditorHarness } from './fixtures/editor-server.ts';

/** What TypeScript says in real Monaco, with the types of packages that are installed here and no network. */
const test = base.extend<{ stage: Page }, { address: string }>({
  address: [
    async ({}, use) => {
      const server = await serveEditorHarness();
      await use(server.url);
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  stage: async ({ page, address }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) faults.push(`asked ${request.url()}`);
    });
    await page.goto(address);
    await page.evaluate(() => window.editorHarness.show());
    await page.evaluate(() => window.editorHarness.loadMonaco());
    await page.waitForFunction(() => window.editorHarness.monaco().editor.getEditors().length > 0);
    await use(page);
    expect(faults).toEqual([]);
  },
});
test.describe.configure({ timeout: 120_000 });

type Does<A> = (harness: EditorHarness, argument: A) => unknown;

/** Runs in the page with the harness. `does` is sent as text: it sees its argument and nothing else. */
async function inside<A, T>(
  page: Page,
  does: (harness: EditorHarness, argument: A) => T,
  argument: A,
): Promise<Awaited<T>> {
  const handle = await page.evaluateHandle(() => window.editorHarness);
  return handle.evaluate(does as Does<unknown>, argument) as Promise<Awaited<T>>;
}

const REACT = installedTypes('@types/react', '@types/react-dom', 'csstype');

const CARD = `import { useState, type ReactNode } from 'react';
import styles from './card.module.css';

/** A card that counts. */
export function Card({ title, children }: { title: string; children?: ReactNode }) {
  const [count, setCount] = useState(0);
  return (
    <button className={styles.card} onClick={() => setCount((now) => now + 1)}>
      {title} {count} {children}
    </button>
  );
}
`;
const APP = `import { Card } from './Card';

export default function App() {
  return <Card title="One">two</Card>;
}
`;
/** Something is wrong here, so that one can see when a check has been made. */
const WITH_MARK = `${APP}\nnowhere;\n`;

const files = (page: Page, texts: Readonly<Record<string, string>>) =>
  inside(
    page,
    ({ port, path }, all) => Object.entries(all).forEach(([name, text]) => port.setFile(path(name), text)),
    texts,
  );
const show = (page: Page, name: string) => inside(page, ({ port, path }, file) => port.show(path(file)), name);
const giveTypes = (page: Page) => inside(page, ({ port }, types) => port.setTypes(types), REACT);

/** Red lines of a file, as `line message`. */
const red = (page: Page, name: string) =>
  inside(
    page,
    ({ monaco }, file) =>
      monaco()
        .editor.getModelMarkers({})
        .filter(({ resource, severity }) => resource.path === `/${file}` && severity === monaco().MarkerSeverity.Error)
        .map(({ startLineNumber, message }) => `${startLineNumber} ${message}`),
    name,
  );
const checked = expect.stringMatching(/^\d+ Cannot find name 'nowhere'/);
const cursorAt = (page: Page, needle: string) =>
  inside(
    page,
    ({ editor }, text) => {
      const model = editor().getModel();
      const offset = (model?.getValue().indexOf(text) ?? 0) + text.length;
      if (model) editor().setPosition(model.getPositionAt(offset));
      editor().focus();
    },
    needle,
  );

test('D19, D20: right TSX has no red line, a wrong prop has one, and what is mended in another file is seen here', async ({
  stage,
}) => {
  await files(stage, { 'src/Card.tsx': CARD, 'src/App.tsx': WITH_MARK });
  await show(stage, 'src/App.tsx');
  // Before types came: React is not called missing.
  await expect.poll(() => red(stage, 'src/App.tsx')).toEqual([checked]);
  await giveTypes(stage);
  await files(stage, { 'src/App.tsx': APP.replace('"One"', '{1}') });
  await expect
    .poll(() => red(stage, 'src/App.tsx'))
    .toEqual([expect.stringMatching(/^4 Type 'number' is not assignable to type 'string'/)]);
  await files(stage, { 'src/Card.tsx': CARD.replace('title: string', 'title: number') });
  await expect.poll(() => red(stage, 'src/App.tsx')).toEqual([]);
  await show(stage, 'src/Card.tsx');
  await files(stage, { 'src/Card.tsx': `${CARD}nowhere;\n` });
  await expect.poll(() => red(stage, 'src/Card.tsx')).toEqual([checked]);
});

test('D20: a package without types is not red', async ({ stage }) => {
  const code = `import confetti from 'canvas-confetti';\nimport { gone } from './gone';\nconfetti({ a: gone });\n`;
  await files(stage, { 'main.ts': code });
  await show(stage, 'main.ts');
  await expect.poll(() => red(stage, 'main.ts')).toEqual([expect.stringMatching(/^2 Cannot find module '\.\/gone'/)]);
});

test('D23: hover shows the type of a component in a file that nobody opened', async ({ stage }) => {
  await files(stage, { 'src/Card.tsx': CARD, 'src/App.tsx': APP });
  await giveTypes(stage);
  await show(stage, 'src/App.tsx');
  await cursorAt(stage, '<Ca');
  await stage.keyboard.press('ControlOrMeta+k');
  await stage.keyboard.press('ControlOrMeta+i');
  const hover = stage.locator('.monaco-hover:visible');
  await expect(hover).toContainText('function Card({ title, children }');
  await expect(hover).toContainText('A card that counts.');
});

test('D23: an export of the project is offered and brings its import', async ({ stage }) => {
  await files(stage, { 'src/Card.tsx': CARD, 'src/New.tsx': 'export const a = ;\n' });
  await show(stage, 'src/New.tsx');
  await cursorAt(stage, 'a = ');
  await stage.keyboard.type('Car');
  const offer = stage.locator('.suggest-widget .monaco-list-row', { hasText: './Card' });
  await expect(offer).toContainText('Card');
  await offer.click();
  await expect
    .poll(() => inside(stage, ({ value }) => value('src/New.tsx'), undefined))
    .toBe('import { Card } from "./Card";\n\nexport const a = Card;\n');
});

test('D23: going to a definition asks for the file it is in; a declaration is looked at in place', async ({
  stage,
}) => {
  await files(stage, { 'src/Card.tsx': CARD, 'src/App.tsx': APP });
  await giveTypes(stage);
  await show(stage, 'src/App.tsx');
  await cursorAt(stage, '<Ca');
  await stage.keyboard.press('F12');
  const heard = () => inside(stage, (harness) => harness.heard, undefined);
  await expect.poll(heard).toEqual([
    {
      type: 'opened',
      path: 'src/Card.tsx',
      range: { start: { line: 4, character: 16 }, end: { line: 4, character: 16 } },
    },
  ]);
  await show(stage, 'src/Card.tsx');
  await cursorAt(stage, '= useSt');
  await stage.keyboard.press('F12');
  await expect(stage.locator('.peekview-widget')).toContainText('index.d.ts');
  expect(await heard()).toHaveLength(1);
});

test('D24: a rename arrives as edits of every file, opened or not', async ({ stage }) => {
  await files(stage, { 'src/Card.tsx': CARD, 'src/App.tsx': APP });
  await show(stage, 'src/App.tsx');
  await cursorAt(stage, '<Ca');
  await stage.keyboard.press('F2');
  await stage.locator('.rename-input').fill('Tile');
  await stage.keyboard.press('Enter');
  const edited = (name: string) =>
    inside(
      stage,
      ({ heard }, file) => heard.flatMap((said) => (said.type === 'edited' && said.path === file ? [said.text] : [])),
      name,
    );
  await expect.poll(() => edited('src/Card.tsx')).toEqual([CARD.replace('function Card', 'function Tile')]);
  await expect
    .poll(() => edited('src/App.tsx'))
    .toEqual([APP.replaceAll('Card }', 'Tile }').replaceAll('<Card', '<Tile').replaceAll('</Card', '</Tile')]);
});

test('D23: references are peeked at in files that nobody opened', async ({ stage }) => {
  await files(stage, { 'src/Card.tsx': CARD, 'src/App.tsx': APP });
  await show(stage, 'src/Card.tsx');
  await cursorAt(stage, 'function Ca');
  await stage.keyboard.press('Shift+F12');
  await expect(stage.locator('.peekview-widget')).toContainText('App.tsx');
  await expect(stage.locator('.peekview-widget')).toContainText('References (4)');
});

test('D26: while a run goes on nothing is called wrong, and its end is a check of what is there then', async ({
  stage,
}) => {
  await files(stage, { 'src/App.tsx': WITH_MARK });
  await show(stage, 'src/App.tsx');
  await expect.poll(() => red(stage, 'src/App.tsx')).toEqual([expect.stringMatching(/Cannot find module/), checked]);
  await inside(
    stage,
    ({ port, path }, text) => {
      port.setRunning(true);
      port.beginStream(path('src/Card.tsx'), '');
      port.append(path('src/Card.tsx'), text);
    },
    CARD,
  );
  expect(await red(stage, 'src/App.tsx')).toEqual([]);
  await inside(stage, ({ port, path }) => port.endStream(path('src/Card.tsx')), undefined);
  expect(await red(stage, 'src/App.tsx')).toEqual([]);
  await inside(stage, ({ port }) => port.setRunning(false), undefined);
  await expect.poll(() => red(stage, 'src/App.tsx')).toEqual([checked]);
});

test('D27: no TypeScript is loaded for pages and styles, nor while a script is being written', async ({
  page,
  address,
}) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto(address);
  await files(page, { 'index.html': '<p></p>', 'src/App.tsx': WITH_MARK });
  await show(page, 'index.html');
  await page.evaluate(() => window.editorHarness.show());
  await page.evaluate(() => window.editorHarness.loadMonaco());
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible();
  await inside(
    page,
    async ({ port, path, frames }, text) => {
      port.setRunning(true);
      port.beginStream(path('src/Card.tsx'), '');
      port.show(path('src/Card.tsx'));
      for (const chunk of text.match(/[^]{1,40}/g) ?? []) {
        port.append(path('src/Card.tsx'), chunk);
        await frames();
      }
    },
    CARD,
  );
  const scripts = () => workers.filter((url) => !/(editor|html|css|json)\.worker/.test(url));
  expect(scripts()).toEqual([]);
  await inside(
    page,
    ({ port, path }) => {
      port.endStream(path('src/Card.tsx'));
      port.setRunning(false);
      port.show(path('src/App.tsx'));
    },
    undefined,
  );
  await expect.poll(() => red(page, 'src/App.tsx')).toEqual([checked]);
  expect(scripts()).toHaveLength(1);
});

test('D29: what the bundler said of a line is not said again by TypeScript', async ({ stage }) => {
  await files(stage, { 'main.ts': "import { a } from './gone';\nexport const b: string = 1;\na;\n" });
  await show(stage, 'main.ts');
  await expect.poll(() => red(stage, 'main.ts')).toHaveLength(2);
  await inside(
    stage,
    ({ port, path }) =>
      port.setMarkers([
        {
          severity: 'error',
          message: 'There is no file ./gone',
          path: path('main.ts'),
          range: { start: { line: 0, character: 18 }, end: { line: 0, character: 26 } },
          source: 'build',
        },
      ]),
    undefined,
  );
  await expect
    .poll(async () => (await red(stage, 'main.ts')).sort())
    .toEqual(['1 There is no file ./gone', expect.stringMatching(/^2 Type 'number' is not assignable/)]);
});

test('D30: package.json and tsconfig.json are checked against what is known of them, without the network', async ({
  stage,
}) => {
  await files(stage, {
    'package.json': '{ "type": "modul", "dependencies": { "react": 19 } }',
    'tsconfig.json': '{\n  /* Vite */ "compilerOptions": { "strict": true, },\n}',
  });
  const warnings = (name: string) =>
    inside(
      stage,
      ({ monaco }, file) =>
        monaco()
          .editor.getModelMarkers({ owner: 'json' })
          .filter(({ resource }) => resource.path === `/${file}`).length,
      name,
    );
  await show(stage, 'tsconfig.json');
  await show(stage, 'package.json');
  await expect.poll(() => warnings('package.json')).toBe(2);
  expect(await warnings('tsconfig.json')).toBe(0);
});
