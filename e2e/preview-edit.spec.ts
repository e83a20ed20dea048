import { expect, test, type PreviewStage } from './fixtures/preview-stage.ts';

const PAGE = `<!doctype html><html><head><title>Edit</title><link rel="stylesheet" href="page.css"><style>html { overflow-anchor: none }</style></head><body>
<h1 class="title">A heading</h1>
<p>Some <b>bold</b> words.</p>
<input id="field" value="start"><input id="box" type="checkbox"><details id="more"><summary>More</summary>Inside</details>
<select id="choice"><option>one<option>two</select>
<ul id="list"></ul>
<div style="height: 3000px">tall</div>
<script>const list = document.getElementById('list'); for (let n = 0; n < 3; n += 1) list.append(document.createElement('li'));
document.querySelector('h1').classList.add('by-script');</script></body></html>`;
const FILES = { 'index.html': PAGE, 'page.css': 'h1 { color: rgb(1, 2, 3) }\np { margin: 4px }' };

async function live(stage: PreviewStage): Promise<void> {
  await stage.show(FILES);
  await stage.frame.locator('#field').fill('typed by a person');
  await stage.frame.locator('#box').check();
  await stage.frame.locator('summary').click();
  await stage.frame.locator('#choice').selectOption('two');
  await stage.frame.locator('body').evaluate(() => {
    document.querySelector('input')?.focus();
    window.scrollTo(0, 500);
    Reflect.set(window, 'sameDocument', true);
  });
}

const stateOf = (stage: PreviewStage): Promise<unknown> =>
  stage.frame.locator('body').evaluate(() => ({
    same: Reflect.get(window, 'sameDocument'),
    scroll: window.scrollY,
    focus: document.activeElement?.id,
    field: document.querySelector<HTMLInputElement>('#field')?.value,
    box: document.querySelector<HTMLInputElement>('#box')?.checked,
    more: document.querySelector<HTMLDetailsElement>('#more')?.open,
    choice: document.querySelector<HTMLSelectElement>('#choice')?.value,
    rows: document.querySelectorAll('#list li').length,
    byScript: document.querySelector('h1')?.classList.contains('by-script'),
  }));

const KEPT = {
  same: true,
  scroll: 500,
  focus: 'field',
  field: 'typed by a person',
  box: true,
  more: true,
  choice: 'two',
  rows: 3,
  byScript: true,
};

const EDITS: Readonly<Record<string, [from: string, to: string, selector: string, text: string | RegExp]>> = {
  'a text': ['A heading', 'Another heading', 'h1', 'Another heading'],
  'an attribute': ['class="title"', 'class="title big"', 'h1.big.by-script', 'A heading'],
  'an element put in': ['<p>Some', '<p class="new">New</p><p>Some', 'p.new', 'New'],
  'an element taken out': ['<b>bold</b> ', '', 'p', 'Some words.'],
  'elements wrapped': [
    '<p>Some <b>bold</b> words.</p>',
    '<section><p>Some <b>bold</b></p></section>',
    'section b',
    'bold',
  ],
};

for (const [name, [from, to, selector, text]] of Object.entries(EDITS)) {
  test(`V9: ${name} changes in place and everything else stays`, async ({ stage }) => {
    await live(stage);
    await stage.write('index.html', PAGE.replace(from, to));
    await expect(stage.frame.locator(selector)).toHaveText(text);
    expect(await stateOf(stage)).toEqual(KEPT);
  });
}

test('V9: edits follow one another', async ({ stage }) => {
  await live(stage);
  let page = PAGE;
  for (const [from, to] of Object.values(EDITS)) {
    page = page.replace(from, to);
    await stage.write('index.html', page);
  }
  await expect(stage.frame.locator('h1')).toHaveText('Another heading');
  expect(await stateOf(stage)).toEqual(KEPT);
});

test('V10: a style sheet is swapped in place', async ({ stage }) => {
  await live(stage);
  await stage.write('page.css', 'h1 { color: rgb(9, 8, 7) }\np { margin: 4px }');
  await expect(stage.frame.locator('h1')).toHaveCSS('color', 'rgb(9, 8, 7)');
  expect(await stateOf(stage)).toEqual(KEPT);
});

test('V11: a changed script makes a new document at the same place', async ({ stage }) => {
  await live(stage);
  await stage.write('index.html', PAGE.replace('n < 3', 'n < 5'));
  await expect(stage.frame.locator('#list li')).toHaveCount(5);
  expect(await stage.frame.locator('body').evaluate(() => Reflect.get(window, 'sameDocument'))).toBeUndefined();
  await expect.poll(() => stage.frame.locator('body').evaluate(() => window.scrollY)).toBe(500);
});

test('V12: an edit inside what scripts took over makes a new document', async ({ stage }) => {
  const page =
    '<div id="app"><p>loading</p></div><script>document.getElementById("app").innerHTML = "<b>built</b>"</script>';
  await stage.show({ 'index.html': page });
  await stage.write('index.html', page.replace('loading', 'waiting'));
  await expect.poll(() => stage.documents()).toBe(2);
  await expect(stage.frame.locator('#app')).toHaveText('built');
});
