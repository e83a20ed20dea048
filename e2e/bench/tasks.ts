/**
 * Long tasks of one page's main thread, by the time the processor spent on them: on a machine that others use too, a
 * task's duration on the clock says more about the others. From the browser's own trace.
 */
import type { Browser, Page } from 'playwright/test';

export interface Tasks {
  /** Milliseconds of processor time of each task over 50. */
  readonly long: readonly number[];
  /** All tasks together. */
  readonly totalMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
}

const LONG_MS = 50;
const MARK = 'vonk-bench';

export async function traceTasks(browser: Browser, page: Page, work: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate((name) => performance.mark(name), MARK);
  await work();
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const events = trace.traceEvents;
  const mark = events.find(({ name }) => name === MARK);
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name === 'ThreadControllerImpl::RunTask' && pid === mark?.pid && tid === mark?.tid,
  );
  if (tasks.length === 0) throw new Error('The trace holds no task of the page');
  // Nested tasks (a synchronous dialog, a worker's start) are part of the outer one.
  let end = -Infinity;
  const outer = tasks
    .sort((a, b) => a.ts - b.ts)
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
  const times = outer.map(({ tdur = 0 }) => tdur / 1000);
  return { long: times.filter((ms) => ms > LONG_MS), totalMs: times.reduce((sum, ms) => sum + ms, 0) };
}
