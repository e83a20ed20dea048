import { face } from './faces.ts';
import {
  at,
  circle,
  joint,
  part,
  path,
  plus,
  rect,
  stroke,
  taper,
  xy,
  type Drawing,
  type Inks,
  type Part,
  type Point,
  type Pose,
} from './kit.ts';

/** What tells one four-legged (or two-legged) creature from another; the bones are shared. */
export interface Build {
  readonly ears: 'point' | 'flop' | 'long' | 'round' | 'fan' | 'none' | 'aerial' | 'hair';
  readonly face: 'cat' | 'dog' | 'fox' | 'bear' | 'rabbit' | 'trunk' | 'frog' | 'robot' | 'human';
  readonly tail: 'curl' | 'bush' | 'ball' | 'thin' | 'none';
  readonly limb: number;
  readonly girth: number;
  readonly head: number;
  /** Trousers and sleeves in other inks than the skin. */
  readonly dressed?: boolean;
}

const BUILDS = {
  cat: { ears: 'point', face: 'cat', tail: 'curl', limb: 13, girth: 44, head: 42 },
  dog: { ears: 'flop', face: 'dog', tail: 'thin', limb: 14, girth: 44, head: 40 },
  fox: { ears: 'point', face: 'fox', tail: 'bush', limb: 12, girth: 40, head: 38 },
  rabbit: { ears: 'long', face: 'rabbit', tail: 'ball', limb: 13, girth: 42, head: 38 },
  bear: { ears: 'round', face: 'bear', tail: 'none', limb: 19, girth: 60, head: 48 },
  elephant: { ears: 'fan', face: 'trunk', tail: 'thin', limb: 22, girth: 70, head: 52 },
  frog: { ears: 'none', face: 'frog', tail: 'none', limb: 11, girth: 46, head: 42 },
  robot: { ears: 'aerial', face: 'robot', tail: 'none', limb: 10, girth: 44, head: 44 },
  person: { ears: 'hair', face: 'human', tail: 'none', limb: 13, girth: 38, head: 34, dressed: true },
} as const satisfies Record<string, Build>;
export type MammalName = keyof typeof BUILDS;

/** Sits at 0, 0. At rest the forelegs stand before it; riding, hands go to the bar and feet to the pedals. */
export function mammal(name: MammalName, inks: Inks, pose: Pose): Drawing {
  const build: Build = BUILDS[name];
  const riding = pose.type === 'ride';
  const upright = name === 'person' || name === 'robot';
  const stand = upright && pose.type !== 'ride' ? -118 : 0;
  const { girth, limb } = build;
  const hip = at(0, -girth * 0.86 + stand);
  const shoulder = riding && pose.grip ? at(58, -128 - girth * 0.2) : at(girth * 0.3, -122 - girth * 0.35 + stand);
  const head = plus(shoulder, at(riding ? 26 : 18, -build.head * 1.22));
  const raised = pose.type === 'hold' ? (pose.hand ?? plus(shoulder, at(74, -8))) : undefined;
  const front = upright && !riding;
  const hands: readonly [Point, Point] = riding
    ? pose.grip
      ? [pose.grip, plus(pose.grip, at(-4, -4))]
      : [plus(shoulder, at(46, 74)), plus(shoulder, at(52, 66))]
    : raised
      ? [raised, front ? plus(shoulder, at(-30, 92)) : at(girth * 0.9, -6)]
      : front
        ? [plus(shoulder, at(34, 96)), plus(shoulder, at(-34, 92))]
        : [at(girth * 0.78, -limb * 0.7), at(girth * 1.12, -limb * 0.7)];
  const feet: readonly [Point, Point] | undefined = riding
    ? (pose.feet ?? [at(girth + 42, -4), at(girth + 54, -8)])
    : front
      ? [at(14, 0), at(-16, 0)]
      : undefined;
  const sleeve = build.dressed ? inks.body : inks.body;
  const skin = build.dressed ? inks.light : inks.body;
  const back: Part[] = [];
  if (feet)
    back.push(
      part(
        'leg-far',
        leg(plus(hip, at(8, 6)), feet[1], limb, build.dressed ? inks.dark : inks.shade, inks, build, front),
      ),
    );
  back.push(part('arm-far', arm(shoulder, hands[1], limb, inks.shade, skin)));
  back.push(part('tail', tail(build, inks, hip)));
  const bodyParts: Part[] = [
    part(
      'body',
      path(taper(hip, girth, shoulder, girth * 0.66), inks.body),
      build.dressed || name === 'robot'
        ? ''
        : path(
            taper(plus(hip, at(girth * 0.34, 4)), girth * 0.56, plus(shoulder, at(girth * 0.2, 8)), girth * 0.36),
            inks.light,
          ),
      name === 'robot'
        ? rect(shoulder.x - 20, shoulder.y + 20, 40, 30, inks.light, 4) +
            circle(plus(shoulder, at(-8, 35)), 6, inks.accent)
        : '',
    ),
  ];
  if (!feet)
    bodyParts.push(
      part(
        'haunch',
        path(
          `M${xy(at(-girth * 0.9, 0))}C${xy(at(-girth * 1.2, -girth * 1.3))} ${xy(at(girth * 0.7, -girth * 1.4))} ${xy(at(girth * 0.62, -girth * 0.3))}C${xy(at(girth * 0.9, -girth * 0.3))} ${xy(at(girth * 0.9, 0))} ${xy(at(girth * 0.7, 0))}Z`,
          inks.shade,
        ),
      ),
    );
  return {
    back,
    front: [
      ...bodyParts,
      ...(feet
        ? [
            part(
              'leg-near',
              leg(plus(hip, at(4, 8)), feet[0], limb * 1.08, build.dressed ? inks.dark : inks.body, inks, build, front),
            ),
          ]
        : []),
      part('head', face(build, inks, head)),
      part('arm-near', arm(shoulder, hands[0], limb, sleeve, skin)),
    ],
    width: girth * 3.2,
    height: -head.y + build.head * (build.ears === 'long' ? 2.6 : 1.4),
    seat: plus(head, at(0, -build.head)),
    hand: hands[0],
    head: { top: plus(head, at(-2, -build.head * 0.86)), radius: build.head * 0.8 },
  };
}

