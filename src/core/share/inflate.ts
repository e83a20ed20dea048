import { Inflate } from 'fflate';

/** Compressed bytes that are unpacked at a time: at the most 1,032 times as many come out before they are counted. */
const STEP = 512;

export type Inflated =
  | { readonly type: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** More came out than `most`; the rest was not unpacked. */
  | { readonly type: 'too-big' }
  | { readonly type: 'damaged' };

/** Raw deflate, unpacked as a stream with a counter: a few kilobytes may hold gigabytes. Never throws. */
export function inflateAtMost(packed: Uint8Array, most: number, dictionary: Uint8Array): Inflated {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflate = new Inflate({ dictionary }, (chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (length > most) return { type: 'too-big' };
    }
  } catch {
    return { type: 'damaged' };
  }
  if (!ended) return { type: 'damaged' };
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { type: 'whole', bytes };
}
