/** One wish, several answers side by side: all live at once, each alone with its faults, one chosen, none lost. */
import type { Page } from 'playwright/test';
import type { Script } from './fixtures/model-events.ts';
import { expect, reply, test } from './fixtures/test.ts';
import type { VonkPage } from './fixtures/vonk-page.ts';

// Several pages at once, each in a process of its own.
test.describe.configure({ timeout: 120_000 });

const LETTERS = ['A', 'B', 'C', 'D'] as const;
const WISH = 'A page for sea swimmers in Domburg: the tide, when to go in, how cold it is';

const cell = (vonk: VonkPage, letter: string) => vonk.page.locator(`#variant-${letter}`);
const inside = (vonk: VonkPage, letter: string) => vonk.page.frameLocator(`iframe[title="Preview ${letter}"]`);
const shows = (vonk: VonkPage, letter: string, state: string) =>
  expect(cell(vonk, letter)).toHaveAttribute('data-preview', state, { timeout: 60_000 });

async function wishFor(vonk: VonkPage, count: number, wish = WISH): Promise<void> {
  await vonk.page.getByRole('spinbutton', { name: 'Variants' }).fill(String(count));
  await vonk.wish(wish);
}

/** In every frame: when what it shows changed. In the page: when a run of a cell came to its end. */
async function watchChanges(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const times: number[] = [];
    Reflect.set(globalThis, 'changes', times);
    let before = 0;
    setInterval(() => {
      const now =
        window === window.top
          ? document.querySelectorAll('[data-state="finished"]').length
          : (document.body?.getElementsByTagName('*').length ?? 0);
      if (now === before) return;
      before = now;
      times.push(Date.now());
    }, 8);
  });
}

const changes = (): readonly number[] => Reflect.get(globalThis, 'changes');

/** Which fields of a raster over the top of a page its texts and pictures stand in: the layout, without any colour. */
const layoutOf = (vonk: VonkPage, letter: string) =>
  inside(vonk, letter)
    .locator('body')
    .evaluate((body): string[] => {
      const [across, down, height] = [48, 60, 1600];
      const fields = new Set<string>();
      for (const element of body.querySelectorAll('*')) {
        const { left, top, width, height: tall } = element.getBoundingClientRect();
        const leaf = element.childElementCount === 0 || element.localName === 'svg';
        if (!leaf || element.closest('svg') !== (element.localName === 'svg' ? element : null)) continue;
        if (width < 4 || tall < 4) continue;
        const column = (x: number) => Math.floor((x / innerWidth) * across);
        const row = (y: number) => Math.floor((y / height) * down);
        for (let x = column(left); x <= column(left + width - 1); x += 1)
          for (let y = row(top + scrollY); y <= row(top + scrollY + tall - 1); y += 1)
            if (x >= 0 && x < across && y >= 0 && y < down) fields.add(`${x},${y}`);
      }
      return [...fields];
    });

/** 0 for the same layout, 1 for two that share no place. */
function distance(one: readonly string[], other: readonly string[]): number {
  const both = one.filter((field) => other.includes(field)).length;
  return 1 - both / new Set([...one, ...other]).size;
}

test('four answers of Sketch grow at once and are really different; one is chosen, changed and undone', async ({
  vonk,
}) => {
  await watchChanges(vonk.page);
  await vonk.open();
  // Slow enough that four processes begin before one page is done, on a busy machine too.
  await vonk.setSketchSpeed('1,000');
  await wishFor(vonk, 4);
  await vonk.runIs('finished');
  for (const letter of LETTERS) await shows(vonk, letter, 'built');

  await test.step('all of them changed before the first was done', async () => {
    const [firstEnd = 0] = await vonk.page.evaluate(changes);
    for (const letter of LETTERS) {
      const times = await inside(vonk, letter).locator('body').evaluate(changes);
      expect(times.filter((time) => time < firstEnd).length, `Preview ${letter}`).toBeGreaterThan(1);
    }
  });

  await test.step('their boxes differ, all colours left out', async () => {
    const layouts = await Promise.all(LETTERS.map((letter) => layoutOf(vonk, letter)));
    const far = 0.35;
    expect(distance(layouts[0]!, await layoutOf(vonk, 'A'))).toBeLessThan(far);
    for (const [at, one] of layouts.entries())
      for (const other of layouts.slice(at + 1)) expect(distance(one, other)).toBeGreaterThan(far);
  });

  const title = (letter: string) => inside(vonk, letter).locator('h1').innerText();
  const titles = { B: await title('B'), C: await title('C') };
  const shown = vonk.preview.locator('h1');

  await test.step('its letter makes one the project, and shows its code', async () => {
    await cell(vonk, 'A')
      .getByRole('button', { name: /^Variant A/ })
      .focus();
    await vonk.page.keyboard.press('c');
    await expect(vonk.editor).toContainText('DOCTYPE');
    await expect(shown).toHaveText(titles.C, { useInnerText: true });
    await expect(vonk.conversation.getByRole('button', { name: /^Variant C/ })).toHaveAttribute('aria-pressed', 'true');
    const bar = vonk.page.getByRole('group', { name: 'Variant', exact: true });
    await expect(bar.getByRole('button', { name: /^Variant C/ })).toBeFocused();
  });

  await test.step('the others are one click away, and undo leads back', async () => {
    await vonk.page
      .getByRole('group', { name: 'Variant', exact: true })
      .getByRole('button', { name: /^Variant B/ })
      .click();
    await expect(shown).toHaveText(titles.B, { useInnerText: true });
    await vonk.page.getByRole('button', { name: /^Undo/ }).click();
    await expect(shown).toHaveText(titles.C, { useInnerText: true });
    await vonk.page.getByRole('button', { name: 'All variants' }).click();
    await expect(inside(vonk, 'D').locator('h1')).toBeVisible();
    await vonk.page.keyboard.press('Escape');
    await expect(shown).toBeVisible();
  });

  await test.step('a reload keeps them all', async () => {
    await vonk.page.reload();
    await expect(shown).toHaveText(titles.C, { useInnerText: true });
    await vonk.page.getByRole('button', { name: 'All variants' }).click();
    await expect(inside(vonk, 'B').locator('h1')).toHaveText(titles.B, { useInnerText: true });
  });
});

