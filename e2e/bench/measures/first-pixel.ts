/** From Enter on a wish to the first pixel of its page, answered by Sketch: all of Vonk's own road, nothing of a provider's. */
import { VonkPage } from '../../fixtures/vonk-page.ts';
import { takeRecord } from '../host-record.ts';
import type { Measure, Row } from '../measure.ts';
import { newProject, openPage } from '../stage.ts';
import { summary } from '../statistics.ts';

const WISHES = [
  'a landing page for a night bakery',
  'a calm page for a ferry line',
  'a page about owls with a timetable',
  'a portfolio for a rope maker',
  'a festival page, bold and dark',
  'a page for a small museum of salt',
];

export const firstPixel: Measure = {
  name: 'first-pixel',
  async run(stage, { quick }) {
    const vonk = new VonkPage(await openPage(stage, stage.appUrl));
    await vonk.wishField.waitFor();
    await vonk.page.waitForLoadState('networkidle');
    const wishes = quick ? WISHES.slice(0, 3) : WISHES;
    const usual = await firstPixels(vonk, wishes);
    await setSpeed(vonk, /^17,000/);
    const fastest = await firstPixels(vonk, wishes);
    await vonk.page.context().close();
    return [
      row('wish → first painted pixel, Sketch as it comes, warm', usual),
      row('wish → first painted pixel, Sketch at 17,000 tok/s, warm', fastest),
    ];
  },
};

function row(what: string, times: readonly number[]): Row {
  const all = summary(times);
  return { what, unit: 'ms', ...all, goal: { words: '≤ 150 ms', reached: all.median <= 150 } };
}

async function firstPixels(vonk: VonkPage, wishes: readonly string[]): Promise<number[]> {
  const { page, wishField } = vonk;
  const times: number[] = [];
  for (const wish of wishes) {
    await wishField.fill(wish);
    await takeRecord(page);
    await wishField.press('Enter');
    await page.waitForFunction(
      () => window.benchRecord.shown.length > 0 && window.benchRecord.pixels.length > 0,
      null,
      {
        polling: 20,
        timeout: 60_000,
      },
    );
    const { keys, shown, pixels } = await takeRecord(page);
    // A pixel of a frame that is still covered is no pixel yet.
    times.push(Math.max(shown[0] ?? Number.NaN, pixels[0] ?? Number.NaN) - (keys[0]?.at ?? Number.NaN));
    await page.waitForFunction(() => document.documentElement.dataset['preview'] === 'built', null, {
      polling: 50,
      timeout: 60_000,
    });
    await newProject(vonk);
  }
  return times;
}

async function setSpeed({ page }: VonkPage, speed: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('radio', { name: speed }).click();
  await page.getByRole('button', { name: 'Close Settings' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
