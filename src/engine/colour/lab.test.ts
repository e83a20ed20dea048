import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parseColour, type Oklch } from '../../core/colour/oklch.ts';
import { liftColours } from '../../core/colour/tokens.ts';
import { NO_SHIFT, shiftAll } from '../../core/colour/transform.ts';
import { textFile, textOf } from '../../core/project.ts';
import { finished, openWorkbench, path } from '../fakes.ts';
import { settled } from '../settled.ts';
import { Palette, type Move } from './palette.ts';

const CSS = path('style.css');
const APP = path('App.tsx');
const FILES: Readonly<Record<string, string>> = {
  'index.html': '<link rel="stylesheet" href="style.css"><p style="color: #ABC">tide</p>',
  'style.css': ':root { --sea: #04425e; --foam: oklch(97% 0.02 190) }\nbody { background: var(--sea); color: #fff }\n',
  'App.tsx': `export const App = () => <p style={{ background: '#04425e' }}>x</p>;\n`,
};

const turned =
  (hue: number): Move =>
  (tokens, from) =>
    shiftAll(tokens, from, { ...NO_SHIFT, hue }, new Set());
const red: Oklch = parseColour('#b01030')!;

async function lab(files: Readonly<Record<string, string>> = FILES) {
  const app = await openWorkbench();
  app.bench.newProject(Object.entries(files).map(([name, text]) => textFile(path(name), text)));
  await settled();
  app.preview.log.splice(0);
  const open = await app.bench.openColours();
  await app.frame();
  const texts = () => Object.fromEntries(Object.keys(files).map((name) => [name, app.text(path(name))]));
  const tokenOf = (name: string) => open.store.getState().tokens.find((token) => token.name === name)!;
  return { ...app, open, texts, tokenOf, told: () => app.preview.log.filter((line) => /olours/.test(line)) };
}

