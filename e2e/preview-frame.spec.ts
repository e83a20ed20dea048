import { expect, test } from './fixtures/preview-stage.ts';

test('V20: a page that hangs is told, removed and made anew once; then a person is asked', async ({ stage }) => {
  await stage.page.evaluate((files) => window.harness.preview.show(window.harness.project(files)), {
    'index.html': '<p>before</p><script>setTimeout(() => { for (;;); }, 300)</script>',
  });
  await stage.is('hung');
  await stage.is('failed');
  expect(await stage.said('state')).toEqual(['live', 'built', 'hung', 'live', 'built', 'hung', 'failed']);
  expect(await stage.said('problem')).toContainEqual(expect.objectContaining({ code: 'lost-silent' }));
  await stage.write('index.html', '<p>mended</p>');
  await expect(stage.frame.getByText('mended')).toBeVisible();
});

test('V20: a person may stop a page that hangs', async ({ stage }) => {
  await stage.page.evaluate((files) => window.harness.preview.show(window.harness.project(files)), {
    'index.html': '<p>before</p><script>setTimeout(() => { for (;;); }, 200)</script>',
  });
  await stage.is('hung');
  await stage.page.evaluate(() => window.harness.preview.stopHung());
  await stage.is('failed');
  await expect(stage.page.locator('iframe[title="Preview"]')).toHaveCount(0);
});

test('V21: messages of a page that play the frame are not heard', async ({ stage }) => {
  const forged = `<script>
    for (const type of ['hello', 'painted', 'console', 'problem', 'follow', 'new-document']) {
      parent.postMessage({ type, nonce: location.hash.slice(3), revision: 1, path: 'x.html', entries: [], message: 'forged' }, '*');
    }
  </script><p>quiet</p>`;
  await stage.show({ 'index.html': forged, 'x.html': '<p>x</p>' });
  await expect(stage.frame.getByText('quiet')).toBeVisible();
  expect(await stage.said('problem')).toEqual([]);
  expect(await stage.said('followLink')).toEqual([]);
  expect(await stage.documents()).toBe(1);
});

test('V22: a page that floods the port is ended', async ({ stage }) => {
  // The page lives in the realm of the port's program, so it can get at the port: the host must not rely on manners.
  const flood = `<p>flood</p><script>
    Array.prototype.splice = function () {
      const entries = new Array(900).fill({ level: 'log', text: 'x'.repeat(9000) });
      return entries;
    };
    setInterval(() => console.log('again'), 1);
  </script>`;
  await stage.page.evaluate((files) => window.harness.preview.show(window.harness.project(files)), {
    'index.html': flood,
  });
  await stage.is('failed');
  expect(await stage.said('problem')).toContainEqual(expect.objectContaining({ code: 'lost-chatty' }));
});

test('V23: errors and rejections come with their file and line', async ({ stage }) => {
  const files = {
    'index.html': '<p>one</p>\n<script>\n\n  missing.inline();\n</script>\n<script src="js/app.js"></script>',
    'js/app.js': '\n\nsetTimeout(() => { missing.late() });\nPromise.reject(new Error("no"));\nmissing.file();',
  };
  await stage.show(files);
  await expect.poll(async () => (await stage.said('problem')).length).toBe(4);
  const places = (await stage.said('problem')).map((value) => {
    const { message, path, range } = value as { message: string; path: string; range: { start: { line: number } } };
    return [message.replace(/^Uncaught /, ''), path, range.start.line];
  });
  expect(places).toEqual([
    ['ReferenceError: missing is not defined', 'index.html', 3],
    ['ReferenceError: missing is not defined', 'js/app.js', 4],
    ['ReferenceError: missing is not defined', 'js/app.js', 2],
    ['Unhandled rejection: Error: no', 'js/app.js', 3],
  ]);
});

test('V23: a syntax error names the file it is in', async ({ stage }) => {
  await stage.show({ 'index.html': '<script src="a.js"></script>', 'a.js': 'const fine = 1;\nlet = = 2;' });
  await expect
    .poll(() => stage.said('problem'))
    .toEqual([
      expect.objectContaining({ path: 'a.js', range: expect.objectContaining({ start: { line: 1, character: 6 } }) }),
    ]);
});

