/** Points, bones and marks that every drawing is made of. Units are SVG user units, y grows downwards, angles are degrees. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export const at = (x: number, y: number): Point => ({ x, y });
export const plus = (a: Point, b: Point): Point => at(a.x + b.x, a.y + b.y);
export const minus = (a: Point, b: Point): Point => at(a.x - b.x, a.y - b.y);
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
export const n = (value: number): string => String(Math.round(value * 10) / 10);
export const xy = (point: Point): string => `${n(point.x)} ${n(point.y)}`;

/** Five inks per subject: body, its shade, an accent, the dark of lines and eyes, the light of bellies and sails. */
export interface Inks {
  readonly body: string;
  readonly shade: string;
  readonly accent: string;
  readonly dark: string;
  readonly light: string;
}

/** A named part: becomes a `<g id>` (or one element with that id) and a layer in the editor. */
export interface Part {
  readonly name: string;
  readonly svg: string;
}
export const part = (name: string, ...marks: readonly string[]): Part => ({
  name,
  svg: marks.filter(Boolean).join('\n'),
});

/**
 * A subject in its own space, standing with its middle on 0, 0. Riders are drawn between `back` and `front`; a
 * creature's own parts are all in `front`, far limbs in `back`.
 */
export interface Drawing {
  readonly back: readonly Part[];
  readonly front: readonly Part[];
  /** Half of it left and right of 0, and its height, rider excluded. */
  readonly width: number;
  readonly height: number;
  /** Where someone sits or stands on it. */
  readonly seat: Point;
  /** What a rider's hands and feet take hold of, near side first. */
  readonly grip?: Point;
  readonly pedals?: readonly [near: Point, far: Point];
  /** Where what it holds has its handle. */
  readonly hand?: Point;
  /** Middle of the top of its head and the head's radius: for hats. */
  readonly head?: { readonly top: Point; readonly radius: number };
  /** Lifted from the ground by this much: it floats or flies. */
  readonly lift?: number;
  /** The most room a rider has, where that is less than the thing itself. */
  readonly room?: { readonly width: number; readonly height: number };
  /** A rider sits inside: its lower part is hidden by `front`. */
  readonly inside?: boolean;
}

/** How a creature carries itself. Points are in the creature's own space. */
export type Pose =
  | { readonly type: 'rest' }
  | { readonly type: 'hold'; readonly hand?: Point }
  /** Sitting at 0, 0: feet and hands reach for these points, where they are given. */
  | { readonly type: 'ride'; readonly feet?: readonly [near: Point, far: Point]; readonly grip?: Point };

export const path = (d: string, fill: string, more = ''): string =>
  `<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`;
export const stroke = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`;
export const circle = (p: Point, r: number, fill: string): string =>
  `<circle cx="${n(p.x)}" cy="${n(p.y)}" r="${n(r)}" fill="${fill}"/>`;
export const ring = (p: Point, r: number, colour: string, width: number): string =>
  `<circle cx="${n(p.x)}" cy="${n(p.y)}" r="${n(r)}" fill="none" stroke="${colour}" stroke-width="${n(width)}"/>`;
export const ellipse = (p: Point, rx: number, ry: number, fill: string, turn = 0): string =>
  `<ellipse cx="${n(p.x)}" cy="${n(p.y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${turn ? ` transform="rotate(${n(turn)} ${xy(p)})"` : ''}/>`;
export const rect = (x: number, y: number, w: number, h: number, fill: string, r = 0): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"${r ? ` rx="${n(r)}"` : ''}/>`;
export const move = (by: Point, svg: string, turn = 0, scale = 1): string =>
  `<g transform="translate(${xy(by)})${turn ? ` rotate(${n(turn)})` : ''}${scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`}">\n${svg}\n</g>`;

/** The middle joint of two bones from `a` to `b`. Out of reach, the limb is stretched straight. `bend` is the side: 1 forward (right). */
export function joint(a: Point, b: Point, upper: number, lower: number, bend: 1 | -1): Point {
  const span = Math.max(1, distance(a, b));
  const reach = Math.min(span, (upper + lower) * 0.999);
  const along = (upper * upper - lower * lower + reach * reach) / (2 * reach);
  const out = Math.sqrt(Math.max(0, upper * upper - along * along));
  const ux = (b.x - a.x) / span;
  const uy = (b.y - a.y) / span;
  const scale = span / reach;
  return at(a.x + ux * along * scale + uy * out * bend, a.y + uy * along * scale - ux * out * bend);
}

/** A limb that tapers: the hull of two circles. */
export function taper(a: Point, ra: number, b: Point, rb: number): string {
  const span = Math.max(0.01, distance(a, b));
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  const lean = Math.acos(Math.max(-1, Math.min(1, (ra - rb) / span)));
  const edge = (c: Point, r: number, turn: number): Point =>
    at(c.x + r * Math.cos(angle + turn), c.y + r * Math.sin(angle + turn));
  const large = ra > rb ? 1 : 0;
  return `M${xy(edge(a, ra, lean))}A${n(ra)} ${n(ra)} 0 ${large} 1 ${xy(edge(a, ra, -lean))}L${xy(edge(b, rb, -lean))}A${n(rb)} ${n(rb)} 0 ${1 - large} 1 ${xy(edge(b, rb, lean))}Z`;
}
