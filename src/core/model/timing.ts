import { asObject, asPositive, type JsonObject } from './json.ts';
import type { ServerTiming } from './model.ts';

/**
 * The speed a server says it had, where it says so: Cerebras `time_info`, llama.cpp `timings`, Groq `x_groq.usage`
 * (or times inside `usage`). Times of the first and the last are in seconds, of the second in milliseconds.
 */
export function chatTiming(chunk: JsonObject): ServerTiming | undefined {
  const usage = asObject(chunk['usage']);
  const timings = asObject(chunk['timings']);
  if (timings) {
    const tokens = asPositive(timings['predicted_n']);
    const ms = asPositive(timings['predicted_ms']);
    const speed = asPositive(timings['predicted_per_second']) ?? (tokens && ms ? (tokens * 1000) / ms : undefined);
    if (speed) return { tokensPerSecond: speed, source: 'timings' };
  }
  const info = asObject(chunk['time_info']);
  const infoSpeed = perSecond(usage?.['completion_tokens'], info?.['completion_time']);
  if (infoSpeed) return { tokensPerSecond: infoSpeed, source: 'time_info' };
  const groq = asObject(asObject(chunk['x_groq'])?.['usage']) ?? usage;
  const groqSpeed = perSecond(groq?.['completion_tokens'], groq?.['completion_time']);
  return groqSpeed ? { tokensPerSecond: groqSpeed, source: 'x_groq.usage' } : undefined;
}

function perSecond(tokens: unknown, seconds: unknown): number | undefined {
  const count = asPositive(tokens);
  const time = asPositive(seconds);
  return count && time ? count / time : undefined;
}