test('V24: the console is told as text, with its place, and a flood ends at the limit', async ({ stage }) => {
  await stage.show({
    'index.html': '<script src="a.js"></script>',
    'a.js':
      'console.log("a %s %d", { b: [1, "x"] }, 2);\nconsole.error(document.createElement("p"));\nfor (let n = 0; n < 5000; n += 1) console.warn(n);',
  });
  await expect.poll(async () => (await stage.said('console')).length, { timeout: 20_000 }).toBe(1001);
  const lines = await stage.said('console');
  expect(lines.slice(0, 3)).toEqual([
    { level: 'log', text: 'a {b: [1, "x"]} 2', path: 'a.js', line: 0 },
    {
      level: 'error',
      text: '<p>',
      path: 'a.js',
      line: 1,
      values: [{ kind: 'element', text: '<p>', entries: [] }],
    },
    { level: 'warn', text: '0', path: 'a.js', line: 2 },
  ]);
  await stage.is('built');
});

test('V25: storage, dialogs and forms do not break a page', async ({ stage }) => {
  await stage.show({
    'index.html':
      '<form action="/send"><button>Go</button></form><p id="out"></p><script>localStorage.setItem("a", 1); sessionStorage.b = 2; alert("hi");' +
      'out.textContent = [localStorage.getItem("a"), sessionStorage.getItem("b"), localStorage.length, confirm("?"), prompt("?", "x"), typeof RTCPeerConnection].join()</script>',
  });
  await expect(stage.frame.locator('#out')).toHaveText('1,2,1,true,x,undefined');
  await stage.frame.getByRole('button').click();
  await expect.poll(async () => JSON.stringify(await stage.said('console'))).toContain('not sent');
  await expect(stage.frame.locator('#out')).toHaveText(/^1,2/);
});

test('V26: links to pages of the project are handed over, others are named and not followed', async ({ stage }) => {
  await stage.show({
    'index.html':
      '<a href="about.html">About</a> <a href="#far">Far</a> <a href="https://example.com/">Out</a><p style="height:3000px">tall</p><p id="far">far</p>',
    'about.html': '<p>about</p>',
  });
  await stage.frame.getByRole('link', { name: 'Far' }).click();
  await expect.poll(() => stage.frame.locator('body').evaluate(() => window.scrollY)).toBeGreaterThan(1000);
  await stage.frame.locator('body').evaluate(() => window.scrollTo(0, 0));
  await stage.frame.getByRole('link', { name: 'Out', exact: true }).click();
  await expect.poll(async () => JSON.stringify(await stage.said('console'))).toContain('https://example.com/');
  await stage.frame.getByRole('link', { name: 'About' }).click();
  await expect.poll(() => stage.said('followLink')).toEqual(['about.html']);
});

test('V32: a dropped file opens nothing, unless the page takes it', async ({ stage }) => {
  await stage.show({
    'index.html':
      '<p id="plain">text</p><p id="zone">zone</p><input type="file"><output></output><script>zone.ondrop = (event) => {' +
      'event.preventDefault(); document.querySelector("output").textContent = event.dataTransfer.files[0].name; }</script>',
  });
  const taken = (selector: string, kind: 'file' | 'text', type: string): Promise<boolean> =>
    stage.frame.locator(selector).evaluate(
      (element, { kind, type }) => {
        const dataTransfer = new DataTransfer();
        if (kind === 'file') dataTransfer.items.add(new File(['<p>other</p>'], 'other.html', { type: 'text/html' }));
        else dataTransfer.setData('text/plain', 'words');
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true });
        return !element.dispatchEvent(event);
      },
      { kind, type },
    );
  for (const type of ['dragover', 'drop']) {
    expect(await taken('#plain', 'file', type)).toBe(true);
    expect(await taken('#plain', 'text', type)).toBe(false);
    expect(await taken('input', 'file', type)).toBe(false);
  }
  expect(await taken('#zone', 'file', 'drop')).toBe(true);
  await expect(stage.frame.locator('output')).toHaveText('other.html');
});

