/** One drawing of the corpus: streamed element by element, compared pixel by pixel with the same file as an `<img>`. */
import type { BrowserContext, Page } from 'playwright/test';
import { openHarness, shownFrame, streamInto } from './stream.ts';

export interface DrawingCase {
  /** Fresh, and the caller's to close. */
  readonly context: BrowserContext;
  readonly harnessUrl: string;
  readonly svg: string;
  readonly seed: number;
}

interface Differences {
  /** How many pixels differ. */
  readonly different: number;
  /** The most by which one channel differs, of 255. */
  readonly worst: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** Whether a browser shows the file at all. */
  readonly loads: boolean;
}

export async function compareDrawing({
  context,
  harnessUrl,
  svg,
  seed,
}: DrawingCase): Promise<Differences & { readonly loads: boolean }> {
  const whole = await context.newPage();
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const size = await sizeOf(whole, address);
  const clip = { x: 0, y: 0, width: size.width, height: size.height };
  await showWhole(whole, address, size);
  const loaded = await whole.screenshot({ clip });
  const page = await context.newPage();
  await openHarness(page, harnessUrl);
  await page.locator('#pane').evaluate((pane, { width, height }) => {
    pane.style.cssText += `;width:${width}px;height:${height}px`;
  }, size);
  await streamInto(page, { 'drawing.svg': svg }, { seed });
  await shownFrame(page);
  const streamed = await page.screenshot({ clip });
  const found = await whole.evaluate(differences, [streamed.toString('base64'), loaded.toString('base64')] as const);
  return { ...found, loads: size.loads };
}

/** In a sandboxed frame too: Chromium smooths edges a little differently in the process such a frame has. */
async function showWhole(page: Page, address: string, { width, height }: Size): Promise<void> {
  const style = 'display:block;width:100vw;height:100vh;object-fit:contain';
  const picture = `<!doctype html><style>html,body{margin:0;background:#f4f4f5}</style><img style="${style}" src="${address}">`;
  await page.setContent(
    `<!doctype html><style>html,body{margin:0}iframe{border:0;display:block;width:${width}px;height:${height}px}</style>` +
      `<iframe sandbox="allow-scripts" srcdoc='${picture}'></iframe>`,
  );
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('The drawing has no frame');
  await frame.waitForFunction(() => document.images[0]?.complete);
}

/** Its own size, so that both sides draw at scale 1; a picture without one takes the pane's. */
function sizeOf(page: Page, address: string): Promise<Size> {
  return page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode().catch(() => undefined);
    const { naturalWidth, naturalHeight } = image;
    const fits = naturalWidth > 0 && naturalWidth <= 800 && naturalHeight <= 600;
    const [width, height] = fits ? [naturalWidth, naturalHeight] : [800, 600];
    return { width, height, loads: naturalWidth > 0 };
  }, address);
}

/** Runs inside a page, which knows how to read a PNG. */
async function differences([streamed, loaded]: readonly [string, string]): Promise<Differences> {
  const pixels = async (base64: string): Promise<Uint8ClampedArray> => {
    const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
    const bitmap = await createImageBitmap(blob);
    const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (drawing === null) throw new Error('No canvas to read a screenshot with');
    drawing.drawImage(bitmap, 0, 0);
    return drawing.getImageData(0, 0, bitmap.width, bitmap.height).data;
  };
  const [a, b] = await Promise.all([pixels(streamed), pixels(loaded)]);
  let different = 0;
  let worst = 0;
  for (let at = 0; at < a.length; at += 4) {
    const by = Math.max(...[0, 1, 2].map((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0))));
    if (by > 0) different += 1;
    worst = Math.max(worst, by);
  }
  return { different, worst };
}
