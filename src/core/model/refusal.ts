import { asArray, asObject, asText } from './json.ts';
import type { Refusal } from './classify.ts';

/**
 * Reads the body of a refusal in any of the shapes seen: OpenAI's `{ error: { message, code, type } }`, `{ error: "…" }`
 * (Ollama), `{ message }` (Mistral), `{ detail }` as text or as a list (FastAPI servers), a list of one such, plain text,
 * or a page, of which the title is taken.
 */
export function readRefusal(status: number, body: string): Refusal {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { status, message: plainWords(body) };
  }
  return { status, ...readErrorValue(Array.isArray(json) ? asArray(json)[0] : json) };
}

/** The same for an error value as it stands inside an event. */
export function readErrorValue(value: unknown): Omit<Refusal, 'status'> {
  const outer = asObject(value);
  if (!outer) return { message: asText(value) ?? '' };
  const inner = asObject(outer['error']) ?? outer;
  const message =
    asText(inner['message']) ??
    asText(outer['error']) ??
    asText(outer['detail']) ??
    asArray(outer['detail'])
      .map((one) =>
        [asArray(asObject(one)?.['loc']).join('.'), asText(asObject(one)?.['msg'])].filter(Boolean).join(': '),
      )
      .join('; ');
  const code = asText(inner['code']);
  const type = asText(inner['type']);
  return { message, ...(code === undefined ? {} : { code }), ...(type === undefined ? {} : { type }) };
}

/** Text for people out of a body that may be a web page: its title, or its words without tags. */
export function plainWords(body: string): string {
  const title = /<title[^>]*>([^<]+)</i.exec(body)?.[1];
  if (title !== undefined) return title.trim();
  return body
    .replace(/<(style|script)\b.*?<\/\1>/gis, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * How long a server wants to be left alone, in milliseconds: `retry-after-ms`, or `retry-after` as seconds or as a date.
 * `nowMs` is counted from the epoch. Often absent in a page even when sent: the header is only shown if the server exposes it.
 */
export function readRetryAfter(
  headers: { get(name: string): string | null },
  nowMs: number,
  parseDate: (text: string) => number,
): number | undefined {
  const ms = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (ms >= 0) return Math.ceil(ms);
  const after = headers.get('retry-after');
  if (after === null) return undefined;
  const seconds = Number(after);
  if (after.trim() !== '' && seconds >= 0) return Math.ceil(seconds * 1000);
  const at = parseDate(after);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil(at - nowMs));
}
