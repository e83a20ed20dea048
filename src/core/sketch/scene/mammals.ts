import {
  at,
  circle,
  ellipse,
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
interface Build {
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

function face(build: Build, inks: Inks, c: Point): string {
  const r = build.head;
  const p = (x: number, y: number): Point => plus(c, at(x * r, y * r));
  const s = (x: number, y: number): string => xy(p(x, y));
  const eye = (x: number, y: number, size = 0.1): string =>
    circle(p(x, y), r * size, inks.dark) + circle(p(x + 0.035, y - 0.04), r * size * 0.32, '#fff');
  const ears = {
    point:
      path(
        `M${s(-0.86, -0.3)}L${s(-0.74, -1.36)}L${s(-0.08, -0.86)}ZM${s(0.16, -0.9)}L${s(0.66, -1.34)}L${s(0.8, -0.36)}Z`,
        inks.body,
      ) + path(`M${s(-0.68, -0.6)}L${s(-0.64, -1.06)}L${s(-0.3, -0.82)}Z`, inks.accent),
    flop: '',
    long:
      path(
        `M${s(-0.5, -0.6)}C${s(-1.1, -1.6)} ${s(-0.9, -2.6)} ${s(-0.5, -2.5)}C${s(-0.2, -2.3)} ${s(-0.2, -1.4)} ${s(-0.06, -0.8)}Z`,
        inks.shade,
      ) +
      path(
        `M${s(-0.1, -0.8)}C${s(-0.2, -1.8)} ${s(0.2, -2.6)} ${s(0.5, -2.4)}C${s(0.8, -2.1)} ${s(0.6, -1.2)} ${s(0.44, -0.7)}Z`,
        inks.body,
      ) +
      path(
        `M${s(0.1, -0.9)}C${s(0.1, -1.6)} ${s(0.3, -2.2)} ${s(0.44, -2.1)}C${s(0.56, -1.9)} ${s(0.4, -1.2)} ${s(0.3, -0.86)}Z`,
        inks.accent,
      ),
    round:
      circle(p(-0.66, -0.72), r * 0.34, inks.shade) +
      circle(p(0.6, -0.78), r * 0.32, inks.body) +
      circle(p(-0.66, -0.72), r * 0.16, inks.accent),
    fan: '',
    none: circle(p(-0.4, -0.86), r * 0.34, inks.body) + circle(p(0.5, -0.86), r * 0.34, inks.body),
    aerial: stroke(`M${s(0, -0.9)}V${c.y - r * 1.5}`, inks.dark, 5) + circle(p(0, -1.55), r * 0.16, inks.accent),
    hair: path(
      `M${s(-1.02, 0.6)}C${s(-1.3, -1.5)} ${s(1, -1.6)} ${s(0.9, -0.4)}C${s(0.4, -0.3)} ${s(-0.3, -0.2)} ${s(-0.5, 0.7)}Z`,
      inks.dark,
    ),
  }[build.ears];
  const skull =
    build.face === 'robot'
      ? rect(c.x - r, c.y - r * 0.9, r * 2, r * 1.7, inks.body, r * 0.25)
      : build.face === 'human'
        ? ellipse(c, r * 0.9, r, inks.light)
        : ellipse(c, r * 1.04, r * 0.94, inks.body);
  const look = {
    cat:
      ellipse(p(0.5, 0.34), r * 0.44, r * 0.34, inks.light) +
      eye(0.16, -0.1, 0.13) +
      eye(0.72, -0.12, 0.12) +
      path(`M${s(0.44, 0.14)}L${s(0.66, 0.14)}L${s(0.55, 0.27)}Z`, inks.accent) +
      stroke(
        `M${s(0.3, 0.42)}C${s(0.4, 0.54)} ${s(0.54, 0.5)} ${s(0.55, 0.3)}C${s(0.58, 0.5)} ${s(0.7, 0.52)} ${s(0.8, 0.4)}`,
        inks.dark,
        3,
      ) +
      stroke(
        `M${s(0.2, 0.34)}L${s(-0.5, 0.26)}M${s(0.2, 0.44)}L${s(-0.46, 0.52)}M${s(0.9, 0.34)}L${s(1.5, 0.24)}M${s(0.9, 0.44)}L${s(1.46, 0.52)}`,
        inks.dark,
        2,
      ),
    dog:
      path(
        `M${s(0.2, -0.3)}C${s(0.9, -0.3)} ${s(1.5, 0)} ${s(1.5, 0.34)}C${s(1.5, 0.7)} ${s(0.7, 0.86)} ${s(0.1, 0.74)}Z`,
        inks.light,
      ) +
      ellipse(p(1.42, 0.08), r * 0.2, r * 0.16, inks.dark) +
      stroke(`M${s(1.3, 0.36)}C${s(1.1, 0.56)} ${s(0.8, 0.56)} ${s(0.6, 0.46)}`, inks.dark, 3) +
      eye(0.34, -0.24, 0.12) +
      path(
        `M${s(-0.2, -0.84)}C${s(-0.8, -1)} ${s(-1.3, -0.3)} ${s(-1, 0.6)}C${s(-0.7, 0.8)} ${s(-0.4, 0.2)} ${s(-0.2, -0.4)}Z`,
        inks.shade,
      ),
    fox:
      path(
        `M${s(0.1, -0.2)}C${s(0.7, -0.2)} ${s(1.4, 0.16)} ${s(1.72, 0.36)}C${s(1.3, 0.66)} ${s(0.6, 0.9)} ${s(0, 0.86)}C${s(0.3, 0.5)} ${s(0.3, 0.2)} ${s(0.1, -0.2)}Z`,
        inks.light,
      ) +
      ellipse(p(1.66, 0.34), r * 0.14, r * 0.12, inks.dark) +
      eye(0.36, -0.16, 0.11),
    bear:
      ellipse(p(0.66, 0.28), r * 0.44, r * 0.36, inks.light) +
      ellipse(p(0.86, 0.12), r * 0.18, r * 0.13, inks.dark) +
      stroke(`M${s(0.8, 0.26)}C${s(0.78, 0.46)} ${s(0.6, 0.5)} ${s(0.5, 0.42)}`, inks.dark, 3) +
      eye(0.3, -0.2, 0.09) +
      eye(0.84, -0.24, 0.08),
    rabbit:
      ellipse(p(0.56, 0.3), r * 0.4, r * 0.32, inks.light) +
      eye(0.2, -0.16, 0.13) +
      eye(0.74, -0.18, 0.12) +
      path(`M${s(0.5, 0.12)}L${s(0.72, 0.12)}L${s(0.61, 0.24)}Z`, inks.accent) +
      rect(c.x + r * 0.5, c.y + r * 0.42, r * 0.22, r * 0.26, '#fff', 2),
    trunk:
      path(
        `M${s(0.5, -0.4)}C${s(1.3, -0.3)} ${s(1.4, 0.6)} ${s(1.16, 1.3)}C${s(1.08, 1.66)} ${s(1.4, 1.8)} ${s(1.66, 1.56)}L${s(1.84, 1.78)}C${s(1.4, 2.3)} ${s(0.7, 2)} ${s(0.74, 1.3)}C${s(0.76, 0.9)} ${s(0.6, 0.7)} ${s(0.3, 0.66)}Z`,
        inks.body,
      ) +
      stroke(
        `M${s(0.96, 0.5)}L${s(1.24, 0.44)}M${s(0.9, 0.86)}L${s(1.2, 0.84)}M${s(0.82, 1.2)}L${s(1.1, 1.24)}`,
        inks.shade,
        4,
      ) +
      path(
        `M${s(0.56, 0.62)}C${s(0.7, 0.96)} ${s(1, 1.1)} ${s(1.3, 0.98)}C${s(1.04, 0.92)} ${s(0.9, 0.76)} ${s(0.84, 0.54)}Z`,
        '#fffaf0',
      ) +
      eye(0.5, -0.26, 0.09) +
      path(
        `M${s(-0.1, -0.7)}C${s(-1.1, -1.4)} ${s(-1.9, -0.6)} ${s(-1.6, 0.3)}C${s(-1.4, 0.9)} ${s(-0.5, 0.9)} ${s(-0.1, 0.3)}Z`,
        inks.shade,
      ),
    frog:
      eye(-0.36, -0.92, 0.17) +
      eye(0.54, -0.92, 0.17) +
      stroke(`M${s(-0.4, 0.2)}C${s(0, 0.56)} ${s(0.7, 0.5)} ${s(0.94, 0.06)}`, inks.dark, 4) +
      ellipse(p(0.2, 0.62), r * 0.5, r * 0.2, inks.light),
    robot:
      rect(c.x - r * 0.66, c.y - r * 0.5, r * 1.36, r * 0.66, inks.dark, r * 0.2) +
      circle(p(-0.26, -0.18), r * 0.16, inks.accent) +
      circle(p(0.34, -0.18), r * 0.16, inks.accent) +
      stroke(`M${s(-0.4, 0.46)}H${c.x + r * 0.46}`, inks.dark, 5, 'stroke-dasharray="3 9"'),
    human:
      eye(0.34, -0.06, 0.09) +
      path(`M${s(0.8, -0.1)}L${s(1.08, 0.16)}L${s(0.8, 0.2)}Z`, inks.light) +
      stroke(`M${s(0.36, 0.46)}C${s(0.5, 0.56)} ${s(0.66, 0.5)} ${s(0.72, 0.4)}`, inks.dark, 3),
  }[build.face];
  return build.ears === 'hair' ? skull + ears + look : ears + skull + look;
}
