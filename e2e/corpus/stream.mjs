/** Streams files into the harness of the preview, in random pieces and a random order, and waits until it is built. */
function shuffled(items, random) {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other], out[at]];
  }
  return out;
}

function randomFrom(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Pieces of 1 to `most` characters. */
function pieces(text, random, most = 60) {
  const out = [];
  for (let at = 0; at < text.length;) {
    const length = 1 + Math.floor(random() ** 2 * most);
    out.push(text.slice(at, at + length));
    at += length;
  }
  return out;
}

export async function streamInto(page, files, { seed }) {
  const random = randomFrom(seed);
  const plan = shuffled(Object.keys(files), random).map((name) => ({
    name,
    text: files[name],
    pieces: pieces(files[name], random),
    // Where to let the frame paint in between.
    pauses: random(),
  }));
  await page.evaluate(
    async ({ plan, files }) => {
      const { preview, path, project } = window.harness;
      const breathe = () => new Promise((done) => setTimeout(done, 0));
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
  await page.waitForFunction(() => document.documentElement.dataset.preview === 'built', undefined, {
    timeout: 10_000,
  });
}

export async function shownFrame(page) {
  const element = await page.waitForSelector('iframe[title="Preview"]');
  return element.contentFrame();
}
