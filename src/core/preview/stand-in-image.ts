/**
 * A picture in the place of one that previews do not reach: an SVG of the same size as far as attributes or the address say
 * one, so that the layout is the page's. Its colours come from the address, so that pictures differ and stay what they are.
 */
interface Sized {
  /** CSS pixels, where the element says so. */
  readonly width?: number;
  readonly height?: number;
  readonly alt?: string;
}

const MOST = 4_000;
const DEFAULT_WIDTH = 640;
const DEFAULT_HEIGHT = 427;
const LONGEST_LABEL = 40;

export function standInImage(address: string, sized: Sized = {}): string {
  const { width, height } = sizeOf(address, sized);
  const hue = hashOf(address) % 360;
  const label = (textIn(address) ?? sized.alt ?? '').slice(0, LONGEST_LABEL);
  const size = Math.max(9, Math.min(height / 8, width / Math.max(8, label.length * 0.62), 28));
  const text =
    label === '' || width < 60 || height < 32
      ? ''
      : `<text x="50%" y="50%" dy=".35em" text-anchor="middle" font-family="system-ui,sans-serif" font-size="${size.toFixed(1)}" fill="hsl(${hue} 30% 28%)">${escaped(label)}</text>`;
  const hills =
    text === ''
      ? `<path d="M0 1 .35.5.55.75.75.4 1 .8V1Z" fill="hsl(${hue} 28% 68%)"/><circle cx=".72" cy=".24" r=".07" fill="hsl(${hue} 40% 94%)"/>`
      : '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="hsl(${hue} 42% 88%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 34% 76%)"/></linearGradient>` +
    `<rect width="100%" height="100%" fill="url(#g)"/>` +
    `${hills === '' ? '' : `<svg viewBox="0 0 1 1" preserveAspectRatio="xMidYMid slice" width="100%" height="100%">${hills}</svg>`}${text}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Attributes first; one that is missing, or no number, follows from the picture's own proportion. */
function sizeOf(address: string, sized: Sized): Size {
  const own = sizeInAddress(address) ?? { width: DEFAULT_WIDTH, height: DEFAULT_HEIGHT };
  const ratio = own.width / own.height;
  const [width, height] = [sized.width, sized.height].map((side) => (Number.isNaN(side) ? undefined : side));
  if (width !== undefined && height !== undefined) return bounded(width, height);
  if (width !== undefined) return bounded(width, width / ratio);
  if (height !== undefined) return bounded(height * ratio, height);
  return bounded(own.width, own.height);
}

const bounded = (width: number, height: number): Size => ({
  width: Math.round(Math.max(1, Math.min(MOST, width))),
  height: Math.round(Math.max(1, Math.min(MOST, height))),
});

/** Hosts whose pictures are square. */
const SQUARE =
  /(^|\.)(pravatar\.cc|randomuser\.me|ui-avatars\.com|dicebear\.com|robohash\.org|gravatar\.com|googleusercontent\.com)$/;

function sizeInAddress(address: string): Size | undefined {
  if (!URL.canParse(address, 'https://nowhere.invalid')) return undefined;
  const { hostname, pathname: path, searchParams } = new URL(address, 'https://nowhere.invalid');
  // A picture's number is no size.
  const pathname = path.replace(/\/id\/\d+/, '');
  const number = (...names: string[]): number | undefined => {
    for (const name of names) {
      const value = Number(searchParams.get(name) ?? 0);
      if (value > 0 && value <= MOST * 4) return value;
    }
    return undefined;
  };
  const width = number('w', 'width', 'size', 's');
  const height = number('h', 'height');
  const square = SQUARE.test(hostname);
  if (width !== undefined || height !== undefined) {
    const proportion = square || searchParams.has('size') || searchParams.has('s') ? 1 : 1.5;
    return { width: width ?? (height ?? 0) * proportion, height: height ?? (width ?? 0) / proportion };
  }
  const pair = /\/(\d{2,4})(?:x|\/|%20x%20)(\d{2,4})(?=[/.?]|$)/i.exec(pathname);
  if (pair !== null) return { width: Number(pair[1]), height: Number(pair[2]) };
  const single = /\/(\d{2,4})(?=[/.]|$)/.exec(pathname);
  if (single !== null) return { width: Number(single[1]), height: Number(single[1]) };
  return square ? { width: 128, height: 128 } : undefined;
}

/** What hosts of placeholders write on their pictures. */
function textIn(address: string): string | undefined {
  const match = /[?&](?:text|name)=([^&#]+)/.exec(address);
  if (match === null) return undefined;
  try {
    return decodeURIComponent((match[1] ?? '').replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

function hashOf(text: string): number {
  let hash = 7;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) % 1_000_003;
  return hash;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"\p{Cc}]/gu, (character) => (character < ' ' ? ' ' : `&#${character.charCodeAt(0)};`));
