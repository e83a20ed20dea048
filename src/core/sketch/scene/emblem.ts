import type { Brief } from '../brief/brief.ts';
import { escapeText } from '../markup.ts';
import { artwork } from '../page/art.ts';
import { hex } from '../page/contrast.ts';
import { slug } from '../page/footer.ts';
import { makePalette, RECIPE_NAMES } from '../page/palette.ts';
import { STACKS } from '../page/type.ts';
import { random } from '../random.ts';
import { BANKS } from '../copy/banks.ts';
import { readCast } from './cast.ts';
import type { Inks } from './kit.ts';
import { drawing, isCreature } from './subjects.ts';
import type { Picture } from './picture.ts';

interface Colours {
  readonly ground: string;
  readonly mark: string;
  readonly accent: string;
  readonly light: string;
}

/** Icons, logos and patterns: one subject in few inks, at a size where it must hold. */
export function makeEmblem(brief: Brief, seed: number): Picture {
  const cast = readCast(brief.words);
  const roll = random(seed, `emblem:${brief.words.wish}`);
  const bank = BANKS[brief.domain];
  const subject = cast.actors[0]?.subject ?? bank.drawing;
  const palette = makePalette(
    bank.palettes[seed % bank.palettes.length] ?? roll.pick(RECIPE_NAMES),
    brief.colours,
    brief.mood,
  );
  const [first] = brief.colours;
  const ground = first ? hex(first.colour) : palette.field[0];
  const colours: Colours = { ground, mark: palette['on-field'][0], accent: palette.spot[0], light: palette.paper[0] };
  const known = cast.actors.length > 0;
  const name = brief.names.brand ?? brief.names.literals[0]?.text ?? (brief.subject || subject);
  if (brief.artefact === 'pattern') return pattern(brief, colours, subject, roll.int(2), seed);
  if (brief.artefact === 'logo')
    return logo(
      name,
      colours,
      palette.ink[0],
      palette.paper[0],
      subject,
      seed,
      brief.names.brand !== undefined || known,
    );
  return icon(subject, colours, known ? subject : name, known, seed);
}

const inksFor = (colours: Colours, subject: Parameters<typeof drawing>[0]): Inks => ({
  body: colours.mark,
  shade: colours.mark,
  accent: colours.accent,
  dark: isCreature(subject) ? colours.ground : colours.accent,
  light: colours.accent,
});

/** The subject, scaled into a box whose middle is `x`, `y`. */
function fitted(subject: Parameters<typeof drawing>[0], inks: Inks, x: number, y: number, box: number): string {
  const made = drawing(subject, inks, { type: 'rest' });
  const scale = Math.min(box / made.height, box / made.width);
  const marks = [...made.back, ...made.front].map((part) => `<g id="${part.name}">\n${part.svg}\n</g>`).join('\n');
  return `<g transform="translate(${x} ${Math.round(y + (made.height * scale) / 2)}) scale(${Math.round(scale * 1000) / 1000})">\n${marks}\n</g>`;
}

const file = (width: number, height: number, title: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">\n<title id="title">${escapeText(title)}</title>\n${body}\n</svg>\n`;

function icon(
  subject: Parameters<typeof drawing>[0],
  colours: Colours,
  name: string,
  known: boolean,
  seed: number,
): Picture {
  const shape =
    [
      '<rect width="256" height="256" rx="56" fill="GROUND"/>',
      '<circle cx="128" cy="128" r="128" fill="GROUND"/>',
      '<path d="M128 0C220 0 256 36 256 128S220 256 128 256 0 220 0 128 36 0 128 0Z" fill="GROUND"/>',
    ][Math.abs(seed) % 3] ?? '';
  const text = file(
    256,
    256,
    `${name} icon`,
    `<g id="ground">\n${shape.replace('GROUND', colours.ground)}\n</g>\n<g id="mark">\n${fitted(subject, inksFor(colours, subject), 128, 128, 176)}\n</g>`,
  );
  return {
    path: `${slug(`${name} icon`)}.svg`,
    text,
    said: known
      ? `An icon of a ${subject}, 256 by 256, in three inks.`
      : `No rule draws “${name}”, so the icon shows a ${subject} in its place.`,
  };
}

function logo(
  name: string,
  colours: Colours,
  ink: string,
  paper: string,
  subject: Parameters<typeof drawing>[0],
  seed: number,
  known: boolean,
): Picture {
  const stack = [STACKS.grotesk, STACKS.oldstyle, STACKS.geometric, STACKS.slab][Math.abs(seed) % 4] ?? STACKS.grotesk;
  const size = Math.min(120, Math.round(640 / Math.max(4, name.length * 0.6)));
  const mark =
    Math.abs(seed) % 2 === 0
      ? `<circle cx="130" cy="130" r="110" fill="${colours.ground}"/>`
      : `<rect x="20" y="20" width="220" height="220" fill="${colours.ground}"/>`;
  const text = file(
    960,
    260,
    name,
    `<g id="ground">\n<rect width="960" height="260" fill="${paper}"/>\n</g>\n<g id="emblem">\n${mark}\n${fitted(subject, inksFor(colours, subject), 130, 130, 150)}\n</g>\n<g id="wordmark">\n<text x="280" y="${130 + Math.round(size * 0.34)}" font-family="${stack.replace(/"/g, "'")}" font-size="${size}" font-weight="700" letter-spacing="-${(size * 0.03).toFixed(1)}" fill="${ink}">${escapeText(name)}</text>\n</g>`,
  );
  return {
    path: `${slug(`${name} logo`)}.svg`,
    text,
    said: known
      ? `A logo for ${name}: a ${subject} and the name beside it.`
      : `A logo with a ${subject}: the wish names nothing that could be drawn.`,
  };
}

/** A tile that repeats without a seam: nothing crosses its edge. */
function pattern(
  brief: Brief,
  colours: Colours,
  subject: Parameters<typeof drawing>[0],
  turn: number,
  seed: number,
): Picture {
  const roll = random(seed, 'pattern');
  const inks: Readonly<Record<string, string>> = {
    field: colours.ground,
    spot: colours.accent,
    deep: '#1d2a33',
    tint: colours.light,
    paper: colours.light,
    ink: colours.mark,
  };
  const drawn = brief.drawn.length > 0;
  const tile = drawn
    ? `<rect width="160" height="160" fill="${colours.ground}"/>\n${fitted(subject, inksFor(colours, subject), 40, 40, 62)}\n<g transform="translate(80 80)">\n${fitted(subject, inksFor(colours, subject), 40, 40, 62).replace(/ id="[^"]*"/g, '')}\n</g>`
    : `${artwork(roll, turn, 80, 80)}\n<g transform="translate(80 0)">${artwork(roll, turn + 3, 80, 80)}</g>\n<g transform="translate(0 80)">${artwork(roll, turn + 5, 80, 80)}</g>\n<g transform="translate(80 80)">${artwork(roll, turn + 6, 80, 80)}</g>`.replace(
        /var\(--([a-z]+)\)/g,
        (_, name: string) => inks[name] ?? colours.ground,
      );
  const title = `${drawn ? subject : brief.subject || 'shapes'} pattern`;
  const text = file(
    960,
    640,
    title,
    `<defs>\n<pattern id="tile" width="160" height="160" patternUnits="userSpaceOnUse">\n${tile}\n</pattern>\n</defs>\n<rect id="field" width="960" height="640" fill="url(#tile)"/>`,
  );
  return {
    path: `${slug(title)}.svg`,
    text,
    said: `A pattern that repeats every 160 units${drawn ? `, made of a ${subject}` : ', made of plain shapes'}.`,
  };
}
