import { converter, parse, wcagContrast, type Oklch } from 'culori';
import type { Brief } from '../brief/brief.ts';
import type { ColourWish } from '../brief/colours.ts';
import { hex, legible, oklch } from '../page/contrast.ts';
import { PAIRS } from '../page/palette.ts';
import { declarations, edit, miss, note, properties, type Change, type Property, type Source } from './source.ts';

const toOklch = converter('oklch');
const COLOUR = /#[0-9a-f]{3,8}\b|(?:rgb|hsl|oklch|oklab|lab|lch|hwb)a?\([^()]*\)/gi;

const colourIn = (text: string): Oklch | undefined => {
  const found = text.match(COLOUR)?.[0] ?? (/^[a-z]+$/i.test(text.trim()) ? text.trim() : undefined);
  const colour = found === undefined ? undefined : parse(found);
  return colour ? toOklch(colour) : undefined;
};

/** "make it dark": one word where the page has both schemes, else the page's own colours turned over. */
export function theme(source: Source, wanted: 'light' | 'dark'): Change[] {
  const schemes = declarations(source, /^(:root|html|body)$/, 'color-scheme');
  const both = source.styles.some(({ file, start, end }) => file.text.slice(start, end).includes('light-dark('));
  if (both && schemes[0])
    return schemes[0].value === wanted
      ? [note(`It is ${wanted} already.`)]
      : [edit(schemes[0].file, schemes[0].start, schemes[0].end, wanted)];
  const grounds = [...properties(source).filter(isGround), ...bodyColours(source, 'background')];
  const texts = [...properties(source).filter(isInk), ...bodyColours(source, 'color')];
  const ground = grounds.map((one) => colourIn(one.value)).find((colour) => colour !== undefined);
  if (ground && (wanted === 'dark' ? ground.l < 0.4 : ground.l > 0.75)) return [note(`It is ${wanted} already.`)];
  const turned = [...grounds, ...texts].flatMap((one) =>
    recolour(one, (colour) => ({ ...colour, l: turnOver(colour.l), c: colour.c * 0.8 })),
  );
  if (turned.length > 0)
    return [...turned, ...schemes.slice(0, 1).map((scheme) => edit(scheme.file, scheme.start, scheme.end, wanted))];
  const sheet = source.styles[0];
  if (!sheet) return [miss('This page has no styles that could be made dark.')];
  const rule = wanted === 'dark' ? 'body{background:#14181d;color:#eceff2}' : 'body{background:#ffffff;color:#16191d}';
  return [edit(sheet.file, sheet.end, sheet.end, `${sheet.file.text[sheet.end - 1] === '\n' ? '' : '\n'}${rule}\n`)];
}

const turnOver = (l: number): number => Math.min(0.97, Math.max(0.17, 1.13 - l));
const isGround = (one: Property): boolean =>
  /(^|-)(paper|bg|background|ground|surface|base|tint|canvas|card)(-|$)/i.test(one.name) &&
  colourIn(one.value) !== undefined &&
  !one.name.startsWith('on-');
const isInk = (one: Property): boolean =>
  /(^|-)(ink|text|fg|foreground|body|soft|muted|heading)(-|$)/i.test(one.name) && colourIn(one.value) !== undefined;
const bodyColours = (source: Source, property: 'background' | 'color'): Property[] =>
  [
    ...declarations(source, /^(html|body|html,\s*body)$/, property),
    ...(property === 'background' ? declarations(source, /^(html|body)$/, 'background-color') : []),
  ].filter((one) => colourIn(one.value) !== undefined && !one.value.includes('var('));

/** Every colour of a declaration through `change`, written back as hex. */
function recolour(one: Property, change: (colour: Oklch) => Oklch): Change[] {
  const next = one.value.replace(COLOUR, (found) => {
    const colour = colourIn(found);
    return colour ? hex(change(colour)) : found;
  });
  return next === one.value ? [] : [edit(one.file, one.start, one.end, next)];
}