test('C14: opening shows nothing else, a drag is one write a frame, closing leaves no trace', async () => {
  const app = await lab();
  expect(app.told()).toEqual(['setColours']);
  for (let hue = 1; hue < 30; hue += 1) app.open.move(turned(hue), 'hue');
  await app.frame();
  expect(app.told()).toHaveLength(2);
  expect(app.told()[1]).toMatch(/^paintColours :root\{--vonk-c0:#/);
  await app.frame();
  expect(app.told()).toHaveLength(2);
  expect(app.texts()).toEqual(FILES);
  app.open.close();
  expect(app.told().at(-1)).toBe('setColours');
  await app.frame();
  expect(app.told()).toHaveLength(3);
  expect(app.texts()).toEqual(FILES);
});

test('C15: a drag is one step, undone and done again; the next one begins where it ended', async () => {
  const { open, tokenOf, frame } = await lab();
  const { id, colour } = tokenOf('--sea');
  const hue = () => open.store.getState().scheme.get(id)?.h ?? colour.h;
  open.move(turned(10), 'hue');
  open.move(turned(40), 'hue');
  await frame();
  expect(hue()).toBeCloseTo(colour.h + 40, 1);
  open.move(turned(5));
  expect(hue()).toBeCloseTo(colour.h + 45, 1);
  open.undo();
  expect(hue()).toBeCloseTo(colour.h + 40, 1);
  open.undo();
  expect(open.store.getState()).toMatchObject({ canUndo: false, canRedo: true });
  expect(hue()).toBe(colour.h);
  open.redo();
  expect(hue()).toBeCloseTo(colour.h + 40, 1);
});

test('C16: written is what changed and nothing else, at once, and one undo', async () => {
  const app = await lab();
  app.open.paint(app.tokenOf('--sea').id, red);
  expect(app.open.write()).toBe(true);
  expect(app.text(CSS)).toBe(FILES['style.css']?.replace('#04425e', '#b01030'));
  expect(app.text(APP)).toBe(FILES['App.tsx']);
  expect(app.editor.texts.get(CSS)).toBe(app.text(CSS));
  expect(app.open.store.getState()).toMatchObject({ canUndo: false });
  expect(app.open.write()).toBe(false);
  await app.frame();
  app.bench.undo();
  await settled();
  expect(app.texts()).toEqual(FILES);
});

test('C16: a colour that code writes is shown as the new one until the code is built', async () => {
  const { open, tokenOf, state } = await lab();
  open.paint(tokenOf('#04425e').id, red);
  const palette = new Palette(state().project);
  palette.move(() => new Map([[tokenOf('#04425e').id, red]]), false);
  expect(open.write()).toBe(true);
  palette.written(state().project);
  const { setup, rule } = palette.colouring();
  const old = setup.literals.find(({ property, texts }) => property === undefined && texts.includes('#04425e'));
  expect(rule).toContain(`${old?.variable}:#b01030;`);
});

test('C17: a change of the files underneath keeps what still fits, and what was done can still be undone', async () => {
  const app = await lab();
  app.open.paint(app.tokenOf('--sea').id, red);
  app.open.paint(app.tokenOf('#fff').id, red);
  app.editor.type(CSS, (app.text(CSS) ?? '').replace('#fff', '#eee'));
  await app.frame();
  const { scheme } = app.open.store.getState();
  expect([...scheme.keys()]).toEqual([app.tokenOf('--sea').id]);
  expect(app.told().at(-1)).toBe('setColours');
  app.open.write();
  expect(app.text(CSS)).toContain('--sea: #b01030');
  expect(app.text(CSS)).toContain('color: #eee');
});

test('C17: while a run writes nothing is written; a run that rewrites the file loses nothing of its own', async () => {
  const app = await lab();
  app.open.paint(app.tokenOf('--sea').id, red);
  app.bench.send('another tide');
  app.model.last().say('<file path="style.css">\n:root { --sea: #04425e');
  await app.frame();
  expect(app.open.write()).toBe(false);
  expect(app.state().notices.at(-1)?.title).toBe('Colours wait for the run');
  app.model.last().say('; --new: teal }\n</file>\n');
  await app.model.last().end(finished);
  await settled();
  await app.frame();
  expect(app.text(CSS)).toBe(':root { --sea: #04425e; --new: teal }\n');
  expect(app.open.write()).toBe(true);
  expect(app.text(CSS)).toBe(':root { --sea: #b01030; --new: teal }\n');
});

test('C18: what is only looked at is not written', async () => {
  const app = await lab();
  app.open.paint(app.tokenOf('--sea').id, red);
  app.bench.store.setState({ otherTab: true });
  expect(app.open.write()).toBe(false);
  expect(app.texts()).toEqual(FILES);
});

test('C19: every cell of the grid follows in its own colours, and is written; the chosen one takes the scheme along', async () => {
  const app = await openWorkbench();
  app.bench.setVariantCount(2);
  app.bench.send('a tide page');
  await expect.poll(() => app.model.calls.length).toBe(2);
  for (const [index, colour] of ['#04425e', '#5e0442'].entries()) {
    const call = app.model.calls[index];
    call?.say(
      `<file path="style.css">\np { color: ${colour} }\n</file>\n<file path="index.html">\n<p>x</p>\n</file>\n`,
    );
    if (index === 0) await call?.end(finished);
  }
  await app.frame();
  const open = await app.bench.openColours();
  await app.frame();
  const told = (name: string) => (app.beside.made.get(name)?.log ?? []).filter((line) => /olours/.test(line));
  expect([told('Preview A'), told('Preview B')]).toEqual([['setColours'], ['setColours']]);
  open.move(turned(90), 'hue');
  await app.frame();
  expect(told('Preview A')[1]).toMatch(/^paintColours :root/);
  expect(told('Preview B')[1]).toMatch(/^paintColours :root/);
  expect(told('Preview A')[1]).not.toBe(told('Preview B')[1]);
  expect(open.write()).toBe(false);
  await app.model.last().end(finished);
  await settled();

  app.bench.chooseVariant('B');
  await settled();
  await app.frame();
  expect(told('Preview A').at(-1)).toBe('setColours');
  const [token] = open.store.getState().tokens;
  expect(open.store.getState().scheme.get(token?.id ?? '')?.h).toBeCloseTo(((token?.colour.h ?? 0) + 90) % 360, 1);
  app.bench.showVariants(true);
  await app.frame();
  expect(open.write()).toBe(true);
  expect(app.text(CSS)).not.toContain('#5e0442');
  const cells = app.state().variants?.cells ?? [];
  expect(cells.map(({ project }) => textOf(project, CSS)).join('')).not.toMatch(/#04425e|#5e0442/);
  expect(textOf(cells[1]!.project, CSS)).toBe(app.text(CSS));
});

const value = fc.constantFrom('#04425e', '#FFF', 'red', 'rgb(4 66 94 / 50%)', 'hsl(200, 60%, 40%)', 'var(--a)', '4px');
const sheet = fc
  .array(fc.tuple(fc.constantFrom('--a', '--b', 'color', 'background', 'border-color'), value), { maxLength: 8 })
  .map((all) => `p { ${all.map(([name, text]) => `${name}: ${text};`).join(' ')} }`);

prop.prop([sheet, fc.integer({ min: 0, max: 360 })])(
  'C16: unchanged, nothing would be written; turned and turned back by undo, neither',
  (css, hue) => {
    const project = { files: new Map([[CSS, textFile(CSS, css)]]) };
    const palette = new Palette(project);
    expect(palette.changes()).toEqual([]);
    palette.move(turned(hue), false);
    palette.undo();
    expect(palette.changes()).toEqual([]);
    palette.redo();
    for (const change of palette.changes()) {
      if (change.type !== 'write' || change.file.kind !== 'text') throw new Error('only texts change');
      expect(liftColours({ files: new Map([[CSS, change.file]]) })).toBeDefined();
      expect(change.file.text.replace(COLOURS, '')).toBe((textOf(project, CSS) ?? '').replace(COLOURS, ''));
    }
  },
);

const COLOURS = /#[\da-f]+|red|(rgb|hsl)\([^)]*\)/gi;
