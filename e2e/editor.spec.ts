import { expect, test as base, type Page } from 'playwright/test';
import type { EditorHarness, Heard } from './fixtures/editor-harness/harness.tsx';
import { serveEditorHarness } from './fixtures/editor-server.ts';

/** What Monaco alone can prove of section D: undo, cursors, scrolling, services, line ends, policy. */
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
    page.on('console', (message) => {
      if (/Content Security Policy|Could not create web worker/.test(message.text())) faults.push(message.text());
    });
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

const lines = (count: number): string => Array.from({ length: count }, (_, line) => `<p>line ${line}</p>`).join('\n');

/** Opens `path`, streams `chunks` into it from `start`, a frame apart. */
const stream = (page: Page, path: string, start: string, chunks: readonly string[]) =>
  inside(
    page,
    async ({ port, path: parse, frames }, { path: raw, start: from, chunks: texts }) => {
      const file = parse(raw);
      port.show(file);
      port.beginStream(file, from);
      for (const text of texts) {
        port.append(file, text);
        await frames();
      }
    },
    { path, start, chunks },
  );

const end = (page: Page, path: string) =>
  inside(page, ({ port, path: parse }, raw) => port.endStream(parse(raw)), path);
const set = (page: Page, path: string, text: string) =>
  inside(
    page,
    ({ port, path: parse }, file) => {
      port.setFile(parse(file.path), file.text);
      port.show(parse(file.path));
    },
    { path, text },
  );
const value = (page: Page, path: string) => inside(page, ({ value: read }, raw) => read(raw), path);
const heard = (page: Page): Promise<Heard[]> => inside(page, (harness) => harness.heard, undefined);
const cursorAt = (page: Page, lineNumber: number, column: number) =>
  inside(
    page,
    ({ editor }, position) => {
      editor().setPosition(position);
      editor().focus();
    },
    { lineNumber, column },
  );
const scrollTop = (page: Page) => inside(page, ({ editor }) => editor().getScrollTop(), undefined);
const lastVisible = (page: Page) =>
  inside(page, ({ editor }) => editor().getVisibleRanges()[0]?.endLineNumber ?? 0, undefined);

