import { describe, expect, test } from 'vitest';
import { textFile } from '../../core/project.ts';
import { ok } from '../../core/result.ts';
import type { StoredProject } from '../../core/storage/rows.ts';
import type { StoreEvents } from '../../core/storage/store.ts';
import { settled } from '../settled.ts';
import { showAlone } from './alone.ts';
import { path } from './fake-frames.ts';

const row = (files: Readonly<Record<string, string>>, network: StoredProject['network'] = 'off'): StoredProject => ({
  id: 'p',
  title: 'Tide',
  files: Object.entries(files).map(([name, text]) => textFile(path(name), text)),
  turns: [],
  draft: '',
  queue: [],
  network,
  changedAt: 1,
  revision: 1,
});

function stage(first: StoredProject | undefined) {
  const said: string[] = [];
  let stored = first;
  let store: StoreEvents | undefined;
  showAlone(
    { load: () => Promise.resolve(ok(stored)), on: (events) => (store = events) },
    {
      show: (project, options) => said.push(`show ${[...project.files.keys()].join(' ')} ${options?.network}`),
      write: (name, text) => said.push(`write ${name} ${text}`),
      writeBinary: () => undefined,
      remove: (name) => said.push(`remove ${name}`),
      setNetwork: (level) => said.push(`network ${level}`),
    },
    { shown: ({ title }) => said.push(`shown ${title}`), gone: (reason) => said.push(`gone ${reason}`) },
    { projectId: 'p' },
  );
  return {
    said,
    async saved(next: StoredProject) {
      stored = next;
      store?.changedElsewhere({ type: 'saved', projectId: 'p', revision: 2 });
      store?.changedElsewhere({ type: 'saved', projectId: 'another', revision: 2 });
      await settled();
    },
    deleted: () => store?.changedElsewhere({ type: 'deleted', projectId: 'p' }),
  };
}

describe('a page alone', () => {
  test('V68: is shown with the level of its project, and follows what is saved', async () => {
    const alone = stage(row({ 'index.html': 'a', 'old.css': 'b' }, 'assets'));
    await settled();
    await alone.saved(row({ 'index.html': 'c' }));
    expect(alone.said).toEqual([
      'show index.html old.css assets',
      'shown Tide',
      'network off',
      'remove old.css',
      'write index.html c',
      'shown Tide',
    ]);
  });

  test('V68: what is not there yet is shown with its first save; what is deleted is said', async () => {
    const alone = stage(undefined);
    await settled();
    await alone.saved(row({ 'index.html': 'a' }));
    alone.deleted();
    expect(alone.said).toEqual(['gone unknown', 'show index.html off', 'shown Tide', 'gone deleted']);
  });
});
