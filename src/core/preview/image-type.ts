/** What kind of picture bytes are, by how they begin. What a server says of them is not asked. */
export interface ImageType {
  readonly mime: string;
  readonly extension: string;
}

const SIGNATURES: readonly (readonly [signature: string, mime: string, extension: string])[] = [
  ['\x89PNG\r\n\x1a\n', 'image/png', 'png'],
  ['\xff\xd8\xff', 'image/jpeg', 'jpg'],
  ['GIF87a', 'image/gif', 'gif'],
  ['GIF89a', 'image/gif', 'gif'],
  ['RIFF....WEBP', 'image/webp', 'webp'],
  ['....ftypavif', 'image/avif', 'avif'],
  ['....ftypavis', 'image/avif', 'avif'],
];

/** A drawing is text; its scripts never run, since a project's pictures are shown as pictures. */
const SVG = /^(?:\ufeff|ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!doctype[^>]*>\s*)*<svg[\s>]/i;

export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2_000));
  for (const [signature, mime, extension] of SIGNATURES) {
    if (Array.from(signature).every((letter, at) => letter === '.' || head[at] === letter)) return { mime, extension };
  }
  return SVG.test(head) ? { mime: 'image/svg+xml', extension: 'svg' } : undefined;
}
