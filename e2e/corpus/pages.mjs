/** One page of the corpus: loaded whole from a static server, then streamed several times; all must end alike. */
import { sameWorld, snapshot } from './snapshot.mjs';
import { shownFrame, streamInto } from './stream.mjs';

/** For timers that a page starts by itself to have fired on both sides. */
const CALM_MS = 150;

export async function comparePage({ context, whole, harness, files, times, seed }) {
  await context.addInitScript(sameWorld);
  await context.route(
    (url) => !/^(127\.0\.0\.1|(p\d+\.)?localhost)$/.test(url.hostname) && url.protocol.startsWith('http'),
    (route) => route.abort(),
  );
  whole.hold(files);
  const reference = await context.newPage();
  reference.on('dialog', (dialog) => dialog.accept());
  await reference.setViewportSize({ width: 800, height: 600 });
  await reference.goto(`${whole.url}index.html`);
  await settle(reference);
  const expected = await reference.evaluate(snapshot, files);
  if (whole.missing().length > 0) return { type: 'incomplete', missing: whole.missing() };
  for (let time = 0; time < times; time += 1) {
    const page = await context.newPage();
    await page.goto(harness.url);
    await page.waitForFunction(() => window.harness !== undefined);
    const at = `seed ${seed + time}: `;
    try {
      await streamInto(page, files, { seed: seed + time });
    } catch (error) {
      return { type: 'miss', streams: time + 1, reason: at + String(error).split('\n')[0] };
    }
    const frame = await shownFrame(page);
    await settle(frame);
    const found = await frame.evaluate(snapshot, files);
    const difference = differenceOf(expected, found);
    if (difference !== undefined) return { type: 'miss', streams: time + 1, reason: at + difference };
    await page.close();
  }
  return { type: 'same', streams: times };
}

const settle = (frame) => frame.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), CALM_MS);

function differenceOf(expected, found) {
  for (const part of ['mode', 'title', 'tree', 'rules', 'boxes']) {
    const a = [expected[part]].flat();
    const b = [found[part]].flat();
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
      if (a[at] !== b[at])
        return `${part} ${at}: ${JSON.stringify(a[at])?.slice(0, 300)} became ${JSON.stringify(b[at])?.slice(0, 300)}`;
    }
  }
  return undefined;
}
