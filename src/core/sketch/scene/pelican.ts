import {
  at,
  circle,
  ellipse,
  joint,
  part,
  path,
  stroke,
  xy,
  plus,
  type Drawing,
  type Inks,
  type Part,
  type Point,
  type Pose,
} from './kit.ts';

const THIGH = 112;
const SHIN = 134;

/** The pelican: bill and pouch before all else. Sits at 0, 0; standing, its feet are there. */
export function pelican(inks: Inks, pose: Pose): Drawing {
  const standing = pose.type !== 'ride' || !pose.feet;
  const lift = standing ? (pose.type === 'ride' ? 0 : -132) : 0;
  const to = (x: number, y: number): Point => at(x, y + lift);
  const feet =
    pose.type === 'ride' && pose.feet
      ? pose.feet
      : ([at(26, pose.type === 'ride' ? 12 : 0), at(-2, pose.type === 'ride' ? 12 : 0)] as const);
  const grip = pose.type === 'ride' ? pose.grip : pose.type === 'hold' ? (pose.hand ?? to(150, -40)) : undefined;
  const bones: readonly [number, number] = standing ? [62, 80] : [THIGH, SHIN];
  const body = [
    part('tail', path(shift('M-84 -66L-158 -62L-146 -46L-160 -34L-140 -26L-80 -28Z', lift), inks.shade)),
    part(
      'body',
      path(
        shift(
          'M-100 -54C-84 -94 -30 -114 26 -112C78 -110 108 -84 104 -52C99 -18 52 5 -2 5C-52 5 -88 -18 -100 -54Z',
          lift,
        ),
        inks.body,
      ),
      path(shift('M-96 -44C-60 -20 30 -14 98 -32C84 -8 44 5 -2 5C-50 5 -84 -14 -96 -44Z', lift), inks.shade),
    ),
    part(
      'crest',
      path(
        shift('M88 -232C66 -240 44 -236 30 -220C46 -222 52 -214 42 -204C58 -208 74 -204 88 -194Z', lift),
        inks.shade,
      ),
    ),
    part(
      'neck',
      path(
        shift(
          'M30 -92C62 -112 72 -146 64 -180C57 -214 78 -246 112 -247C144 -248 160 -222 150 -198C142 -178 126 -166 124 -140C122 -108 120 -76 98 -52C74 -36 36 -58 30 -92Z',
          lift,
        ),
        inks.body,
      ),
    ),
    part(
      'pouch',
      path(
        shift('M138 -208C190 -196 250 -182 306 -176C284 -128 222 -104 176 -120C150 -130 136 -160 138 -208Z', lift),
        inks.accent,
      ),
      stroke(shift('M158 -180C170 -150 196 -138 228 -140M176 -176C190 -158 214 -150 244 -152', lift), '#00000022', 4),
    ),
    part(
      'bill',
      path(
        shift('M136 -236C196 -232 262 -212 312 -182C318 -176 314 -168 304 -170C246 -180 190 -192 134 -204Z', lift),
        inks.accent,
      ),
      path(
        shift('M136 -236C196 -232 262 -212 312 -182C318 -176 314 -168 304 -170C246 -180 190 -192 134 -204Z', lift),
        '#0000002e',
      ),
    ),
    part(
      'eye',
      ellipse(to(122, -222), 14, 13, inks.accent),
      circle(to(124, -222), 8, inks.dark),
      circle(to(127, -225), 2.6, '#fff'),
    ),
  ];
  const shoulder = to(8, -78);
  return {
    back: [leg('leg-far', to(22, -8), feet[1], bones, inks, true)],
    front: [
      ...body.slice(0, 2),
      leg('leg-near', to(6, -10), feet[0], bones, inks, false),
      ...body.slice(2),
      grip ? reaching(shoulder, grip, inks) : folded(lift, inks),
    ],
    width: 320,
    height: 250 - lift,
    seat: to(-20, -108),
    hand: grip ?? to(150, -40),
    head: { top: to(104, -244), radius: 34 },
  };
}

