import { colorsNamed, parse, converter, type Oklch } from 'culori';
import { fold, type Words } from './words.ts';

/** −1 … 1 each: how far the wish leans. 0 is "nothing said". */
export interface Mood {
  readonly warmth: number;
  /** Quiet −1, loud 1: chroma and size. */
  readonly loudness: number;
  /** Sharp −1, soft 1: corners. */
  readonly softness: number;
  /** Airy −1, dense 1. */
  readonly density: number;
}

export type TypeWish = 'serif' | 'sans' | 'mono' | 'slab' | 'condensed' | 'rounded';

export interface ColourWish {
  /** As it stood in the wish. */
  readonly name: string;
  /** OKLCH: L 0–1, C ≥ 0, H in degrees. */
  readonly colour: Oklch;
  readonly role?: 'ground' | 'accent' | 'text';
  /** "dark green", "pale blue". */
  readonly shade?: 'dark' | 'light';
}

const AXES: Readonly<Record<string, Partial<Mood>>> = {
  warm: { warmth: 1 },
  warmer: { warmth: 1 },
  cosy: { warmth: 1, softness: 0.5 },
  cozy: { warmth: 1, softness: 0.5 },
  friendly: { warmth: 0.6, softness: 0.7 },
  sunny: { warmth: 1, loudness: 0.5 },
  gezellig: { warmth: 1 },
  cool: { warmth: -0.2 },
  cooler: { warmth: -1 },
  cold: { warmth: -1 },
  icy: { warmth: -1, loudness: -0.5 },
  fresh: { warmth: -0.6, loudness: 0.3 },
  crisp: { warmth: -0.5, softness: -0.6 },
  warme: { warmth: 1 },
  bold: { loudness: 1 },
  loud: { loudness: 1 },
  vivid: { loudness: 1 },
  bright: { loudness: 0.8 },
  colourful: { loudness: 1 },
  colorful: { loudness: 1 },
  brutalist: { loudness: 1, softness: -1, density: 0.6 },
  punk: { loudness: 1, softness: -1 },
  strong: { loudness: 0.7 },
  striking: { loudness: 1 },
  energetic: { loudness: 1 },
  calm: { loudness: -1, density: -0.6 },
  quiet: { loudness: -1, density: -0.5 },
  muted: { loudness: -1 },
  minimal: { loudness: -0.8, density: -0.8 },
  minimalist: { loudness: -0.8, density: -0.8 },
  clean: { loudness: -0.4, density: -0.4 },
  soft: { loudness: -0.6, softness: 0.8 },
  pastel: { loudness: -0.7, softness: 0.5 },
  elegant: { loudness: -0.5, softness: -0.3 },
  rustig: { loudness: -1 },
  luxurious: { loudness: -0.6 },
  luxury: { loudness: -0.6 },
  serious: { loudness: -0.5, softness: -0.6 },
  sober: { loudness: -0.8 },
  playful: { loudness: 0.7, softness: 1 },
  fun: { loudness: 0.7, softness: 0.8 },
  round: { softness: 1 },
  rounded: { softness: 1 },
  sharp: { softness: -1 },
  square: { softness: -1 },
  strict: { softness: -0.8 },
  swiss: { softness: -1, loudness: 0.3 },
  technical: { softness: -0.8 },
  dense: { density: 1 },
  compact: { density: 1 },
  airy: { density: -1 },
  spacious: { density: -1 },
  roomy: { density: -1 },
  editorial: { softness: -0.6 },
  printed: { softness: -0.6 },
  retro: { warmth: 0.6, loudness: 0.6 },
  vintage: { warmth: 0.7, loudness: -0.2 },
  modern: { softness: -0.2 },
  rustic: { warmth: 0.8 },
  natural: { warmth: 0.3, loudness: -0.4 },
  earthy: { warmth: 0.9, loudness: -0.4 },
};

const TYPE: Readonly<Record<string, TypeWish>> = {
  serif: 'serif',
  serifs: 'serif',
  editorial: 'serif',
  literary: 'serif',
  bookish: 'serif',
  classic: 'serif',
  printed: 'serif',
  elegant: 'serif',
  sans: 'sans',
  'sans-serif': 'sans',
  grotesk: 'sans',
  grotesque: 'sans',
  swiss: 'sans',
  helvetica: 'sans',
  mono: 'mono',
  monospace: 'mono',
  monospaced: 'mono',
  typewriter: 'mono',
  terminal: 'mono',
  code: 'mono',
  slab: 'slab',
  condensed: 'condensed',
  narrow: 'condensed',
  poster: 'condensed',
  schreefloos: 'sans',
  schreef: 'serif',
};

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

export function readMood(words: Words): { mood: Mood; type?: TypeWish; theme?: 'light' | 'dark' } {
  const sum = { warmth: 0, loudness: 0, softness: 0, density: 0 };
  let type: TypeWish | undefined;
  let theme: 'light' | 'dark' | undefined;
  words.list.forEach((word, index) => {
    if (words.isMarked(index)) return;
    const axis = Object.hasOwn(AXES, word.key) ? AXES[word.key] : undefined;
    if (axis) {
      for (const key of ['warmth', 'loudness', 'softness', 'density'] as const) sum[key] += axis[key] ?? 0;
      words.mark(index);
    }
    const found = Object.hasOwn(TYPE, word.key) ? TYPE[word.key] : undefined;
    if (found && !(word.key === 'code' && !words.has('font'))) {
      type = found;
      words.mark(index);
    }
    if (['dark', 'darker', 'night', 'donker', 'donkere', 'dark-mode'].includes(word.key))
      (([theme] = ['dark']), words.mark(index));
    if (['light', 'lighter', 'licht', 'lichte'].includes(word.key)) (([theme] = ['light']), words.mark(index));
    if (
      [
        'font',
        'fonts',
        'typeface',
        'typography',
        'lettertype',
        'headings',
        'mode',
        'theme',
        'colours',
        'colors',
        'palette',
        'tone',
        'mood',
        'kleuren',
      ].includes(word.key)
    )
      words.mark(index);
  });
  const clamp = (value: number): number => Math.max(-1, Math.min(1, value));
  const mood: Mood = {
    warmth: clamp(sum.warmth),
    loudness: clamp(sum.loudness),
    softness: clamp(sum.softness),
    density: clamp(sum.density),
  };
  return { mood, ...(type ? { type } : {}), ...(theme ? { theme } : {}) };
}

export const isMoodWord = (text: string): boolean => Object.hasOwn(AXES, fold(text)) || Object.hasOwn(TYPE, fold(text));
