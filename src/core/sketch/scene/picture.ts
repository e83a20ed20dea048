import type { Brief } from '../brief/brief.ts';
import { hex } from '../page/contrast.ts';
import { artwork } from '../page/art.ts';
import { slug } from '../page/footer.ts';
import { escapeText } from '../markup.ts';
import { random } from '../random.ts';
import { readCast, type Cast } from './cast.ts';
import { at, ellipse, n, type Part } from './kit.ts';
import { scarf, stage, type Staged } from './stage.ts';
import { AFLOAT } from './subjects.ts';
import { airOf, backdrop, GROUND, HEIGHT, swell, weather, WIDTH, type Air } from './sky.ts';

export interface Picture {
  readonly path: string;
  readonly text: string;
  readonly said: string;
}

/** A scene from a wish: sky first, ground, actors from the back, weather last, each a named layer. */
export function makePicture(brief: Brief, seed: number): Picture {
  const cast = readCast(brief.words);
  const roll = random(seed, `picture:${brief.words.wish}`);
  const air = colouredAir(airOf(cast.sky, roll), brief);
  const sky = cast.sky;
  const empty = cast.actors.length === 0;
  const skyOnly =
    empty &&
    brief.words.list.some((word) =>
      /^(sun|moon|star|stars|cloud|clouds|rain|snow|night|sunset|sunrise|storm|zon|maan)$/.test(word.key),
    );
  if (empty && !skyOnly) return abstract(brief, seed);
  const groups = stage(cast);
  const sea = groups.some(({ subject }) => AFLOAT.has(subject) || subject === 'fish');
  const falling = weather(sky, roll);
  // wind is seen behind those it meets, rain and snow before them
  const blown = falling.filter(({ name }) => name === 'wind' || name === 'leaves');
  const fallen = falling.filter((one) => !blown.includes(one));
  const layers = [
    ...backdrop(sky, air, roll, sea),
    ...blown,
    ...placed(groups, cast, air),
    ...(sea ? [swell(air)] : []),
    ...fallen,
  ];
  const title = titleOf(brief, cast);
  return {
    path: `${slug(title)}.svg`,
    text: writeSvg(title, describe(cast), layers),
    said: `Drawn: ${title}, ${layers.length} named layers, drawn from the ground up.`,
  };
}

/** "blue background", "pink sky": a colour for the air that no actor took. */
function colouredAir(air: Air, brief: Brief): Air {
  const ground = brief.colours.find((colour) => colour.role === 'ground');
  return ground ? { ...air, sky: hex(ground.colour) } : air;
}

/** Side by side on the ground, scaled so that all fit, those that float lifted. */
function placed(groups: readonly Staged[], cast: Cast, air: Air): Part[] {
  const gap = 30;
  const total = groups.reduce((sum, { width }) => sum + width + gap, -gap);
  const tallest = Math.max(1, ...groups.map(({ height, lift }) => height + lift));
  const scale = Math.min(1.5, (WIDTH - 90) / Math.max(1, total), (GROUND - 40) / tallest);
  let x = (WIDTH - total * scale) / 2;
  const parts: Part[] = [];
  groups.forEach((group, index) => {
    const middle = x + (group.width * scale) / 2;
    x += (group.width + gap) * scale;
    const y = GROUND + 26 - group.lift * scale;
    if (group.lift === 0 && !AFLOAT.has(group.subject) && group.subject !== 'fish')
      parts.push({
        name: index > 0 ? `shadow-${index + 1}` : 'shadow',
        svg: ellipse(at(middle, GROUND + 27), group.width * scale * 0.47, 9, air.mark),
      });
    const body = group.parts.map(({ name, svg }) => `<g id="${name}">\n${svg}\n</g>`);
    const windy = cast.sky.wind !== 0 && index === 0 ? scarfOf(group, cast) : '';
    parts.push({
      name: groupName(group, cast, index),
      svg: `<g transform="translate(${n(middle)} ${n(y)}) scale(${Math.round(scale * 1000) / 1000})">\n${[...body, windy].filter(Boolean).join('\n')}\n</g>`,
    });
  });
  return parts;
}

