/**
 * What pulls variants of one wish apart: each is asked to answer it by another structure, never by another colour alone.
 * A direction says what leads, how the room is divided and how one moves through it; which words and colours follow from
 * that is the model's own. Also how a reply names its idea, for the head of its cell.
 */
export interface Direction {
  /** One or two words, shown until the reply has named its own idea. */
  readonly name: string;
  readonly page: string;
  readonly drawing: string;
}

export const MOST_VARIANTS = 8;

/** In an order in which any first few are far from each other. */
export const DIRECTIONS: readonly Direction[] = [
  {
    name: 'One statement',
    page: 'One thing fills the first screen, the most important one, alone and large; everything else follows below it in a single quiet column.',
    drawing: 'The subject close and large, cut by the edge, with hardly any surroundings.',
  },
  {
    name: 'Index',
    page: 'A list, table or index that is read line by line leads: dense, aligned to few edges, figures in columns, no opening banner at all.',
    drawing: 'A wide scene in which the subject is small and its surroundings tell where it is.',
  },
  {
    name: 'Two halves',
    page: 'The screen is divided for good into two unequal parts side by side: one stays in place while the other scrolls or changes.',
    drawing: 'A flat sign in a few large shapes, without lines, seen exactly from the side.',
  },
  {
    name: 'Mosaic',
    page: 'A mosaic of panels of clearly unlike sizes, each with its own kind of content, that fit together without a row of equal cards.',
    drawing: 'Line work only, of varying weight, with one single filled area.',
  },
  {
    name: 'Instrument',
    page: 'Something that can be operated stands in the middle, such as a dial, a scale, a board or a form, with its facts around it; using it is the page.',
    drawing: 'Seen from above, arranged like a plan or a board game.',
  },
  {
    name: 'Sequence',
    page: 'Time or steps order everything: one strong axis, horizontal or vertical, along which the content is placed at its moment.',
    drawing: 'A moment of motion on a strong diagonal, with traces of where it came from.',
  },
  {
    name: 'Margin notes',
    page: 'Set like a printed article: a narrow text column, a wide margin with notes, small figures and captions, headings that hang outside.',
    drawing: 'Symmetrical and framed like an emblem or a stamp.',
  },
  {
    name: 'Poster',
    page: 'Type is the picture: huge words, set asymmetrically and across edges, on few large areas; details are small and tucked into one corner.',
    drawing: 'Built from repeated simple elements, almost a pattern, out of which the subject appears.',
  },
];

/** Which of how many; both from 1. */
export interface VariantOf {
  readonly number: number;
  readonly of: number;
}

export const directionOf = ({ number }: VariantOf): Direction =>
  DIRECTIONS[(number - 1) % DIRECTIONS.length] ?? DIRECTIONS[0]!;

/** Stands after the wish, so that everything before it is the same for all of them and providers can reuse it. */
export function directionWords(variant: VariantOf): string {
  const { page, drawing } = directionOf(variant);
  return `<variant number="${variant.number}" of="${variant.of}">
The person asked for ${variant.of} different answers to this wish and compares them side by side. Yours must differ from the others in layout: what leads, how the room is divided, how one moves through it. Other colours alone are not another answer.
A page or an app: ${page}
A drawing: ${drawing}
A change of what is there: make exactly the change that is wished, by the way that fits this direction best; leave all else as it is.
Begin your reply with a name of one to three words for your idea and a colon.
</variant>`;
}

const LONGEST = 44;

/** How the first sentence of a reply calls its idea: the few words before a colon, else what comes after it. */
export function ideaOf(answer: string): string {
  const line = answer
    .trimStart()
    .split('\n', 1)[0]!
    .replace(/[*_`#]/g, '')
    .trim();
  const colon = line.indexOf(':');
  if (colon < 0 && !/[.!?]/.test(line)) return '';
  const before = line.slice(0, Math.max(colon, 0)).trim();
  const named = before !== '' && before.split(/\s+/).length <= 3 && before.length <= 28;
  const rest = named ? before : line.slice(colon + 1).trim();
  // Still being written: a name that grows word by word is read as several.
  if (!named && !/[.!?;]/.test(rest)) return '';
  const words = rest.split(/[.!?;]/, 1)[0]!.trim();
  const clause = words.length <= LONGEST ? words : words.split(',', 1)[0]!;
  const short = clause.length <= LONGEST ? clause : `${clause.slice(0, clause.lastIndexOf(' ', LONGEST))} …`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}
