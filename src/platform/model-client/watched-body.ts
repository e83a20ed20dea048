/** What is known about a body besides its events; needed to tell a cut from a bad event. */
export interface BodyFacts {
  /** The server closed it (not: it broke). */
  closed: boolean;
  /** The last byte that came was a line end, so nothing was left half said. */
  wholeLines: boolean;
}

const NEWLINE = 10;
const RETURN = 13;

/** The same body, byte for byte and on demand, with `onBytes` called as they come. */
export function watchBody(
  body: ReadableStream<Uint8Array>,
  facts: BodyFacts,
  onBytes: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        onBytes();
        if (done) {
          facts.closed = true;
          controller.close();
          return;
        }
        const last = value.at(-1);
        if (last !== undefined) facts.wholeLines = last === NEWLINE || last === RETURN;
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
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