/** Moves every coordinate pair of an absolute path down by `dy`. */
const shift = (d: string, dy: number): string =>
  dy === 0 ? d : d.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${x} ${Number(y) + dy}`);

function leg(
  name: string,
  hip: Point,
  foot: Point,
  [thigh, shin]: readonly [number, number],
  inks: Inks,
  far: boolean,
): Part {
  const ankle = plus(foot, at(-8, -12));
  const knee = joint(hip, ankle, thigh, shin, 1);
  const skin = far ? '#00000033' : '';
  const bone = `M${xy(knee)}L${xy(ankle)}`;
  const web = `M${xy(plus(ankle, at(-7, -3)))}L${xy(plus(ankle, at(8, -6)))}C${xy(plus(foot, at(14, -12)))} ${xy(plus(foot, at(40, -8)))} ${xy(plus(foot, at(46, 0)))}L${xy(plus(foot, at(-14, 0)))}Z`;
  const feathers = `M${xy(hip)}L${xy(at(hip.x + (knee.x - hip.x) * 0.86, hip.y + (knee.y - hip.y) * 0.86))}`;
  return part(
    name,
    stroke(
      `M${xy(at(hip.x + (knee.x - hip.x) * 0.6, hip.y + (knee.y - hip.y) * 0.6))}L${xy(knee)}L${xy(ankle)}`,
      inks.accent,
      14,
    ),
    path(web, inks.accent),
    skin && stroke(bone, skin, 14) + path(web, skin),
    stroke(feathers, far ? inks.shade : inks.body, 40),
    far ? '' : stroke(feathers, '#0000000f', 40),
  );
}

/** The wing stretched to what it holds, quill tips last. */
function reaching(shoulder: Point, grip: Point, inks: Inks): Part {
  const rel = (x: number, y: number): Point => plus(shoulder, at(x, y));
  const d = `M${xy(rel(-78, 10))}C${xy(rel(-60, -34))} ${xy(rel(6, -40))} ${xy(rel(44, -12))}C${xy(rel(76, 12))} ${xy(plus(grip, at(-58, -14)))} ${xy(plus(grip, at(8, -10)))}L${xy(plus(grip, at(4, 10)))}C${xy(plus(grip, at(-50, 22)))} ${xy(rel(50, 62))} ${xy(rel(6, 54))}C${xy(rel(-34, 50))} ${xy(rel(-66, 36))} ${xy(rel(-78, 10))}Z`;
  const tips = `M${xy(plus(grip, at(10, -10)))}L${xy(plus(grip, at(-46, -6)))}L${xy(plus(grip, at(-58, 18)))}L${xy(plus(grip, at(-30, 12)))}L${xy(plus(grip, at(-34, 28)))}L${xy(plus(grip, at(-8, 14)))}L${xy(plus(grip, at(-4, 24)))}Z`;
  return part(
    'wing',
    path(d, inks.light),
    stroke(
      `M${xy(rel(-50, 12))}C${xy(rel(-20, -6))} ${xy(rel(14, -2))} ${xy(rel(40, 16))}M${xy(rel(-38, 28))}C${xy(rel(-14, 16))} ${xy(rel(10, 20))} ${xy(rel(30, 34))}`,
      inks.shade,
      5,
    ),
    path(tips, inks.dark),
  );
}

function folded(lift: number, inks: Inks): Part {
  return part(
    'wing',
    path(
      shift('M62 -72C40 -104 -30 -104 -84 -64L-150 -40C-120 -22 -30 -14 14 -24C44 -32 60 -48 62 -72Z', lift),
      inks.light,
    ),
    path(shift('M-84 -64L-150 -40C-128 -26 -100 -22 -70 -20L-96 -40Z', lift), inks.dark),
    stroke(shift('M36 -66C6 -82 -34 -78 -66 -56M30 -48C4 -58 -24 -54 -48 -42', lift), inks.shade, 5),
  );
}
