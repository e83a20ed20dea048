/** What is known about a body besides its events; needed to tell a cut from a bad event. */
export interface BodyFacts {
  /** The server closed it (not: it broke). */
  closed: boolean;
  /** The last byte that came was a line end, so nothing was left half said. */
  wholeLines: boolean;
}

const NEWLINE = 10;
const RETURN = 13;

/**
 * The same body, byte for byte, with `onBytes` called as they come. It is read as fast as it comes and kept here: a stream
 * that breaks throws away what nobody has read yet, and what arrived before a break is to be kept.
 */
export function watchBody(
  body: ReadableStream<Uint8Array>,
  facts: BodyFacts,
  onBytes: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const arrived: Uint8Array[] = [];
  const source: { end?: { readonly type: 'closed' } | { readonly type: 'broken'; readonly error: unknown } } = {};
  let wake: (() => void) | undefined;

  async function fill(): Promise<void> {
    try {
      for (;;) {
        const { done, value } = await reader.read();
        onBytes();
        if (done) break;
        arrived.push(value);
        wake?.();
      }
      source.end = { type: 'closed' };
    } catch (error) {
      source.end = { type: 'broken', error };
    }
    wake?.();
  }
  void fill();

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (arrived.length === 0 && !source.end) await new Promise<void>((resolve) => (wake = resolve));
        const bytes = joined(arrived.splice(0));
        if (bytes) {
          const last = bytes.at(-1);
          if (last !== undefined) facts.wholeLines = last === NEWLINE || last === RETURN;
          controller.enqueue(bytes);
        } else if (source.end?.type === 'broken') controller.error(source.end.error);
        else {
          facts.closed = true;
          controller.close();
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array | undefined {
  if (parts.length < 2) return parts[0];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The beginning of a body that is not a stream of events, for the words of an error. Never throws. */
export async function peek(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (text.length < limit) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    await reader.cancel();
  } catch {
    // What was read so far is all there is to quote.
  }
  return text.slice(0, limit);
}
