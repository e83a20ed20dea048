/**
 * One bomb in the real app, as a person would live through it: a good page, a wish that brings the bomb, typing in the
 * code and in the wish while it burns, and a cure. Gives how long each took; what must hold is asserted here.
 */
import type { Page } from 'playwright/test';
import type { ModelServer } from '../fixtures/model-server.ts';
import { expect, reply } from '../fixtures/test.ts';
import type { VonkPage } from '../fixtures/vonk-page.ts';
import type { Bomb } from './bomb.ts';

/** Patience of a tenth of a person's, so that nobody waits for a bomb. */
const TIMING = { hungMs: 1_000, removeMs: 2_000 };
/** How long a bomb burns where nothing ends it. */
const BURN_MS = 3_000;

const GOOD = '<!doctype html>\n<title>Tide</title>\n<h1>Tide</h1>\n';
const CURED = '<!doctype html>\n<title>Calm</title>\n<h1>Calm again</h1>\n';
const NOTE = 'typed while it burned';
const DRAFT = 'a calm page, please';

export interface Burned {
  /** Each change of `data-preview` until the cure was asked for. */
  readonly states: readonly string[];
  /** From the first key to all of them being there, in the code and in the wish. */
  readonly codeMs: number;
  readonly wishMs: number;
  /** The longest time in which the window drew no frame. */
  readonly stillMs: number;
  /** From asking for the good page (a wish or an edit) to seeing it. */
  readonly cureMs: number;
  /** From the first moment of the burn to a live good page. */
  readonly totalMs: number;
}

export type Cure = 'wish' | 'edit';

export async function burn(vonk: VonkPage, model: ModelServer, bomb: Bomb, cure: Cure): Promise<Burned> {
  const { page } = vonk;
  await shorten(page);
  await vonk.open();
  await vonk.connect({ baseUrl: model.url });
  model.answer({ text: reply(['notes.md', '# Notes\n'], ['index.html', GOOD]) });
  await vonk.wish('a tide page');
  await vonk.runIs('finished');
  await expect(vonk.preview.locator('h1')).toHaveText('Tide');
  await expect(vonk.editor.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 30_000 });

  model.answer({ text: reply(...Object.entries(bomb.files)) });
  await page.evaluate(watch);
  await vonk.wish('a bomb');
  // Said by the window itself: a page that hangs at once says nothing any more.
  await page.waitForFunction(() => window.lit !== undefined, null, { polling: 50 });
  await vonk.runIs('finished');

  const codeMs = await inCode(vonk, bomb);
  const wishMs = await inWish(vonk);
  const at = await lastStates(page, bomb);

  const asked = await page.evaluate(() => performance.now());
  if (cure === 'wish') {
    model.answer({ text: reply(['index.html', CURED]) });
    await vonk.send.click();
  } else await write(vonk, 'index.html', CURED);
  await expect(page.locator('html')).toHaveAttribute('data-preview', 'built', { timeout: 30_000 });
  await expect(vonk.preview.locator('h1')).toHaveText('Calm again', { timeout: 30_000 });
  const { over, still, lit } = await page.evaluate(() => ({
    over: performance.now(),
    still: window.stillMs,
    lit: window.lit ?? Number.NaN,
  }));
  await kept(vonk, cure);
  return { states: at, codeMs, wishMs, stillMs: still, cureMs: over - asked, totalMs: over - lit };
}

/**
 * A deployment may name other patience; this one is in a hurry. Put in by a script: a page that a test hands over itself
 * counts as one from the open network, and may not load previews from this machine.
 */
async function shorten(page: Page): Promise<void> {
  await page.addInitScript((timing) => {
    if (window.top !== window) return;
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      const meta = Object.assign(document.createElement('meta'), { name: 'vonk-preview', content: timing });
      document.head.append(meta);
    });
  }, JSON.stringify(TIMING));
}

declare global {
  interface Window {
    /** When the first of the bomb's text came. */
    lit: number | undefined;
    previewStates: string[];
    stillMs: number;
  }
}

/** Travels as text. Called when all is calm, before the wish that brings the bomb. */
function watch(): void {
  const { dataset } = document.documentElement;
  window.previewStates = [];
  window.stillMs = 0;
  new MutationObserver((changes) => {
    // A short run may be over by now.
    if (changes.some(({ oldValue }) => oldValue === 'connecting')) window.lit ??= performance.now();
    const { preview } = dataset;
    if (preview !== undefined && preview !== window.previewStates.at(-1)) window.previewStates.push(preview);
  }).observe(document.documentElement, { attributes: true, attributeOldValue: true });
  let last = performance.now();
  const frame = (now: number): void => {
    window.stillMs = Math.max(window.stillMs, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

async function inCode(vonk: VonkPage, bomb: Bomb): Promise<number> {
  await vonk.tab('notes.md').click();
  await vonk.focusCode();
  await vonk.page.keyboard.press('ControlOrMeta+End');
  const from = performance.now();
  await vonk.page.keyboard.type(NOTE);
  await expect
    .poll(() => vonk.drawnCode(), { message: `typing in the code while "${bomb.name}" burns` })
    .toContain(NOTE);
  return performance.now() - from;
}

async function inWish(vonk: VonkPage): Promise<number> {
  await vonk.wishField.click();
  const from = performance.now();
  await vonk.page.keyboard.type(DRAFT);
  await expect(vonk.wishField).toHaveValue(DRAFT);
  return performance.now() - from;
}

/** Waits until the bomb is ended, or has burned long enough. */
async function lastStates(page: Page, { end }: Bomb): Promise<readonly string[]> {
  const html = page.locator('html');
  if (end === 'removed') await expect(html).toHaveAttribute('data-preview', 'failed', { timeout: 30_000 });
  else
    await page.waitForFunction(
      (ms) => document.documentElement.dataset['preview'] === 'failed' || performance.now() - (window.lit ?? 0) > ms,
      BURN_MS,
      { polling: 100 },
    );
  if (end === 'lives') await expect(html).toHaveAttribute('data-preview', 'built');
  return page.evaluate(() => window.previewStates);
}

async function write(vonk: VonkPage, path: string, text: string): Promise<void> {
  await vonk.tab(path).click();
  await vonk.focusCode();
  await vonk.page.keyboard.press('ControlOrMeta+A');
  await vonk.page.keyboard.insertText(text);
}

/** Files, conversation and what was being typed, in this window and in the next. */
async function kept(vonk: VonkPage, cure: Cure): Promise<void> {
  const check = async (): Promise<void> => {
    await expect(vonk.conversation).toContainText('a tide page');
    await expect(vonk.conversation).toContainText('a bomb');
    if (cure === 'edit') await expect(vonk.wishField).toHaveValue(DRAFT);
    else await expect(vonk.conversation).toContainText(DRAFT);
    await vonk.tab('notes.md').click();
    await expect.poll(() => vonk.drawnCode(), { timeout: 30_000 }).toContain(NOTE);
  };
  await check();
  await expect(vonk.page.locator('header')).toContainText('Saved');
  await vonk.page.reload();
  await expect(vonk.preview.locator('h1')).toHaveText('Calm again');
  await check();
}
