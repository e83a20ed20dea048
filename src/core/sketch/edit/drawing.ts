import { converter, parse, type Oklch } from 'culori';
import type { Brief } from '../brief/brief.ts';
import { hex, oklch } from '../page/contrast.ts';
import { random } from '../random.ts';
import { readCast } from '../scene/cast.ts';
import { subjectOf } from '../scene/nouns.ts';
import { airOf, weather } from '../scene/sky.ts';
import { stage } from '../scene/stage.ts';
import { edit, miss, note, type Change, type Source, type Text } from './source.ts';

const toOklch = converter('oklch');
const FILL =
  /(?:fill|stroke|stop-color)="(#[0-9a-f]{3,8}|[a-z]+|rgba?\([^)]*\))"|(?:fill|stroke)\s*:\s*(#[0-9a-f]{3,8})/gi;

interface Paint {
  readonly start: number;
  readonly end: number;
  readonly colour: Oklch;
}

/** Every painted colour between two offsets, with its place. */
function paints(text: string, from = 0, to = text.length): Paint[] {
  return [...text.slice(from, to).matchAll(FILL)].flatMap((match) => {
    const value = match[1] ?? match[2] ?? '';
    const colour = /^#[0-9a-f]{8}$/i.test(value) ? undefined : parse(value);
    const start = from + match.index + match[0].indexOf(value, match[0].search(/[=:]/));
    return colour ? [{ start, end: start + value.length, colour: toOklch(colour) }] : [];
  });
}

/** The outermost group whose id holds the word: "bicycle-frame" and the rest of the bicycle lie in several. */
function groups(text: string, word: RegExp): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/<g\b[^>]*\bid="([^"]+)"[^>]*>/g)) {
    if (!word.test(match[1] ?? '') || out.some((one) => match.index < one.end)) continue;
    let depth = 0;
    for (const tag of text.slice(match.index).matchAll(/<(\/?)g\b[^>]*?(\/?)>/g)) {
      if (tag[2] === '/') continue;
      depth += tag[1] === '/' ? -1 : 1;
      if (depth === 0) {
        out.push({ start: match.index, end: match.index + tag.index + tag[0].length });
        break;
      }
    }
  }
  return out;
}

const near = (a: Oklch, b: Oklch): boolean =>
  a.c < 0.03 || b.c < 0.03
    ? a.c < 0.04 && b.c < 0.04 && Math.abs(a.l - b.l) < 0.25
    : Math.abs((((((a.h ?? 0) - (b.h ?? 0)) % 360) + 540) % 360) - 180) < 32;

/** Changes of a picture: colours, light, weather, size, and one more thing in it. */
export function changeDrawing(source: Source, brief: Brief): Change[] {
  const { target } = source;
  const wish = brief.words.wish.toLowerCase();
  const changes: Change[] = [];
  const [first, second] = brief.colours;
  const adds = /\b(add|put|include|with|give|insert|voeg|met|another)\b/.test(wish);
  if (first && second && /\binstead of\b|\breplace\b|\bin plaats van\b/.test(wish)) {
    const [to, from] = /\breplace\b/.test(wish) ? [second, first] : [first, second];
    const hits = paints(target.text).filter(({ colour }) => near(colour, from.colour));
    changes.push(
      ...(hits.length > 0
        ? hits.map((hit) => tinted(target, hit, to.colour))
        : [miss(`Nothing ${from.name} was found in ${target.path}.`)]),
    );
  } else if (first && !adds) changes.push(...recolourNamed(target, brief));
  if (brief.theme === 'dark' && !/\bdarker\b/.test(wish)) changes.push(...atNight(target));
  else if (brief.theme)
    changes.push(
      ...paints(target.text).map((one) =>
        edit(
          target,
          one.start,
          one.end,
          hex({
            ...one.colour,
            l: brief.theme === 'dark' ? one.colour.l * 0.75 : one.colour.l + (1 - one.colour.l) * 0.35,
          }),
        ),
      ),
    );
  if (brief.mood.warmth !== 0 || brief.mood.loudness !== 0)
    changes.push(
      ...paints(target.text).map((one) =>
        edit(
          target,
          one.start,
          one.end,
          hex({
            ...one.colour,
            h: towards(one.colour.h ?? 60, brief.mood.warmth > 0 ? 60 : 240, Math.abs(brief.mood.warmth) * 0.35),
            c: one.colour.c * (brief.mood.loudness > 0 ? 1.3 : brief.mood.loudness < 0 ? 0.6 : 1),
          }),
        ),
      ),
    );
  if (/\b(bigger|larger|groter|smaller|kleiner)\b/.test(wish))
    changes.push(...resize(target, /smaller|kleiner/.test(wish) ? 0.8 : 1.25));
  if (changes.length === 0) changes.push(...addThings(target, brief));
  return changes;
}

