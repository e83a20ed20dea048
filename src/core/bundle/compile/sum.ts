/** Short sums that tell contents apart. Not for secrets: 32 bits of FNV-1a. */
const START = 0x811c9dc5;

const add = (sum: number, value: number): number => Math.imul(sum ^ value, 0x01000193);

export function sumOfText(text: string): string {
  let sum = START;
  for (let at = 0; at < text.length; at += 1) sum = add(sum, text.charCodeAt(at));
  return (sum >>> 0).toString(36);
}

export function sumOfBytes(bytes: Uint8Array): string {
  let sum = START;
  for (const byte of bytes) sum = add(sum, byte);
  return (sum >>> 0).toString(36);
}
