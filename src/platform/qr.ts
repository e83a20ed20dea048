import { encode } from 'uqr';

export interface QrCode {
  /** Modules on a side, the quiet zone included. */
  readonly size: number;
  /** The dark modules as one SVG path in units of a module; put it into `viewBox="0 0 size size"`. */
  readonly path: string;
}

/** `undefined` when the text is too long for any code (2,953 bytes). */
export function qrOf(text: string): QrCode | undefined {
  if (new TextEncoder().encode(text).length > 2_953) return undefined;
  const { data, size } = encode(text, { ecc: 'L', border: 2 });
  let path = '';
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      path += `M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`;
    }
  }
  return { size, path };
}
