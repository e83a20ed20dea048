/**
 * Foretells the next bit of a text from what came before it: a mix of counters, one for each kind of context (the last 1 to
 * 6 bytes, the word, the word before) and a pointer to where the same bytes stood last, weighed by how
 * well each did. The family is known as context mixing (Mahoney, "Adaptive Weighing of Context Models", 2005).
 *
 * Guarantees the same numbers on every machine: whole numbers, and additions, multiplications and divisions of doubles.
 * Frozen: any change of a constant makes older links unreadable. Costs about a microsecond a bit and 50 MB while it lives.
 */
import { squash, stretch } from './logistic.ts';

const KINDS = 8;
const SLOTS = 1 << 20;
/** Two for each kind of context, one for no context, two for the match, one constant. */
const INPUTS = 2 * KINDS + 4;
/** A counter that has seen so many bits keeps changing by a part of 1/(n + 1.6). */
const SEEN_AT_MOST = 24;
const LEARNING = 0.014;
const FIRST_WEIGHT = 0.16;
const MATCH_AT_LEAST = 4;
const MATCHES = 1 << 18;
const CORRECTION_STEPS = 24;
const HALF = 32768;

const RATE = Float64Array.from({ length: 32 }, (_, seen) => 1 / (seen + 1.6));
/** How much a counter's bare probability counts beside its logarithm. */
const TRUST = Float64Array.from({ length: 32 }, (_, seen) => (seen === 0 ? 0 : Math.min(4, 0.5 + seen * 0.4)));

const hash = (a: number, b: number): number => {
  let value = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x2545f491);
  value ^= value >>> 15;
  return Math.imul(value, 0x85ebca6b) ^ (value >>> 13);
};

export class Predictor {
  /**
   * Per slot: a probability of 16 bits, and above it how many bits were seen. Its highest bit is kept turned over, so that
   * a half is 0 and fresh memory need not be filled.
   */
  readonly #slots = Array.from({ length: KINDS }, () => new Uint32Array(SLOTS));
  readonly #bare = new Uint32Array(256);
  readonly #contexts = new Int32Array(KINDS);
  readonly #rows = new Int32Array(KINDS);
  readonly #inputs = new Float64Array(INPUTS);
  readonly #byMatch = new Float64Array(INPUTS * 40).fill(FIRST_WEIGHT);
  readonly #byBits = new Float64Array(INPUTS * 256).fill(FIRST_WEIGHT);
  readonly #correction = new Float64Array(65536 * CORRECTION_STEPS);
  readonly #text: Uint8Array;
  readonly #lastSeen = new Int32Array(MATCHES);
  readonly #matchRight = new Float64Array(32).fill(0.5);
  #length = 0;
  #last4 = 0;
  #last8 = 0;
  #word = 0;
  #wordBefore = 0;
  /** The bits of this byte so far, after a leading 1. */
  #partial = 1;
  #bit = 0;
  #match = 0;
  #matchLength = 0;
  #matchBit = 0;
  #matchState = 0;
  #weights1 = 0;
  #weights2 = 0;
  #answer1 = 0.5;
  #answer2 = 0.5;
  #corrected = 0;

  /** `size`: bytes that will be told at most. */
  constructor(size: number) {
    this.#text = new Uint8Array(size);
    const row = this.#correction.subarray(0, CORRECTION_STEPS);
    for (let step = 0; step < CORRECTION_STEPS; step += 1) row[step] = squash(step - 11.5);
    // Each copy doubles what is there.
    for (let filled = CORRECTION_STEPS; filled < this.#correction.length; filled *= 2) {
      this.#correction.copyWithin(filled, 0, filled);
    }
    this.#newByte();
  }

