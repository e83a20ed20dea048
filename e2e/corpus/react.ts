/**
 * React projects of the corpus in the real app: each is brought in whole and must build, render and log no error; then the
 * same is written as a reply, in random pieces and a random order of files, and must end as the same page.
 */
import { chromium } from 'playwright/test';
import { startAppServer } from '../fixtures/app-server.ts';
import { resolveBrowser } from '../fixtures/browser.ts';
import { startModelServer } from '../fixtures/model-server.ts';
import { sorted, type ReactCase, type ReactRow } from './react-cases.ts';
import { openReactStage, type Outcome, type ReactStage } from './react-stage.ts';

export interface ReactOptions {
  /** How often each is streamed, with the next seed each time. */
  readonly times: number;
  readonly seed: number;
}

interface Miss {
  readonly id: string;
  readonly step: string;
  readonly reason: string;
}

/** Projects in one window, before it is opened anew: what one leaves behind must not be the next one's trouble for long. */
const EACH = 15;

/** Prints counts and the reason of each miss. Gives whether all that were tried held. */
export async function tryReact(rows: readonly ReactRow[], { times, seed }: ReactOptions): Promise<boolean> {
  const { tried, meantToFail, needNetwork, incomplete } = sorted(rows);
  const { launch } = await resolveBrowser();
  const url = process.env['VONK_URL'];
  const app = url === undefined ? await startAppServer() : undefined;
  const model = await startModelServer();
  const browser = await chromium.launch(launch);
  const misses: Miss[] = [];
  const counts = { built: 0, rendered: 0, silent: 0, streams: 0, same: 0 };

  async function tryOne(stage: ReactStage, { id, files }: ReactCase): Promise<void> {
    const whole = await stage.load(files);
    if (whole.state === 'built') counts.built += 1;
    if (whole.page !== '') counts.rendered += 1;
    if (whole.errors.length === 0) counts.silent += 1;
    const wrong = faultOf(whole);
    if (wrong !== undefined) misses.push({ id, step: 'brought in whole', reason: wrong });
    if (whole.page === '') return;
    for (let time = 0; time < times; time += 1) {
      const streamed = await stage.stream(files, seed + time, whole.page);
      counts.streams += 1;
      const reason = streamed.page === whole.page ? undefined : differenceOf(whole.page, streamed.page);
      if (reason === undefined) counts.same += 1;
      const fault = reason ?? (wrong === undefined ? faultOf(streamed) : undefined);
      if (fault !== undefined) misses.push({ id, step: `streamed, seed ${seed + time}`, reason: fault });
    }
  }

  let stage: ReactStage | undefined;
  try {
    for (const [index, one] of tried.entries()) {
      if (index % EACH === 0) {
        await stage?.close();
        stage = undefined;
      }
      stage ??= await openReactStage(browser, url ?? app?.url ?? '', model);
      try {
        await tryOne(stage, one);
      } catch (error) {
        misses.push({ id: one.id, step: 'tried', reason: String(error).split('\n')[0] ?? '' });
        await stage.close().catch(() => undefined);
        stage = undefined;
      }
    }
  } finally {
    await browser.close();
    await model.stop();
    await app?.close();
  }

  console.log(
    `react: of ${tried.length} projects ${counts.built} build, ${counts.rendered} render, ${counts.silent} log no error; ` +
      `${counts.same} of ${counts.streams} streams end as the same page`,
  );
  console.log(
    `react: left out: ${meantToFail.length} are meant to fail, ${needNetwork.length} need the network, ${incomplete.length} name files that are not there`,
  );
  for (const { id, packages } of needNetwork) console.log(`needs the network: ${id}\n      ${packages.join(', ')}`);
  for (const { id, missing } of incomplete) console.log(`incomplete: ${id}\n      ${missing.join(', ')}`);
  for (const { id, step, reason } of misses) console.log(`miss: ${id}, ${step}\n      ${reason}`);
  return misses.length === 0;
}

function faultOf({ state, page, errors }: Outcome): string | undefined {
  if (errors[0] !== undefined) return errors.join(' | ').slice(0, 600);
  if (state !== 'built') return `the preview is "${state}"`;
  return page === '' ? 'nothing is drawn' : undefined;
}

function differenceOf(whole: string, streamed: string): string {
  let at = 0;
  while (at < whole.length && whole[at] === streamed[at]) at += 1;
  const near = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 40), at + 80));
  return `differs at character ${at}: ${near(whole)} became ${near(streamed)}`;
}
