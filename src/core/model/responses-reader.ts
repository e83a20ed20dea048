import { asObject, asText } from './json.ts';
import { NOTHING, type Piece, type ReplyReader, type Verdict } from './reply-reader.ts';
import { createThinkSplitter } from './think-tag.ts';
import { readUsage } from './usage.ts';

/** Reads the Responses API. Events it does not know (there are some fifty) are passed over. */
export function createResponsesReader(): ReplyReader {
  const think = createThinkSplitter();
  let verdict: Verdict = { type: 'none' };
  let refusal = '';
  let usage: ReplyReader['usage'];

  function read(value: unknown): Piece {
    const event = asObject(value);
    if (!event) return NOTHING;
    const delta = asText(event['delta']) ?? '';
    const response = asObject(event['response']);
    usage = readUsage(response?.['usage']) ?? usage;
    switch (event['type']) {
      case 'response.output_text.delta':
        return think.push(delta);
      case 'response.reasoning_text.delta':
      case 'response.reasoning_summary_text.delta':
        return { text: '', reasoning: delta };
      case 'response.refusal.delta':
        refusal += delta;
        return NOTHING;
      case 'response.completed':
        verdict = { type: 'stop' };
        return NOTHING;
      case 'response.incomplete':
        verdict = incomplete(asText(asObject(response?.['incomplete_details'])?.['reason']));
        return NOTHING;
      case 'response.failed': {
        const error = asObject(response?.['error']);
        const reason = [asText(error?.['code']), asText(error?.['message'])].filter(Boolean).join(': ');
        verdict = { type: 'incomplete', ...(reason === '' ? {} : { reason }) };
        return NOTHING;
      }
      case 'response.cancelled':
        verdict = { type: 'incomplete', reason: 'cancelled' };
        return NOTHING;
      case 'error': {
        const code = asText(event['code']);
        const message = asText(event['message']) ?? 'The server reported an error without words.';
        verdict = { type: 'error', message, ...(code === undefined ? {} : { code }) };
        return NOTHING;
      }
      default:
        return NOTHING;
    }
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
    /** This API tells no timing. */
    timing: undefined,
  };
}

function incomplete(reason: string | undefined): Verdict {
  if (reason === undefined) return { type: 'incomplete' };
  if (reason === 'max_output_tokens') return { type: 'length', reason };
  return { type: reason === 'content_filter' ? 'refused' : 'incomplete', reason };
}
