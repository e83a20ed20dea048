/** Processor time of the main thread of a page, or of a frame in a process of its own. */
import type { Frame, Page } from 'playwright/test';

export interface CpuMeter {
  /** Milliseconds so far. */
  read(): Promise<number>;
}

export async function cpuMeter(page: Page, frame?: Frame): Promise<CpuMeter> {
  const session = await page.context().newCDPSession(frame ?? page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async read() {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    },
  };
}
