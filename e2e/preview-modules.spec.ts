import { expect, test } from './fixtures/preview-stage.ts';

const PAGE =
  '<!doctype html><html><body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body></html>';
const MAIN = `import { createRoot } from 'react-dom/client';
import App from './App';
import './style.css';
createRoot(document.getElementById('root')!).render(<App />);`;
const app = (label: string, more = '') => `import { useState } from 'react';
import { Box } from './Box';
export default function App() {
  const [count, setCount] = useState(0);${more}
  return <main><button onClick={() => setCount(count + 1)}>${label} {count}</button><Box /></main>;
}`;
const box = (text: string) => `export function Box() {
  return <p>${text}</p>;
}`;
const REACT = {
  'index.html': PAGE,
  'src/main.tsx': MAIN,
  'src/App.tsx': app('Count'),
  'src/Box.tsx': box('box'),
  'src/style.css': 'button { color: rgb(1, 2, 3) }',
};

test('F1: a counter keeps its count through edits of its component and of others', async ({ stage }) => {
  await stage.show(REACT);
  const button = stage.frame.locator('button');
  await expect(button).toHaveText('Count 0');
  await expect(button).toHaveCSS('color', 'rgb(1, 2, 3)');
  await button.click();
  await button.click();
  for (const label of ['One', 'Two', 'Three']) {
    await stage.hot('src/App.tsx', app(label));
    await expect(button).toHaveText(`${label} 2`);
  }
  await stage.hot('src/Box.tsx', box('another'));
  await expect(stage.frame.locator('p')).toHaveText('another');
  await expect(button).toHaveText('Three 2');
  expect(await stage.documents()).toBe(1);
  expect(await stage.frameSaid('hot')).toEqual(Array(4).fill(expect.objectContaining({ outcome: 'kept' })));
});

test('F1: where the hooks of a component changed it is mounted anew, and that is said', async ({ stage }) => {
  await stage.show(REACT);
  const button = stage.frame.locator('button');
  await button.click();
  await stage.hot('src/App.tsx', app('Hooked', "\n  const [name] = useState('x');"));
  await expect(button).toHaveText('Hooked 0');
  expect(await stage.frameSaid('hot')).toEqual([expect.objectContaining({ outcome: 'remounted' })]);
});

test('F4: an edit of the entry runs it again, into the root that is there', async ({ stage }) => {
  await stage.show(REACT);
  const button = stage.frame.locator('button');
  await button.click();
  await stage.hot('src/main.tsx', MAIN.replace('<App />', '<><App /><i>more</i></>'));
  await expect(stage.frame.locator('i')).toHaveText('more');
  await expect(stage.frame.locator('main')).toHaveCount(1);
  expect(await stage.documents()).toBe(1);
});

test('F2: a component that throws after an edit leaves the last good render, and mending it finds the state', async ({
  stage,
}) => {
  await stage.show(REACT);
  const button = stage.frame.locator('button');
  await button.click();
  await stage.hot('src/App.tsx', app('Broken', '\n  if (count > 0) throw new Error("not yet");'));
  await expect
    .poll(async () => (await stage.problems()).map(({ message }) => message))
    .toEqual(['Uncaught Error: not yet']);
  await expect(button).toHaveText('Count 1');
  await stage.hot('src/App.tsx', app('Mended'));
  await expect(button).toHaveText('Mended 1');
  expect(await stage.problems()).toEqual([]);
  await button.click();
  await expect(button).toHaveText('Mended 2');
});

test('F2: a component that throws for the first time is React’s affair, as anywhere', async ({ stage }) => {
  await stage.show({ ...REACT, 'src/App.tsx': app('Broken', '\n  throw new Error("at once");') });
  await expect.poll(async () => (await stage.problems()).length).toBeGreaterThan(0);
  await stage.hot('src/App.tsx', app('Mended'));
  await expect(stage.frame.locator('button')).toHaveText('Mended 0');
});

test('F2: a module that fails while it is put in leaves the one before it', async ({ stage }) => {
  await stage.show(REACT);
  const button = stage.frame.locator('button');
  await button.click();
  await stage.write('src/App.tsx', `${app('Failing')}\nmissing();`);
  await expect
    .poll(async () => (await stage.problems()).map(({ message }) => message))
    .toEqual(['Uncaught ReferenceError: missing is not defined']);
  await expect(button).toHaveText('Count 1');
  await stage.hot('src/App.tsx', app('Mended'));
  await expect(button).toHaveText('Mended 1');
});