const towards = (hue: number, to: number, part: number): number =>
  hue + (((((to - hue) % 360) + 540) % 360) - 180) * part;
const tinted = (file: Text, paint: Paint, to: Oklch): Change =>
  edit(
    file,
    paint.start,
    paint.end,
    hex({ ...paint.colour, h: to.h ?? 0, c: to.c < 0.03 ? to.c : Math.max(paint.colour.c, 0.06) }),
  );

/** "make the bicycle green": the strongest colour of that group, and its shades, take the new one. */
function recolourNamed(target: Text, brief: Brief): Change[] {
  const colour = brief.colours[0];
  if (!colour) return [];
  const word = brief.words.list
    .map(({ key }) => key)
    .find(
      (key) => key.length > 2 && new RegExp(`id="[^"]*\\b${key.replace(/[^a-z]/g, '') || '-'}`, 'i').test(target.text),
    );
  const ground = colour.role === 'ground' || word === 'sky';
  const places = ground
    ? groups(target.text, /^(sky|background|bg)$/)
    : word
      ? groups(target.text, new RegExp(`(^|-)${word}(-|$)`))
      : [];
  const hits = (places.length > 0 ? places : ground ? [] : [{ start: 0, end: 0 }]).flatMap(({ start, end }) =>
    paints(target.text, start, end),
  );
  const weights = new Map<string, { paint: Paint; weight: number }>();
  for (const paint of hits) {
    const key = hex(paint.colour);
    const known = weights.get(key);
    const weight = (known?.weight ?? 0) + 1 + paint.colour.c * 6;
    weights.set(key, { paint, weight });
  }
  const main = [...weights.values()].sort((a, b) => b.weight - a.weight)[0]?.paint;
  if (!main)
    return [
      miss(
        `It is not clear what should become ${colour.name}: name a layer, such as ${layerNames(target.text).slice(0, 4).join(', ')}.`,
      ),
    ];
  const same = hits.filter(
    (paint) => near(paint.colour, main.colour) && Math.abs(paint.colour.l - main.colour.l) < 0.3,
  );
  return same.map((paint) =>
    edit(
      target,
      paint.start,
      paint.end,
      hex({ ...colour.colour, l: Math.min(0.98, Math.max(0.05, colour.colour.l + (paint.colour.l - main.colour.l))) }),
    ),
  );
}

export const layerNames = (text: string): string[] =>
  [...text.matchAll(/\bid="([a-z][\w-]*)"/gi)]
    .map((match) => match[1] ?? '')
    .filter((name) => !/^(title|desc)$/.test(name));

/** Sky and ground go dark, the sun pales to a moon, stars come out; who stands there keeps their colours. */
function atNight(target: Text): Change[] {
  const night = airOf(
    { time: 'night', sun: false, moon: true, stars: true, clouds: 0, fall: 'none', wind: 0 },
    random(0, 'night'),
  );
  const paint = (layer: RegExp, change: (colour: Oklch) => string): Change[] =>
    groups(target.text, layer).flatMap(({ start, end }) =>
      paints(target.text, start, end).map((one) => edit(target, one.start, one.end, change(one.colour))),
    );
  const changes = [
    ...paint(/^(sky|background|bg)$/, () => night.sky),
    ...paint(/^(sun|moon)$/, () => night.disc),
    ...paint(/^(hills|sea|far)$/, () => night.far),
    ...paint(/^(clouds?)$/, () => night.cloud),
    ...paint(/^(ground|waves|shadow.*|grass|road)$/, (colour) => hex(oklch(colour.l * 0.42, colour.c * 0.6, 262))),
  ];
  const sky = groups(target.text, /^(sky|background|bg)$/)[0];
  if (!sky) return [miss('No layer named sky or background was found, so it could not become night.')];
  if (!target.text.includes('id="stars"')) {
    const roll = random(3, target.path);
    const stars = Array.from(
      { length: 30 },
      () =>
        `<circle cx="${roll.int(800)}" cy="${roll.int(330)}" r="${(1 + roll.next() * 1.8).toFixed(1)}" fill="${night.disc}"/>`,
    ).join('\n');
    changes.push(edit(target, sky.end, sky.end, `\n<g id="stars">\n${stars}\n</g>`));
  }
  return changes;
}

