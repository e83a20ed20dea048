import { colorsNamed, parse, converter, type Oklch } from 'culori';
import { type Words } from './words.ts';

export interface ColourWish {
  /** As it stood in the wish. */
  readonly name: string;
  /** OKLCH: L 0–1, C ≥ 0, H in degrees. */
  readonly colour: Oklch;
  readonly role?: 'ground' | 'accent' | 'text';
  /** "dark green", "pale blue". */
  readonly shade?: 'dark' | 'light';
}

const DUTCH: Readonly<Record<string, string>> = {
  rood: 'red',
  rode: 'red',
  blauw: 'blue',
  blauwe: 'blue',
  groen: 'green',
  groene: 'green',
  geel: 'yellow',
  gele: 'yellow',
  oranje: 'orange',
  paars: 'purple',
  paarse: 'purple',
  roze: 'pink',
  zwart: 'black',
  zwarte: 'black',
  wit: 'white',
  witte: 'white',
  grijs: 'gray',
  grijze: 'gray',
  bruin: 'brown',
  bruine: 'brown',
};

/** Colours people say that CSS has no name for, or names badly for design. Hex, sRGB. */
const SAID: Readonly<Record<string, string>> = {
  red: '#d7263d',
  green: '#1f7a4d',
  blue: '#1f5fbf',
  yellow: '#f6c928',
  orange: '#f2762e',
  purple: '#6c3fa8',
  pink: '#f08fb0',
  brown: '#7a4a2b',
  black: '#111111',
  white: '#ffffff',
  gray: '#808080',
  grey: '#808080',
  terracotta: '#c8603f',
  mustard: '#d9a21b',
  ochre: '#c98a1b',
  mint: '#a9e2c8',
  sage: '#9bb08d',
  emerald: '#0f8a5f',
  forest: '#1e4d33',
  bottle: '#0d4534',
  cobalt: '#1846c8',
  ultramarine: '#2a35b8',
  petrol: '#0b5563',
  rust: '#b0461f',
  oxblood: '#5e1420',
  burgundy: '#6d1230',
  wine: '#6d1230',
  cream: '#f7efdc',
  sand: '#e6d3ae',
  butter: '#f9e59a',
  lemon: '#f7e64b',
  lilac: '#c3a6e0',
  apricot: '#f6b07a',
  peach: '#f8b99a',
  charcoal: '#2a2d31',
  ink: '#10202b',
  copper: '#b56a3a',
  amber: '#f0a818',
  ivory: '#fbf6e6',
  rose: '#d96a80',
  blush: '#efc2bd',
  sky: '#9fd3f2',
  sea: '#0d6b80',
  lime: '#b6e02d',
  navy: '#12284f',
  teal: '#0a7d7f',
  olive: '#6f7226',
  maroon: '#6a1526',
  gold: '#d6a419',
  coral: '#f26b5b',
  salmon: '#f29b86',
  turquoise: '#25b8ae',
  indigo: '#3a2fa0',
  violet: '#7a45c9',
  magenta: '#c81e87',
  plum: '#6b2a5e',
};

const toOklch = converter('oklch');

export function readColours(words: Words): ColourWish[] {
  const out: ColourWish[] = [];
  words.list.forEach((word, index) => {
    const colour = colourOf(word.key);
    if (!colour || words.isMarked(index)) return;
    if (THINGS.has(word.key) && !spokenAsColour(words, index)) return;
    const near = [words.list[index - 1]?.key ?? '', words.list[index + 1]?.key ?? '', words.list[index + 2]?.key ?? ''];
    const role = near.some((key) => /^(background|ground|paper|achtergrond|page|sky)$/.test(key))
      ? 'ground'
      : near.some((key) => /^(accent|button|buttons|link|links|highlight|details?|touches)$/.test(key))
        ? 'accent'
        : near.slice(1).some((key) => /^(text|type|headline|letters|tekst)$/.test(key))
          ? 'text'
          : undefined;
    const shade = /^(dark|deep|donker|donkere|night|midnight)$/.test(near[0] ?? '')
      ? 'dark'
      : /^(light|pale|soft|licht|lichte|baby|pastel)$/.test(near[0] ?? '')
        ? 'light'
        : undefined;
    if (shade) words.mark(index - 1);
    words.mark(index);
    for (const [offset, key] of [
      [-1, near[0]],
      [1, near[1]],
      [2, near[2]],
    ] as const)
      if (
        /^(background|ground|achtergrond|accents?|buttons?|links?|text|letters|details?|touches|highlights?)$/.test(
          key ?? '',
        )
      )
        words.mark(index + offset);
    out.push({ name: word.text, colour, ...(role ? { role } : {}), ...(shade ? { shade } : {}) });
  });
  return out;
}

/** Also names of things: colours only in the company of colours, or where a colour is asked for. */
const THINGS = new Set(
  'sea sky sand forest rose plum wine gold cream mint coral salmon peach lemon lime olive copper amber ivory ink butter rust sage mustard bottle violet lilac apricot charcoal blush emerald magenta orange turquoise'.split(
    ' ',
  ),
);
const COLOUR_COMPANY =
  /^(dark|deep|light|pale|soft|bright|colou?rs?|colou?red|palette|tones?|shades?|accents?|background|ground|text|buttons?|headline|kleur|kleuren)$/;

function spokenAsColour(words: Words, index: number): boolean {
  const near = [-3, -2, -1, 1, 2, 3].map((step) => words.list[index + step]?.key ?? '');
  const before = words.list[index - 1]?.key ?? '';
  return (
    near.some((key) => COLOUR_COMPANY.test(key)) ||
    near.slice(1, 5).some((key) => colourOf(key) !== undefined) ||
    /^(in|with|use|it|more|instead|of|to|make)$/.test(before)
  );
}

export function colourOf(key: string): Oklch | undefined {
  const name = Object.hasOwn(DUTCH, key) ? (DUTCH[key] ?? key) : key;
  const said = Object.hasOwn(SAID, name) ? SAID[name] : undefined;
  if (said !== undefined) return toOklch(parse(said));
  if (/^#[0-9a-f]{3,8}$/.test(key)) return toOklch(parse(key));
  // CSS has colours named like things; those are things first ("snow", "wheat", "linen", "tan", "chocolate", "tomato")
  if (
    Object.hasOwn(colorsNamed, name) &&
    /(blue|green|red|pink|grey|gray|orange|yellow|violet|orchid|crimson|cyan|aqua|beige|khaki|lavender|fuchsia|turquoise|salmon|coral)/.test(
      name,
    )
  )
    return toOklch(parse(name));
  return undefined;
}