test('F3: a style sheet that a module imports is replaced in place, names of a CSS module too', async ({ stage }) => {
  const styled = (names: string) => `import s from './a.module.css';
export default function App() {
  return <p className={${names}}>styled</p>;
}`;
  await stage.show({
    ...REACT,
    'src/App.tsx': styled('s.one'),
    'src/a.module.css': '.one { color: rgb(9, 0, 0) }',
  });
  const text = stage.frame.locator('p');
  await expect(text).toHaveCSS('color', 'rgb(9, 0, 0)');
  await stage.hot('src/a.module.css', '.one { color: rgb(0, 9, 0) }');
  await expect(text).toHaveCSS('color', 'rgb(0, 9, 0)');
  await stage.hot('src/a.module.css', '.one { color: rgb(0, 9, 0) } .two { color: rgb(0, 0, 9) }');
  await stage.hot('src/App.tsx', styled('s.two'));
  await expect(text).toHaveCSS('color', 'rgb(0, 0, 9)');
  expect(await stage.documents()).toBe(1);
});

test('F3: sheets stand in the order of the imports, and one that nothing imports any more is gone', async ({
  stage,
}) => {
  const main = (imports: string) => `${imports}\n${MAIN.replace("import './style.css';", '')}`;
  await stage.show({
    ...REACT,
    'src/main.tsx': main("import './a.css'; import './b.css';"),
    'src/a.css': 'button { color: rgb(1, 0, 0); opacity: 0.5 }',
    'src/b.css': 'button { color: rgb(2, 0, 0) }',
  });
  const button = stage.frame.locator('button');
  await expect(button).toHaveCSS('color', 'rgb(2, 0, 0)');
  await stage.hot('src/main.tsx', main("import './b.css'; import './a.css';"));
  await expect(button).toHaveCSS('color', 'rgb(1, 0, 0)');
  await stage.hot('src/main.tsx', main("import './b.css';"));
  await expect(button).toHaveCSS('color', 'rgb(2, 0, 0)');
  await expect(button).toHaveCSS('opacity', '1');
});

test('F3: a sheet that a module imports is applied rule by rule while it is written anew', async ({ stage }) => {
  await stage.show(REACT);
  const button = stage.frame.locator('button');
  await stage.begin();
  await stage.open('src/style.css');
  await stage.append('src/style.css', 'button { opacity: 0.5 } button { color: rgb(3, ');
  await expect(button).toHaveCSS('opacity', '0.5');
  await expect(button).toHaveCSS('color', 'rgb(1, 2, 3)');
  const whole = 'button { opacity: 0.5 } button { color: rgb(3, 2, 1) }';
  await stage.close('src/style.css', whole);
  await stage.settle({ ...REACT, 'src/style.css': whole });
  await expect(button).toHaveCSS('color', 'rgb(3, 2, 1)');
});

test('F5: what was typed into a component that has to be mounted anew is typed into the new one', async ({ stage }) => {
  const form = (more = '') => `import { useState } from 'react';
export default function App() {
  const [text, setText] = useState('');${more}
  return <main><input name="held" value={text} onChange={(e) => setText(e.target.value)} /><p>{text}</p><input name="free" /></main>;
}`;
  await stage.show({ ...REACT, 'src/App.tsx': form() });
  await stage.frame.locator('[name=held]').fill('controlled');
  await stage.frame.locator('[name=free]').fill('free');
  await stage.hot('src/App.tsx', form("\n  const [other] = useState('');"));
  await expect(stage.frame.locator('p')).toHaveText('controlled');
  await expect(stage.frame.locator('[name=free]')).toHaveValue('free');
  expect(await stage.documents()).toBe(1);
});

test('V33: a script that fails to build is given up, and runs when it is mended', async ({ stage }) => {
  await stage.page.evaluate((files) => window.harness.preview.show(window.harness.project(files)), {
    ...REACT,
    'src/main.tsx': 'import {',
  });
  await stage.is('failed');
  await stage.write('src/main.tsx', MAIN);
  await expect(stage.frame.locator('button')).toHaveText('Count 0');
});

test('V33: while a run writes, a script whose imports are still to come waits for them', async ({ stage }) => {
  await stage.begin();
  for (const name of ['index.html', 'src/main.tsx', 'src/style.css', 'src/App.tsx'] as const) {
    await stage.file(name, REACT[name]);
  }
  await stage.is('live');
  expect(await stage.problems()).toEqual([]);
  await stage.file('src/Box.tsx', REACT['src/Box.tsx']);
  await expect(stage.frame.locator('button')).toHaveText('Count 0');
  await stage.settle(REACT);
  await stage.is('built');
  expect(await stage.documents()).toBe(1);
});