test('D4: text that streams before Monaco is there is seen at once, and Monaco goes on from it', async ({
  page,
  address,
}) => {
  let letMonacoIn = (): void => {};
  const held = new Promise<void>((resolve) => {
    letMonacoIn = resolve;
  });
  let asked = 0;
  await page.route(/monaco-pane/, async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await page.goto(address);
  await stream(page, 'index.html', '', ['<p>before</p>\n']);
  await page.evaluate(() => window.editorHarness.show());
  await expect(page.locator('.vonk-plain-text')).toHaveText('<p>before</p>');
  await expect.poll(() => asked).toBeGreaterThan(0);
  letMonacoIn();
  await inside(page, ({ port, path }) => port.append(path('index.html'), '<p>after</p>'), undefined);
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('<p>after</p>');
  await expect(page.locator('.vonk-plain-text')).toHaveCount(0);
});

test('D15: a whole run is one undo step, and redo brings it back', async ({ stage }) => {
  await set(stage, 'a.html', '<p>old</p>');
  await stream(
    stage,
    'a.html',
    '',
    Array.from({ length: 20 }, (_, index) => `<p>${index}</p>\n`),
  );
  await end(stage, 'a.html');
  const written = await value(stage, 'a.html');
  await cursorAt(stage, 1, 1);
  await stage.keyboard.press('ControlOrMeta+z');
  expect(await value(stage, 'a.html')).toBe('<p>old</p>');
  await stage.keyboard.press('ControlOrMeta+Shift+z');
  expect(await value(stage, 'a.html')).toBe(written);
});

test('D15: edits of a run are one step, the person’s next change is another', async ({ stage }) => {
  await set(stage, 'a.css', 'a{}\nb{}\n');
  await inside(
    stage,
    ({ port, path }) => {
      port.applyEdits(path('a.css'), [{ start: 0, end: 1, newText: 'h1' }]);
      port.applyEdits(path('a.css'), [{ start: 5, end: 6, newText: 'h2' }]);
      port.endStream(path('a.css'));
    },
    undefined,
  );
  await cursorAt(stage, 3, 1);
  await stage.keyboard.type('c');
  expect(await value(stage, 'a.css')).toContain('h1{}\nh2{}\nc');
  await stage.keyboard.press('ControlOrMeta+z');
  expect(await value(stage, 'a.css')).toBe('h1{}\nh2{}\n');
  await stage.keyboard.press('ControlOrMeta+z');
  expect(await value(stage, 'a.css')).toBe('a{}\nb{}\n');
});

test('D6, D15: typing in mid-stream is kept and reported, undo waits and then takes it back alone', async ({
  stage,
}) => {
  await stream(stage, 'a.html', '', ['<p>one</p>\n<p>two</p>\n']);
  await cursorAt(stage, 1, 4);
  await stage.keyboard.type('XY');
  await inside(stage, ({ port, path }) => port.append(path('a.html'), '<b>3</b>\n'), undefined);
  const whole = '<p>XYone</p>\n<p>two</p>\n<b>3</b>\n';
  await expect.poll(() => value(stage, 'a.html')).toBe(whole);
  await stage.keyboard.press('ControlOrMeta+z');
  await expect(stage.locator('.monaco-editor-overlaymessage')).toContainText('Undo works again when');
  expect(await value(stage, 'a.html')).toBe(whole);
  expect((await heard(stage)).filter((said) => said.type === 'edited').map((said) => said.edits)).toEqual([
    [{ start: 3, end: 3, newText: 'X' }],
    [{ start: 4, end: 4, newText: 'Y' }],
  ]);
  await end(stage, 'a.html');
  for (const expected of ['<p>XYone</p>\n<p>two</p>\n', '<p>one</p>\n<p>two</p>\n', '']) {
    await stage.keyboard.press('ControlOrMeta+z');
    expect(await value(stage, 'a.html')).toBe(expected);
  }
});

test('D16: cursor, selection and scroll stay where the person has them, also a cursor at the very end', async ({
  stage,
}) => {
  const text = lines(100);
  await set(stage, 'a.html', text);
  await inside(
    stage,
    ({ port, editor }) => {
      port.setFollow(false);
      editor().setPosition({ lineNumber: 100, column: 15 });
      editor().setScrollTop(300);
    },
    undefined,
  );
  const look = () =>
    inside(stage, ({ editor }) => [editor().getSelection()?.toString(), editor().getScrollTop()] as const, undefined);
  expect((await look())[0]).toBe('[100,15 -> 100,15]');
  await stream(stage, 'a.html', text, ['\n<b>1</b>', '\n<b>2</b>']);
  expect(await look()).toEqual(['[100,15 -> 100,15]', 300]);
  const selection = { startLineNumber: 20, startColumn: 2, endLineNumber: 22, endColumn: 4 };
  await inside(stage, ({ editor }, range) => editor().setSelection(range), selection);
  await inside(stage, ({ port, path }) => port.append(path('a.html'), '\n<b>3</b>'), undefined);
  await expect.poll(() => value(stage, 'a.html')).toContain('<b>3</b>');
  expect(await look()).toEqual(['[20,2 -> 22,4]', 300]);
  expect(await heard(stage)).toEqual([]);
});

test('D16: a change above what is seen does not move what is seen', async ({ stage }) => {
  await set(stage, 'a.html', lines(200));
  await inside(
    stage,
    ({ port, editor }) => {
      port.setFollow(false);
      editor().setPosition({ lineNumber: 60, column: 3 });
      editor().setScrollTop(1010);
    },
    undefined,
  );
  const look = () =>
    inside(
      stage,
      ({ editor }) => {
        const top = editor().getVisibleRanges()[0]?.startLineNumber ?? 0;
        const model = editor().getModel();
        const position = editor().getPosition()?.lineNumber ?? 0;
        const offset = editor().getTopForLineNumber(top) - editor().getScrollTop();
        return [model?.getLineContent(top), offset, model?.getLineContent(position)];
      },
      undefined,
    );
  const before = await look();
  await inside(
    stage,
    ({ port, path }) => port.applyEdits(path('a.html'), [{ start: 0, end: 0, newText: '<new>\n'.repeat(7) }]),
    undefined,
  );
  expect(await look()).toEqual(before);
});

test('D11: a whole text set over another leaves the cursor where the two are alike', async ({ stage }) => {
  await set(stage, 'a.css', 'a { top: 0 }\nb {}\nc {}\n');
  await cursorAt(stage, 3, 2);
  await set(stage, 'a.css', 'a { top: 0; left: 0 }\nnew {}\nb {}\nc {}\n');
  const cursor = await inside(stage, ({ editor }) => editor().getPosition()?.toString(), undefined);
  expect(cursor).toBe('(4,2)');
  await stage.keyboard.press('ControlOrMeta+z');
  expect(await value(stage, 'a.css')).toBe('a { top: 0 }\nb {}\nc {}\n');
  expect((await heard(stage)).at(-1)).toMatchObject({ type: 'edited', text: 'a { top: 0 }\nb {}\nc {}\n' });
});

test('D7: following shows the end until the person scrolls up, and again on request', async ({ stage }) => {
  await stream(stage, 'a.html', '', [lines(120)]);
  await expect.poll(() => lastVisible(stage)).toBeGreaterThanOrEqual(120);
  await stage.mouse.move(200, 300);
  await stage.mouse.wheel(0, -400);
  await expect.poll(() => heard(stage)).toEqual([{ type: 'follow-stopped' }]);
  const top = await scrollTop(stage);
  await inside(stage, ({ port, path }) => port.append(path('a.html'), '\n<b>more</b>'), undefined);
  await expect.poll(() => value(stage, 'a.html')).toContain('more');
  expect(await scrollTop(stage)).toBe(top);
  await inside(stage, ({ port }) => port.setFollow(true), undefined);
  await expect.poll(() => lastVisible(stage)).toBeGreaterThanOrEqual(121);
  await stage.mouse.click(200, 300);
  expect(await heard(stage)).toHaveLength(2);
});

test('D13: no service speaks of a file while it is written, all of them at its end', async ({ stage }) => {
  const wrong = 'a { colr: ; widht }} {';
  const markers = (name: string) =>
    inside(
      stage,
      ({ monaco }, file) =>
        monaco()
          .editor.getModelMarkers({})
          .filter(({ resource }) => resource.path === `/${file}`).length,
      name,
    );
  await stream(stage, 'written.css', '', [wrong]);
  await set(stage, 'finished.css', wrong);
  await expect.poll(() => markers('finished.css')).toBeGreaterThan(0);
  expect(await markers('written.css')).toBe(0);
  await end(stage, 'written.css');
  await expect.poll(() => markers('written.css')).toBeGreaterThan(0);
});

test('D10: at the highest rates text goes without colours and services, and everything is back at the end', async ({
  stage,
}) => {
  const text = lines(4_000);
  const state = () =>
    inside(
      stage,
      ({ editor, monaco }) =>
        [editor().getModel()?.getLanguageId(), editor().getOption(monaco().editor.EditorOption.folding)] as const,
      undefined,
    );
  await set(stage, 'a.html', '');
  const before = await state();
  await stream(stage, 'a.html', '', text.match(/[^]{1,40000}/g) ?? []);
  expect(await state()).toEqual(['plaintext', false]);
  await end(stage, 'a.html');
  expect(await value(stage, 'a.html')).toBe(text);
  expect(await state()).toEqual(before);
});

test('D17: line ends split across chunks become one, and changes by hand are exact among mixed ones', async ({
  stage,
}) => {
  await stream(stage, 'a.html', '', ['a\r', '\nb\r', '\nc\nd']);
  await end(stage, 'a.html');
  expect((await value(stage, 'a.html'))?.split(/\r?\n/)).toEqual(['a', 'b', 'c', 'd']);
  await cursorAt(stage, 4, 2);
  await stage.keyboard.type('!');
  const said = (await heard(stage)).at(-1);
  const told = said?.type === 'edited' ? said : undefined;
  const edit = told?.edits[0] ?? { start: 0, end: 0, newText: '' };
  const original = 'a\r\nb\r\nc\nd';
  expect(original.slice(0, edit.start) + edit.newText + original.slice(edit.end)).toBe(told?.text);
  expect(told?.text.endsWith('d!')).toBe(true);
});

test('D9: text, place and undo survive another tab, another file and the pane being gone', async ({ stage }) => {
  await set(stage, 'a.html', lines(60));
  await cursorAt(stage, 30, 1);
  await stage.keyboard.type('Q');
  await inside(stage, ({ editor }) => editor().setScrollTop(200), undefined);
  await set(stage, 'b.css', 'b{}');
  await inside(stage, ({ port, path }) => port.show(path('a.html')), undefined);
  expect(await scrollTop(stage)).toBe(200);
  await inside(stage, ({ hide }) => hide(), undefined);
  await expect(stage.locator('.monaco-editor')).toHaveCount(0);
  await inside(stage, ({ show }) => show(), undefined);
  await expect(stage.locator('.monaco-editor .view-line').first()).toBeVisible();
  expect(await scrollTop(stage)).toBe(200);
  await inside(stage, ({ editor }) => editor().focus(), undefined);
  await stage.keyboard.press('ControlOrMeta+z');
  expect(await value(stage, 'a.html')).toBe(lines(60));
});

test('D8: a place is gone to, and markers stand and fall with their file', async ({ stage }) => {
  await set(stage, 'a.js', 'let a = 1\nlet b = 2\n');
  const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 5 } };
  const marked = () =>
    inside(
      stage,
      ({ monaco }) =>
        monaco()
          .editor.getModelMarkers({ owner: 'vonk' })
          .map((marker) => [marker.startLineNumber, marker.startColumn]),
      undefined,
    );
  await inside(
    stage,
    ({ port, path }, place) => {
      port.setMarkers([{ severity: 'error', message: 'boom', path: path('a.js'), range: place, source: 'runtime' }]);
      port.reveal(path('a.js'), place);
    },
    range,
  );
  expect(await marked()).toEqual([[2, 5]]);
  expect(await inside(stage, ({ editor }) => editor().getSelection()?.toString(), undefined)).toBe('[2,5 -> 2,6]');
  await inside(stage, ({ port, path }) => port.removeFile(path('a.js')), undefined);
  expect(await marked()).toEqual([]);
});

test('the editor is named after its file and says how to leave it', async ({ stage }) => {
  await set(stage, 'index.html', '<p></p>');
  await expect(stage.getByRole('textbox', { name: /^index\.html\..*Control\+M/ })).toBeAttached();
});
