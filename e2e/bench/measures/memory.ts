/** Whether a long sitting keeps what it does not need: the heap after 20 runs and after many, garbage collected before. */
import type { CDPSession } from 'playwright/test';
import type { Measure, Row } from '../measure.ts';
import { streamedPage } from '../page/streamed-page.ts';
import { openVonk, run } from '../stage.ts';

const FIRST = 20;

interface Kept {
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
}

export const memory: Measure = {
  name: 'memory',
  async run(stage, { memoryRuns }) {
    const vonk = await openVonk(stage);
    const session = await vonk.page.context().newCDPSession(vonk.page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    let first: Kept | undefined;
    for (let turn = 1; turn <= memoryRuns; turn += 1) {
      // The same page each time, rewritten: what grows then is kept by the app, or is the conversation.
      const { text } = streamedPage({ size: 8_000, seed: 1 + (turn % 2) });
      await run(stage, vonk, { text: `<file path="index.html">\n${text}</file>` });
      if (turn === Math.min(FIRST, Math.ceil(memoryRuns / 2))) first = await kept(session);
    }
    const last = await kept(session);
    const frames = vonk.page.frames().length;
    await vonk.page.context().close();
    const before = first ?? last;
    const row = (what: string, unit: Row['unit'], now: number, then: number, goal: boolean): Row => ({
      what: `${what} after ${memoryRuns} runs`,
      unit,
      n: 1,
      median: now,
      p95: now,
      ratio: { value: now / then, to: `after ${Math.min(FIRST, Math.ceil(memoryRuns / 2))}` },
      ...(goal ? { goal: { words: '≤ 1.1 ×', reached: now / then <= 1.1 } } : {}),
    });
    return [
      row('heap of the window', 'MB', last.heapMb, before.heapMb, true),
      row('nodes of the window', '', last.nodes, before.nodes, false),
      row('listeners of the window', '', last.listeners, before.listeners, false),
      { what: 'frames alive at the end (window, preview, spare)', unit: '', n: 1, median: frames, p95: frames },
    ];
  },
};

async function kept(session: CDPSession): Promise<Kept> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heapMb: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes'), listeners: value('JSEventListeners') };
}
