import { expect, test } from 'vitest';
import { readModelList } from './model-list.ts';

test('M21: a list of models, bare or wrapped, with the context under any of its names', () => {
  const entries = [
    { id: 'openrouter', context_length: 1 },
    { id: 'vllm', max_model_len: 2 },
    { id: 'groq', context_window: 3 },
    { id: 'lmstudio', max_context_length: 9, loaded_context_length: 4 },
    { id: 'llamacpp', meta: { n_ctx_train: 5 } },
    { id: 'openai' },
    { id: 'zero', context_length: 0 },
  ];
  const expected = [
    ['openrouter', 1],
    ['vllm', 2],
    ['groq', 3],
    ['lmstudio', 4],
    ['llamacpp', 5],
    ['openai', undefined],
    ['zero', undefined],
  ];
  const read = (answer: unknown) => readModelList(answer)?.map((model) => [model.id, model.contextWindow]);
  expect(read({ data: entries })).toEqual(expected);
  expect(read(entries)).toEqual(expected);
  expect(read({ data: [{ id: '' }, null, 'x', {}] })).toEqual([]);
  expect(read({ error: 'no' })).toBeUndefined();
  expect(read('<html>')).toBeUndefined();
});