test('V27: hosts the page asks for are named once each', async ({ stage }) => {
  await stage.show({
    'index.html':
      '<link rel="stylesheet" href="https://fonts.example/a.css"><img src="https://img.example/a.png"><img src="https://img.example/b.png"><script src="https://cdn.example/x.js"></script><script>window.after = 1</script><p>text</p>',
  });
  await expect.poll(async () => (await stage.said('problem')).length).toBe(2);
  const messages = (await stage.said('problem')).map((value) => (value as { message: string }).message);
  for (const host of ['fonts.example', 'cdn.example']) expect(messages.join()).toContain(host);
  expect((await stage.said('blocked')).at(-1)).toEqual(
    expect.arrayContaining([
      { host: 'fonts.example', what: 'style' },
      { host: 'img.example', what: 'image', standIn: 'placeholders of their size' },
      { host: 'cdn.example', what: 'script' },
    ]),
  );
  expect(await stage.frame.locator('body').evaluate(() => Reflect.get(window, 'after'))).toBe(1);
});

test('V28: a page cannot take the keyboard from a field of the host', async ({ stage }) => {
  await stage.page.locator('#field').focus();
  await stage.page.keyboard.type('ab');
  await stage.show({ 'index.html': '<input autofocus id="thief"><script>thief.focus()</script>' });
  await stage.page.keyboard.type('cd');
  await expect(stage.page.locator('#field')).toHaveValue('abcd');
});

test('V6: a file that comes later mends its problem', async ({ stage }) => {
  await stage.show({ 'index.html': '<link rel="stylesheet" href="a.css"><img src="b.svg">' });
  await expect.poll(async () => (await stage.said('problem')).length).toBe(2);
  await stage.write('a.css', 'p {}');
  expect(await stage.said('problemsCleared')).toHaveLength(1);
  expect((await stage.said('problem')).slice(2)).toEqual([
    expect.objectContaining({ message: '"b.svg" is not in the project.' }),
  ]);
});

test('V6: a script may read and show files of the project; what is not there is told', async ({ stage }) => {
  await stage.show({
    'index.html': `<p id="out"></p><script>
      fetch('data.json').then((answer) => answer.json()).then(({ name }) => { out.textContent = name + location.hash; });
      for (const name of ['dot.svg', 'gone.svg']) document.body.append(Object.assign(new Image(), { src: name }));
    </script>`,
    'data.json': '{ "name": "read" }',
    'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="7"/>',
  });
  await expect(stage.frame.locator('#out')).toHaveText('read');
  await expect
    .poll(() =>
      stage.frame
        .locator('img')
        .first()
        .evaluate((image) => image.clientHeight),
    )
    .toBe(7);
  await expect
    .poll(() => stage.said('problem'))
    .toEqual([expect.objectContaining({ message: expect.stringContaining('gone.svg') })]);
});

test('V30: taken out and put elsewhere, the preview shows the same page again', async ({ stage }) => {
  await stage.show({ 'index.html': '<p>still here</p>' });
  await stage.page.evaluate(() => window.harness.remount('same'));
  await expect(stage.frame.getByText('still here')).toBeVisible();
  expect(await stage.documents()).toBe(1);
  await stage.page.evaluate(() => window.harness.remount('other'));
  await expect(stage.frame.getByText('still here')).toBeVisible();
  await stage.is('built');
  expect(await stage.said('problem')).toEqual([]);
});

test('V29: where names under localhost are not known, the shell comes from the page itself', async ({
  page,
  harness,
}) => {
  await page.route('http://*.localhost:*/**', (route) => route.abort());
  await page.goto(harness);
  await page.evaluate(() => window.harness.preview.show(window.harness.project({ 'index.html': '<p>here</p>' })));
  await expect(page.frameLocator('iframe[title="Preview"]').getByText('here')).toBeVisible();
  expect(await page.evaluate(() => window.harness.said.filter(({ type }) => type === 'problem'))).toEqual([]);
});
