import type { Random } from '../random.ts';
import type { Sky } from './cast.ts';
import { at, circle, ellipse, n, part, path, rect, stroke, type Part } from './kit.ts';

export const WIDTH = 800;
export const HEIGHT = 600;
export const GROUND = 508;

/** Flat colours of a whole weather, made to hold together. */
export interface Air {
  readonly sky: string;
  readonly disc: string;
  readonly far: string;
  readonly ground: string;
  readonly mark: string;
  readonly cloud: string;
}

const AIRS: Readonly<Record<Sky['time'], readonly Air[]>> = {
  day: [
    { sky: '#bfe0e8', disc: '#fbe9b4', far: '#9cc7bd', ground: '#5f9c93', mark: '#4a857c', cloud: '#eef7f6' },
    { sky: '#f6dcbc', disc: '#f29a5b', far: '#d9b08c', ground: '#476a63', mark: '#39574f', cloud: '#fdf1e0' },
    { sky: '#ecdfbf', disc: '#f5c34d', far: '#cfd6b8', ground: '#7d9a63', mark: '#68844f', cloud: '#f7efd9' },
    { sky: '#cdd9f2', disc: '#ffffff', far: '#a4b5e0', ground: '#4d63a6', mark: '#3d5190', cloud: '#f2f5fd' },
  ],
  dusk: [
    { sky: '#f4a57e', disc: '#e2533a', far: '#b9657a', ground: '#43345c', mark: '#33274a', cloud: '#fbc9a8' },
    { sky: '#f8c9a0', disc: '#f2743c', far: '#a56a83', ground: '#2d3a5e', mark: '#222d4b', cloud: '#fde3c8' },
  ],
  night: [
    { sky: '#16233f', disc: '#f6edcb', far: '#22365a', ground: '#0d1830', mark: '#1b2c4d', cloud: '#2d436b' },
    { sky: '#1f1b3a', disc: '#f9e3a6', far: '#2f2a56', ground: '#120f28', mark: '#2a2550', cloud: '#3d376b' },
  ],
};

export const airOf = (sky: Sky, roll: Random): Air => roll.pick(AIRS[sky.time]);

/** All that lies behind the actors, from far to near. */
export function backdrop(sky: Sky, air: Air, roll: Random, sea: boolean): Part[] {
  const parts: Part[] = [part('sky', rect(0, 0, WIDTH, HEIGHT, air.sky))];
  const right = roll.int(2) === 1;
  if (sky.stars)
    parts.push(
      part(
        'stars',
        ...Array.from({ length: 34 }, () =>
          circle(at(roll.int(WIDTH), roll.int(360)), 1 + roll.next() * 1.8, air.disc),
        ),
      ),
    );
  if (sky.moon)
    parts.push(
      part('moon', circle(at(right ? 640 : 170, 120), 58, air.disc), circle(at(right ? 664 : 194, 104), 50, air.sky)),
    );
  else if (sky.sun)
    parts.push(
      part(
        'sun',
        circle(at(sky.time === 'dusk' ? 400 : right ? 520 : 300, sky.time === 'dusk' ? 400 : 268), 186, air.disc),
      ),
    );
  if (sky.clouds > 0)
    parts.push(
      part(
        'clouds',
        ...Array.from({ length: sky.clouds }, (_, i) =>
          cloud(90 + ((i * 263 + roll.int(70)) % 640), 60 + ((i * 47) % 110), 0.75 + roll.next() * 0.5, air.cloud),
        ),
      ),
    );
  if (sea) {
    parts.push(part('sea', rect(0, GROUND - 70, WIDTH, HEIGHT - GROUND + 70, air.far)));
    return parts;
  }
  const rise = 40 + roll.int(40);
  parts.push(
    part(
      'hills',
      path(
        `M0 ${GROUND - 30}C140 ${GROUND - 60 - rise} 240 ${GROUND - 60 - rise} 380 ${GROUND - 34}S640 ${GROUND - 110 - rise / 2} 800 ${GROUND - 50}V${HEIGHT}H0Z`,
        air.far,
      ),
    ),
  );
  parts.push(
    part(
      'ground',
      rect(0, GROUND, WIDTH, HEIGHT - GROUND, air.ground),
      stroke(
        `M40 ${GROUND + 46}H150M220 ${GROUND + 46}H330M400 ${GROUND + 46}H510M580 ${GROUND + 46}H690M760 ${GROUND + 46}H800`,
        air.mark,
        5,
      ),
    ),
  );
  return parts;
}

/** Water before the keel, so that what floats lies in it. */
export const swell = (air: Air): Part =>
  part(
    'waves',
    path(
      `M0 ${GROUND - 8}q25 -20 50 0t50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0V${HEIGHT}H0Z`,
      air.ground,
    ),
    stroke(`M90 ${GROUND + 38}q25 -16 50 0t50 0M470 ${GROUND + 58}q25 -16 50 0t50 0`, air.mark, 5),
  );

const cloud = (x: number, y: number, scale: number, colour: string): string =>
  `<g transform="translate(${x} ${y}) scale(${n(scale)})" fill="${colour}"><ellipse rx="62" ry="20"/><circle cx="-20" cy="-16" r="24"/><circle cx="16" cy="-22" r="30"/></g>`;

/** What falls or blows before everything. */
export function weather(sky: Sky, roll: Random): Part[] {
  const parts: Part[] = [];
  if (sky.fall === 'rain')
    parts.push(
      part(
        'rain',
        stroke(
          Array.from(
            { length: 60 },
            () => `M${roll.int(WIDTH)} ${roll.int(GROUND)}l${sky.wind === 0 ? -5 : sky.wind * 16} 22`,
          ).join(''),
          sky.time === 'day' ? '#3f7fa6' : '#9cc3e6',
          3,
          'opacity=".6"',
        ),
      ),
    );
  if (sky.fall === 'snow')
    parts.push(
      part(
        'snow',
        ...Array.from({ length: 60 }, () =>
          circle(at(roll.int(WIDTH), roll.int(HEIGHT)), 2 + roll.next() * 4, '#ffffff'),
        ),
      ),
    );
  if (sky.wind !== 0) {
    const line = (x: number, y: number, long: number): string =>
      `M${x} ${y}h${long * sky.wind}c${44 * sky.wind} 0 ${44 * sky.wind} -40 ${14 * sky.wind} -40c${-22 * sky.wind} 0 ${-24 * sky.wind} 22 ${-6 * sky.wind} 24`;
    const from = sky.wind < 0 ? [770, 700, 790, 250] : [30, 100, 10, 520];
    parts.push(
      part(
        'wind',
        stroke(
          [
            [from[0], 96, 170],
            [from[1], 168, 110],
            [from[2], 330, 90],
            [from[3], 210, 130],
          ]
            .map(([x = 0, y = 0, long = 0]) => line(x, y, long))
            .join(''),
          sky.time === 'day' ? '#ffffff' : '#dfe8f5',
          6,
          'opacity=".85"',
        ),
      ),
      part(
        'leaves',
        ...Array.from({ length: 5 }, (_, i) =>
          ellipse(
            at(90 + i * 150 + roll.int(50), 130 + ((i * 97) % 260)),
            11,
            5,
            ['#d98a2b', '#b5573a', '#c9a13b'][i % 3] ?? '#d98a2b',
            roll.int(180),
          ),
        ),
      ),
    );
  }
  return parts;
}
