import { expect, test } from 'vitest';
import { CURRENT_VERSION, migrate, type Step } from './migrate.ts';

const steps: readonly Step[] = [
  (row) => ({ ...row, title: row['name'], name: undefined }),
  (row) => ({ ...row, draft: '' }),
];

test('T6: a row of the current version is taken as it is', () => {
  const row = { version: CURRENT_VERSION, id: 'a' };
  expect(migrate(row)).toEqual({ type: 'current', row });
});

test('T6: an older row takes every step from its own version on, and no other', () => {
  expect(migrate({ version: 1, name: 'old' }, steps)).toMatchObject({ row: { title: 'old', draft: '' } });
  expect(migrate({ version: 2, title: 'mid' }, steps)).toMatchObject({ row: { title: 'mid', draft: '' } });
  expect(migrate({ version: 3, title: 'new', draft: 'd' }, steps)).toMatchObject({ row: { title: 'new', draft: 'd' } });
});

test('T6: a newer row is recognised and not touched', () => {
  expect(migrate({ version: 4 }, steps)).toEqual({ type: 'newer', version: 4 });
});

test.each([undefined, null, 'row', {}, { version: 0 }, { version: 1.5 }, { version: '1' }])(
  'T6: %j is no row',
  (stored) => {
    expect(migrate(stored, steps)).toEqual({ type: 'unreadable' });
  },
);
