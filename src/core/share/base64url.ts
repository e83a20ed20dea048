/** RFC 4648 §5 without padding: letters, digits, `-` and `_`, which survive wherever links are pasted. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map(Array.from(ALPHABET, (character, value) => [character, value]));

export function toBase64Url(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let shift = 18; shift >= (left > 2 ? 0 : left === 2 ? 6 : 12); shift -= 6) {
      out += ALPHABET.charAt((group >>> shift) & 63);
    }
  }
  return out;
}

/** `undefined` for what no encoder writes: another character, a length or last bits that cannot be. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let group = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const value = VALUES.get(character);
    if (value === undefined) return undefined;
    group = ((group << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[at] = (group >>> bits) & 255;
    at += 1;
  }
  return (group & ((1 << bits) - 1)) === 0 ? out : undefined;
}