function resize(target: Text, factor: number): Change[] {
  const figure = /<g\b[^>]*id="(?:figure|group)-[^"]*"[^>]*>\s*<g transform="translate\([^)]*\) scale\(([\d.]+)\)/.exec(
    target.text,
  );
  if (figure) {
    const start = figure.index + figure[0].lastIndexOf('scale(') + 6;
    return [
      edit(
        target,
        start,
        start + (figure[1] ?? '').length,
        String(Math.round(Number(figure[1]) * factor * 1000) / 1000),
      ),
    ];
  }
  const root = /<svg\b[^>]*>/.exec(target.text);
  if (!root || !/viewBox=/.test(root[0])) return [miss('This picture has no viewBox, so it cannot be scaled safely.')];
  return ['width', 'height'].flatMap((name) => {
    const match = new RegExp(`\\b${name}="([\\d.]+)`).exec(root[0]);
    const start = root.index + (match ? match.index + name.length + 2 : 0);
    return match
      ? [edit(target, start, start + (match[1] ?? '').length, String(Math.round(Number(match[1]) * factor)))]
      : [];
  });
}

/** "add a sun", "add a cat", "in the rain": one layer more, behind or before what is there. */
function addThings(target: Text, brief: Brief): Change[] {
  const close = target.text.lastIndexOf('</svg>');
  if (close < 0) return [miss('This picture does not end in a closing svg tag.')];
  const cast = readCast(brief.words);
  const { sky } = cast;
  const wish = brief.words.wish.toLowerCase();
  const roll = random(1, wish);
  const behind: string[] = [];
  const before: string[] = [];
  const lacks = (id: string): boolean => !target.text.includes(`id="${id}"`);
  if (/\b(sun|zon)\b/.test(wish))
    (lacks('sun') ? behind : []).push('<g id="sun">\n<circle cx="650" cy="120" r="64" fill="#f6c53b"/>\n</g>');
  if (/\b(moon|maan)\b/.test(wish))
    (lacks('moon') ? behind : []).push(
      '<g id="moon">\n<path d="M170 62a58 58 0 1 0 50 88a48 48 0 1 1-50-88Z" fill="#f6edcb"/>\n</g>',
    );
  if (/\b(stars|sterren)\b/.test(wish))
    (lacks('stars') ? behind : []).push(
      `<g id="stars">\n${Array.from({ length: 24 }, () => `<circle cx="${roll.int(800)}" cy="${roll.int(300)}" r="2" fill="#fbf3d0"/>`).join('\n')}\n</g>`,
    );
  if (/\b(clouds?|wolken)\b/.test(wish))
    behind.push(
      `<g id="${lacks('clouds') ? 'clouds' : 'more-clouds'}" fill="#ffffff">\n<path d="M120 130a26 26 0 0 1 6-51a36 36 0 0 1 68-6a29 29 0 0 1 10 57Z"/>\n<path d="M560 90a20 20 0 0 1 5-40a28 28 0 0 1 53-5a22 22 0 0 1 8 45Z"/>\n</g>`,
    );
  for (const one of weather(sky, roll)) if (lacks(one.name)) before.push(`<g id="${one.name}">\n${one.svg}\n</g>`);
  for (const [index, staged] of stage(cast).entries()) {
    const name = lacks(staged.subject) ? staged.subject : `${staged.subject}-more`;
    const scale = Math.min(0.7, 190 / staged.height, 230 / staged.width);
    const x = index % 2 === 0 ? 690 : 110;
    const taken = new Set(layerNames(target.text));
    before.push(
      `<g id="${name}" transform="translate(${x} ${Math.round(540 - staged.lift * scale)}) scale(${Math.round(scale * 1000) / 1000})">\n${staged.parts.map((part) => `<g id="${taken.has(part.name) ? `${part.name}-more` : part.name}">\n${part.svg}\n</g>`).join('\n')}\n</g>`,
    );
  }
  if (behind.length + before.length === 0) {
    const asked = brief.words.list.some(
      ({ key }) => subjectOf(key) !== undefined || /^(sun|moon|stars|rain|snow|clouds?)$/.test(key),
    );
    return [asked ? note('That is in the picture already.') : miss('No rule changes a picture in that way.')];
  }
  const sky0 = groups(target.text, /^(sky|background|bg)$/)[0];
  const backAt = sky0?.end ?? target.text.indexOf('>', target.text.indexOf('<svg')) + 1;
  return [
    ...(behind.length > 0 ? [edit(target, backAt, backAt, `\n${behind.join('\n')}`)] : []),
    ...(before.length > 0 ? [edit(target, close, close, `${before.join('\n')}\n`)] : []),
  ];
}
