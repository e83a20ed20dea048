/** Small things of the page that the engine gets as arguments: time, and what this tab remembers over a reload. */

export function pageTimer(page: Window) {
  return {
    now: () => performance.now(),
    epoch: () => Date.now(),
    after(ms: number, run: () => void): () => void {
      const id = page.setTimeout(run, ms);
      return () => page.clearTimeout(id);
    },
  };
}

const OPEN_PROJECT = 'vonk:open-project';

/** Session storage belongs to one tab and survives its reload. Where it is refused, a reload opens the newest project. */
export function tabMemory(page: Window) {
  return {
    projectId(): string | undefined {
      try {
        return page.sessionStorage.getItem(OPEN_PROJECT) ?? undefined;
      } catch {
        return undefined;
      }
    },
    remember(projectId: string): void {
      try {
        page.sessionStorage.setItem(OPEN_PROJECT, projectId);
      } catch {
        return;
      }
    },
  };
}

/** Runs when the page has nothing better to do, at the latest after two seconds. Safari has no idle callback. */
export function whenIdle(page: Window, run: () => void): void {
  if ('requestIdleCallback' in page) page.requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}

/** Whether megabytes may be fetched that nobody has asked for yet. Where a browser does not say, they may. */
export function hasNetworkToSpare(browser: Navigator): boolean {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (typeof connection !== 'object' || connection === null) return browser.onLine;
  const slow = String(Reflect.get(connection, 'effectiveType')).endsWith('2g');
  return browser.onLine && !slow && Reflect.get(connection, 'saveData') !== true;
}
