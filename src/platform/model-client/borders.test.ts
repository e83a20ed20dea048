import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { closing, frame, opening, reasoningEvent, textEvent, type Api } from '../../../e2e/fixtures/model-events.ts';
import type { ModelEnd } from '../../core/model/model.ts';
import { createClock } from './clock.ts';
import { runStream } from './stream.ts';

const clock = createClock();

async function read(api: Api, chunks: readonly Uint8Array[]) {
  let text = '';
  let reasoning = '';
  const fetch = (): Promise<Response> => {
    const waiting = [...chunks];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = waiting.shift();
        if (next) controller.enqueue(next);
        else controller.close();
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  };
  const end: ModelEnd = await runStream(
    { endpoint: { baseUrl: 'https://model.example/v1', api }, model: 'm', messages: [], stallMs: 20_000 },
    (chunk) => {
      text += chunk.text;
      reasoning += chunk.reasoning;
    },
    new AbortController().signal,
    { fetch, clock },
  );
  return { text, reasoning, end };
}

function cut(bytes: Uint8Array, at: readonly number[]): Uint8Array[] {
  const places = [...new Set(at.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => bytes.slice(from, places[index] ?? bytes.length));
}

const piece = fc.oneof(
  fc.constantFrom(
    '<file path="a.html">\n',
    '<think>',
    '</think>',
    '<thi',
    '🌊',
    'é',
    '\r\n',
    '\n\n',
    '"',
    '\\',
    'data: ',
    ': ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const ending = fc.constantFrom('whole', 'whole without [DONE]', 'no finish', 'error', 'malformed', 'half a line');

function body(api: Api, parts: readonly string[], how: string, lineEnd: string, comments: boolean): Uint8Array {
  const script = { text: parts.join('') };
  const events = [
    ...opening(api, 'm'),
    reasoningEvent(api, 'm', 'thought', 'reasoning'),
    ...parts.map((part) => textEvent(api, 'm', part)),
    ...(how.startsWith('whole') ? closing(api, 'm', script, true) : []),
  ];
  const comment = comments ? `: still here${lineEnd}${lineEnd}` : '';
  const end: Record<string, string> = {
    whole: `data: [DONE]${lineEnd}${lineEnd}`,
    error: `data: {"error":{"message":"no"}}${lineEnd}${lineEnd}`,
    malformed: `data: {"choi${lineEnd}${lineEnd}${comment}`,
    'half a line': 'data: {"choices":[{"delta"',
  };
  const text = events.map((event) => comment + frame(event, api, lineEnd)).join('') + (end[how] ?? '');
  return new TextEncoder().encode(text);
}

describe('borders of bytes', () => {
  test.prop(
    [
      fc.constantFrom<Api>('chat', 'responses'),
      fc.array(piece, { maxLength: 12 }),
      ending,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.array(fc.nat(), { maxLength: 40 }),
    ],
    { numRuns: 150 },
  )(
    'M13: any chunking of a body gives the same text and the same end',
    async (api, parts, how, lineEnd, comments, at) => {
      const bytes = body(api, parts, how, lineEnd, comments);
      const whole = await read(api, [bytes]);
      const pieces = await read(api, cut(bytes, at));
      expect(pieces).toEqual(whole);
      if (!parts.join('').includes('<thi')) expect(whole.text).toBe(parts.join(''));
    },
  );

  test.prop([fc.array(piece, { minLength: 1, maxLength: 6 })], { numRuns: 30 })(
    'M13: a byte at a time is no different',
    async (parts) => {
      const bytes = body('chat', parts, 'whole', '\r\n', true);
      expect(await read('chat', cut(bytes, [...bytes.keys()]))).toEqual(await read('chat', [bytes]));
    },
  );
});