/** Colour tokens that may lean or fade: all of them; text tokens are mended after. */
function tokens(source: Source): Property[] {
  return properties(source).filter((one) => colourIn(one.value) !== undefined);
}

export function lean(source: Source, brief: Brief): Change[] {
  const { warmth, loudness } = brief.mood;
  const list =
    tokens(source).length > 0
      ? tokens(source)
      : [...bodyColours(source, 'background'), ...bodyColours(source, 'color')];
  if (list.length === 0)
    return [miss('No colour tokens and no body colours were found, so nothing could be warmed or cooled.')];
  const target = warmth > 0 ? 60 : 240;
  const next = new Map<Property, string>();
  for (const one of list) {
    next.set(
      one,
      one.value.replace(COLOUR, (found) => {
        const colour = colourIn(found);
        if (!colour) return found;
        const hue = colour.h ?? target;
        const turn = ((((target - hue) % 360) + 540) % 360) - 180;
        const grounded = warmth !== 0 && colour.c < 0.03 ? 0.016 : 0;
        return hex({
          ...colour,
          h: hue + turn * Math.abs(warmth) * 0.42,
          c: Math.max(grounded, colour.c * (loudness > 0 ? 1.3 : loudness < 0 ? 0.6 : 1)),
        });
      }),
    );
  }
  return mended(list, next);
}

/** Writes the new values, text tokens of a page of ours solved again on their grounds. */
function mended(list: readonly Property[], next: Map<Property, string>): Change[] {
  const byName = new Map(list.map((one) => [one.name, one]));
  const halves = (value: string): string[] => value.match(COLOUR) ?? [];
  for (const [text, ground, least] of PAIRS) {
    const textToken = byName.get(text);
    const groundToken = byName.get(ground);
    if (!textToken || !groundToken) continue;
    const grounds = halves(next.get(groundToken) ?? groundToken.value);
    let index = 0;
    const solved = (next.get(textToken) ?? textToken.value).replace(COLOUR, (found) => {
      const behind = grounds[Math.min(index, grounds.length - 1)];
      index += 1;
      const [a, b] = [colourIn(found), behind ? colourIn(behind) : undefined];
      return a && b && wcagContrast(found, behind ?? '') < least ? hex(legible(a, [b], least)) : found;
    });
    next.set(textToken, solved);
  }
  return [...next].flatMap(([one, value]) => (value === one.value ? [] : [edit(one.file, one.start, one.end, value)]));
}

export function moreContrast(source: Source): Change[] {
  const list = tokens(source);
  const inks = list.filter(isInk);
  const grounds = list.filter(isGround);
  const plain = [...bodyColours(source, 'background'), ...bodyColours(source, 'color')];
  if (inks.length === 0 && plain.length === 0)
    return [miss('No text or ground colours were found to set further apart.')];
  const apart = (one: Property, ink: boolean): Change[] => {
    let index = 0;
    return recolour(one, (colour) => {
      const darkHalf = one.value.includes('light-dark(') && index === 1;
      index += 1;
      const towardsDark = ink !== darkHalf;
      const isDark = one.value.includes('light-dark(') ? towardsDark : colour.l < 0.55;
      return { ...colour, l: isDark ? colour.l * (ink ? 0.6 : 0.8) : colour.l + (1 - colour.l) * (ink ? 0.7 : 0.5) };
    });
  };
  const changed =
    inks.length > 0
      ? [...inks.flatMap((one) => apart(one, true)), ...grounds.flatMap((one) => apart(one, false))]
      : plain.flatMap((one) => apart(one, one.name === 'color'));
  return changed.length > 0 ? changed : [note('The contrast cannot grow any further.')];
}

/** A colour for a role, or one hue for another. Only tokens and body colours are touched. */
export function colours(source: Source, brief: Brief): Change[] {
  const swap = /\binstead of\b|\breplace\b|\bin plaats van\b/i.test(brief.words.wish);
  const [first, second] = brief.colours;
  if (!first) return [];
  if (swap && second) {
    const isReplace = /\breplace\b/i.test(brief.words.wish) && !/\binstead of\b/i.test(brief.words.wish);
    return swapHue(source, isReplace ? second : first, isReplace ? first : second);
  }
  return brief.colours.flatMap((wish) => setRole(source, wish));
}