test('V33: modules of the project import each other, in a circle too', async ({ stage }) => {
  const files = {
    'index.html': '<p id="out"></p><script type="module" src="src/main.js"></script>',
    'src/main.js':
      'import { b } from "./b.js"; export const a = () => "a"; document.getElementById("out").textContent = b();',
    'src/b.js': 'import { a } from "./main.js"; import { c } from "../lib/c.js"; export const b = () => a() + c;',
    'lib/c.js': 'export const c = "c";',
  };
  await stage.begin();
  for (const name of ['lib/c.js', 'index.html', 'src/main.js', 'src/b.js'] as const)
    await stage.file(name, files[name]);
  await stage.settle(files);
  await expect(stage.frame.locator('#out')).toHaveText('ac');
});

test('V33: cycles, top-level await, dynamic import and import.meta.url are what the language says', async ({
  stage,
}) => {
  await stage.show({
    'index.html': '<p id="out"></p><script type="module" src="main.ts"></script>',
    'main.ts': `import { b } from './b'; export const a = () => 'a';
const { late } = await import('./sub/late');
document.getElementById('out')!.textContent = b() + late + ' ' + new URL('x.png', import.meta.url).pathname;`,
    'b.ts': `import { a } from './main'; export const b = () => a() + 'b';`,
    'sub/late.ts': `await Promise.resolve(); export const late: string = 'late';`,
  });
  await expect(stage.frame.locator('#out')).toHaveText('ablate /x.png');
});

test('F5: a module of which nobody accepts the change makes a new document, with scroll and fields kept', async ({
  stage,
}) => {
  const files = {
    'index.html':
      '<input name="q"><input type="checkbox" id="c"><select id="s"><option>1<option>2</select><p id="out"></p><div style="height:3000px"></div><script type="module" src="main.ts"></script>',
    'main.ts': `import { n } from './n'; document.getElementById('out')!.textContent = String(n);`,
    'n.ts': 'export const n = 1;',
  };
  await stage.show(files);
  await expect(stage.frame.locator('#out')).toHaveText('1');
  await stage.frame.locator('[name=q]').fill('typed');
  await stage.frame.locator('#c').check();
  await stage.frame.locator('#s').selectOption('2');
  await stage.frame.locator('html').evaluate(() => window.scrollTo(0, 700));
  await expect.poll(async () => (await stage.frameSaid('scrolled')).length).toBeGreaterThan(0);
  await stage.write('n.ts', 'export const n = 2;');
  await expect(stage.frame.locator('#out')).toHaveText('2');
  expect(await stage.documents()).toBe(2);
  await expect(stage.frame.locator('[name=q]')).toHaveValue('typed');
  await expect(stage.frame.locator('#c')).toBeChecked();
  await expect(stage.frame.locator('#s')).toHaveValue('2');
  expect(await stage.frame.locator('html').evaluate(() => window.scrollY)).toBe(700);
});

test('V34: an error in a module names its version and its place in the compiled code', async ({ stage }) => {
  await stage.show({
    'index.html': '<script type="module" src="main.ts"></script>',
    'main.ts': 'let a = 1;\nconsole.log("here");\n  missing.thing();',
  });
  await expect
    .poll(() => stage.frameSaid('problem'))
    .toEqual([expect.objectContaining({ path: 'main.ts', line: 2, built: { id: 'vonk:///main.ts', version: 1 } })]);
  await expect.poll(async () => (await stage.said('console')).length).toBeGreaterThan(0);
  const told = (await stage.frameSaid('console')) as readonly { readonly entries: readonly unknown[] }[];
  expect(told[0]?.entries[0]).toEqual(
    expect.objectContaining({ text: 'here', line: 1, built: { id: 'vonk:///main.ts', version: 1 } }),
  );
});

test('V35: a lone component is mounted, and keeps its state like any other', async ({ stage }) => {
  await stage.show({ 'Counter.tsx': app('Lone').replace("import { Box } from './Box';\n", '').replace('<Box />', '') });
  const button = stage.frame.locator('button');
  await button.click();
  await stage.hot('Counter.tsx', app('Edited').replace("import { Box } from './Box';\n", '').replace('<Box />', ''));
  await expect(button).toHaveText('Edited 1');
});

