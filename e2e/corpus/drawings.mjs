/** One drawing of the corpus: streamed element by element, compared pixel by pixel with the same file as an `<img>`. */
import { shownFrame, streamInto } from './stream.mjs';

export async function compareDrawing({ context, harness, svg, seed }) {
  const whole = await context.newPage();
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  // In a sandboxed frame too: Chromium smooths edges a little differently in the process such a frame has.
  const picture = (style) =>
    `<!doctype html><style>html,body{margin:0;background:#f4f4f5}</style><img style="${style}" src="${address}">`;
  const size = await sizeOf(whole, address);
  await whole.setContent(
    `<!doctype html><style>html,body{margin:0}iframe{border:0;display:block;width:${size.width}px;height:${size.height}px}</style>` +
      `<iframe sandbox="allow-scripts" srcdoc='${picture('display:block;width:100vw;height:100vh;object-fit:contain')}'></iframe>`,
  );
  await (await (await whole.$('iframe')).contentFrame()).waitForFunction(() => document.images[0]?.complete);
  const clip = { x: 0, y: 0, width: size.width, height: size.height };
  const loaded = await whole.screenshot({ clip });
  const page = await context.newPage();
  await page.goto(harness.url);
  await page.waitForFunction(() => window.harness !== undefined);
  await page.evaluate(({ width, height }) => {
    document.querySelector('#pane').style.cssText += `;width:${width}px;height:${height}px`;
  }, size);
  await streamInto(page, { 'drawing.svg': svg }, { seed });
  await shownFrame(page);
  const streamed = await page.screenshot({ clip });
  const found = await whole.evaluate(differences, [streamed.toString('base64'), loaded.toString('base64')]);
  return { ...found, loads: size.loads };
}

/** Its own size, so that both sides draw at scale 1; a picture without one takes the pane's. */
function sizeOf(page, address) {
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
async function differences(images) {
  const [a, b] = await Promise.all(
    images.map(async (base64) => {
      const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const drawing = canvas.getContext('2d');
      drawing.drawImage(bitmap, 0, 0);
      return drawing.getImageData(0, 0, bitmap.width, bitmap.height).data;
    }),
  );
  let different = 0;
  let worst = 0;
  for (let at = 0; at < a.length; at += 4) {
    const by = Math.max(...[0, 1, 2].map((channel) => Math.abs(a[at + channel] - b[at + channel])));
    if (by > 0) different += 1;
    worst = Math.max(worst, by);
  }
  return { different, worst };
}
