import {
  at,
  circle,
  part,
  path,
  plus,
  ring,
  stroke,
  xy,
  n,
  type Drawing,
  type Inks,
  type Part,
  type Point,
} from './kit.ts';

const R = 104;
const REAR = at(-152, -R);
const FRONT = at(158, -R);
const BRACKET = at(-22, -96);
const CRANK = 38;
const SEAT = at(-76, -270);
const HEAD = at(104, -262);
const LOW_HEAD = at(114, -222);
const GRIP = at(132, -316);
const NEAR = plus(BRACKET, at(CRANK * 0.86, CRANK * 0.5));
const FAR = plus(BRACKET, at(-CRANK * 0.86, -CRANK * 0.5));

/** A diamond frame with everything it needs to be ridden: the pedals and the bar are where `pedals` and `grip` say. */
export function bicycle(inks: Inks): Drawing {
  const tube = (a: Point, b: Point, width = 13): string => stroke(`M${xy(a)}L${xy(b)}`, inks.body, width);
  return {
    back: [
      wheel('wheel-rear', REAR, inks),
      wheel('wheel-front', FRONT, inks),
      part('crank-far', crank(FAR, inks.dark)),
    ],
    front: [
      part(
        'chain',
        stroke(
          `M${xy(plus(REAR, at(0, -13)))}L${xy(plus(BRACKET, at(0, -27)))}M${xy(plus(REAR, at(0, 13)))}L${xy(plus(BRACKET, at(0, 27)))}`,
          inks.dark,
          4,
          'stroke-dasharray="7 4"',
        ),
      ),
      part(
        'frame',
        tube(SEAT, BRACKET),
        tube(at(-64, -232), LOW_HEAD, 12),
        tube(LOW_HEAD, BRACKET),
        tube(REAR, BRACKET, 9),
        tube(REAR, at(-64, -232), 9),
        tube(HEAD, LOW_HEAD, 15),
        stroke(`M${xy(LOW_HEAD)}C122 -180 140 -150 ${xy(FRONT)}`, inks.body, 11),
      ),
      part(
        'bar',
        stroke(`M${xy(HEAD)}L98 -288L120 -316L${xy(plus(GRIP, at(14, 0)))}C172 -316 172 -276 140 -278`, inks.dark, 9),
      ),
      part(
        'saddle',
        stroke(`M${xy(SEAT)}L-80 -284`, inks.dark, 8),
        path(
          'M-128 -292C-112 -300 -60 -298 -30 -288C-28 -282 -36 -280 -46 -280C-70 -278 -84 -272 -104 -272C-124 -272 -132 -286 -128 -292Z',
          inks.accent,
        ),
      ),
      part(
        'chainring',
        ring(BRACKET, 27, inks.dark, 6),
        circle(BRACKET, 9, inks.dark),
        stroke(spokes(BRACKET, 25, 5), inks.dark, 4),
      ),
      part('crank-near', crank(NEAR, inks.dark)),
    ],
    width: 540,
    height: 320,
    seat: at(-80, -292),
    grip: GRIP,
    pedals: [plus(NEAR, at(0, -5)), plus(FAR, at(0, -5))],
  };
}

const crank = (end: Point, colour: string): string =>
  stroke(`M${xy(BRACKET)}L${xy(end)}`, colour, 8) +
  stroke(`M${xy(plus(end, at(-21, 0)))}L${xy(plus(end, at(21, 0)))}`, colour, 9);

const spokes = (hub: Point, radius: number, count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const angle = ((i + 0.3) * Math.PI * 2) / count;
    return `M${xy(hub)}L${n(hub.x + radius * Math.cos(angle))} ${n(hub.y + radius * Math.sin(angle))}`;
  }).join('');

function wheel(name: string, hub: Point, inks: Inks): Part {
  return part(
    name,
    stroke(spokes(hub, R - 12, 14), inks.light, 2),
    ring(hub, R - 15, inks.light, 4),
    ring(hub, R - 7, inks.dark, 14),
    circle(hub, 9, inks.dark),
  );
}
