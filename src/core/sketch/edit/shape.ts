import type { TypeWish } from '../brief/moods.ts';
import { STACKS } from '../page/type.ts';
import { declarations, edit, miss, note, properties, type Change, type Source } from './source.ts';

const FONTS: Readonly<Record<TypeWish, readonly [display: string, text: string]>> = {
  serif: [STACKS.oldstyle, STACKS.charter],
  sans: [STACKS.grotesk, STACKS.system],
  mono: [STACKS.mono, STACKS.mono],
  slab: [STACKS.slab, STACKS.charter],
  condensed: [STACKS.poster, STACKS.system],
  rounded: [STACKS.rounded, STACKS.system],
};

export function fonts(source: Source, wanted: TypeWish): Change[] {
  const [display, text] = FONTS[wanted];
  const list = properties(source).filter(
    (one) =>
      /,|serif|mono|sans/i.test(one.value) &&
      /^(display|text|font.*|.*-font|serif|sans|heading|body|mono)$/i.test(one.name) &&
      !/^font-(size|weight)/.test(one.name),
  );
  if (list.length > 0)
    return list.map((one) =>
      edit(
        one.file,
        one.start,
        one.end,
        /^(display|heading|.*head.*|.*display.*|.*title.*)$/i.test(one.name) ? display : text,
      ),
    );
  const families = declarations(source, /^(html|body|:root|h1|h1,.*)$/, 'font-family');
  if (families.length > 0) return families.map((one) => edit(one.file, one.start, one.end, text));
  const shorthand = declarations(source, /^(html|body|:root)$/, 'font').filter(
    (one) => one.value.includes('px') || one.value.includes('rem') || one.value.includes('em'),
  );
  if (shorthand[0])
    return [
      edit(
        shorthand[0].file,
        shorthand[0].start,
        shorthand[0].end,
        shorthand[0].value.replace(/((?:\d*\.?\d+(?:px|rem|em|%)?)(?:\/[\d.]+\w*)?)\s+.+$/, `$1 ${text}`),
      ),
    ];
  const sheet = source.styles[0];
  return sheet
    ? [
        edit(
          sheet.file,
          sheet.end,
          sheet.end,
          `${sheet.file.text[sheet.end - 1] === '\n' ? '' : '\n'}body{font-family:${text}}\n`,
        ),
      ]
    : [miss('This page has no styles in which a typeface could be set.')];
}

const scaleNumbers = (value: string, factor: number): string =>
  value.replace(
    /(\d*\.?\d+)(rem|vw|px|em|cqi|%)/g,
    (_, number: string, unit: string) => `${Math.round(Number(number) * factor * 100) / 100}${unit}`,
  );

export function size(source: Source, factor: number, what: 'headline' | 'text'): Change[] {
  const token = properties(source).find((one) =>
    (what === 'headline' ? /^(h1|headline|.*-h1|fs-h1|title-size)$/i : /^(fs|size|font-size|text-size|base)$/i).test(
      one.name,
    ),
  );
  if (token) return [edit(token.file, token.start, token.end, scaleNumbers(token.value, factor))];
  const rule =
    what === 'headline'
      ? declarations(source, /(^|,)\s*(h1|\.hero h1)\s*$/, 'font-size')[0]
      : (declarations(source, /^(html|body|:root)$/, 'font-size')[0] ??
        declarations(source, /^(html|body)$/, 'font')[0]);
  if (rule && /\d(rem|vw|px|em)/.test(rule.value))
    return [
      edit(
        rule.file,
        rule.start,
        rule.end,
        rule.value
          .replace(/(\d*\.?\d+)(rem|vw|px|em)/, (found) => scaleNumbers(found, factor))
          .replace(/^(clamp\().*/, (found) => scaleNumbers(found, factor)),
      ),
    ];
  return [miss(`No size of the ${what} was found in the styles.`)];
}

export function corners(source: Source, rounder: boolean): Change[] {
  const token = properties(source).find((one) =>
    /^(r|radius|round|rounded|.*-radius|radius-.*|border-radius)$/i.test(one.name),
  );
  const next = (value: string): string =>
    rounder
      ? /^0[a-z]*$|^0?\.\d/.test(value)
        ? '1rem'
        : scaleNumbers(value, 1.8)
      : value.includes('rem')
        ? '0rem'
        : '0';
  if (token)
    return token.value === next(token.value)
      ? [note('The corners are sharp already.')]
      : [edit(token.file, token.start, token.end, next(token.value))];
  const rules = declarations(source, /./, 'border-radius').filter(
    (one) => !one.value.includes('50%') && !one.value.includes('var('),
  );
  return rules.length > 0
    ? rules.map((one) => edit(one.file, one.start, one.end, next(one.value)))
    : [miss('No corner radius was found in the styles.')];
}

/** More or less room: the tokens of space, all by one factor. */
export function spacing(source: Source, factor: number): Change[] {
  const list = properties(source).filter(
    (one) =>
      /^(sp|gap|pad|space|spacing|gutter|padding|(space|gap|pad|spacing)-.*|.*-(space|gap|padding|spacing))$/i.test(
        one.name,
      ) && /\d(rem|vw|px|em)/.test(one.value),
  );
  return list.length > 0
    ? list.map((one) => edit(one.file, one.start, one.end, scaleNumbers(one.value, factor)))
    : [miss('No token of space was found in the styles, so the spacing was left alone.')];
}

/** At most `count` columns, fewer where they would be narrower than ten rem. */
export function columns(source: Source, count: number, classes: readonly string[]): Change[] {
  const rules = declarations(source, /./, 'grid-template-columns').filter((one) => /repeat\(|1fr/.test(one.value));
  const wanted =
    classes.length > 0 ? declarations(source, new RegExp(`\\.(${classes.join('|')})$`), 'grid-template-columns') : [];
  const lists = rules.filter(
    (one) => one.value.includes('auto-fit') || one.value.includes('auto-fill') || /repeat\(\d/.test(one.value),
  );
  const rule = wanted[0] ?? lists.at(-1) ?? rules[0];
  if (!rule) return [miss('No grid was found whose columns could be set.')];
  const value = count === 1 ? '1fr' : `repeat(auto-fit,minmax(min(100%,max(10rem,${Math.floor(88 / count)}%)),1fr))`;
  return [edit(rule.file, rule.start, rule.end, value)];
}
