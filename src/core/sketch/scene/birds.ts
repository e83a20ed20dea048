import {
  at,
  circle,
  ellipse,
  joint,
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

interface Build {
  /** Half width and half height of the body, its turn in degrees. */
  readonly body: readonly [number, number, number];
  /** Head's middle from the body's, and its radius. */
  readonly head: readonly [number, number, number];
  readonly beak: 'cone' | 'flat' | 'hook' | 'bent' | 'dagger';
  readonly leg: number;
  readonly web: boolean;
  readonly neck: number;
  readonly tail: number;
}

const BUILDS = {
  bird: { body: [62, 44, -18], head: [50, -50, 30], beak: 'cone', leg: 34, web: false, neck: 34, tail: 58 },
  duck: { body: [84, 48, -4], head: [66, -78, 32], beak: 'flat', leg: 24, web: true, neck: 30, tail: 26 },
  owl: { body: [54, 78, 0], head: [2, -74, 52], beak: 'hook', leg: 14, web: false, neck: 0, tail: 22 },
  penguin: { body: [52, 88, 0], head: [6, -98, 36], beak: 'cone', leg: 8, web: true, neck: 0, tail: 14 },
  flamingo: { body: [66, 40, -10], head: [64, -150, 22], beak: 'bent', leg: 168, web: true, neck: 17, tail: 34 },
} as const satisfies Record<string, Build>;
export type BirdName = keyof typeof BUILDS;

/** Birds but the pelican: sit at 0, 0 with the belly there, or stand on their own legs. */
export function bird(name: BirdName, inks: Inks, pose: Pose): Drawing {
  const build: Build = BUILDS[name];
  const [rx, ry, turn] = build.body;
  const riding = pose.type === 'ride';
  const middle = at(0, -ry - (riding ? 0 : build.leg));
  const head = plus(middle, at(build.head[0], build.head[1]));
  const radius = build.head[2];
  const feet: readonly [Point, Point] =
    riding && pose.feet ? pose.feet : riding ? [at(26, 8), at(4, 8)] : [at(18, 0), at(-8, 0)];
  const hold = riding ? pose.grip : pose.type === 'hold' ? (pose.hand ?? plus(middle, at(rx + 44, -14))) : undefined;
  const upright = name === 'owl' || name === 'penguin';
  const limb = (id: string, foot: Point, hip: Point, shade: boolean): Part => {
    const far = riding && pose.feet;
    const knee = far
      ? joint(hip, foot, 108, 122, 1)
      : at((hip.x + foot.x) / 2 - (build.leg > 60 ? 9 : 0), (hip.y + foot.y) / 2);
    const web = build.web
      ? `M${xy(plus(foot, at(-8, 0)))}L${xy(plus(foot, at(0, -12)))}L${xy(plus(foot, at(30, 0)))}Z`
      : `M${xy(plus(foot, at(-10, -2)))}L${xy(plus(foot, at(22, -2)))}`;
    return part(
      id,
      stroke(`M${xy(hip)}L${xy(knee)}L${xy(plus(foot, at(0, -6)))}`, inks.accent, build.leg > 60 ? 7 : 9),
      build.web ? path(web, inks.accent) : stroke(web, inks.accent, 7),
      shade ? stroke(`M${xy(hip)}L${xy(knee)}L${xy(plus(foot, at(0, -6)))}`, '#0000002e', 9) : '',
    );
  };
  const belly = upright
    ? ellipse(plus(middle, at(10, 12)), rx * 0.74, ry * 0.8, inks.light)
    : path(
        `M${xy(plus(middle, at(-rx * 0.7, ry * 0.3)))}C${xy(plus(middle, at(-rx * 0.2, ry * 0.6)))} ${xy(plus(middle, at(rx * 0.6, ry * 0.3)))} ${xy(plus(middle, at(rx * 0.93, -ry * 0.3)))}C${xy(plus(middle, at(rx, ry * 0.6)))} ${xy(plus(middle, at(rx * 0.2, ry * 1.1)))} ${xy(plus(middle, at(-rx * 0.7, ry * 0.3)))}Z`,
        inks.light,
      );
  const neck =
    build.neck > 0
      ? name === 'flamingo'
        ? stroke(
            `M${xy(plus(middle, at(rx * 0.7, -6)))}C${xy(plus(middle, at(rx + 54, -40)))} ${xy(plus(middle, at(rx - 50, -92)))} ${xy(plus(head, at(-6, 2)))}`,
            inks.body,
            build.neck,
          )
        : stroke(`M${xy(plus(middle, at(rx * 0.6, -6)))}L${xy(head)}`, inks.body, build.neck * 1.3)
      : '';
  const wing = hold
    ? path(
        `M${xy(plus(middle, at(-rx * 0.6, -ry * 0.2)))}C${xy(plus(middle, at(-rx * 0.1, -ry * 0.7)))} ${xy(plus(middle, at(rx * 0.6, -ry * 0.5)))} ${xy(plus(hold, at(4, -10)))}L${xy(plus(hold, at(2, 9)))}C${xy(plus(middle, at(rx * 0.7, ry * 0.4)))} ${xy(plus(middle, at(-rx * 0.2, ry * 0.7)))} ${xy(plus(middle, at(-rx * 0.6, -ry * 0.2)))}Z`,
        inks.shade,
      )
    : upright
      ? path(
          `M${xy(plus(middle, at(-rx * 0.5, -ry * 0.7)))}C${xy(plus(middle, at(-rx * 1.3, -ry * 0.2)))} ${xy(plus(middle, at(-rx * 1.2, ry * 0.6)))} ${xy(plus(middle, at(-rx * 0.8, ry * 0.8)))}C${xy(plus(middle, at(-rx * 0.3, ry * 0.3)))} ${xy(plus(middle, at(-rx * 0.2, -ry * 0.3)))} ${xy(plus(middle, at(-rx * 0.5, -ry * 0.7)))}Z`,
          inks.shade,
        )
      : path(
          `M${xy(plus(middle, at(rx * 0.4, -ry * 0.4)))}C${xy(plus(middle, at(0, -ry)))} ${xy(plus(middle, at(-rx * 0.7, -ry * 0.5)))} ${xy(plus(middle, at(-rx * 1.3, ry * 0.1)))}C${xy(plus(middle, at(-rx * 0.6, ry * 0.5)))} ${xy(plus(middle, at(rx * 0.3, ry * 0.5)))} ${xy(plus(middle, at(rx * 0.4, -ry * 0.4)))}Z`,
          inks.shade,
        );
  return {
    back: [limb('leg-far', feet[1], plus(middle, at(6, ry * 0.5)), true)],
    front: [
      limb('leg-near', feet[0], plus(middle, at(-4, ry * 0.6)), false),
      part(
        'tail',
        path(
          `M${xy(plus(middle, at(-rx * 0.6, -8)))}L${xy(plus(middle, at(-rx - build.tail, upright ? ry : -16)))}L${xy(plus(middle, at(-rx - build.tail * 0.7, upright ? ry + 4 : 16)))}L${xy(plus(middle, at(-rx * 0.5, upright ? ry * 0.8 : 20)))}Z`,
          inks.shade,
        ),
      ),
      part('body', ellipse(middle, rx, ry, inks.body, turn), neck, upright ? '' : '', belly),
      part('head', headOf(name, build, inks, head, radius)),
      part('wing', wing),
    ],
    width: rx * 2 + build.tail + 40,
    height: -head.y + radius * 1.3,
    seat: plus(middle, at(-10, -ry)),
    hand: hold ?? plus(middle, at(rx, 0)),
    head: { top: plus(head, at(-2, -radius * 0.86)), radius },
  };
}

function headOf(name: BirdName, build: Build, inks: Inks, c: Point, r: number): string {
  const p = (x: number, y: number): Point => plus(c, at(x * r, y * r));
  const s = (x: number, y: number): string => xy(p(x, y));
  if (name === 'owl') {
    const eye = (x: number): string =>
      circle(p(x, 0.02), r * 0.36, inks.light) +
      circle(p(x, 0.02), r * 0.24, inks.accent) +
      circle(p(x + 0.02, 0.02), r * 0.14, inks.dark);
    return (
      path(
        `M${s(-0.96, 0.4)}L${s(-0.94, -1.1)}L${s(-0.36, -0.76)}H${(c.x + r * 0.36).toFixed(1)}L${s(0.94, -1.1)}L${s(0.96, 0.4)}Z`,
        inks.body,
      ) +
      ellipse(p(0, 0.1), r, r * 0.84, inks.body) +
      eye(-0.4) +
      eye(0.4) +
      path(`M${s(-0.13, 0.2)}L${s(0.13, 0.2)}L${s(0, 0.54)}Z`, inks.accent)
    );
  }
  const beak = {
    cone: path(`M${s(0.8, -0.26)}L${s(1.7, 0.1)}L${s(0.8, 0.36)}Z`, inks.accent),
    flat: path(
      `M${s(0.8, -0.16)}C${s(1.2, -0.1)} ${s(1.5, 0.16)} ${s(1.9, 0.16)}C${s(1.9, 0.42)} ${s(1.2, 0.5)} ${s(0.7, 0.4)}Z`,
      inks.accent,
    ),
    hook: '',
    bent:
      path(
        `M${s(0.7, -0.3)}C${s(1.4, -0.3)} ${s(1.9, 0.3)} ${s(1.5, 1.2)}C${s(1.3, 0.8)} ${s(1.1, 0.5)} ${s(0.7, 0.4)}Z`,
        inks.light,
      ) +
      path(
        `M${s(1.62, 0.4)}C${s(1.8, 0.7)} ${s(1.66, 1)} ${s(1.5, 1.2)}C${s(1.4, 0.96)} ${s(1.3, 0.8)} ${s(1.2, 0.66)}Z`,
        inks.dark,
      ),
    dagger: '',
  }[build.beak];
  const mask =
    name === 'penguin'
      ? path(
          `M${s(0.1, -0.3)}C${s(0.5, -0.6)} ${s(0.9, -0.3)} ${s(0.9, 0.1)}C${s(0.9, 0.6)} ${s(0.4, 0.9)} ${s(0, 0.7)}C${s(0.3, 0.4)} ${s(0.1, 0)} ${s(0.1, -0.3)}Z`,
          inks.light,
        )
      : '';
  return (
    circle(c, r, inks.body) +
    mask +
    beak +
    circle(p(0.36, -0.14), Math.max(3.5, r * 0.15), inks.dark) +
    circle(p(0.42, -0.2), Math.max(1.2, r * 0.05), '#fff')
  );
}
