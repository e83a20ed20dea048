/**
 * The wish as words with a memory of which were understood. Offsets are UTF-16 into the wish. A rule marks what it used;
 * what no rule marked, and is not mere grammar, is what Sketch admits to have missed.
 */
export interface Word {
  readonly text: string;
  /** Lower case, NFD without marks, so that "café" meets "cafe". */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export interface Words {
  readonly wish: string;
  readonly list: readonly Word[];
  mark(index: number): void;
  markRange(start: number, end: number): void;
  has(key: string): boolean;
  isMarked(index: number): boolean;
  /** Unmarked words that carry meaning, as written, each once. */
  missed(): string[];
}

const WORD = /#[0-9a-f]{3,8}\b|€\s?\d+(?:[.,]\d+)?|\d{1,2}[:.]\d{2}|[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/giu;

const GRAMMAR = new Set(
  `a an the and or but of for to in on at by with without from into onto as is are was be been being it its it's this that these those there here
  i i'd i'm me my we us our you your he she his her they them their who which what when where how why so then than too also just only very really quite
  please can could would should will want need needs like make makes made making create build give show get let do does has have had some any each every all
  new one more most much many lot lots bit little around near about up down over under out off per via like looks look looking feel feels feeling style styled
  use using used thing things something page pages site sites website websites webpage landing web homepage home html css section sections part
  runs run goes go going day today today's daily week year really nice good great beautiful cool simple kind type sort way
  draw drawing drawn picture image illustration svg scene design sketch generate write set put add change turn
  een de het en of voor van in op met zonder bij naar te is zijn die dat dit deze ik wij we mijn ons onze maak maken graag wil pagina site website mooie nieuwe er om
  toe aan eens graag wat bit some please much
  je jij hij zij ze als ook maar nog wel niet geen teken tekening plaatje`.split(/\s+/),
);

export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/g, "'");

export function readWords(wish: string): Words {
  const list: Word[] = [...wish.matchAll(WORD)].map((match) => ({
    text: match[0],
    key: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const marked = new Set<number>();
  const keys = new Set(list.map((word) => word.key));
  return {
    wish,
    list,
    mark: (index) => void marked.add(index),
    markRange: (start, end) => {
      list.forEach((word, index) => {
        if (word.start < end && word.end > start) marked.add(index);
      });
    },
    has: (key) => keys.has(key),
    isMarked: (index) => marked.has(index),
    missed: () => {
      const out: string[] = [];
      list.forEach((word, index) => {
        if (marked.has(index) || GRAMMAR.has(word.key) || word.key.length < 2) return;
        if (!out.includes(word.text)) out.push(word.text);
      });
      return out;
    },
  };
}

export const isGrammar = (key: string): boolean => GRAMMAR.has(key);

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  both: 2,
  pair: 2,
  couple: 2,
  few: 3,
  several: 4,
  many: 6,
  single: 1,
  een: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  twaalf: 12,
};

/** 1 to 24 from a digit or a word, else `undefined`. "a" and "een" are articles here, not ones. */
export function numberOf(key: string): number | undefined {
  const value = /^\d{1,2}$/.test(key)
    ? Number(key)
    : Object.hasOwn(NUMBERS, key) && key !== 'een'
      ? NUMBERS[key]
      : undefined;
  return value !== undefined && value >= 1 && value <= 24 ? value : undefined;
}

/** A word and its everyday inflections, cut back to one form: "cafés" → "cafe", "bakeries" → "bakery", "swimming" → "swim". */
export function stem(key: string): string {
  const bare = key.replace(/'s$/, '');
  if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  if (bare.length > 5 && /(ches|shes|sses|xes)$/.test(bare)) return bare.slice(0, -2);
  if (bare.length > 3 && bare.endsWith('s') && !/(ss|us|is)$/.test(bare)) return bare.slice(0, -1);
  return bare;
}
