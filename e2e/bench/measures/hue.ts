/**
 * A hue dragged in the panel Colours, one step a frame: the time from one painted colour to the next in one preview and in
 * four, beside a page that is loaded anew for each colour as soon as the one before was painted.
 */
import type { Frame, Page } from 'playwright/test';
import type { VonkPage } from '../../fixtures/vonk-page.ts';
import type { Measure, Row } from '../measure.ts';
import { streamedPage } from '../page/streamed-page.ts';
import { openPage, openVonk, run } from '../stage.ts';
import { percentile, summary } from '../statistics.ts';

const SIZE = 20_000;
const SHEET =
  ':root { --sea: #04425e; --oil: #fada2b; --ink: #111 }\nbody { background: var(--sea) !important; color: var(--ink) }';

/** A page that tells when it was painted. */
const SAID = `<script>requestAnimationFrame(() => setTimeout(() => parent.postMessage('painted', '*')))</script>`;

declare global {
  interface Window {
    /** When another colour was on the page, in milliseconds since the epoch. */
    hueSeen: number[];
  }
}

export const hue: Measure = {
  name: 'hue',
  async run(stage, { quick }) {
    const steps = quick ? 30 : 90;
    const page = streamedPage({ size: SIZE, every: 2_000 }).text;
    const linked = page.replace('<style>', '<link rel="stylesheet" href="styles.css">\n<style>');
    const text = `<file path="styles.css">\n${SHEET}\n</file>\n<file path="index.html">\n${linked}</file>`;

    const vonk = await openVonk(stage);
    await run(stage, vonk, { text });
    await vonk.page.getByRole('button', { name: 'Colours', exact: true }).click();
    const rest = await (await frameOf(vonk.page, 'Preview')).evaluate(framesAtRest, steps);
    const one = await dragged(vonk, ['Preview'], steps);
    await vonk.page.keyboard.press('Escape');
    await vonk.page.getByRole('button', { name: 'Four variants' }).click();
    await run(stage, vonk, { text });
    const grid = vonk.page.getByRole('region', { name: 'Variants' });
    await grid.getByRole('button', { name: 'Colours' }).click();
    const four = await dragged(vonk, ['Preview A', 'Preview B', 'Preview C', 'Preview D'], steps);
    await vonk.page.context().close();

    const bare = await openPage(stage, stage.bareUrl);
    const anew = await bare.evaluate(newDocuments, {
      page: page.replace('<style>', `<style>${SHEET}</style>\n<style>`) + SAID,
      steps,
    });
    await bare.context().close();

    const row = (what: string, times: readonly number[]): Row => {
      const ratio = percentile(times, 0.5) / percentile(anew, 0.5);
      return {
        what: `hue dragged, from one painted colour to the next: Vonk, ${what}`,
        unit: 'ms',
        ...summary(times),
        ratio: { value: ratio, to: 'a new document per step' },
        goal: { words: '≤ 1 frame', reached: percentile(times, 0.5) <= 17.5 },
      };
    };
    return [
      row('one preview', one),
      row('four previews', four),
      { what: 'hue dragged: frames of the same page at rest', unit: 'ms', ...summary(rest) },
      {
        what: 'hue dragged, from one painted colour to the next: a new document per step',
        unit: 'ms',
        ...summary(anew),
      },
    ];
  },
};

/** Milliseconds between colours, in all the frames of these names. */
async function dragged(vonk: VonkPage, names: readonly string[], steps: number): Promise<readonly number[]> {
  const lab = vonk.page.getByRole('region', { name: 'Colours' });
  await lab.getByRole('radio', { name: 'All at once' }).click();
  const frames = await Promise.all(names.map((name) => frameOf(vonk.page, name)));
  for (const frame of frames) await frame.evaluate(watchColour);
  await lab.getByRole('slider', { name: 'Hue' }).evaluate(drag, steps);
  const seen = await Promise.all(frames.map((frame) => frame.evaluate(() => window.hueSeen)));
  // The first is the colour before the drag.
  return seen.flatMap((times) => times.slice(2).map((at, index) => at - (times[index + 1] ?? at)));
}

/** Runs in the window: as a hand that is somewhere else in every frame. */
async function drag(slider: Element, steps: number): Promise<void> {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  for (let step = 1; step <= steps; step += 1) {
    await new Promise<unknown>((resolve) => requestAnimationFrame(resolve));
    set?.call(slider, String(step));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }
  // What was sent last is painted, too.
  for (let more = 0; more < 20; more += 1) await new Promise<unknown>((resolve) => requestAnimationFrame(resolve));
}

async function frameOf(page: Page, name: string): Promise<Frame> {
  const element = await page.locator(`iframe[title="${name}"]`).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`There is no frame ${name}`);
  return frame;
}

/** Runs in the previewed page. */
function watchColour(): void {
  const seen: number[] = [];
  let last = '';
  const look = (): void => {
    const colour = getComputedStyle(document.body).backgroundColor;
    if (colour !== last) seen.push(performance.timeOrigin + performance.now());
    last = colour;
    requestAnimationFrame(look);
  };
  window.hueSeen = seen;
  requestAnimationFrame(look);
}

/** Runs in the previewed page: what a frame takes where nothing changes. */
async function framesAtRest(count: number): Promise<readonly number[]> {
  const times: number[] = [];
  let last = performance.now();
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise<unknown>((resolve) => requestAnimationFrame(resolve));
    times.push(performance.now() - last);
    last = performance.now();
  }
  return times;
}

/** Runs in an empty page. */
function newDocuments({ page, steps }: { page: string; steps: number }): Promise<readonly number[]> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:700px;height:800px';
  document.body.append(frame);
  return new Promise((resolve) => {
    const times: number[] = [];
    let last = 0;
    let step = 0;
    const next = (): void => {
      step += 1;
      frame.srcdoc = page.replace('#04425e', `oklch(0.36 0.07 ${235 + step})`);
    };
    addEventListener('message', ({ data }) => {
      if (data !== 'painted') return;
      const now = performance.now();
      if (last > 0) times.push(now - last);
      last = now;
      if (step < steps) next();
      else resolve(times);
    });
    next();
  });
}
