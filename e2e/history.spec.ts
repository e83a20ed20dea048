import type { Locator } from 'playwright/test';
import { expect, reply, test } from './fixtures/test.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

const PAGE = `<!doctype html>
<html lang="en"><head><title>Tide</title><link rel="stylesheet" href="styles.css"></head>
<body><h1>Tide</h1><label>Name <input id="name"></label></body></html>`;
const FIRST = 'h1 { color: rgb(1, 2, 3); }';
const THIRD = 'h1 { color: rgb(7, 8, 9); }';

/** What the header offers; on the phone's width some of it is in the Timeline. */
const step = (vonk: VonkPage, name: 'Undo' | 'Redo'): Locator =>
  vonk.page.getByRole('banner').getByRole('button', { name, exact: true });
const heading = (vonk: VonkPage): Locator => vonk.preview.locator('h1');

async function typeOver(vonk: VonkPage, file: string, text: string): Promise<void> {
  await vonk.tab(file).click();
  await vonk.focusCode();
  await vonk.page.keyboard.press('ControlOrMeta+A');
  await vonk.page.keyboard.insertText(text);
}

test('undo and redo cross runs and typing, through a reload; any version comes back, and goes again', async ({
  vonk,
  model,
}) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: reply(['styles.css', FIRST], ['index.html', PAGE]) }, { text: reply(['styles.css', THIRD]) });
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
  await expect(heading(vonk)).toHaveCSS('color', 'rgb(1, 2, 3)');
  await vonk.preview.locator('#name').fill('Anna');
  await typeOver(vonk, 'styles.css', 'h1 { color: rgb(4, 5, 6); }');
  await expect(heading(vonk)).toHaveCSS('color', 'rgb(4, 5, 6)');
  await vonk.wish('darker');
  await vonk.runIs('finished');
  await expect(heading(vonk)).toHaveCSS('color', 'rgb(7, 8, 9)');

  await test.step('styles go back without a new document', async () => {
    await expect(step(vonk, 'Undo')).toHaveAccessibleDescription('darker');
    await step(vonk, 'Undo').click();
    await expect(heading(vonk)).toHaveCSS('color', 'rgb(4, 5, 6)');
    await expect.poll(() => vonk.drawnCode()).toContain('rgb(4, 5, 6)');
    await step(vonk, 'Undo').click();
    await expect(heading(vonk)).toHaveCSS('color', 'rgb(1, 2, 3)');
    await expect(vonk.preview.locator('#name')).toHaveValue('Anna');
    await expect(vonk.conversation).toContainText('undone');
    await step(vonk, 'Undo').click();
    await expect(vonk.page.locator('html')).toHaveAttribute('data-preview', 'empty');
    await expect(step(vonk, 'Undo')).toBeDisabled();
    await step(vonk, 'Redo').click();
    await expect(heading(vonk)).toHaveCSS('color', 'rgb(1, 2, 3)');
  });

  await test.step('a reload keeps the versions and the place among them', async () => {
    await expect(vonk.page.getByText('Saved', { exact: true })).toBeVisible();
    await vonk.page.reload();
    await expect(heading(vonk)).toHaveCSS('color', 'rgb(1, 2, 3)');
    await expect(step(vonk, 'Redo')).toHaveAccessibleDescription('Edited styles.css');
    await vonk.page.getByRole('heading', { name: 'Preview' }).click();
    await vonk.page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(heading(vonk)).toHaveCSS('color', 'rgb(4, 5, 6)');
    await vonk.page.keyboard.press('ControlOrMeta+Y');
    await expect(heading(vonk)).toHaveCSS('color', 'rgb(7, 8, 9)');
    await expect(step(vonk, 'Redo')).toBeDisabled();
  });

  await test.step('the timeline shows what a version changed and brings it back', async () => {
    await vonk.page.getByRole('button', { name: 'Timeline' }).click();
    const timeline = vonk.page.getByRole('region', { name: 'Timeline' });
    const versions = timeline.getByRole('tab');
    await expect(versions).toHaveCount(4);
    await expect(versions.first()).toBeFocused();
    await vonk.page.keyboard.press('ArrowDown');
    const detail = timeline.getByRole('tabpanel');
    await expect(detail).toContainText('Version 2, by hand');
    await expect(detail).toContainText('rgb(1, 2, 3)');
    await expect(detail).toContainText('rgb(4, 5, 6)');
    await vonk.page.keyboard.press('ArrowDown');
    await timeline.getByRole('button', { name: 'Restore' }).click();
    await expect(heading(vonk)).toHaveCSS('color', 'rgb(1, 2, 3)');
    await expect(versions.first()).toHaveAccessibleName(/Back to version 1.*current/);
    await vonk.page.keyboard.press('Escape');
    await expect(timeline).toBeHidden();
    await vonk.page.keyboard.press('ControlOrMeta+Z');
    await expect(heading(vonk)).toHaveCSS('color', 'rgb(7, 8, 9)');
  });

  await test.step('in a field the key takes back letters, not versions', async () => {
    await vonk.wishField.fill('and');
    await vonk.page.keyboard.press('ControlOrMeta+Z');
    await expect(vonk.wishField).toHaveValue('');
    await expect(heading(vonk)).toHaveCSS('color', 'rgb(7, 8, 9)');
  });
});

test('a React app goes back file by file and keeps its state; a run that is stopped is taken back whole', async ({
  vonk,
  model,
}) => {
  test.slow();
  const title = (text: string) => `export const Title = () => <h1>${text}</h1>;`;
  const files = [
    [
      'index.html',
      '<!doctype html><title>Shop</title><div id="root"></div><script type="module" src="main.tsx"></script>',
    ],
    ['Title.tsx', title('Shop')],
    [
      'main.tsx',
      `import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Title } from './Title';

function Counter() {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>Bought {count}</button>;
}
createRoot(document.getElementById('root')!).render(<main><Title /><Counter /></main>);`,
    ],
  ] as const;
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: reply(...files) }, { text: reply(['Title.tsx', title('Harbour shop')]) });
  await vonk.wish('a shop');
  await vonk.runIs('finished');
  await expect(heading(vonk)).toHaveText('Shop', { timeout: 45_000 });
  await vonk.preview.getByRole('button').click();
  await vonk.wish('a better title');
  await expect(heading(vonk)).toHaveText('Harbour shop');
  await vonk.runIs('finished');
  await step(vonk, 'Undo').click();
  await expect(heading(vonk)).toHaveText('Shop');
  await expect(vonk.preview.getByRole('button')).toHaveText('Bought 1');
  await expect(vonk.tab('Title.tsx')).toHaveAttribute('aria-selected', 'true');
  await step(vonk, 'Redo').click();
  await expect(heading(vonk)).toHaveText('Harbour shop');

  const text = reply(['notes.md', 'Harbour, north quay'], ['Title.tsx', title('Gone')]);
  model.answer({ text, holdAt: [text.indexOf('<file path="Title')] });
  await vonk.wish('notes');
  await model.held();
  await expect(vonk.tab('notes.md')).toBeVisible();
  await step(vonk, 'Undo').click();
  await vonk.page.getByRole('button', { name: 'Stop the run first' }).click();
  await expect(vonk.tab('notes.md')).toBeHidden();
  await expect(heading(vonk)).toHaveText('Harbour shop');
  await expect(step(vonk, 'Redo')).toHaveAccessibleDescription('notes');
});
