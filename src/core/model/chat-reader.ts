import { asArray, asNumber, asObject, asText, type JsonObject } from './json.ts';
import { NOTHING, type Piece, type ReplyReader, type Verdict } from './reply-reader.ts';
import { createThinkSplitter } from './think-tag.ts';
import { chatTiming } from './timing.ts';
import { readUsage } from './usage.ts';

const STOPS = new Set(['stop', 'eos', 'eos_token', 'end_turn', 'stop_sequence']);
const LENGTHS = new Set(['length', 'max_tokens', 'model_length']);
const REFUSALS = new Set(['content_filter', 'safety', 'refusal']);

/**
 * Reads Chat Completions as the world writes them: text as a string or as parts, reasoning under three names, usage on
 * any chunk, with choices or without. Only the first choice counts; what is unknown is passed over.
 */
export function createChatReader(): ReplyReader {
  const think = createThinkSplitter();
  let verdict: Verdict = { type: 'none' };
  let refusal = '';
  let usage: ReplyReader['usage'];
  let timing: ReplyReader['timing'];

  function read(event: unknown): Piece {
    const chunk = asObject(event);
    if (!chunk) return NOTHING;
    usage = readUsage(chunk['usage']) ?? readUsage(asObject(chunk['x_groq'])?.['usage']) ?? usage;
    timing = chatTiming(chunk) ?? timing;
    const choice = asArray(chunk['choices'])
      .map(asObject)
      .find((one) => one !== undefined && (asNumber(one['index']) ?? 0) === 0);
    if (!choice) return NOTHING;
    const delta = asObject(choice['delta']) ?? asObject(choice['message']) ?? {};
    refusal += asText(delta['refusal']) ?? '';
    const finish = asText(choice['finish_reason'])?.toLowerCase();
    if (finish) verdict = verdictOf(finish, asText(choice['native_finish_reason']));
    const content = contentOf(delta['content']);
    const split = content.text === '' ? NOTHING : think.push(content.text);
    return { text: split.text, reasoning: reasoningOf(delta) + content.reasoning + split.reasoning };
  }

  return {
    read,
    flush: () => think.flush(),
    get verdict(): Verdict {
      return refusal === '' ? verdict : { type: 'refused', reason: refusal };
    },
    get usage() {
      return usage;
    },
    get timing() {
      return timing;
    },
  };
}

function verdictOf(finish: string, native: string | undefined): Verdict {
  if (STOPS.has(finish)) return { type: 'stop' };
  const reason = native && native.toLowerCase() !== finish ? `${finish} (${native})` : finish;
  if (LENGTHS.has(finish)) return { type: 'length', reason };
  if (REFUSALS.has(finish)) return { type: 'refused', reason };
  return { type: 'incomplete', reason };
}

/** Content is a string nearly everywhere; some send parts, and their reasoning as parts of type `thinking`. */
function contentOf(content: unknown): Piece {
  if (typeof content === 'string') return { text: content, reasoning: '' };
  let text = '';
  let reasoning = '';
  for (const part of asArray(content).map(asObject)) {
    if (!part) continue;
    if (part['type'] === 'thinking') reasoning += asText(part['thinking']) ?? contentOf(part['thinking']).text;
    else text += asText(part['text']) ?? '';
  }
  return { text, reasoning };
}

function reasoningOf(delta: JsonObject): string {
  const plain = asText(delta['reasoning_content']) ?? asText(delta['reasoning']);
  if (plain !== undefined) return plain;
  return asArray(delta['reasoning_details'])
    .map((detail) => asText(asObject(detail)?.['text']) ?? asText(asObject(detail)?.['summary']) ?? '')
    .join('');
}
