import { at, circle, part, path, rect, ring, stroke, type Drawing, type Inks } from './kit.ts';

const wheel = (x: number, r: number, inks: Inks): string =>
  circle(at(x, -r), r, inks.dark) + circle(at(x, -r), r * 0.45, inks.light);

/** An open car, so that whoever drives can be seen. */
export function car(inks: Inks): Drawing {
  return {
    back: [
      part('seat', path('M-40 -84L-54 -158C-54 -168 -28 -168 -24 -158L-6 -84Z', inks.dark)),
      part('wheel-bar', stroke('M64 -120L88 -92', inks.dark, 7), stroke('M52 -134L78 -110', inks.dark, 9)),
    ],
    front: [
      part('screen', stroke('M92 -98L66 -156', inks.light, 8)),
      part(
        'coach',
        path(
          'M-196 -64C-200 -96 -186 -108 -150 -108H-66C-60 -90 60 -90 66 -104H104C156 -100 196 -88 200 -62C202 -46 196 -36 184 -34H-184C-196 -36 -198 -48 -196 -64Z',
          inks.body,
        ),
        path('M-198 -58H201C202 -44 196 -36 184 -34H-184C-196 -36 -198 -48 -198 -58Z', inks.shade),
      ),
      part(
        'door',
        stroke('M-56 -92C-60 -66 -56 -46 -50 -38H52C60 -54 62 -76 62 -92', inks.shade, 4),
        stroke('M24 -74H44', inks.light, 5),
      ),
      part('lamps', circle(at(182, -70), 11, inks.accent), rect(-200, -82, 12, 18, inks.accent, 3)),
      part('wheels', wheel(-118, 38, inks), wheel(122, 38, inks)),
    ],
    width: 410,
    height: 168,
    seat: at(-14, -86),
    grip: at(64, -122),
    inside: true,
    room: { width: 260, height: 200 },
  };
}

/** A small ferry: wheelhouse aft, open deck before it. */
export function boat(inks: Inks): Drawing {
  return {
    back: [
      part('mast', stroke('M-70 -214V-268', inks.dark, 6), path('M-70 -268L-22 -256L-70 -242Z', inks.accent)),
      part('funnel', path('M-150 -150L-146 -222H-112L-108 -150Z', inks.accent), rect(-147, -222, 36, 16, inks.dark)),
    ],
    front: [
      part(
        'house',
        path('M-132 -88V-168H-2L22 -88Z', inks.light),
        rect(-152, -182, 164, 14, inks.dark, 4),
        rect(-112, -150, 34, 30, inks.dark, 4),
        rect(-66, -150, 34, 30, inks.dark, 4),
        path('M-20 -150H-8L4 -120H-20Z', inks.dark),
      ),
      part('rail', stroke('M36 -112H168M60 -112V-86M96 -112V-86M132 -112V-86M166 -112L172 -86', inks.dark, 4)),
      part(
        'hull',
        path('M-188 -88H212C200 -30 176 0 140 0H-150C-172 -20 -186 -54 -188 -88Z', inks.body),
        path('M-182 -56H204C190 -18 172 0 140 0H-150C-166 -16 -176 -36 -182 -56Z', inks.shade),
        stroke('M-190 -88H212', inks.accent, 9),
      ),
      part(
        'rings',
        ring(at(-70, -42), 12, inks.light, 6),
        ring(at(0, -42), 12, inks.light, 6),
        ring(at(70, -42), 12, inks.light, 6),
      ),
    ],
    width: 410,
    height: 268,
    seat: at(92, -76),
    inside: true,
  };
}

export function sailboat(inks: Inks): Drawing {
  return {
    back: [
      part('mast', stroke('M12 -60V-330', inks.dark, 7)),
      part(
        'sail',
        path('M24 -322C96 -250 128 -170 134 -92H24Z', inks.light),
        path('M24 -196C70 -180 104 -176 122 -176C128 -150 132 -120 134 -92H24Z', inks.accent),
      ),
      part('jib', path('M2 -310C-20 -230 -64 -150 -118 -92H2Z', inks.light)),
    ],
    front: [
      part(
        'hull',
        path('M-168 -70H176C166 -26 136 0 96 0H-96C-134 -6 -160 -34 -168 -70Z', inks.body),
        path('M-158 -44H168C154 -14 130 0 96 0H-96C-126 -4 -146 -22 -158 -44Z', inks.shade),
      ),
    ],
    width: 350,
    height: 330,
    seat: at(-86, -58),
    inside: true,
  };
}