test('V35: a lone style sheet is shown on ordinary elements, rule by rule', async ({ stage }) => {
  await stage.show({ 'theme.css': 'h1 { opacity: 0.5 }' });
  await expect(stage.frame.locator('h1')).toHaveCSS('opacity', '0.5');
  await stage.begin();
  await stage.open('theme.css');
  await stage.append('theme.css', 'h1 { color: rgb(4, 5, 6) } p {');
  await expect(stage.frame.locator('h1')).toHaveCSS('color', 'rgb(4, 5, 6)');
  await stage.append('theme.css', ' color: rgb(7, 8, 9) }');
  await expect(stage.frame.locator('p').first()).toHaveCSS('color', 'rgb(7, 8, 9)');
});

test('V35: Markdown is a page that grows as it is written, and an edit leaves what is the same', async ({ stage }) => {
  const text = '# Title\n\nA paragraph with **weight** and [a link](other.md).\n\n- one\n- two\n';
  await stage.show({ 'README.md': 'Old words' });
  await stage.begin();
  await stage.open('README.md');
  await stage.append('README.md', text.slice(0, 40));
  await expect(stage.frame.locator('h1')).toHaveText('Title');
  await stage.append('README.md', text.slice(40));
  await stage.close('README.md', text);
  await stage.settle({ 'README.md': text });
  await expect(stage.frame.locator('li')).toHaveText(['one', 'two']);
  await stage.frame.locator('h1').evaluate((heading) => heading.setAttribute('data-same', 'yes'));
  await stage.write('README.md', text.replace('two', 'three'));
  await expect(stage.frame.locator('li')).toHaveText(['one', 'three']);
  await expect(stage.frame.locator('h1')).toHaveAttribute('data-same', 'yes');
});

test('V36: a classic script of a CDN runs in its turn, from what comes with Vonk, also while the page streams', async ({
  stage,
}) => {
  const page = `<!doctype html><html><head><script src="https://unpkg.com/react@18/umd/react.development.js"></script>
<script src="https://unpkg.com/react-dom@18/umd/react-dom.development.js"></script>
<script src="https://unpkg.com/@babel/standalone/babel.min.js"></script></head>
<body><div id="root"></div><script>window.seen = [typeof React, document.querySelectorAll('p').length];</script><p>after</p>
<script type="text/babel">const { useState } = React;
function Counter() { const [n, set] = useState(0); return <button onClick={() => set(n + 1)}>Babel {n}</button>; }
ReactDOM.createRoot(document.getElementById('root')).render(<Counter />);</script></body></html>`;
  await stage.begin();
  await stage.open('index.html');
  for (let at = 0; at < page.length; at += 90) await stage.append('index.html', page.slice(at, at + 90));
  await stage.close('index.html', page);
  await stage.settle({ 'index.html': page });
  await stage.frame.locator('button').click();
  await expect(stage.frame.locator('button')).toHaveText('Babel 1');
  expect(await stage.frame.locator('body').evaluate(() => Reflect.get(window, 'seen'))).toEqual(['object', 0]);
  expect(await stage.problems()).toEqual([]);
});

test('V36: Tailwind from its CDN styles what is there and what scripts make', async ({ stage }) => {
  const page = `<script src="https://cdn.tailwindcss.com"></script><h1 class="text-red-500 p-4">one</h1>
<script>document.body.insertAdjacentHTML('beforeend', '<i class="underline">late</i>')</script>`;
  await stage.begin();
  await stage.file('index.html', page);
  await expect(stage.frame.locator('h1')).toHaveCSS('padding-left', '16px');
  await expect(stage.frame.locator('i')).toHaveCSS('text-decoration-line', 'underline');
  await stage.settle({ 'index.html': page });
  await stage.is('built');
  expect(await stage.problems()).toEqual([]);
});

