/**
 * The real app for one React project after the other: brought in whole as an archive, or written as a reply in pieces, a
 * new project each time. Says what the page became and what went wrong on the way.
 */
import { strToU8, zipSync } from 'fflate';
import type { Browser, Frame, Page } from 'playwright/test';
import type { ModelServer } from '../fixtures/model-server.ts';
import { reply } from '../fixtures/test.ts';
import { VonkPage } from '../fixtures/vonk-page.ts';
import { randomFrom, shuffled } from './random.ts';
import { readPage, sameMoment, withoutNumbers, wordsOf } from './react-page.ts';
import type { Files } from './whole-server.ts';

export interface Outcome {
  /** `data-preview`. */
  readonly state: string;
  /** The page as text that can be compared; empty where nothing was rendered. */
  readonly page: string;
  /** Problems that the app names, and errors of the page's console that are not about the missing network. */
  readonly errors: readonly string[];
}

export interface ReactStage {
  load(files: Files): Promise<Outcome>;
  /** The same pieces and order for the same seed. `until` is what it should become: it is waited for, for a while. */
  stream(files: Files, seed: number, until: string): Promise<Outcome>;
  close(): Promise<void>;
}

const BUILD_MS = 30_000;
const SETTLE_MS = 6_000;
/** Nothing may change for so long. */
const CALM_MS = 700;

const ABOUT_NETWORK = /Content Security Policy|ERR_BLOCKED|ERR_FAILED|Failed to load resource|net::/;

export async function openReactStage(browser: Browser, appUrl: string, model: ModelServer): Promise<ReactStage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(sameMoment);
  const page = await context.newPage();
  let heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !ABOUT_NETWORK.test(message.text())) heard.push(`console: ${message.text()}`);
  });
  const vonk = new VonkPage(page);
  await vonk.open(appUrl);
  await vonk.connect({ baseUrl: model.url });

  async function begin(): Promise<void> {
    const state = await page.locator('html').getAttribute('data-preview');
    if (state !== 'empty') {
      await page.locator('header button').first().click();
      await page.getByRole('menuitem', { name: 'New project' }).click();
      await stateIs(page, ['empty'], BUILD_MS);
    }
    heard = [];
  }

  async function outcome(until?: string): Promise<Outcome> {
    await stateIs(page, ['built', 'failed'], BUILD_MS).catch(() => undefined);
    const seen = await calm(page, until);
    const state = (await page.locator('html').getAttribute('data-preview')) ?? '';
    return { state, page: seen, errors: [...(await problems(page)), ...heard] };
  }

  return {
    async load(files) {
      await begin();
      const entries = Object.entries(files).map(([path, text]) => [`project/${path}`, strToU8(text)] as const);
      const buffer = Buffer.from(zipSync(Object.fromEntries(entries)));
      const archive = { name: 'project.zip', mimeType: 'application/zip', buffer };
      await page.locator('input[type=file]').first().setInputFiles(archive);
      return outcome();
    },
    async stream(files, seed, until) {
      await begin();
      const random = randomFrom(seed);
      model.answer({
        text: reply(...shuffled(Object.entries(files), random)),
        tokensPerSecond: 400 + Math.floor(random() * 6_000),
        charactersPerEvent: 1 + Math.floor(random() * 40),
        borders: random() < 0.3 ? 'odd' : 'events',
      });
      await vonk.wish('a project');
      await vonk.runIs('finished', 'failed');
      return outcome(until);
    },
    close: () => context.close(),
  };
}

const stateIs = async (page: Page, states: readonly string[], timeout: number): Promise<void> => {
  await page.waitForFunction(
    (wanted) => wanted.includes(document.documentElement.dataset['preview'] ?? ''),
    [...states],
    { timeout, polling: 50 },
  );
};

/**
 * What the page is once it stands still, or is what it should be; after a while, what it is by then. One that never stands
 * still is given without its numbers.
 */
async function calm(page: Page, until: string | undefined): Promise<string> {
  const ends = Date.now() + SETTLE_MS;
  let last = '';
  let since = Date.now();
  while (Date.now() < ends) {
    const now = await readPage(await shown(page));
    if (now === until || (until !== undefined && withoutNumbers(now) === until)) return until;
    if (now !== last) since = Date.now();
    last = now;
    if (until === undefined && last !== '' && Date.now() - since > CALM_MS) return last;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return until === undefined ? withoutNumbers(last) : last;
}

async function shown(page: Page): Promise<Frame | undefined> {
  const element = await page.$('iframe[title="Preview"]');
  return (await element?.contentFrame()) ?? undefined;
}

async function problems(page: Page): Promise<readonly string[]> {
  const button = page.getByRole('button', { name: /Problems/ }).first();
  if (!(await button.isVisible())) return [];
  await button.click();
  const region = page.getByRole('region', { name: 'Problems' });
  await region.waitFor();
  const rows = await region.getByRole('listitem').allInnerTexts();
  await region.getByRole('button', { name: 'Close Problems' }).click();
  return rows.map(wordsOf).filter((words) => words.startsWith('error'));
}
