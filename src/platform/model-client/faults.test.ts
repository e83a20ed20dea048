import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startAimock, type Aimock } from '../../../e2e/fixtures/aimock.ts';
import type { Script } from '../../../e2e/fixtures/model-events.ts';
import { startModelServer, type ModelServer, type PlainAnswer } from '../../../e2e/fixtures/model-server.ts';
import { describeError } from '../../core/model/describe.ts';
import type { ApiKind, ModelEnd } from '../../core/model/model.ts';
import { presets } from '../../core/model/profiles.ts';
import { createClock, type Clock } from './clock.ts';
import { createFakeClock } from './fake-clock.ts';
import { runStream } from './stream.ts';

const TEXT = '<file path="index.html">\n<h1>Tide — ebb & flow 🌊</h1>\n</file>\n';
const KEY = 'sk-test-1234567890abcdef';

let server: ModelServer;
let aimock: Aimock;
beforeAll(async () => {
  [server, aimock] = await Promise.all([startModelServer(), startAimock()]);
});
afterAll(async () => {
  await Promise.all([server.stop(), aimock.stop()]);
});
afterEach(() => {
  server.cors = true;
});

interface Ran {
  readonly text: string;
  readonly reasoning: string;
  readonly end: ModelEnd;
  readonly words: string;
}

interface HowToRun {
  readonly api?: ApiKind;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
  readonly onText?: (text: string) => unknown;
}

async function run(url: string, how: HowToRun = {}): Promise<Ran> {
  let text = '';
  let reasoning = '';
  const api = how.api ?? 'chat';
  const end = await runStream(
    {
      endpoint: { baseUrl: url, api },
      model: 'm',
      messages: [{ role: 'user', content: 'a tide clock' }],
      stallMs: 20_000,
    },
    (chunk) => {
      text += chunk.text;
      reasoning += chunk.reasoning;
      how.onText?.(text);
    },
    how.signal ?? new AbortController().signal,
    { fetch: globalThis.fetch, clock: how.clock ?? createClock(), key: KEY },
  );
  return { text, reasoning, end, words: wordsOf(end, url, api) };
}

function wordsOf(end: ModelEnd, baseUrl: string, api: ApiKind): string {
  const profile = { ...presets.find((preset) => preset.id === 'custom')!, baseUrl, api, model: 'm' };
  if (end.type !== 'failed') return '';
  const { title, detail, fixes } = describeError(end.error, profile);
  return [title, detail, ...fixes].join('\n');
}

const say = (answer: Script | PlainAnswer): Promise<Ran> => {
  server.answer(answer);
  return run(server.url);
};
const kindOf = (ran: Ran): string => (ran.end.type === 'failed' ? ran.end.error.kind : ran.end.type);

describe('a whole reply', () => {
  for (const api of ['chat', 'responses'] as const) {
    test(`M1: ${api}: finished when the server says so, with its usage`, async () => {
      server.answer({ text: TEXT, reasoning: 'Think of water.', usage: { input: 12, output: 34 } });
      const ran = await run(server.url, { api });
      expect(ran).toMatchObject({
        text: TEXT,
        reasoning: 'Think of water.',
        end: { type: 'finished', usage: { input: 12, output: 34 } },
      });
      expect(ran.end.chunks).toBeGreaterThan(10);
    });

    test(`M1: ${api}: aimock's reply arrives whole`, async () => {
      aimock.reply(TEXT, { chunkSize: 7 });
      expect(await run(aimock.url, { api })).toMatchObject({ text: TEXT, end: { type: 'finished' } });
    });
  }

  test('M1: without [DONE], with comments, CRLF and odd borders it is the same reply', async () => {
    expect(await say({ text: TEXT, done: false, comments: true, lineEnd: '\r\n', borders: 'odd' })).toMatchObject({
      text: TEXT,
      end: { type: 'finished' },
    });
  });

  test('M12: only authorization and content-type are sent that a preflight would ask about', async () => {
    await say({ text: TEXT });
    const { headers } = server.requests.at(-1)!;
    const usual = [
      'host',
      'connection',
      'accept',
      'accept-language',
      'sec-fetch-mode',
      'user-agent',
      'accept-encoding',
      'content-length',
    ];
    expect(
      Object.keys(headers)
        .filter((name) => !usual.includes(name))
        .sort(),
    ).toEqual(['authorization', 'content-type']);
    expect(headers['authorization']).toBe(`Bearer ${KEY}`);
    expect(String(headers['user-agent'])).not.toMatch(/openai/i);
  });
});

