import { expect, test } from 'vitest';
import { emptyProject } from '../../core/project.ts';
import { settled } from '../settled.ts';
import { INDEX, projectOf, stage } from './fake-frames.ts';
import { laterPreview } from './later.ts';

test('V58: what is asked before the preview is there is done in order once it is', async () => {
  const it = stage();
  const { preview } = laterPreview({ problems: () => undefined }, () => Promise.resolve(it.preview));
  preview.begin();
  preview.open(INDEX);
  preview.append(INDEX, '<h1>');
  preview.append(INDEX, 'a');
  expect(it.frames).toHaveLength(0);
  await settled();
  preview.close(INDEX, '<h1>a');
  expect(it.last().start.entry).toBe(INDEX);
  expect(it.last().posted.map(({ type }) => type)).toEqual(['append', 'append', 'close']);
});

test('V58: an empty project needs no preview, and a failure is told and tried again', async () => {
  const it = stage();
  const told: unknown[] = [];
  let tries = 0;
  const load = () => {
    tries += 1;
    return tries < 3 ? Promise.reject(new Error('offline')) : Promise.resolve(it.preview);
  };
  const { preview, warm } = laterPreview({ problems: (all) => told.push(...all) }, load);
  preview.show(emptyProject);
  expect(tries).toBe(0);
  warm();
  await settled();
  expect(told, 'nobody waits').toEqual([]);
  preview.show(projectOf({ 'index.html': 'x' }));
  await settled();
  expect(told).toMatchObject([{ code: 'not-loaded' }]);
  preview.reload();
  await settled();
  expect(it.frames.map(({ state }) => state)).toEqual(['gone', 'behind']);
});

test('V58: one that is closed before it is there shows nothing of what was asked, and no failure is told', async () => {
  const it = stage();
  const told: unknown[] = [];
  for (const load of [() => Promise.resolve(it.preview), () => Promise.reject(new Error('closed'))]) {
    const { preview, close } = laterPreview({ problems: (all) => told.push(...all) }, load);
    preview.show(projectOf({ 'index.html': 'x' }));
    close();
    await settled();
    preview.settle(projectOf({ 'index.html': 'x' }));
    preview.reload();
    await settled();
  }
  expect(it.frames).toHaveLength(0);
  expect(told).toEqual([]);
});
