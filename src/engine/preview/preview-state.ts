/** What the preview says, as the window reads it. Figures change a few times a second at most. */
import type { ConsoleEntry } from '../../core/preview/state.ts';
import type { Context } from '../context.ts';
import type { Build, PreviewEvents } from '../preview-port.ts';
import type { WorkbenchState } from '../state.ts';

/** As many lines as a person could read; older ones go. */
const CONSOLE_LINES = 1000;
/** A figure that changes with every paint cannot be read, and would render the status line with every paint. */
const REPAINT_MS = 250;

export function createPreviewState(
  { get, set, adapters }: Pick<Context, 'get' | 'set' | 'adapters'>,
  imported: (specifiers: readonly string[]) => void,
): Omit<PreviewEvents, 'followLink'> {
  const change = (part: Partial<WorkbenchState['preview']>): void => set({ preview: { ...get().preview, ...part } });
  const mayRepaint = atMostEvery(REPAINT_MS, adapters.timer.now);
  const mayCount = atMostEvery(REPAINT_MS, adapters.timer.now);

  return {
    state: (state) => change({ state }),
    outsideLink(outsideLink) {
      if (outsideLink !== get().preview.outsideLink) change({ outsideLink });
    },
    // Another page is another build: what the last one took says nothing about it.
    entry: (entry) => change({ entry, buildMs: undefined, waiting: [] }),
    delay(delayMs) {
      if (mayRepaint()) change({ delayMs });
    },
    building: (building) => change({ building }),
    built(build) {
      change({ buildMs: build.durationMs, waiting: sameOr(get().preview.waiting, build) });
      imported(build.imported);
    },
    blocked(blocked) {
      if (blocked.length > 0 || get().preview.blocked.length > 0) change({ blocked });
    },
    console: (entries) => set({ console: appended<ConsoleEntry>(get().console, entries, CONSOLE_LINES) }),
    consoleCleared: () => set({ console: [] }),
    problems(problems) {
      set({ problems });
      adapters.editor.setMarkers(problems);
    },
    writeHead: (writeHead) => set({ writeHead }),
    packages(packages) {
      const before = get().packages;
      const isStep = packages.some(({ state }, at) => state !== before[at]?.state) || packages.length !== before.length;
      if (mayCount() || isStep) set({ packages });
    },
  };
}

/** A list that says the same stays the same, so that nothing is rendered for it. */
function sameOr(before: readonly string[], { waiting }: Build): readonly string[] {
  return before.length === waiting.length && before.every((one, at) => one === waiting[at]) ? before : waiting;
}

function atMostEvery(ms: number, now: () => number): () => boolean {
  let last = -Infinity;
  return () => {
    if (now() - last < ms) return false;
    last = now();
    return true;
  };
}

/** The newest `most` of both. */
function appended<T>(list: readonly T[], items: readonly T[], most: number): readonly T[] {
  return [...list.slice(Math.max(0, list.length + items.length - most)), ...items.slice(-most)];
}