/** The pelican on its bicycle has a neck to wind a scarf around; others go without. */
function scarfOf(group: Staged, cast: Cast): string {
  const pelican = cast.actors.find((actor) => actor.subject === 'pelican');
  if (!pelican) return '';
  const onBike = group.subject === 'bicycle';
  if (!onBike) return '';
  const { name, svg } = scarf(at(16, -428), cast.sky.wind === 1 ? 1 : -1);
  return `<g id="${name}">\n${svg}\n</g>`;
}

const groupName = (group: Staged, cast: Cast, index: number): string =>
  `${cast.actors.length > 1 ? 'group' : 'figure'}-${group.subject}${index > 0 ? `-${index + 1}` : ''}`;

function titleOf(brief: Brief, cast: Cast): string {
  const text = brief.words.wish
    .replace(
      /^\s*(please\s+)?(can you\s+|could you\s+)?(draw|make|create|sketch|show|give|generate|design|teken|maak)\s+(me\s+)?/i,
      '',
    )
    .replace(
      /\b(an?|the|een|de|het)\s+(svg|picture|drawing|illustration|image|tekening|plaatje)\s+(of|with|from|van|met)\s+/i,
      '',
    )
    .replace(/^(svg|picture|drawing|illustration)\s+(of\s+)?/i, '')
    .replace(/^(an?|the|een)\s+/i, '')
    .split(/[.;:\n]/)[0]
    ?.split(',')[0]
    ?.trim();
  const words = (text ?? '')
    .split(/\s+/)
    .slice(0, 8)
    .join(' ')
    .replace(/(\s+(in|on|at|of|with|and|the|a|an|to|under|next|by|for))+$/i, '');
  const title = words || cast.actors[0]?.name || 'picture';
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function describe(cast: Cast): string {
  const who = cast.actors.map(({ name, count }) => (count > 1 ? `${count} × ${name}` : name)).join(', ');
  const extra = [cast.sky.time, cast.sky.fall !== 'none' && cast.sky.fall, cast.sky.wind !== 0 && 'wind']
    .filter(Boolean)
    .join(', ');
  return `${who || 'The sky'}; ${extra}.`;
}

function writeSvg(title: string, description: string, layers: readonly Part[], width = WIDTH, height = HEIGHT): string {
  const body = layers.map(({ name, svg }) => `<g id="${name}">\n${svg}\n</g>`).join('\n');
  return uniqueIds(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">\n<title id="title">${escapeText(title)}</title>\n<desc id="desc">${escapeText(description)}</desc>\n${body}\n</svg>\n`,
  );
}

/** Two of a kind bring the same layer names: the later ones are numbered. */
function uniqueIds(text: string): string {
  const seen = new Map<string, number>();
  return text.replace(/ id="([^"]+)"/g, (whole, id: string) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? whole : ` id="${id}-${count}"`;
  });
}

/** Nothing in the wish can be drawn: shapes in good colours, and the reply says that this is what they are. */
function abstract(brief: Brief, seed: number): Picture {
  const roll = random(seed, `abstract:${brief.words.wish}`);
  const air = airOf({ time: 'day', sun: true, moon: false, stars: false, clouds: 0, fall: 'none', wind: 0 }, roll);
  const [first, second] = brief.colours.map(({ colour }) => hex(colour));
  const inks: Readonly<Record<string, string>> = {
    field: first ?? '#1f5f73',
    spot: second ?? '#f2b632',
    deep: '#17262e',
    tint: air.sky,
    paper: '#fbf6ea',
    ink: '#17262e',
  };
  const layers = Array.from({ length: 6 }, (_, i): Part => {
    const art = artwork(roll, i, 250, 270).replace(
      /var\(--([a-z]+)\)/g,
      (_all, name: string) => inks[name] ?? '#17262e',
    );
    return {
      name: `shape-${i + 1}`,
      svg: `<g transform="translate(${15 + (i % 3) * 260} ${20 + Math.floor(i / 3) * 285})">${art}</g>`,
    };
  });
  const title = titleOf(brief, {
    actors: [],
    sky: { time: 'day', sun: true, moon: false, stars: false, clouds: 0, fall: 'none', wind: 0 },
  });
  return {
    path: `${slug(title)}.svg`,
    text: writeSvg(title, 'An abstract composition.', [
      { name: 'ground', svg: `<rect width="800" height="600" fill="${air.sky}"/>` },
      ...layers,
    ]),
    said: `No rule draws “${title}”, so this is an abstract composition in its place.`,
  };
}
