/** A replay at 100,000 tok/s: every byte is there afterwards, and the window answers keys meanwhile. */
import type { Page } from 'playwright/test';
import { takeRecord } from '../host-record.ts';
import type { Measure } from '../measure.ts';
import { streamedPage } from '../page/streamed-page.ts';
import { newProject, openVonk, run } from '../stage.ts';
import { summary } from '../statistics.ts';

export const replay: Measure = {
  name: 'replay',
  async run(stage, { quick }) {
    const vonk = await openVonk(stage);
    const { text, markers } = streamedPage({ size: quick ? 400_000 : 1_000_000, every: 10_000 });
    await takeRecord(vonk.page);
    const running = { over: false };
    const whole = run(stage, vonk, {
      text: `<file path="index.html">\n${text}</file>`,
      tokensPerSecond: 100_000,
      charactersPerEvent: 16,
    }).finally(() => (running.over = true));
    whole.catch(() => undefined);
    await vonk.page.waitForFunction(() => document.documentElement.dataset['run'] === 'streaming', null, {
      polling: 10,
    });
    while (!running.over) await vonk.wishField.press('a');
    await whole;
    const { keys, presented, committed } = await takeRecord(vonk.page);
    await vonk.page.getByText('Saved', { exact: true }).waitFor({ timeout: 30_000 });
    const stored = await storedText(vonk.page, 'index.html');
    const seen = Math.max(presented.length, committed.length);
    await vonk.wishField.fill('');
    await newProject(vonk);
    await vonk.page.context().close();
    const lost = different(text, stored);
    return [
      {
        what: `bytes lost or changed of ${text.length}, 100,000 tok/s`,
        unit: '',
        n: 1,
        median: lost,
        p95: lost,
        goal: { words: '0', reached: lost === 0 },
      },
      {
        what: `markers not seen of ${markers.length}, 100,000 tok/s`,
        unit: '',
        n: 1,
        median: markers.length - seen,
        p95: markers.length - seen,
        goal: { words: '0', reached: markers.length === seen },
      },
      {
        what: 'key → painted in the window meanwhile',
        unit: 'ms',
        ...summary(keys.map(({ at, paintedAt }) => paintedAt - at)),
      },
    ];
  },
};

/** Characters at which the two differ, the missing and surplus ones included. */
function different(wanted: string, got: string): number {
  let count = Math.abs(wanted.length - got.length);
  for (let at = 0; at < Math.min(wanted.length, got.length); at += 1) if (wanted[at] !== got[at]) count += 1;
  return count;
}

/** A file of the newest project, as it was saved. */
function storedText(page: Page, path: string): Promise<string> {
  return page.evaluate(async (path) => {
    const read = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('Not read')));
      });
    interface Row {
      readonly changedAt: number;
      readonly files: { readonly path: string; readonly text?: string }[];
    }
    let newest: Row | undefined;
    for (const { name } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name ?? ''));
      if (database.objectStoreNames.contains('contents')) {
        const rows: Row[] = await read(database.transaction('contents').objectStore('contents').getAll());
        for (const row of rows) if (newest === undefined || row.changedAt > newest.changedAt) newest = row;
      }
      database.close();
    }
    return newest?.files.find((file) => file.path === path)?.text ?? '';
  }, path);
}
