import { expect, reply, test } from './fixtures/test.ts';
import { VonkPage } from './fixtures/vonk-page.ts';

const TEXT = reply([
  'index.html',
  '<!doctype html>\n<title>Tide</title>\n<h1>Tide</h1>\n<p id="kept">came through</p>\n<p id="rest">the rest</p>',
]);

test('files, conversation and settings survive a reload; the key does not', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url, key: 'sk-very-secret' });
  model.answer({ text: `A quiet page.\n\n${TEXT}` });
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
  await expect(vonk.page.getByText('Saved', { exact: true })).toBeVisible();
  await vonk.page.reload();
  await expect(vonk.preview.locator('#rest')).toHaveText('the rest');
  await expect(vonk.conversation).toContainText('A quiet page.');
  await expect(vonk.tab('index.html')).toBeVisible();
  await expect(vonk.page.getByRole('combobox', { name: 'Model' })).toContainText('test-model');
  const stored = await vonk.page.evaluate(async () => {
    const found: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error!));
      });
      for (const table of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const all = database.transaction(table).objectStore(table).getAll();
          all.addEventListener('success', () => resolve(all.result as unknown[]));
        });
        found.push(JSON.stringify(rows));
      }
      database.close();
    }
    return found.join('\n');
  });
  expect(stored).toContain('came through');
  expect(stored).not.toContain('sk-very-secret');
});

test('a reload in mid-stream finds what had arrived, marked as cut off, and Continue finishes it', async ({
  vonk,
  model,
}) => {
  const at = TEXT.indexOf(' through');
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: TEXT, holdAt: [at] });
  await vonk.wish('a tide page');
  await model.held();
  await expect(vonk.preview.locator('#kept')).toHaveText('came');
  await vonk.page.reload();
  await expect(vonk.preview.locator('#kept')).toHaveText('came');
  await expect(vonk.conversation).toContainText(/closed while it was writing/);
  model.answer({ text: TEXT.slice(at) });
  await vonk.conversation.getByRole('button', { name: /Continue/ }).click();
  await vonk.runIs('finished');
  await expect(vonk.preview.locator('#kept')).toHaveText('came through');
  await expect(vonk.preview.locator('#rest')).toHaveText('the rest');
});

test('two tabs do not overwrite each other: the second looks on until it takes over', async ({
  vonk,
  model,
  context,
}) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: TEXT });
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
  await expect(vonk.page.getByText('Saved', { exact: true })).toBeVisible();
  const second = new VonkPage(await context.newPage());
  await second.page.goto('/');
  await expect(second.page.getByText(/another tab/i).first()).toBeVisible();
  await second.page
    .getByRole('button', { name: /Take over/i })
    .first()
    .click();
  await expect(vonk.page.getByText(/another tab/i).first()).toBeVisible();
  await expect(second.page.getByText(/another tab/i)).toHaveCount(0);
  await second.focusCode();
  await second.page.keyboard.press('ControlOrMeta+Home');
  await second.page.keyboard.type('<!-- from the second -->');
  await expect(second.page.getByText('Saved', { exact: true })).toBeVisible();
  await expect.poll(() => vonk.drawnCode()).toContain('from the second');
});

test('a browser that keeps nothing is said, and work goes on', async ({ vonk }) => {
  await vonk.page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await vonk.open();
  await vonk.wish('a landing page for a bakery');
  await vonk.runIs('finished');
  await expect(vonk.page.getByText(/Not kept/)).toBeVisible();
  await expect(vonk.preview.locator('h1')).toBeVisible();
});

test('several projects: a new one starts blank, the old one is found again', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: TEXT });
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
  await vonk.page.getByRole('button', { name: /^A tide page/ }).click();
  await vonk.page.getByRole('menuitem', { name: 'New project' }).click();
  await expect(vonk.page.getByRole('heading', { name: 'What should be there?' })).toBeVisible();
  await vonk.wish('something else');
  await vonk.runIs('finished');
  await vonk.page.getByRole('button', { name: /^Something else/ }).click();
  await vonk.page.locator('[role^=menuitem]', { hasText: 'A tide page' }).click();
  await expect(vonk.preview.locator('#rest')).toHaveText('the rest');
});

test('V69: a safe start runs nothing until it is asked for, and what was mended meanwhile is what runs', async ({
  vonk,
  model,
}) => {
  const page = (script: string): string =>
    `<!doctype html>\n<title>Tide</title>\n<h1>Tide</h1>\n<script>${script}</script>`;
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({
    text: reply(['index.html', page("document.title = 'ran'; document.querySelector('h1').textContent = 'Ran'")]),
  });
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
  await expect(vonk.preview.locator('h1')).toHaveText('Ran');
  await expect(vonk.page.getByText('Saved', { exact: true })).toBeVisible();
  await vonk.open('/?run=0');
  await expect(vonk.page.getByText('Nothing runs yet')).toBeVisible();
  await vonk.selectCode('index.html', "textContent = 'Ran'");
  await vonk.page.keyboard.type("textContent = 'Mended'");
  await expect(vonk.page.locator('iframe[title^="Preview"]')).toHaveCount(0);
  await vonk.page.getByRole('button', { name: 'Run the page' }).click();
  await expect(vonk.preview.locator('h1')).toHaveText('Mended');
  await expect(vonk.page.getByText('Nothing runs yet')).toBeHidden();
});