export function train(inks: Inks): Drawing {
  const spoked = (x: number, r: number): string =>
    circle(at(x, -r), r, inks.dark) +
    ring(at(x, -r), r * 0.62, inks.accent, 5) +
    circle(at(x, -r), r * 0.2, inks.accent);
  return {
    back: [
      part(
        'smoke',
        circle(at(112, -262), 24, inks.light),
        circle(at(76, -292), 32, inks.light),
        circle(at(24, -316), 24, inks.light),
      ),
    ],
    front: [
      part(
        'cab',
        path('M-196 -60V-198H-66V-60Z', inks.body),
        rect(-212, -214, 162, 18, inks.dark, 5),
        rect(-170, -176, 70, 54, inks.light, 5),
      ),
      part(
        'boiler',
        rect(-70, -152, 220, 92, inks.body, 18),
        path('M-70 -104H150V-78C150 -66 144 -60 132 -60H-70Z', inks.shade),
        stroke('M-14 -150V-62M46 -150V-62M104 -150V-62', inks.accent, 6),
      ),
      part(
        'chimney',
        path('M94 -150L88 -216H82V-234H142V-216H136L130 -150Z', inks.dark),
        path('M-4 -150C-4 -182 40 -182 40 -150Z', inks.accent),
      ),
      part(
        'buffer',
        rect(-204, -72, 372, 16, inks.dark, 4),
        path('M150 -56H184L206 -6H150Z', inks.shade),
        circle(at(158, -122), 14, inks.accent),
      ),
      part(
        'wheels',
        spoked(-142, 38),
        spoked(-52, 38),
        spoked(34, 28),
        spoked(102, 28),
        stroke('M-142 -34L-52 -34', inks.light, 7),
      ),
    ],
    width: 420,
    height: 240,
    seat: at(-2, -176),
    inside: false,
  };
}

export function rocket(inks: Inks, ridden: boolean): Drawing {
  const body = [
    part(
      'flame',
      path('M-26 -44C-40 -10 -12 20 0 46C12 20 40 -10 26 -44Z', '#f6a21b'),
      path('M-13 -44C-20 -20 -6 0 0 18C6 0 20 -20 13 -44Z', '#fff1b8'),
    ),
    part(
      'fins',
      path('M-44 -150C-88 -116 -96 -76 -88 -36L-38 -66Z', inks.accent),
      path('M44 -150C88 -116 96 -76 88 -36L38 -66Z', inks.accent),
    ),
    part(
      'hull',
      path('M0 -330C-64 -262 -66 -130 -36 -44H36C66 -130 64 -262 0 -330Z', inks.light),
      path('M0 -330C64 -262 66 -130 36 -44H10C44 -130 44 -262 0 -330Z', inks.shade),
      path('M0 -330C-24 -304 -38 -276 -46 -246H46C38 -276 24 -304 0 -330Z', inks.body),
    ),
    part(
      'window',
      circle(at(0, -190), 26, inks.body),
      circle(at(0, -190), 17, inks.dark),
      stroke('M-8 -198C-4 -202 2 -203 6 -201', '#fff', 3),
    ),
  ];
  if (!ridden) return { back: [], front: body, width: 190, height: 380, seat: at(0, -326), lift: 50 };
  // ridden, it lies on its back in the air and the rider sits astride
  return {
    back: [],
    front: body.map(({ name, svg }) => part(name, `<g transform="translate(-150 -70) rotate(78)">\n${svg}\n</g>`)),
    width: 420,
    height: 140,
    seat: at(14, -160),
    grip: at(120, -190),
    lift: 90,
  };
}

export function balloon(inks: Inks): Drawing {
  return {
    back: [
      part('ropes', stroke('M-46 -84L-70 -190M46 -84L70 -190M-16 -84L-22 -196M16 -84L22 -196', inks.dark, 3)),
      part(
        'envelope',
        path(
          'M-30 -178C-90 -220 -134 -270 -134 -334C-134 -414 -74 -468 0 -468C74 -468 134 -414 134 -334C134 -270 90 -220 30 -178Z',
          inks.body,
        ),
        path(
          'M-16 -178C-58 -230 -66 -290 -66 -334C-66 -410 -36 -466 0 -468C36 -466 66 -410 66 -334C66 -290 58 -230 16 -178Z',
          inks.light,
        ),
        path(
          'M-8 -178C-20 -230 -24 -290 -24 -334C-24 -410 -14 -466 0 -468C14 -466 24 -410 24 -334C24 -290 20 -230 8 -178Z',
          inks.accent,
        ),
      ),
    ],
    front: [
      part(
        'basket',
        path('M-52 -84H52L42 0H-42Z', inks.shade),
        stroke('M-52 -84H52', inks.dark, 9),
        stroke('M-47 -58H47M-44 -32H44M-18 -82L-14 -2M18 -82L14 -2', inks.dark, 3),
      ),
    ],
    width: 270,
    height: 470,
    seat: at(0, -50),
    lift: 70,
    room: { width: 120, height: 128 },
    inside: true,
  };
}

export function skateboard(inks: Inks): Drawing {
  return {
    back: [],
    front: [
      part('board', stroke('M-112 -38C-100 -30 -92 -28 -80 -28H80C92 -28 100 -30 112 -38', inks.body, 12)),
      part('wheels', wheel(-62, 14, inks), wheel(62, 14, inks)),
    ],
    width: 240,
    height: 40,
    seat: at(0, -35),
  };
}
