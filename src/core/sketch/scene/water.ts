import { at, circle, part, path, stroke, type Drawing, type Inks, type Pose } from './kit.ts';

/** Creatures without legs: they rest on their belly, or ride as they can. */
export function fish(inks: Inks, pose: Pose): Drawing {
  const holding = pose.type === 'ride' ? pose.grip : undefined;
  return {
    back: [part('tail', path('M-72 -52L-128 -94C-118 -66 -118 -40 -128 -8Z', inks.shade))],
    front: [
      part(
        'body',
        path('M-88 -50C-56 -104 40 -112 92 -48C44 8 -52 4 -88 -50Z', inks.body),
        path('M-70 -38C-30 4 44 2 92 -48C60 -34 -20 -20 -70 -38Z', inks.light),
      ),
      part(
        'fin',
        path('M-26 -86C-8 -124 26 -124 44 -104C24 -100 14 -94 10 -84Z', inks.accent),
        holding
          ? stroke(`M10 -44L${holding.x} ${holding.y}`, inks.accent, 16)
          : path('M0 -40C-20 -30 -30 -10 -22 2C-4 -8 12 -22 14 -38Z', inks.accent),
      ),
      part(
        'scales',
        stroke(
          'M-40 -62C-32 -50 -32 -42 -40 -32M-18 -68C-8 -52 -8 -42 -18 -28M6 -70C18 -54 18 -42 6 -26',
          inks.shade,
          4,
        ),
      ),
      part('eye', circle(at(58, -58), 10, '#fff'), circle(at(60, -58), 5.5, inks.dark)),
      part('mouth', stroke('M84 -40C78 -36 74 -36 68 -38', inks.dark, 3)),
    ],
    width: 230,
    height: 124,
    seat: at(0, -96),
    hand: at(40, -30),
    head: { top: at(52, -88), radius: 26 },
    lift: pose.type === 'rest' ? 60 : 0,
  };
}

export function whale(inks: Inks): Drawing {
  return {
    back: [
      part(
        'spout',
        stroke('M96 -176C96 -216 70 -226 56 -216M96 -176C96 -220 122 -230 138 -218M96 -176V-226', inks.light, 8),
      ),
      part(
        'flukes',
        path(
          'M-196 -118C-236 -128 -262 -160 -256 -190C-230 -186 -214 -172 -204 -154C-198 -176 -180 -196 -152 -204C-148 -168 -164 -136 -176 -116Z',
          inks.shade,
        ),
      ),
    ],
    front: [
      part(
        'body',
        path(
          'M-196 -140C-160 -130 -130 -150 -92 -166C-20 -196 120 -196 176 -116C196 -66 160 0 60 0C-60 0 -170 -30 -196 -140Z',
          inks.body,
        ),
      ),
      part(
        'belly',
        path(
          'M186 -78C150 -54 60 -58 -20 -64C-70 -68 -110 -60 -140 -50C-90 -12 -20 0 60 0C130 0 180 -30 186 -78Z',
          inks.light,
        ),
        stroke('M176 -50C130 -36 60 -40 10 -42M160 -30C120 -20 70 -22 30 -24', inks.shade, 3),
      ),
      part('fin', path('M20 -46C-10 -30 -34 0 -36 26C4 20 44 -6 58 -40Z', inks.shade)),
      part('eye', circle(at(122, -96), 8, inks.dark), circle(at(125, -99), 2.6, '#fff')),
    ],
    width: 470,
    height: 200,
    seat: at(10, -178),
    head: { top: at(110, -172), radius: 44 },
    inside: false,
  };
}

export function snail(inks: Inks): Drawing {
  return {
    back: [
      part(
        'horns',
        stroke('M104 -66L122 -112M92 -66L94 -114', inks.shade, 7),
        circle(at(122, -114), 7, inks.dark),
        circle(at(94, -116), 7, inks.dark),
      ),
    ],
    front: [
      part(
        'foot',
        path(
          'M-118 0C-90 -26 -30 -30 20 -34C60 -38 72 -84 100 -84C128 -84 130 -50 116 -24C108 -6 96 0 80 0Z',
          inks.light,
        ),
      ),
      part(
        'shell',
        circle(at(-14, -74), 62, inks.body),
        stroke(
          'M-14 -74C-2 -74 -2 -92 -16 -92C-38 -92 -42 -58 -14 -52C22 -48 32 -104 -10 -114C-52 -118 -66 -76 -54 -48',
          inks.shade,
          9,
        ),
      ),
      part('mouth', stroke('M112 -44C106 -40 102 -40 96 -42', inks.dark, 3)),
    ],
    width: 250,
    height: 140,
    seat: at(-14, -134),
    head: { top: at(104, -82), radius: 22 },
  };
}