test('V37: fonts and pictures of other hosts have something in their place, and who was asked is told', async ({
  stage,
}) => {
  await stage.show({
    'index.html': `<link rel="preconnect" href="https://fonts.gstatic.com"><link href="https://fonts.googleapis.com/css2?family=Inter:wght@400;700&family=Lora&display=swap" rel="stylesheet">
<style>@import url('https://fonts.googleapis.com/css2?family=JetBrains+Mono'); code { font-family: 'JetBrains Mono' }</style>
<img id="a" src="https://picsum.photos/seed/x/400/300"><img id="b" width="120" height="80" src="https://images.unsplash.com/photo-1?w=800" alt="A hill">
<img id="c" srcset="https://x.example/1.png 1x, https://x.example/2.png 2x" src="https://placehold.co/300x50?text=Hi">
<script>const made = new Image(); made.id = 'd'; made.src = 'https://placehold.co/60x40'; document.body.append(made)</script>`,
  });
  const size = (id: string) =>
    stage.frame.locator(`#${id}`).evaluate((image) => [image.clientWidth, image.clientHeight]);
  expect(await size('a')).toEqual([400, 300]);
  expect(await size('b')).toEqual([120, 80]);
  expect(await size('c')).toEqual([300, 50]);
  await expect.poll(() => size('d')).toEqual([60, 40]);
  const families = await stage.frame
    .locator('html')
    .evaluate(() => [...new Set(Array.from(document.fonts, ({ family }) => family.replaceAll('"', '')))].sort());
  expect(families).toEqual(['Inter', 'JetBrains Mono', 'Lora']);
  const told = (await stage.frameSaid('blocked')) as { host: string; what: string; standIn?: string }[];
  expect(new Set(told.map(({ host, what }) => `${host} ${what}`))).toEqual(
    new Set(['fonts.googleapis.com font', 'picsum.photos image', 'images.unsplash.com image', 'placehold.co image']),
  );
  expect(told.every(({ standIn }) => standIn !== undefined)).toBe(true);
  expect(await stage.problems()).toEqual([]);
});

test('V37: where the network is open nothing stands in, and scripts still run in the order of the page', async ({
  stage,
}) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="33" height="22"/>';
  const answers: Readonly<Record<string, readonly [type: string, body: string]>> = {
    'https://cdn.example/first.js': ['text/javascript', 'window.order = ["first"]'],
    'https://cdn.example/page.css': ['text/css', 'p { color: rgb(5, 6, 7) }'],
    'https://img.example/a.svg': ['image/svg+xml', svg],
  };
  await stage.page.route(/^https:/, async (route) => {
    const [contentType, body] = answers[route.request().url()] ?? ['text/plain', ''];
    await route.fulfill({ contentType, body });
  });
  await stage.page.evaluate(() => window.harness.preview.setNetwork('open'));
  await stage.page.evaluate(
    (files) => window.harness.preview.show(window.harness.project(files), { network: 'open' }),
    {
      'index.html': `<link rel="stylesheet" href="https://cdn.example/page.css"><p>text</p><img src="https://img.example/a.svg">
<script src="https://cdn.example/first.js"></script><script>order.push('second')</script>`,
    },
  );
  await stage.is('built');
  await expect(stage.frame.locator('p')).toHaveCSS('color', 'rgb(5, 6, 7)');
  await expect.poll(() => stage.frame.locator('img').evaluate((image) => image.clientWidth)).toBe(33);
  const order = await stage.frame.locator('body').evaluate((): unknown => Reflect.get(window, 'order'));
  expect(order).toEqual(['first', 'second']);
  expect(await stage.frameSaid('blocked')).toEqual([]);
});

for (const place of ['head', 'body'] as const) {
  test(`V37: a style in the ${place} that imports from a slow host holds nothing up where the network is open`, async ({
    stage,
  }) => {
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await stage.page.route('https://fonts.example/f.css', async (route) => {
      await asked;
      await route.fulfill({ contentType: 'text/css', body: 'p { color: rgb(5, 6, 7) }' });
    });
    const style = "<style>@import url('https://fonts.example/f.css'); p { margin: 7px }</style>";
    const files = {
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="33" height="22"/>',
      'index.html': `<!doctype html><html><head><title>t</title>${place === 'head' ? style : ''}</head><body><h1>Title</h1>${
        place === 'body' ? style : ''
      }<p>text</p><img src="a.svg"><script>document.querySelector('h1').textContent = 'Run'</script><p id="last">last</p></body></html>`,
    };
    await stage.page.evaluate(
      (files) => window.harness.preview.show(window.harness.project(files), { network: 'assets' }),
      files,
    );
    await expect(stage.frame.locator('h1')).toHaveText('Run');
    await expect.poll(() => stage.frame.locator('img').evaluate((image) => image.clientWidth)).toBe(33);
    await expect(stage.frame.locator('#last')).toHaveCSS('margin-top', '7px');
    answer();
    await expect(stage.frame.locator('#last')).toHaveCSS('color', 'rgb(5, 6, 7)');
    await stage.is('built');
    await stage.write('index.html', files['index.html'].replace('>last<', '>changed<'));
    await expect(stage.frame.locator('#last')).toHaveText('changed');
  });
}
