import { expect, it } from 'vitest';
import { saveWords } from './save-words.ts';

it('U12: says whether the work is kept, and why not', () => {
  expect(saveWords({ state: 'saved' }, false).text).toBe('Saved');
  expect(saveWords({ state: 'saving' }, false).text).toBe('Saving');
  const full = saveWords({ state: 'failed', reason: 'full', detail: 'QuotaExceededError' }, false);
  expect(`${full.text}${full.why}`).toBe('Not kept: storage full');
  expect(full.tone).toBe('bad');
});

it('U12: does not flicker between saving and saved while a run writes: what is there is a draft', () => {
  expect(saveWords({ state: 'saved' }, true).text).toBe('Draft kept');
  expect(saveWords({ state: 'saving' }, true).text).toBe('Draft kept');
});
