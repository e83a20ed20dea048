import { extensionOf } from '../path.ts';

const TEXT = new Set(
  'html htm css js mjs cjs jsx ts mts cts tsx json svg xml md markdown txt csv tsv yaml yml toml webmanifest map vtt'.split(
    ' ',
  ),
);

const BINARY: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['ico', 'image/x-icon'],
  ['woff', 'font/woff'],
  ['woff2', 'font/woff2'],
  ['ttf', 'font/ttf'],
  ['otf', 'font/otf'],
  ['mp3', 'audio/mpeg'],
  ['ogg', 'audio/ogg'],
  ['wav', 'audio/wav'],
  ['m4a', 'audio/mp4'],
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
  ['mov', 'video/quicktime'],
  ['pdf', 'application/pdf'],
  ['wasm', 'application/wasm'],
]);

/** What a name says a file is. `unknown` is decided by its bytes. */
export type Media =
  { readonly kind: 'text' } | { readonly kind: 'binary'; readonly mime: string } | { readonly kind: 'unknown' };

export function mediaOf(name: string): Media {
  const extension = extensionOf(name);
  if (TEXT.has(extension)) return { kind: 'text' };
  const mime = BINARY.get(extension);
  return mime === undefined ? { kind: 'unknown' } : { kind: 'binary', mime };
}

/** UTF-8 without a byte order mark, or `undefined` where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  // A zero byte is valid UTF-8, but no text that a person wrote has one.
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
