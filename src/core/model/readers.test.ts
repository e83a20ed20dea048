import { expect, test } from 'vitest';
import { createChatReader } from './chat-reader.ts';
import type { ReplyReader } from './reply-reader.ts';
import { createResponsesReader } from './responses-reader.ts';

function feed(reader: ReplyReader, events: readonly unknown[]) {
  const pieces = [...events.map((event) => reader.read(event)), reader.flush()];
  return {
    text: pieces.map((one) => one.text).join(''),
    reasoning: pieces.map((one) => one.reasoning).join(''),
    verdict: reader.verdict,
    usage: reader.usage,
    timing: reader.timing,
  };
}

const chat = (...events: readonly unknown[]) => feed(createChatReader(), events);
const delta = (fields: unknown, finish?: string) => ({
  choices: [{ index: 0, delta: fields, finish_reason: finish ?? null }],
});

test('M14: text as a string or as parts, of the first choice only', () => {
  expect(
    chat(delta({ content: 'a' }), delta({ content: [{ type: 'text', text: 'b' }] }), delta({ content: null })).text,
  ).toBe('ab');
  const second = {
    choices: [
      { index: 1, delta: { content: 'no' } },
      { index: 0, delta: { content: 'yes' } },
    ],
  };
  expect(chat(second).text).toBe('yes');
});

test('M14: anything else is passed over', () => {
  const odd = [
    null,
    7,
    'x',
    [],
    {},
    { choices: null },
    { choices: [null] },
    { choices: [{}] },
    delta(null),
    delta({ content: 5 }),
  ];
  expect(chat(...odd, delta({ content: 'a' })).text).toBe('a');
  expect(feed(createResponsesReader(), odd).text).toBe('');
});

test('M15: reasoning under each of its names', () => {
  expect(chat(delta({ reasoning_content: 'a' })).reasoning).toBe('a');
  expect(chat(delta({ reasoning: 'b' })).reasoning).toBe('b');
  expect(chat(delta({ reasoning_details: [{ type: 'reasoning.text', text: 'c' }, { summary: 'd' }] })).reasoning).toBe(
    'cd',
  );
  expect(chat(delta({ reasoning: 'same', reasoning_details: [{ text: 'same' }] })).reasoning).toBe('same');
  const parts = [
    { type: 'thinking', thinking: [{ type: 'text', text: 'e' }] },
    { type: 'text', text: 'f' },
  ];
  expect(chat(delta({ content: parts }))).toMatchObject({ reasoning: 'e', text: 'f' });
  expect(chat(delta({ content: '<thi' }), delta({ content: 'nk>g</think>h' }))).toMatchObject({
    reasoning: 'g',
    text: 'h',
  });
});

test('M2: finish reasons', () => {
  expect(chat(delta({ content: 'a' })).verdict).toEqual({ type: 'none' });
  for (const word of ['stop', 'STOP', 'eos', 'end_turn'])
    expect(chat(delta({}, word)).verdict).toEqual({ type: 'stop' });
  expect(chat(delta({}, 'model_length')).verdict).toEqual({ type: 'length', reason: 'model_length' });
  expect(chat(delta({}, 'content_filter')).verdict.type).toBe('refused');
  expect(chat(delta({}, 'tool_calls')).verdict).toEqual({ type: 'incomplete', reason: 'tool_calls' });
  expect(chat(delta({ refusal: 'I will ' }), delta({ refusal: 'not.' }, 'stop')).verdict).toEqual({
    type: 'refused',
    reason: 'I will not.',
  });
  const native = { choices: [{ index: 0, delta: {}, finish_reason: 'error', native_finish_reason: 'OOM' }] };
  expect(chat(native).verdict).toEqual({ type: 'incomplete', reason: 'error (OOM)' });
});

test('M16: usage on any chunk, with choices or without; the last one counts', () => {
  const early = { ...delta({ content: 'a' }), usage: { prompt_tokens: 5, completion_tokens: 1 } };
  const details = {
    choices: [],
    usage: {
      prompt_tokens: 5,
      completion_tokens: 9,
      prompt_tokens_details: { cached_tokens: 4 },
      completion_tokens_details: { reasoning_tokens: 3 },
    },
  };
  expect(chat(early).usage).toEqual({ input: 5, output: 1 });
  expect(chat(early, details, { choices: [], usage: null }).usage).toEqual({
    input: 5,
    output: 9,
    cachedInput: 4,
    reasoning: 3,
  });
  expect(chat({ choices: [], usage: {} }).usage).toBeUndefined();
  expect(chat({ choices: [], x_groq: { usage: { prompt_tokens: 1, completion_tokens: 2 } } }).usage).toEqual({
    input: 1,
    output: 2,
  });
});

test('M16: the speed a server tells is read in its own units', () => {
  const cerebras = {
    choices: [],
    usage: { prompt_tokens: 1, completion_tokens: 300 },
    time_info: { completion_time: 0.1 },
  };
  expect(chat(cerebras).timing).toEqual({ tokensPerSecond: 3000, source: 'time_info' });
  const llama = { choices: [], timings: { predicted_n: 50, predicted_ms: 1000, predicted_per_second: 50 } };
  expect(chat(llama).timing).toEqual({ tokensPerSecond: 50, source: 'timings' });
  expect(chat({ timings: { predicted_n: 50, predicted_ms: 500 } }).timing?.tokensPerSecond).toBe(100);
  const groq = { choices: [], x_groq: { usage: { completion_tokens: 100, completion_time: 0.2 } } };
  expect(chat(groq).timing).toEqual({ tokensPerSecond: 500, source: 'x_groq.usage' });
  expect(
    chat({ choices: [], time_info: { completion_time: 0 }, usage: { completion_tokens: 3 } }).timing,
  ).toBeUndefined();
});

test('M2: the Responses API: text, reasoning, refusal, ends', () => {
  const read = (...events: readonly unknown[]) => feed(createResponsesReader(), events);
  const whole = read(
    { type: 'response.created', response: {} },
    { type: 'response.reasoning_summary_text.delta', delta: 'r' },
    { type: 'response.output_text.delta', delta: 'a' },
    { type: 'response.brand_new.delta', delta: 'never' },
    { type: 'response.output_text.done', text: 'a' },
    {
      type: 'response.completed',
      response: { usage: { input_tokens: 3, output_tokens: 4, output_tokens_details: { reasoning_tokens: 1 } } },
    },
  );
  expect(whole).toMatchObject({
    text: 'a',
    reasoning: 'r',
    verdict: { type: 'stop' },
    usage: { input: 3, output: 4, reasoning: 1 },
  });
  const incomplete = (reason: string) =>
    read({ type: 'response.incomplete', response: { incomplete_details: { reason } } }).verdict;
  expect(incomplete('max_output_tokens').type).toBe('length');
  expect(incomplete('content_filter').type).toBe('refused');
  expect(incomplete('steered')).toEqual({ type: 'incomplete', reason: 'steered' });
  expect(
    read({ type: 'response.failed', response: { error: { code: 'server_error', message: 'no' } } }).verdict,
  ).toEqual({
    type: 'incomplete',
    reason: 'server_error: no',
  });
  expect(read({ type: 'response.refusal.delta', delta: 'No.' }, { type: 'response.completed' }).verdict).toEqual({
    type: 'refused',
    reason: 'No.',
  });
  expect(read({ type: 'error', message: 'gone', code: null }).verdict).toEqual({ type: 'error', message: 'gone' });
});
