/**
 * Streams files into the harness of the preview, in random pieces and a random order, and waits until it is built.
 * A seed gives the same pieces, order and pauses each time.
 */
import type { Frame, Page } from 'playwright/test';
import { randomFrom, shuffled, type Random } from './random.ts';
import type { Files } from './whole-server.ts';

/** Pieces of 1 to `most` characters. */
function pieces(text: string, random: Random, most = 60): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < text.length;) {
    const length = 1 + Math.floor(random() ** 2 * most);
    out.push(text.slice(at, at + length));
    at += length;
  }
  return out;
}

/** Opens the harness in a page. */
export async function openHarness(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => 'harness' in window);
}

/** Rejects when the preview is not built 10 s after the last piece. */
export async function streamInto(page: Page, files: Files, { seed }: { seed: number }): Promise<void> {
  const random = randomFrom(seed);
  const plan = shuffled(Object.entries(files), random).map(([name, text]) => ({
    name,
    text,
    pieces: pieces(text, random),
    // Where to let the frame paint in between.
    pauses: random(),
  }));
  await page.evaluate(
    async ({ plan, files }) => {
      const { preview, path, project } = window.harness;
      const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
      preview.begin();
      for (const { name, text, pieces, pauses } of plan) {
        preview.open(path(name));
        for (const [index, piece] of pieces.entries()) {
          preview.append(path(name), piece);
          if ((index * pauses) % 1 < 0.15) await breathe();
        }
        preview.close(path(name), text);
        await breathe();
      }
      preview.settle(project(files));
    },
    { plan, files },
  );
  await page.waitForFunction(() => document.documentElement.dataset['preview'] === 'built', undefined, {
    timeout: 10_000,
  });
}

export async function shownFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[title="Preview"]');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The preview has no document');
  return frame;
}
