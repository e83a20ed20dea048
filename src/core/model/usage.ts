import { asNumber, asObject } from './json.ts';
import type { Usage } from './model.ts';

/** Reads either API's usage. An object without counts (some servers send `{}` or nulls while streaming) is none. */
export function readUsage(value: unknown): Usage | undefined {
  const usage = asObject(value);
  if (!usage) return undefined;
  const input = asNumber(usage['prompt_tokens']) ?? asNumber(usage['input_tokens']);
  const output = asNumber(usage['completion_tokens']) ?? asNumber(usage['output_tokens']);
  if (input === undefined && output === undefined) return undefined;
  const inputDetails = asObject(usage['prompt_tokens_details']) ?? asObject(usage['input_tokens_details']);
  const outputDetails = asObject(usage['completion_tokens_details']) ?? asObject(usage['output_tokens_details']);
  const cachedInput = asNumber(inputDetails?.['cached_tokens']) ?? asNumber(usage['prompt_cache_hit_tokens']);
  const reasoning = asNumber(outputDetails?.['reasoning_tokens']);
  return {
    input: input ?? 0,
    output: output ?? 0,
    ...(cachedInput === undefined ? {} : { cachedInput }),
    ...(reasoning === undefined ? {} : { reasoning }),
  };
}