describe('what looks like success and is not', () => {
  test('M1: a clean close without a finish reason is a cut reply', async () => {
    const ran = await say({ text: TEXT, fault: { type: 'close', at: 30 } });
    expect(ran.text).toBe(TEXT.slice(0, 30));
    expect(kindOf(ran)).toBe('truncated');
    expect(ran.words).toMatch(/closed the stream[^]*without saying that it had finished[^]*Continue/);
  });

  for (const api of ['chat', 'responses'] as const) {
    test(`M1: ${api}: the same with no fault but the missing word, from our server`, async () => {
      server.answer({ text: TEXT, finish: 'none', done: false });
      const ran = await run(server.url, { api });
      expect(ran.text).toBe(TEXT);
      expect(kindOf(ran)).toBe('truncated');
    });
  }

  test('M2: finish reason length', async () => {
    const ran = await say({ text: TEXT, finish: 'length' });
    expect(ran.text).toBe(TEXT);
    expect(kindOf(ran)).toBe('length');
    expect(ran.words).toMatch(/reached its output limit[^]*\("length"\)[^]*Continue/);
  });

  test('M2: aimock: finish reason length', async () => {
    aimock.reply(TEXT, {}, { finishReason: 'length' });
    expect(kindOf(await run(aimock.url))).toBe('length');
  });

  test('M2: response.incomplete', async () => {
    server.answer({ text: TEXT, finish: 'max_output_tokens' });
    const ran = await run(server.url, { api: 'responses' });
    expect(ran.text).toBe(TEXT);
    expect(kindOf(ran)).toBe('length');
    expect(ran.words).toContain('max_output_tokens');
  });

  test('M2: response.failed says what the server said', async () => {
    server.answer({ text: TEXT, finish: 'failed' });
    const ran = await run(server.url, { api: 'responses' });
    expect(kindOf(ran)).toBe('incomplete');
    expect(ran.words).toMatch(/stopped early[^]*The model fell over/);
  });

  test('M2: a content filter is a refusal', async () => {
    const ran = await say({ text: TEXT.slice(0, 20), finish: 'content_filter' });
    expect(kindOf(ran)).toBe('refused');
    expect(ran.words).toMatch(/The model refused[^]*content_filter/);
  });

  test('M3: a web page instead of a stream names the address and the type', async () => {
    const html = '<html><head><title>Welcome to nginx</title></head></html>';
    const ran = await say({ status: 200, body: html, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(kindOf(ran)).toBe('not-a-stream');
    expect(ran.words).toContain(`${server.url}/chat/completions answered with text/html; charset=utf-8`);
    expect(ran.words).toMatch(/Welcome to nginx[^]*Base URL/);
  });

  test('M3: JSON instead of a stream, and text without events', async () => {
    const json = await say({ status: 200, body: { error: { message: 'streaming is off' } } });
    expect(kindOf(json)).toBe('not-a-stream');
    expect(json.words).toMatch(/application\/json[^]*streaming is off/);
    const plain = await say({ status: 200, body: 'ok\n', headers: { 'content-type': 'text/plain' } });
    expect(kindOf(plain)).toBe('not-a-stream');
    expect(plain.words).toContain('text/plain');
  });

  test('M4: an abort in mid-stream ends as aborted, and nothing is handed over after it', async () => {
    const stop = new AbortController();
    server.answer({ text: TEXT, holdAt: [24] });
    const late: string[] = [];
    const running = run(server.url, {
      signal: stop.signal,
      onText: (text) => void (stop.signal.aborted && late.push(text)),
    });
    const asked = await server.request(server.requests.length);
    await server.held();
    stop.abort();
    const ran = await running;
    expect(ran.end.type).toBe('aborted');
    expect(TEXT.startsWith(ran.text)).toBe(true);
    expect(await asked.ended).toBe('broken-off');
    server.release();
    expect(late).toEqual([]);
  });

  for (const api of ['chat', 'responses'] as const) {
    test(`M5: ${api}: a connection that breaks keeps what came`, async () => {
      server.answer({ text: TEXT, holdAt: [40], fault: { type: 'cut', at: 40 } });
      let saw: () => void = () => undefined;
      const seen = new Promise<void>((resolve) => (saw = resolve));
      const running = run(server.url, { api, onText: (text) => text.length === 40 && saw() });
      await Promise.all([seen, server.held()]);
      server.release();
      const ran = await running;
      expect(ran.text).toBe(TEXT.slice(0, 40));
      expect(kindOf(ran)).toBe('cut');
      expect(ran.words).toMatch(/connection broke[^]*What arrived is kept[^]*Continue/);
    });
  }

  test('M5: aimock: cut after some chunks', async () => {
    aimock.reply(TEXT, { chunkSize: 8, truncateAfterChunks: 3, latency: 10 });
    const ran = await run(aimock.url);
    expect(ran.text).not.toBe('');
    expect(TEXT.startsWith(ran.text)).toBe(true);
    expect(['cut', 'truncated']).toContain(kindOf(ran));
  });

  test('M6: nobody listening: both causes are named, and how to mend each', async () => {
    const gone = await startModelServer();
    await gone.stop();
    const ran = await run(gone.url);
    expect(kindOf(ran)).toBe('unreachable');
    expect(ran.words).toMatch(/No answer from 127\.0\.0\.1[^]*nothing is listening there[^]*\(CORS\)/);
    expect(ran.words).toMatch(/Access-Control-Allow-Origin[^]*npm start/);
  });

  test('M6: aimock: dropped before an answer', async () => {
    aimock.reply(TEXT, { chaos: { disconnectRate: 1 } });
    expect(kindOf(await run(aimock.url))).toBe('unreachable');
  });

  test('M7: silence after the headers ends the run after the set time, no sooner', async () => {
    const clock = createFakeClock();
    server.answer({ text: TEXT, charactersPerEvent: 10, fault: { type: 'silence', at: 10 } });
    const running = new Promise<Ran>((resolve, reject) => {
      run(server.url, { clock, onText: () => queueMicrotask(() => void fall()) }).then(resolve, reject);
    });
    let settled = false;
    void running.then(() => (settled = true));
    let fell = false;
    async function fall(): Promise<void> {
      if (fell) return;
      fell = true;
      clock.advance(19_999);
      await clock.turn();
      expect(settled).toBe(false);
      clock.advance(1);
    }
    const ran = await running;
    expect(ran.text).toBe(TEXT.slice(0, 10));
    expect(kindOf(ran)).toBe('stalled');
    expect(ran.words).toMatch(/fell silent[^]*kept[^]*Settings/);
  });

  test('M7: silence before any answer is a silence too', async () => {
    const clock = createFakeClock();
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    const ending = runStream(
      { endpoint: { baseUrl: server.url, api: 'chat' }, model: 'm', messages: [], stallMs: 20_000 },
      () => undefined,
      new AbortController().signal,
      { fetch, clock },
    );
    await clock.turn();
    clock.advance(20_000);
    expect(await ending).toMatchObject({ type: 'failed', error: { kind: 'stalled' } });
  });

  test('M7: once the end is said, a server that does not hang up costs a second at most', async () => {
    const clock = createFakeClock();
    const body = `data: {"choices":[{"index":0,"delta":{"content":"done"},"finish_reason":"stop"}]}\n\n`;
    const fetch = openEnded(body);
    const ending = runStream(
      { endpoint: { baseUrl: server.url, api: 'chat' }, model: 'm', messages: [], stallMs: 20_000 },
      () => undefined,
      new AbortController().signal,
      { fetch, clock },
    );
    await clock.asked(1_000);
    clock.advance(1_000);
    expect((await ending).type).toBe('finished');
  });

  test('M7: a reader that is slower than the network is not a silence', async () => {
    const clock = createFakeClock();
    const slow: Clock = {
      ...clock,
      turn: async () => {
        clock.advance(15_000);
        await clock.turn();
      },
    };
    const text = TEXT.repeat(50);
    server.answer({ text, usage: { input: 1, output: 2 } });
    const ran = await run(server.url, { clock: slow });
    expect(ran).toMatchObject({ text, end: { type: 'finished', usage: { output: 2 } } });
  });

  test('M8: an error in mid-stream keeps what came and quotes it', async () => {
    const error = { message: 'upstream overloaded', code: 502 };
    const ran = await say({ text: TEXT, fault: { type: 'error', at: 16, error } });
    expect(ran.text).toBe(TEXT.slice(0, 16));
    expect(kindOf(ran)).toBe('mid-stream');
    expect(ran.words).toMatch(/reported an error while writing[^]*upstream overloaded/);
  });

  test('M8: a Responses error event without its name', async () => {
    server.answer({
      text: TEXT,
      fault: { type: 'error', at: 16, error: { message: 'no GPU left', code: 'server_error' } },
    });
    const ran = await run(server.url, { api: 'responses' });
    expect(kindOf(ran)).toBe('mid-stream');
    expect(ran.words).toContain('no GPU left');
  });

  test('M8: an event that is no JSON', async () => {
    const ran = await say({ text: TEXT, fault: { type: 'malformed', at: 20 } });
    expect(ran.text).toBe(TEXT.slice(0, 20));
    expect(kindOf(ran)).toBe('malformed');
    expect(ran.words).toMatch(/unreadable[^]*not JSON[^]*kept/);
  });

  test('M8: aimock: a body that is no JSON at all', async () => {
    aimock.reply(TEXT, { chaos: { malformedRate: 1 } });
    expect(['not-a-stream', 'malformed']).toContain(kindOf(await run(aimock.url)));
  });

  test('M8: half an event at a clean close is a cut reply, not a bad one', async () => {
    const ran = await say({ text: TEXT, fault: { type: 'half-line', at: 20 } });
    expect(ran.text).toBe(TEXT.slice(0, 20));
    expect(kindOf(ran)).toBe('truncated');
  });

  test('M18: finished without a character', async () => {
    const ran = await say({ text: '', reasoning: 'hmm' });
    expect(kindOf(ran)).toBe('empty');
    expect(ran.words).toMatch(/wrote nothing/);
  });
});

test.each([301, 302, 303, 307, 308])('M26: a redirect (%i) is told and not followed', async (status) => {
  const before = server.requests.length;
  const ran = await say({ status, body: '', headers: { location: `${server.url}/elsewhere` } });
  expect(kindOf(ran)).toBe('redirected');
  expect(ran.words).toMatch(/leads elsewhere[^]*neither the wish nor the key[^]*Base URL/);
  expect(server.requests.slice(before).map(({ path }) => path)).toEqual(['/v1/chat/completions']);
});

describe('refusals', () => {
  const rows: readonly [number, unknown, string, RegExp][] = [
    [
      401,
      { error: { message: `Incorrect API key provided: ${KEY}`, code: 'invalid_api_key' } },
      'auth',
      /key was not accepted[^]*\[key\]/,
    ],
    [403, { error: { message: 'Country not supported' } }, 'auth', /not allowed[^]*Country not supported/],
    [404, { error: { message: 'model "m" not found' } }, 'not-found', /no model "m"[^]*list in Settings/],
    [402, { error: { message: 'Add credits' } }, 'quota', /no credit left/],
    [
      429,
      { error: { message: 'You exceeded your current quota', code: 'insufficient_quota' } },
      'quota',
      /no credit left[^]*billing/,
    ],
    [
      400,
      { error: { message: "This model's maximum context length is 8192 tokens", code: 'context_length_exceeded' } },
      'too-long',
      /too long[^]*8192[^]*fewer files/,
    ],
    [
      400,
      { detail: [{ loc: ['body', 'model'], msg: 'Field required' }] },
      'bad-request',
      /did not understand[^]*body\.model: Field required/,
    ],
    [422, { message: 'Extra inputs are not permitted' }, 'bad-request', /Extra inputs are not permitted/],
    [500, 'Internal Server Error', 'server', /problem of its own[^]*HTTP 500[^]*Internal Server Error/],
  ];
  for (const [status, body, kind, words] of rows) {
    test(`M9: ${status} ${kind}: ${JSON.stringify(body).slice(0, 50)}`, async () => {
      const ran = await say({ status, body });
      expect(kindOf(ran)).toBe(kind);
      expect(ran.words).toMatch(words);
      expect(JSON.stringify(ran)).not.toContain(KEY);
      if (ran.end.type === 'failed') expect(ran.end.error.status).toBe(status);
    });
  }

  test('M9: aimock: 401 and 429 without quota', async () => {
    aimock.refuse(401, { message: 'nope', type: 'invalid_request_error' });
    expect(kindOf(await run(aimock.url))).toBe('auth');
    aimock.refuse(429, { message: 'quota gone', code: 'insufficient_quota' });
    expect(kindOf(await run(aimock.url))).toBe('quota');
  });
});

function openEnded(body: string): typeof globalThis.fetch {
  return (_, init) => {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body));
        init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
      },
    });
    return Promise.resolve(new Response(stream, { headers: { 'content-type': 'text/event-stream' } }));
  };
}