function arm(shoulder: Point, hand: Point, limb: number, sleeve: string, skin: string): string {
  const elbow = joint(shoulder, hand, 62, 62, -1);
  return (
    path(taper(shoulder, limb * 1.15, elbow, limb), sleeve) +
    path(taper(elbow, limb, hand, limb * 0.82), sleeve) +
    circle(hand, limb * 0.95, skin)
  );
}

function leg(
  hip: Point,
  foot: Point,
  limb: number,
  colour: string,
  inks: Inks,
  build: Build,
  standing: boolean,
): string {
  const ankle = plus(foot, at(-4, -limb * 0.8));
  const knee = joint(hip, ankle, standing ? 56 : 118, standing ? 56 : 122, 1);
  const shoe = build.dressed ? inks.accent : colour;
  return (
    path(taper(hip, limb * 1.6, knee, limb * 1.05), colour) +
    path(taper(knee, limb * 1.05, ankle, limb * 0.8), colour) +
    path(taper(plus(foot, at(-6, -limb * 0.75)), limb * 0.78, plus(foot, at(22, -limb * 0.55)), limb * 0.56), shoe)
  );
}

function tail(build: Build, inks: Inks, hip: Point): string {
  const root = plus(hip, at(-build.girth * 0.7, build.girth * 0.3));
  const to = (x: number, y: number): string => xy(plus(root, at(x, y)));
  if (build.tail === 'curl')
    return stroke(
      `M${to(0, 0)}C${to(-60, 10)} ${to(-70, -60)} ${to(-40, -90)}C${to(-24, -104)} ${to(-14, -84)} ${to(-26, -76)}`,
      inks.shade,
      16,
    );
  if (build.tail === 'bush')
    return (
      path(
        `M${to(8, -10)}C${to(-50, -10)} ${to(-104, -40)} ${to(-110, -110)}C${to(-60, -110)} ${to(-14, -60)} ${to(12, 16)}Z`,
        inks.shade,
      ) +
      path(
        `M${to(-110, -110)}C${to(-106, -78)} ${to(-98, -62)} ${to(-86, -48)}C${to(-74, -60)} ${to(-70, -74)} ${to(-70, -92)}C${to(-82, -104)} ${to(-94, -110)} ${to(-110, -110)}Z`,
        inks.light,
      )
    );
  if (build.tail === 'ball') return circle(plus(root, at(-6, 0)), 20, inks.light);
  if (build.tail === 'thin')
    return stroke(`M${to(4, 0)}C${to(-30, -4)} ${to(-44, -34)} ${to(-54, -58)}`, inks.shade, 9);
  return '';
}
