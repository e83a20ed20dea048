import { hex, oklch } from '../page/contrast.ts';
import {
  at,
  minus,
  move,
  part,
  path,
  plus,
  stroke,
  xy,
  type Drawing,
  type Inks,
  type Part,
  type Point,
  type Pose,
} from './kit.ts';
import type { Actor, Cast, Relation } from './cast.ts';
import { drawing, isCreature, NATURAL } from './subjects.ts';
import type { Subject } from './nouns.ts';

/** Actors solved into parts: feet on pedals, hands on bars, hats on heads. Space: ground at y 0, the group's middle at x 0. */
export interface Staged {
  readonly parts: readonly Part[];
  readonly width: number;
  readonly height: number;
  readonly subject: Subject;
  readonly lift: number;
}

const FOOTLESS: ReadonlySet<Subject> = new Set<Subject>([
  'skateboard',
  'house',
  'lighthouse',
  'mountain',
  'chair',
  'book',
  'mushroom',
  'tree',
  'cup',
]);
/** Where a held thing is held, in its own space, how large it is in the hand, and its turn. */
const HANDLE: Partial<Record<Subject, readonly [x: number, y: number, scale: number, turn: number]>> = {
  umbrella: [0, -20, 0.86, 6],
  cup: [100, -94, 0.36, 0],
  guitar: [0, -170, 0.6, 62],
  book: [96, -40, 0.7, -8],
  flower: [0, -60, 0.66, 12],
  balloon: [0, -40, 0.42, 0],
  lamp: [-70, -20, 0.5, 0],
  heart: [0, -20, 0.5, 0],
  star: [0, -10, 0.45, 0],
  bread: [0, -60, 0.42, -20],
  fish: [-100, -50, 0.6, -12],
};

function inksOf(actor: Actor): Inks {
  const natural = NATURAL[actor.subject];
  if (!actor.colour) return natural;
  const { l, c, h = 0 } = actor.colour;
  return {
    ...natural,
    body: hex(actor.colour),
    shade: hex(oklch(l > 0.3 ? l * 0.82 : l + 0.1, c, h)),
    ...(l < 0.35 ? { light: hex(oklch(0.9, 0.02, h)) } : {}),
  };
}

/** One group per actor that depends on no other; its riders, holders and the held go with it. */
export function stage(cast: Cast): Staged[] {
  const bases = cast.actors.map((actor, index) => ({ actor, index })).filter(({ index }) => !isCarried(cast, index));
  return bases.flatMap(({ index }) => {
    const actor = cast.actors[index];
    if (!actor) return [];
    return Array.from({ length: actor.count }, (_, copy) => build(cast, index, copy, { type: 'rest' }));
  });
}

/** In "X riding Y" Y carries X; in "X holding Y" X carries Y. */
function carriedBy(cast: Cast, index: number): { by: number; type: Relation } | undefined {
  const own = cast.actors[index]?.relation;
  if (own && (own.type === 'hold' || own.type === 'wear')) return { by: own.to, type: own.type };
  const mount = cast.actors.findIndex(
    (actor) => actor.relation?.to === index && ['ride', 'on', 'in', 'under'].includes(actor.relation.type),
  );
  return mount >= 0 ? { by: mount, type: cast.actors[mount]?.relation?.type ?? 'on' } : undefined;
}
const isCarried = (cast: Cast, index: number): boolean => carriedBy(cast, index) !== undefined;

const carriedOf = (cast: Cast, index: number, types: readonly Relation[]): number[] =>
  cast.actors.flatMap((_, i) => {
    const by = carriedBy(cast, i);
    return by?.by === index && types.includes(by.type) ? [i] : [];
  });

function build(cast: Cast, index: number, copy: number, pose: Pose): Staged {
  const actor = cast.actors[index];
  if (!actor) return { parts: [], width: 0, height: 0, subject: 'star', lift: 0 };
  const id = (name: string): string =>
    [actor.name.replace(/[^a-z0-9-]/g, ''), copy > 0 ? String(copy + 1) : '', name].filter(Boolean).join('-');
  const held = carriedOf(cast, index, ['hold']);
  const riders = carriedOf(cast, index, ['ride', 'on', 'in']);
  const below = carriedOf(cast, index, ['under']);
  const own: Pose = pose.type === 'rest' && held.length > 0 ? { type: 'hold' } : pose;
  const made = drawing(actor.subject, inksOf(actor), own, riders.length > 0);
  const named = (part: Part): Part => ({ name: id(part.name), svg: part.svg });
  const front = made.front.map(named);
  let { height, width } = made;
  const inHand = held.flatMap((i) => hold(cast, i, made.hand ?? at(made.width / 2, -made.height / 2)));
  if (inHand.length > 0) {
    // the near arm is drawn last by every creature: what it holds goes under it
    front.splice(Math.max(0, front.length - 1), 0, ...inHand);
    height = Math.max(height, heldHeight(cast, held, made));
  }
  const worn = carriedOf(cast, index, ['wear']).flatMap((i) => wear(cast, i, made));
  let parts: Part[] = [];
  const seated = riders.flatMap((i) => Array.from({ length: cast.actors[i]?.count ?? 1 }, (_, copy) => ({ i, copy })));
  if (seated.length === 0) parts = [...made.back.map(named), ...front, ...worn];
  const spreadOut = seated.length > 1 ? Math.min(120, (made.width * 0.9) / seated.length) : 0;
  const ahead: Part[] = [];
  const hidden: Part[] = [];
  for (const [position, { i, copy: nth }] of seated.entries()) {
    const rider = mount(cast, i, actor, made, (position - (seated.length - 1) / 2) * spreadOut, nth, seated.length);
    height = Math.max(height, rider.height - made.seat.y);
    width = Math.max(width, rider.width);
    const [behind, before] = made.inside
      ? [rider.parts, []]
      : made.pedals
        ? [rider.back, rider.parts.slice(rider.back.length)]
        : [[], rider.parts];
    hidden.push(...behind);
    ahead.push(...before);
  }
  if (seated.length > 0) parts = [...made.back.map(named), ...hidden, ...front, ...worn, ...ahead];
  if (below.length > 0) {
    // it grows until whoever stands under it fits, and is drawn behind them
    const guests = below.map((i) => build(cast, i, 0, { type: 'rest' }));
    const tallest = Math.max(...guests.map((guest) => guest.height));
    const scale = Math.max(0.9, (tallest + 20) / (actor.subject === 'umbrella' ? 176 : 150));
    const shade = scaled(parts, at(actor.subject === 'umbrella' ? 8 : 0, 0), scale);
    const aside = actor.subject === 'umbrella' ? -56 : -70;
    parts = [...shade, ...guests.flatMap((guest, i) => scaled(guest.parts, at(aside + i * 120, 0), 1))];
    [height, width] = [height * scale, width * scale];
  }
  const size = actor.size;
  if (size !== 1) {
    parts = scaled(parts, at(0, 0), size);
    [width, height] = [width * size, height * size];
  }
  return { parts, width, height, subject: actor.subject, lift: made.lift ?? 0 };
}

