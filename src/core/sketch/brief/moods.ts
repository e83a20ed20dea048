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
  calmer: { loudness: -1 },
  quieter: { loudness: -1 },
  softer: { loudness: -0.6 },
  bolder: { loudness: 1 },
  louder: { loudness: 1 },
  brighter: { loudness: 0.8 },
  livelier: { loudness: 1 },
  cosier: { warmth: 1 },
  cozier: { warmth: 1 },
  colder: { warmth: -1 },
  koeler: { warmth: -1 },
  friendlier: { warmth: 0.6, softness: 0.7 },
  denser: { density: 1 },
  airier: { density: -1 },
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
    if (['dark', 'darker', 'night', 'donker', 'donkere', 'donkerder', 'dark-mode'].includes(word.key))
      theme = markAs(words, index, 'dark');
    if (['light', 'lighter', 'licht', 'lichte', 'lichter'].includes(word.key)) theme = markAs(words, index, 'light');
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

function markAs<T>(words: Words, index: number, value: T): T {
  words.mark(index);
  return value;
}

export const isMoodWord = (text: string): boolean => Object.hasOwn(AXES, fold(text)) || Object.hasOwn(TYPE, fold(text));