const near = (a: number, b: number): number => Math.abs(((((a - b) % 360) + 540) % 360) - 180);

function swapHue(source: Source, to: ColourWish, from: ColourWish): Change[] {
  const list = tokens(source);
  const next = new Map<Property, string>();
  for (const one of list) {
    next.set(
      one,
      one.value.replace(COLOUR, (found) => {
        const colour = colourIn(found);
        const grey = from.colour.c < 0.03;
        const matches =
          colour &&
          (grey
            ? colour.c < 0.03 && Math.abs(colour.l - from.colour.l) < 0.25
            : colour.c > 0.02 && near(colour.h ?? 0, from.colour.h ?? 0) < 38);
        return colour && matches
          ? hex({
              ...colour,
              h: to.colour.h ?? 0,
              c: to.colour.c < 0.03 ? to.colour.c : Math.max(colour.c, Math.min(colour.c * 1.2, to.colour.c)),
            })
          : found;
      }),
    );
  }
  const changes = mended(list, next);
  return changes.length > 0 ? changes : [miss(`No ${from.name} was found among the tokens of this page.`)];
}

const ROLES: Readonly<Record<'ground' | 'accent' | 'text', RegExp>> = {
  ground: /^(paper|bg|background|ground|surface|page|canvas)$/i,
  accent: /^(spot|accent|highlight|secondary|primary|brand)$/i,
  text: /^(ink|text|fg|foreground)$/i,
};

function setRole(source: Source, wish: ColourWish): Change[] {
  const list = tokens(source);
  const named = (pattern: RegExp): Property | undefined => list.find((one) => pattern.test(one.name));
  const main = named(wish.role ? ROLES[wish.role] : /^(field|primary|brand|main|theme|accent)$/i);
  if (main) {
    const next = new Map(list.map((one) => [one, one.value]));
    const put = (one: Property, colour: Oklch): void =>
      void next.set(
        one,
        one.value.includes('light-dark(') && wish.role !== 'ground'
          ? hex(colour)
          : one.value.includes('light-dark(')
            ? one.value.replace(COLOUR, lightHalf(hex(colour)))
            : hex(colour),
      );
    put(main, wish.colour);
    if (main.name === 'field') {
      const deep = named(/^deep$/);
      const link = named(/^link$/);
      if (deep)
        put(deep, oklch(Math.min(0.26, wish.colour.l * 0.62), Math.min(0.07, wish.colour.c), wish.colour.h ?? 0));
      if (link) next.set(link, link.value.replace(COLOUR, hex(wish.colour)));
    }
    return mended(list, next);
  }
  const property = wish.role === 'ground' ? 'background' : 'color';
  const plain = bodyColours(source, property)[0];
  if (plain && wish.role)
    return [edit(plain.file, plain.start, plain.end, plain.value.replace(COLOUR, hex(wish.colour)))];
  return [miss(`No token for ${wish.role ?? 'the main colour'} was found, so ${wish.name} was not put anywhere.`)];
}

/** Replaces the first of two colours, the light one. */
function lightHalf(colour: string): (found: string) => string {
  let turn = 0;
  return (found) => (turn++ === 0 ? colour : found);
}

/** A colour for the headline alone, in the rule that sets it. */
export function headlineColour(source: Source, wish: ColourWish): Change[] {
  const own = declarations(source, /(^|[\s,])h1$/, 'color')[0];
  if (own) return [edit(own.file, own.start, own.end, hex(wish.colour))];
  for (const { file, start, end } of source.styles) {
    const match = /(^|[}\s])h1\s*\{/.exec(file.text.slice(start, end));
    if (!match) continue;
    const at = start + match.index + match[0].length;
    return [edit(file, at, at, `color:${hex(wish.colour)};`)];
  }
  return [miss('No rule for the headline was found in the styles.')];
}