const scaled = (parts: readonly Part[], by: Point, scale: number, turn = 0): Part[] =>
  parts.map(({ name, svg }) => ({ name, svg: move(by, svg, turn, scale) }));

interface Mounted extends Staged {
  readonly back: readonly Part[];
}

/** Puts a rider on its mount. With pedals, the pose reaches for them; inside, its lower half is hidden by the mount. */
function mount(
  cast: Cast,
  index: number,
  carrier: Actor,
  made: Drawing,
  aside: number,
  copy: number,
  company: number,
): Mounted {
  const rider = cast.actors[index];
  const relation = carriedBy(cast, index)?.type ?? 'on';
  const { seat } = made;
  const rel = (point: Point): Point => minus(point, seat);
  const rides =
    (relation === 'ride' || made.pedals !== undefined) &&
    rider !== undefined &&
    isCreature(rider.subject) &&
    !FOOTLESS.has(carrier.subject);
  const pose: Pose =
    rides || made.inside
      ? {
          type: 'ride',
          ...(made.pedals ? { feet: [rel(made.pedals[0]), rel(made.pedals[1])] as const } : {}),
          ...(made.grip ? { grip: rel(made.grip) } : {}),
        }
      : { type: 'rest' };
  const built = build(cast, index, copy, pose);
  const crowd = company > 1 ? Math.max(0.4, Math.min(1, (made.width * 1.2) / (company * built.width))) : 1;
  const room = made.room ?? { width: made.width * 0.92, height: made.inside ? 230 : Infinity };
  const fit = made.pedals ? 1 : Math.max(0.3, Math.min(1, room.width / built.width, room.height / built.height));
  const shrink = fit * crowd;
  const parts = scaled(built.parts, plus(seat, at(aside, 0)), shrink);
  const behind = parts.filter(({ name }) => /-(leg-far|arm-far|tail)$/.test(name) || name.endsWith('far'));
  const rest = parts.filter((one) => !behind.includes(one));
  return {
    ...built,
    height: built.height * shrink,
    width: built.width * shrink,
    parts: [...behind, ...rest],
    back: behind,
  };
}

function hold(cast: Cast, index: number, hand: Point): Part[] {
  const actor = cast.actors[index];
  if (!actor) return [];
  const [x, y, scale, turn] = HANDLE[actor.subject] ?? [0, -20, 0.5, 0];
  const built = build(cast, index, 0, { type: 'rest' });
  return built.parts.map(({ name, svg }) => ({
    name,
    svg: `<g transform="translate(${xy(hand)}) rotate(${turn}) scale(${scale}) translate(${-x} ${-y})">\n${svg}\n</g>`,
  }));
}

function heldHeight(cast: Cast, held: readonly number[], made: Drawing): number {
  return Math.max(
    made.height,
    ...held.map((i) => {
      const subject = cast.actors[i]?.subject ?? 'star';
      const [, , scale] = HANDLE[subject] ?? [0, 0, 0.5, 0];
      return -(made.hand?.y ?? 0) + drawing(subject, NATURAL[subject], { type: 'rest' }).height * scale;
    }),
  );
}

function wear(cast: Cast, index: number, made: Drawing): Part[] {
  const built = build(cast, index, 0, { type: 'rest' });
  const head = made.head ?? { top: at(0, -made.height), radius: 40 };
  return scaled(built.parts, plus(head.top, at(0, head.radius * 0.2)), head.radius / 56, -6);
}

/** A scarf that shows where the wind goes. */
export function scarf(neck: Point, wind: -1 | 1): Part {
  const far = (x: number, y: number): string => xy(plus(neck, at(x * wind, y)));
  return part(
    'scarf',
    stroke(`M${xy(plus(neck, at(-24, -2)))}L${xy(plus(neck, at(26, 4)))}`, '#d9432f', 20),
    path(
      `M${far(18, -6)}C${far(60, -30)} ${far(90, 14)} ${far(140, -18)}L${far(146, 6)}C${far(96, 36)} ${far(60, -4)} ${far(18, 14)}Z`,
      '#d9432f',
    ),
  );
}
