import { expect, test } from 'vitest';
import { textFile } from '../../core/project.ts';
import type { SharedProject } from '../../core/share/shared.ts';
import { fakeStore } from '../fake-store.ts';
import { INDEX, openWorkbench, withPage } from '../fakes.ts';
import { settled } from '../settled.ts';

const SHARED: SharedProject = { name: 'From afar', files: [textFile(INDEX, '<h1>Afar</h1>')], entry: INDEX };

async function visiting() {
  const shared = fakeStore();
  const app = await withPage(shared);
  await app.time.advance(500);
  app.links.made.push(SHARED);
  const log = app.preview.log.length;
  await app.running.openLink('#k1.0');
  return { ...app, told: () => app.preview.log.slice(log) };
}

test('L14: what a link holds is shown, and neither run nor stored', async () => {
  const app = await visiting();
  const own = app.state().projects;
  expect(app.state()).toMatchObject({ title: 'From afar', visit: { running: false }, network: 'off', turns: [] });
  expect(app.text()).toBe('<h1>Afar</h1>');
  expect(app.editor.texts.get(INDEX)).toBe('<h1>Afar</h1>');
  expect(app.told().join(' ')).not.toContain('index.html');
  app.bench.runVisit();
  await settled();
  expect(app.state().visit?.running).toBe(true);
  expect(app.told().at(-1)).toBe('setEntry index.html');
  await app.time.advance(5000);
  await app.running.flush();
  expect(app.state().projects).toEqual(own);
  expect(app.state().title).toBe('From afar');
});

test('L14: what a link holds cannot be changed, wished for or given a network', async () => {
  const app = await visiting();
  const calls = app.model.calls.length;
  app.bench.send('make it red');
  app.bench.setNetwork('open');
  await settled();
  expect(app.bench.newFile('a.css').ok).toBe(false);
  expect(app.bench.rewriteFile(INDEX, '<h1>Afar</h1>', 'x', 'Tidied').ok).toBe(false);
  expect(app.text()).toBe('<h1>Afar</h1>');
  expect(app.model.calls).toHaveLength(calls);
  expect(app.state().network).toBe('off');
  expect(app.state().notices.at(-1)?.title).toBe('This prototype came by a link');
});

test('L15: a copy is a project of its own, kept at once; the one before it stays', async () => {
  const app = await visiting();
  app.bench.runVisit();
  app.bench.keepVisit();
  await settled();
  await app.time.advance(500);
  expect(app.state().visit).toBeUndefined();
  expect(app.state().projects.map(({ title }) => title)).toContain('From afar');
  expect(app.state().projects).toHaveLength(2);
  expect(app.links.forgotten()).toBe(1);
});

test('L15: going back shows what was there before, and nothing of the link stays', async () => {
  const app = await visiting();
  app.bench.leaveVisit();
  await settled();
  expect(app.state().visit).toBeUndefined();
  expect(app.text()).toContain('Tide');
  expect(app.state().projects).toHaveLength(1);
  expect(app.links.forgotten()).toBe(1);
});

test('L16: a link that does not open says so over the work that is there', async () => {
  const app = await withPage();
  await app.running.openLink('#k1.9');
  expect(app.text()).toContain('Tide');
  expect(app.state().notices.at(-1)).toMatchObject({ tone: 'bad', title: 'The link could not be opened' });
  expect(app.state().notices.at(-1)?.body).toContain('damaged');
});

test('L16: at the start too, and the person’s own work is opened', async () => {
  const shared = fakeStore();
  const first = await withPage(shared);
  await first.time.advance(500);
  await first.running.flush();
  const app = await openWorkbench(shared, '#k1.9');
  expect(app.text()).toContain('Tide');
  expect(app.state().ready).toBe(true);
  expect(app.state().notices.at(-1)?.title).toBe('The link could not be opened');
});

test('L14: a link holds the committed files, the title and the page that is shown', async () => {
  const app = await withPage();
  const { project, title } = app.state();
  const made = await app.bench.makeLink({ project, title, entry: INDEX });
  expect(made.ok).toBe(true);
  expect(app.links.made.at(-1)).toEqual({
    name: app.state().title,
    files: [...app.state().project.files.values()],
    entry: INDEX,
  });
});
