/** From a key pressed in the editor to a painted preview that shows it, beside a page that reloads on every edit. */
import type { Page } from 'playwright/test';
import { takeRecord } from '../host-record.ts';
import type { Measure, Row } from '../measure.ts';
import { streamedPage } from '../page/streamed-page.ts';
import { reloadOnEdit } from '../reference/set-value.ts';
import { newProject, openPage, openVonk, run } from '../stage.ts';
import { percentile, summary } from '../statistics.ts';

const SIZE = 20_000;

export const keystrokes: Measure = {
  name: 'keystrokes',
  async run(stage, { quick }) {
    const count = quick ? 8 : 24;
    const { text } = streamedPage({ size: SIZE, every: 2_000 });
    const linked = text.replace('<style>', '<link rel="stylesheet" href="styles.css">\n<style>');
    const vonk = await openVonk(stage);
    await run(stage, vonk, {
      text: `<file path="styles.css">\n#sized { width: 20px !important; }\n</file>\n<file path="index.html">\n${linked}</file>`,
    });
    await vonk.tab('index.html').click();
    const html = await typed(vonk.page, 'Editor', '"typed">spark', 'a', count);
    await vonk.tab('styles.css').click();
    const css = await typed(vonk.page, 'Editor', 'width: 2', '1', count);
    await newProject(vonk);
    await vonk.page.context().close();

    const monaco = await openPage(stage, stage.monacoUrl);
    await monaco.locator('.view-line').first().waitFor();
    await monaco.evaluate(reloadOnEdit, text);
    const reload = await typed(monaco, undefined, '"typed">spark', 'a', count);
    await monaco.context().close();

    const to = 'new document per key';
    const row = (what: string, times: readonly number[]): Row => {
      const ratio = percentile(times, 0.5) / percentile(reload, 0.5);
      return {
        what: `key → painted in the preview, ${what}: Vonk`,
        unit: 'ms',
        ...summary(times),
        ratio: { value: ratio, to },
        goal: { words: '≤ 0.2 × the reference', reached: ratio <= 0.2 },
      };
    };
    return [
      row('HTML', html),
      row('CSS', css),
      { what: 'key → painted in the preview: Monaco, new document per key', unit: 'ms', ...summary(reload) },
    ];
  },
};

/**
 * Finds `place` in the text, and types after it: a key, then the way back, so that the text does not grow. Gives the
 * milliseconds of each; `after` is called when one was
 * seen, with the milliseconds since the epoch.
 */
export async function typed(
  page: Page,
  region: string | undefined,
  place: string,
  key: string,
  count: number,
  after: (shownAt: number) => Promise<void> = async () => undefined,
): Promise<readonly number[]> {
  const editor = region === undefined ? page : page.getByRole('region', { name: region });
  await editor.locator('.view-lines').first().click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.insertText(place);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  const times: number[] = [];
  for (let turn = 0; turn < count + 2; turn += 1) {
    await takeRecord(page);
    await page.keyboard.press(turn % 2 === 0 ? key : 'Backspace');
    await page.waitForFunction(() => window.benchRecord.edited.length > 0, null, { polling: 20, timeout: 20_000 });
    const { keys, edited } = await takeRecord(page);
    const pressed = keys[0]?.at;
    const shown = edited[0]?.at;
    // The first two pay for what is done once.
    if (turn < 2 || pressed === undefined || shown === undefined) continue;
    times.push(shown - pressed);
    await after(shown);
  }
  return times;
}
