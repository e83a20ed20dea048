/** From Enter on a wish to the first pixel of its page, answered by Sketch: all of Vonk's own road, nothing of a provider's. */
import { VonkPage } from '../../fixtures/vonk-page.ts';
import { takeRecord } from '../host-record.ts';
import type { Measure } from '../measure.ts';
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
    const { page } = vonk;
    await vonk.wishField.waitFor();
    await page.waitForLoadState('networkidle');
    const times: number[] = [];
    for (const wish of quick ? WISHES.slice(0, 3) : WISHES) {
      await vonk.wishField.fill(wish);
      await takeRecord(page);
      await vonk.wishField.press('Enter');
      await page.waitForFunction(
        () => window.benchRecord.shown.length > 0 && window.benchRecord.pixels.length > 0,
        null,
        { polling: 20, timeout: 60_000 },
      );
      const { keys, shown, pixels } = await takeRecord(page);
      // A pixel of a frame that is still covered is no pixel yet.
      times.push(Math.max(shown[0] ?? Number.NaN, pixels[0] ?? Number.NaN) - (keys[0]?.at ?? Number.NaN));
      await vonk.stop.click().catch(() => undefined);
      await page.waitForFunction(() => /aborted|finished/.test(document.documentElement.dataset['run'] ?? ''), null, {
        polling: 50,
        timeout: 60_000,
      });
      await newProject(vonk);
    }
    await page.context().close();
    const { median } = summary(times);
    return [
      {
        what: 'wish → first painted pixel, Sketch, warm',
        unit: 'ms',
        ...summary(times),
        goal: { words: '≤ 150 ms', reached: median <= 150 },
      },
    ];
  },
};
