import type { Message } from '../../core/model/model.ts';
import { asArray, asNumber, asObject, asText } from '../../core/model/json.ts';
import type { Clock } from './clock.ts';

/** Answers without a model: pure, all at once; the pace is added here. A refusal is why it cannot, in a sentence. */
export type Answer = (
  messages: readonly Message[],
  seed: number,
) => { readonly text: string } | { readonly refusal: string };

interface SketchOptions {
  /** Loaded when the first wish comes, and not before. */
  readonly loadAnswer: () => Promise<Answer>;
  readonly clock: Clock;
  readonly tokensPerSecond: number;
}

/** A token is about four characters: what "tokens per second" means for a writer that has none. */
const CHARACTERS_PER_TOKEN = 4;
const STEP_MS = 16;

/**
 * A `fetch` for the built-in generator, so that it takes the same road as every model: an event stream of Chat
 * Completions, written at the set pace in steps of a frame. The pace follows the clock, not the number of steps, so late
 * timers do not slow it down. Never pretends to be slower to start than it is.
 */
export function createSketchFetch(options: SketchOptions): typeof globalThis.fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.endsWith('/models')) return json(200, { object: 'list', data: [{ id: 'sketch', object: 'model' }] });
    if (!url.endsWith('/chat/completions') || typeof init?.body !== 'string')
      return json(404, { error: { message: 'Sketch answers /chat/completions and /models.' } });
    const { messages, seed } = readBody(JSON.parse(init.body));
    const answer = await options.loadAnswer();
    init.signal?.throwIfAborted();
    const reply = answer(messages, seed);
    if ('refusal' in reply) return json(409, { error: { message: reply.refusal } });
    return new Response(paced(reply.text, messages, options, init.signal ?? undefined), {
      headers: { 'content-type': 'text/event-stream' },
    });
  };
}

function paced(
  text: string,
  messages: readonly Message[],
  { clock, tokensPerSecond }: SketchOptions,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const startedAt = clock.now();
  let at = 0;
  let cancel: (() => void) | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const stop = (): void => {
        cancel?.();
        controller.error(signal?.reason);
      };
      const send = (event: unknown): void => controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
      const step = (): void => {
        const due = (clock.now() - startedAt + STEP_MS) * (tokensPerSecond / 1000) * CHARACTERS_PER_TOKEN;
        const end = wholeEnd(text, Math.max(at + 1, Math.floor(due)));
        if (end > at) send({ choices: [{ index: 0, delta: { content: text.slice(at, end) }, finish_reason: null }] });
        at = end;
        if (at < text.length) {
          cancel = clock.after(STEP_MS, step);
          return;
        }
        signal?.removeEventListener('abort', stop);
        send({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
        send({ choices: [], usage: usageOf(text, messages) });
        controller.enqueue(encoder.encode('data: [DONE]\n\n'));
        controller.close();
      };
      signal?.addEventListener('abort', stop, { once: true });
      step();
    },
    cancel: () => cancel?.(),
  });
}

/** Never between the two halves of a character outside the basic plane. */
function wholeEnd(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return Math.min(text.length, unit >= 0xd800 && unit <= 0xdbff ? end + 1 : end);
}

function usageOf(text: string, messages: readonly Message[]) {
  const prompt = messages.reduce((sum, message) => sum + message.content.length, 0);
  const input = Math.ceil(prompt / CHARACTERS_PER_TOKEN);
  const output = Math.ceil(text.length / CHARACTERS_PER_TOKEN);
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

function readBody(value: unknown): { messages: Message[]; seed: number } {
  const body = asObject(value);
  const messages = asArray(body?.['messages']).flatMap((one): Message[] => {
    const role = asText(asObject(one)?.['role']);
    const content = asText(asObject(one)?.['content']) ?? '';
    return role === 'system' || role === 'user' || role === 'assistant' ? [{ role, content }] : [];
  });
  return { messages, seed: asNumber(body?.['seed']) ?? 0 };
}

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