  /** The probability that the next bit is 1, in 65536ths, 1 to 65535. */
  predict(): number {
    const inputs = this.#inputs;
    const node = this.#node();
    if (this.#bit === 0 || this.#bit === 4) this.#findRows();
    let at = 0;
    for (let kind = 0; kind < KINDS; kind += 1) {
      const slot = this.#slots[kind]![this.#rows[kind]! + node]!;
      const seen = slot >>> 16;
      const p = (slot & 0xffff) ^ HALF;
      inputs[at] = seen === 0 ? 0 : stretch(p >>> 4);
      inputs[at + 1] = ((p - HALF) / HALF) * TRUST[seen]!;
      at += 2;
    }
    inputs[at] = stretch(((this.#bare[this.#partial]! & 0xffff) ^ HALF) >>> 4);
    this.#askMatch(at + 1);
    inputs[at + 3] = 0.3;
    return this.#mix();
  }

  /** The bit that came. */
  update(bit: 0 | 1): void {
    this.#learn(bit);
    this.#partial = (this.#partial << 1) | bit;
    this.#bit += 1;
    if (this.#bit < 8) return;
    this.#take(this.#partial & 255);
    this.#partial = 1;
    this.#bit = 0;
    this.#newByte();
  }

  /** Which of its row's slots: the bits of this half of the byte, after a leading 1. */
  #node(): number {
    if (this.#bit < 4) return this.#partial;
    const first = 1 << (this.#bit - 4);
    return (this.#partial & (first - 1)) | first;
  }

  /** Slots of four bits lie side by side, so that memory is asked twice a byte. */
  #findRows(): void {
    for (let kind = 0; kind < KINDS; kind += 1) {
      const place = hash(this.#contexts[kind]!, this.#bit === 0 ? 0 : this.#partial);
      this.#rows[kind] = (place & (SLOTS / 16 - 1)) << 4;
    }
  }

  #askMatch(at: number): void {
    this.#matchState = 0;
    this.#inputs[at] = 0;
    this.#inputs[at + 1] = 0;
    if (this.#matchLength === 0) return;
    const expected = this.#text[this.#match]! | 256;
    if (expected >>> (8 - this.#bit) !== this.#partial) {
      this.#matchLength = 0;
      return;
    }
    this.#matchBit = (expected >>> (7 - this.#bit)) & 1;
    this.#matchState = Math.min(this.#matchLength, 31);
    const right = this.#matchRight[this.#matchState]!;
    const sign = this.#matchBit === 1 ? 1 : -1;
    this.#inputs[at] = sign * stretch((right * 4095) | 0);
    this.#inputs[at + 1] = sign * (right - 0.5) * 8;
  }

  /** Two sets of weights, chosen by the match and by the bits of the byte; then a correction learnt for the last byte. */
  #mix(): number {
    const state = this.#matchState;
    const reach = state === 0 ? 0 : state < 8 ? 1 : state < 16 ? 2 : state < 31 ? 3 : 4;
    this.#weights1 = (reach * 8 + this.#bit) * INPUTS;
    this.#weights2 = this.#partial * INPUTS;
    let sum1 = 0;
    let sum2 = 0;
    for (let index = 0; index < INPUTS; index += 1) {
      const input = this.#inputs[index]!;
      sum1 += this.#byMatch[this.#weights1 + index]! * input;
      sum2 += this.#byBits[this.#weights2 + index]! * input;
    }
    this.#answer1 = squash(sum1);
    this.#answer2 = squash(sum2);
    const sum = (sum1 + sum2) / 2;
    const held = sum > 11.4 ? 11.4 : sum < -11.4 ? -11.4 : sum;
    const place = held + 11.5;
    const low = place | 0;
    const part = place - low;
    const row = (((this.#last4 & 0xff) << 8) | this.#partial) * CORRECTION_STEPS + low;
    this.#corrected = part > 0.5 ? row + 1 : row;
    const corrected = this.#correction[row]! * (1 - part) + this.#correction[row + 1]! * part;
    const p = ((squash(held) + corrected) * 32768) | 0;
    return p < 1 ? 1 : p > 65535 ? 65535 : p;
  }

  #learn(bit: 0 | 1): void {
    const error1 = (bit - this.#answer1) * LEARNING;
    const error2 = (bit - this.#answer2) * LEARNING;
    for (let index = 0; index < INPUTS; index += 1) {
      const input = this.#inputs[index]!;
      this.#byMatch[this.#weights1 + index]! += error1 * input;
      this.#byBits[this.#weights2 + index]! += error2 * input;
    }
    this.#correction[this.#corrected]! += (bit - this.#correction[this.#corrected]!) * 0.02;
    const node = this.#node();
    for (let kind = 0; kind < KINDS; kind += 1) count(this.#slots[kind]!, this.#rows[kind]! + node, bit);
    count(this.#bare, this.#partial, bit);
    if (this.#matchState === 0) return;
    const right = bit === this.#matchBit;
    this.#matchRight[this.#matchState]! += ((right ? 1 : 0) - this.#matchRight[this.#matchState]!) / 32;
    if (!right) this.#matchLength = 0;
  }

  #take(byte: number): void {
    this.#text[this.#length] = byte;
    this.#length += 1;
    this.#last8 = (this.#last8 << 8) | (this.#last4 >>> 24);
    this.#last4 = (this.#last4 << 8) | byte;
    const lower = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    if ((lower >= 97 && lower <= 122) || lower >= 128 || lower === 45) {
      this.#word = (Math.imul(this.#word ^ lower, 0x2f0b4c47) + lower) | 0;
    } else if (this.#word !== 0) {
      this.#wordBefore = this.#word;
      this.#word = 0;
    }
    this.#findMatch(byte);
  }

  #findMatch(byte: number): void {
    if (this.#matchLength > 0 && this.#text[this.#match] === byte) {
      this.#match += 1;
      this.#matchLength += 1;
    } else this.#matchLength = 0;
    if (this.#length < MATCH_AT_LEAST) return;
    const place = hash(this.#last4, 9) & (MATCHES - 1);
    const before = this.#lastSeen[place]!;
    if (this.#matchLength === 0 && before > 0) {
      let same = 0;
      while (same < 32 && same < before && this.#text[before - 1 - same] === this.#text[this.#length - 1 - same])
        same += 1;
      if (same >= MATCH_AT_LEAST) {
        this.#match = before;
        this.#matchLength = same;
      }
    }
    this.#lastSeen[place] = this.#length;
  }

  #newByte(): void {
    const last4 = this.#last4;
    const last8 = this.#last8;
    const contexts = this.#contexts;
    contexts[0] = hash(last4 & 0xff, 1);
    contexts[1] = hash(last4 & 0xffff, 2);
    contexts[2] = hash(last4 & 0xffffff, 3);
    contexts[3] = hash(last4, 4);
    contexts[4] = hash(last4, hash(last8 & 0xff, 5));
    contexts[5] = hash(last4, hash(last8 & 0xffff, 6));
    contexts[6] = hash(this.#word, hash(last4 & 0xff, 7));
    contexts[7] = hash(this.#word, hash(this.#wordBefore, 8));
  }
}

function count(slots: Uint32Array, at: number, bit: 0 | 1): void {
  const slot = slots[at]!;
  const seen = slot >>> 16;
  const p = (slot & 0xffff) ^ HALF;
  const next = (p + ((bit === 1 ? 65535 : 0) - p) * RATE[seen]!) & 0xffff;
  slots[at] = ((seen < SEEN_AT_MOST ? seen + 1 : seen) << 16) | (next ^ HALF);
}
