import type OpenAI from 'openai';
import type { OptionalField } from '../../core/model/classify.ts';
import type { ModelRequest } from '../../core/model/model.ts';

/** The optional fields that this request has something to say in; which of them are sent is decided per endpoint. */
export function optionalFieldsOf(request: ModelRequest): OptionalField[] {
  const fields: OptionalField[] = [];
  const chat = request.endpoint.api === 'chat';
  if (chat) fields.push('stream_options');
  if (request.reasoningEffort !== undefined) fields.push(chat ? 'reasoning_effort' : 'reasoning');
  if (chat && request.seed !== undefined) fields.push('seed');
  if (request.cacheKey !== undefined) fields.push('prompt_cache_key');
  return fields;
}

export function chatBody(
  request: ModelRequest,
  send: readonly OptionalField[],
): OpenAI.Chat.ChatCompletionCreateParamsStreaming {
  const { model, messages, reasoningEffort, seed, cacheKey } = request;
  return {
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    stream: true,
    ...(send.includes('stream_options') && { stream_options: { include_usage: true } }),
    ...(reasoningEffort && send.includes('reasoning_effort') && { reasoning_effort: reasoningEffort }),
    ...(seed !== undefined && send.includes('seed') && { seed }),
    ...(cacheKey && send.includes('prompt_cache_key') && { prompt_cache_key: cacheKey }),
  };
}

/** Nothing is to be stored at the provider. Summaries of reasoning are not asked for: Codex-Spark refuses the field. */
export function responsesBody(
  request: ModelRequest,
  send: readonly OptionalField[],
): OpenAI.Responses.ResponseCreateParamsStreaming {
  const { model, messages, reasoningEffort, cacheKey } = request;
  return {
    model,
    input: messages.map(({ role, content }) => ({ role, content })),
    stream: true,
    store: false,
    ...(reasoningEffort && send.includes('reasoning') && { reasoning: { effort: reasoningEffort } }),
    ...(cacheKey && send.includes('prompt_cache_key') && { prompt_cache_key: cacheKey }),
  };
}
