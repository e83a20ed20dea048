/**
 * Writes bytes as one long number that is the shorter the better they were foretold (binary arithmetic coding, 32 bits).
 * `primer` is told to the predictor first and costs nothing. The coded bytes carry neither a length nor a check.
 */
import { Predictor } from './predictor.ts';

export function mixEncode(bytes: Uint8Array, primer: Uint8Array): Uint8Array<ArrayBuffer> {
  const predictor = primed(primer, bytes.length);
  const out: number[] = [];
  let low = 0;
  let high = 0xffffffff;
  for (const byte of bytes) {
    for (let shift = 7; shift >= 0; shift -= 1) {
      const bit = ((byte >>> shift) & 1) as 0 | 1;
      const middle = split(low, high, predictor.predict());
      if (bit === 1) high = middle;
      else low = middle + 1;
      predictor.update(bit);
      while ((low ^ high) >>> 24 === 0) {
        out.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
    }
  }
  // As few bytes as tell a number between the two; a reader takes zeros for what is missing.
  if (low > 0) {
    for (let shift = 24; shift >= 0; shift -= 8) {
      const unit = 2 ** shift;
      const end = Math.ceil(low / unit) * unit;
      if (end > high) continue;
      for (let byte = 24; byte >= shift; byte -= 8) out.push((end >>> byte) & 255);
      break;
    }
  }
  while (out.at(-1) === 0) out.pop();
  return Uint8Array.from(out);
}

/** Any bytes give `length` bytes: whether they are what was written is for a checksum to say. */
export function mixDecode(coded: Uint8Array, length: number, primer: Uint8Array): Uint8Array<ArrayBuffer> {
  const predictor = primed(primer, length);
  const out = new Uint8Array(length);
  let at = 0;
  const next = (): number => coded[at++] ?? 0;
  let low = 0;
  let high = 0xffffffff;
  let value = ((next() << 24) | (next() << 16) | (next() << 8) | next()) >>> 0;
  for (let index = 0; index < length; index += 1) {
    let byte = 1;
    while (byte < 256) {
      const middle = split(low, high, predictor.predict());
      const bit = value <= middle ? 1 : 0;
      if (bit === 1) high = middle;
      else low = middle + 1;
      predictor.update(bit);
      byte = (byte << 1) | bit;
      while ((low ^ high) >>> 24 === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        value = ((value << 8) | next()) >>> 0;
      }
    }
    out[index] = byte & 255;
  }
  return out;
}

/** The last number of the lower part, which stands for a 1. `p` in 65536ths. */
function split(low: number, high: number, p: number): number {
  const range = high - low;
  return low + Math.floor(range / 65536) * p + Math.floor(((range % 65536) * p) / 65536);
}

function primed(primer: Uint8Array, length: number): Predictor {
  const predictor = new Predictor(primer.length + length);
  for (const byte of primer) {
    for (let shift = 7; shift >= 0; shift -= 1) {
      predictor.predict();
      predictor.update(((byte >>> shift) & 1) as 0 | 1);
    }
  }
  return predictor;
}