const LONG = Array.from(
  { length: 160 },
  (_, at) => `<p>Line ${at}: the water stands at ${at * 7} centimetres.</p>`,
).join('\n');
const pageOf = (title: string, more = ''): Script => ({
  text: `${title}: one idea.\n${reply(['index.html', `<!doctype html>\n<title>${title}</title>\n<h1>${title}</h1>\n${LONG}\n${more}`])}`,
  tokensPerSecond: 3000,
});

test('one that fails and one that hangs harm no other; each can be tried again', async ({ vonk, model }) => {
  // So that a hung page is found out soon.
  await vonk.page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.head) return;
      const content = '{"hungMs":900,"removeMs":60000}';
      document.head.append(Object.assign(document.createElement('meta'), { name: 'vonk-preview', content }));
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer(
    pageOf('First'),
    { status: 500, body: { error: { message: 'out of order' } } },
    pageOf('Hanging', '<script>for (;;);</script>'),
    pageOf('Fourth'),
  );
  await wishFor(vonk, 4);
  await vonk.runIs('finished');
  await expect(vonk.page.locator('[data-state="failed"]')).toHaveCount(1);
  await expect(vonk.page.locator('[data-preview="hung"]')).toHaveCount(1);
  await expect(vonk.page.locator('[data-preview="built"]')).toHaveCount(2);
  await expect(vonk.page.getByText('The page does not answer')).toBeVisible();

  await test.step('the one that failed says why, and comes at the second try', async () => {
    const failed = vonk.page.locator('[data-state="failed"]');
    await expect(failed).toContainText('out of order');
    model.answer(pageOf('Second try'));
    await failed.getByRole('button', { name: /again$/ }).click();
    await expect(vonk.page.locator('[data-state="finished"]')).toHaveCount(4);
    await expect(vonk.page.locator('[data-preview="built"]')).toHaveCount(3);
  });

  await test.step('a wish after the choice goes on from it, and is a single one', async () => {
    const first = LETTERS[0];
    await cell(vonk, first)
      .getByRole('button', { name: new RegExp(`^Variant ${first}`) })
      .click();
    await expect(vonk.preview.locator('h1')).toBeVisible();
    const before = model.requests.length;
    model.answer({ text: reply(['index.html', '<h1>Afterwards</h1>']) });
    await vonk.wish('shorter');
    await expect(vonk.preview.locator('h1')).toHaveText('Afterwards');
    expect(model.requests).toHaveLength(before + 1);
    await expect(vonk.page.locator('iframe[title="Preview A"]')).toHaveCount(0);
  });
});

const appOf = (title: string): Script => ({
  text: reply(
    ['src/app.css', 'h1 { color: rgb(10, 120, 40); }'],
    [
      'src/App.tsx',
      `import { useState } from 'react';\nimport { Title } from './Title';\nimport './app.css';\n\nexport default function App() {\n  const [n, set] = useState<number>(0);\n  return <main><Title text="${title}" /><button onClick={() => set(n + 1)}>pressed {n}</button></main>;\n}`,
    ],
    ['src/Title.tsx', `export const Title = ({ text }: { text: string }) => <h1>{text}</h1>;`],
  ),
  tokensPerSecond: 3000,
});

test('four React apps are built and run side by side, on a narrow screen too', async ({ vonk, model }) => {
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  const titles = ['Rain', 'Wind', 'Sun', 'Fog'];
  model.answer(...titles.map(appOf));
  await wishFor(vonk, 4, 'a counter in React');
  await vonk.runIs('finished');
  const found: string[] = [];
  for (const letter of LETTERS) {
    await shows(vonk, letter, 'built');
    found.push(await inside(vonk, letter).locator('h1').innerText());
  }
  expect(found.sort()).toEqual([...titles].sort());

  await test.step('a page can be used where it stands', async () => {
    await cell(vonk, 'B').hover();
    await cell(vonk, 'B').getByRole('button', { name: 'Use the page' }).click();
    await inside(vonk, 'B').getByRole('button').press('Enter');
    await expect(inside(vonk, 'B').getByRole('button')).toHaveText('pressed 1');
    await expect(inside(vonk, 'A').getByRole('button')).toHaveText('pressed 0');
  });

  await test.step('on a phone they stand one below the other, and one is chosen', async () => {
    const letter = 'D';
    const title = await inside(vonk, letter).locator('h1').innerText();
    await vonk.page.setViewportSize({ width: 390, height: 844 });
    const choose = cell(vonk, letter).getByRole('button', { name: /^Variant D/ });
    await choose.scrollIntoViewIfNeeded();
    const box = await cell(vonk, letter).boundingBox();
    expect(box?.width).toBeGreaterThan(340);
    expect(box?.width).toBeLessThanOrEqual(390);
    await choose.click();
    await expect(vonk.preview.locator('h1')).toHaveText(title);
    await vonk.page.getByRole('tab', { name: /^Code/ }).click();
    await vonk.tab('src/App.tsx').click();
    await expect(vonk.editor).toContainText(title);
  });
});
