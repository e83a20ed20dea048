import { at, circle, ellipse, part, path, rect, stroke, type Drawing, type Inks } from './kit.ts';

export function house(inks: Inks): Drawing {
  return {
    back: [part('chimney', rect(44, -262, 34, 90, inks.shade))],
    front: [
      part('walls', rect(-120, -150, 240, 150, inks.light)),
      part('roof', path('M-148 -146L0 -256L148 -146Z', inks.body), path('M0 -256L148 -146H108Z', inks.shade)),
      part('door', rect(-26, -92, 52, 92, inks.accent), circle(at(16, -44), 4, inks.dark)),
      part(
        'windows',
        rect(-94, -112, 46, 46, inks.dark),
        rect(50, -112, 46, 46, inks.dark),
        stroke('M-71 -112V-66M-94 -89H-48M73 -112V-66M50 -89H96', inks.light, 4),
      ),
    ],
    width: 300,
    height: 262,
    seat: at(-10, -246),
  };
}

export function lighthouse(inks: Inks): Drawing {
  return {
    back: [part('rock', path('M-130 0C-120 -34 -80 -44 -40 -46H50C90 -42 124 -30 134 0Z', inks.shade))],
    front: [
      part(
        'tower',
        path('M-52 -40L-34 -290H34L52 -40Z', inks.light),
        path('M-48.6 -88L-44.2 -148H44.2L48.6 -88Z', inks.body),
        path('M-39.8 -208L-36 -262H36L39.8 -208Z', inks.body),
        rect(-14, -72, 28, 34, inks.dark, 12),
      ),
      part(
        'lantern',
        rect(-46, -300, 92, 12, inks.dark, 3),
        rect(-24, -346, 48, 46, inks.accent),
        stroke('M-24 -346V-300M0 -346V-300M24 -346V-300', inks.dark, 4),
        path('M-34 -346C-30 -376 30 -376 34 -346Z', inks.body),
        circle(at(0, -376), 7, inks.dark),
      ),
    ],
    width: 270,
    height: 384,
    seat: at(0, -372),
  };
}

export function mountain(inks: Inks): Drawing {
  return {
    back: [part('far-peak', path('M20 0L160 -220L320 0Z', inks.shade))],
    front: [
      part('peak', path('M-280 0L-60 -340L200 0Z', inks.body), path('M-60 -340L200 0H40L-20 -120Z', inks.shade)),
      part('snow', path('M-60 -340L-128 -234L-96 -250L-74 -226L-44 -252L-14 -230L10 -248Z', inks.light)),
    ],
    width: 600,
    height: 340,
    seat: at(-60, -334),
  };
}

export function windmill(inks: Inks): Drawing {
  const sail = '<path d="M-5 0V-150H5V0ZM5 -140H34V-40H5Z"/>';
  return {
    back: [],
    front: [
      part(
        'tower',
        path('M-70 0L-44 -210H44L70 0Z', inks.body),
        path('M0 -210H44L70 0H20Z', inks.shade),
        rect(-20, -58, 40, 58, inks.dark, 16),
        rect(-13, -130, 26, 28, inks.dark),
      ),
      part('cap', path('M-52 -206C-48 -252 48 -252 52 -206Z', inks.accent)),
      part(
        'sails',
        `<g transform="translate(0 -224)" fill="${inks.light}" stroke="${inks.dark}" stroke-width="3">${[20, 110, 200, 290].map((turn) => `<g transform="rotate(${turn})">${sail}</g>`).join('')}</g>`,
        circle(at(0, -224), 10, inks.dark),
      ),
    ],
    width: 320,
    height: 372,
    seat: at(0, -240),
  };
}

export function tree(inks: Inks): Drawing {
  return {
    back: [
      part(
        'trunk',
        path('M-20 0C-12 -60 -14 -100 -16 -150H16C14 -100 14 -60 24 0Z', inks.shade),
        stroke('M0 -120L56 -176M0 -104L-54 -160', inks.shade, 12),
      ),
    ],
    front: [
      part(
        'crown',
        circle(at(-62, -206), 72, inks.body),
        circle(at(64, -214), 66, inks.body),
        circle(at(0, -272), 78, inks.body),
        circle(at(0, -200), 62, inks.body),
      ),
      part(
        'fruit',
        ...[
          [-70, -214],
          [-20, -284],
          [46, -246],
          [84, -196],
          [0, -206],
        ].map(([x, y]) => circle(at(x ?? 0, y ?? 0), 11, inks.accent)),
      ),
    ],
    width: 270,
    height: 350,
    seat: at(0, -340),
  };
}

export function pine(inks: Inks): Drawing {
  return {
    back: [part('trunk', rect(-14, -60, 28, 60, inks.shade))],
    front: [
      part(
        'needles',
        path('M0 -340L62 -226H34L88 -136H52L112 -44H-112L-52 -136H-88L-34 -226H-62Z', inks.body),
        path('M0 -340L62 -226H34L88 -136H52L112 -44H20Z', inks.dark, 'opacity=".18"'),
      ),
    ],
    width: 224,
    height: 340,
    seat: at(0, -330),
  };
}

export function palm(inks: Inks): Drawing {
  const leaf = (turn: number): string =>
    `<path d="M0 0C30 -44 96 -50 140 -8C96 -22 50 -14 0 0Z" fill="${inks.body}" transform="translate(30 -268) rotate(${turn})"/>`;
  return {
    back: [
      part(
        'trunk',
        path('M-22 0C-20 -120 -6 -200 22 -272L40 -264C20 -190 10 -110 16 0Z', inks.shade),
        stroke('M-18 -60L12 -56M-14 -110L14 -106M-6 -160L20 -154M6 -208L28 -202', inks.dark, 3),
      ),
    ],
    front: [
      part('leaves', ...[-200, -165, -120, -60, -20, 15, 40].map(leaf)),
      part('nuts', circle(at(26, -252), 13, inks.accent), circle(at(46, -250), 12, inks.accent)),
    ],
    width: 300,
    height: 360,
    seat: at(30, -290),
  };
}

export function flower(inks: Inks): Drawing {
  const petals = Array.from(
    { length: 8 },
    (_, i) =>
      `<ellipse cx="0" cy="-46" rx="20" ry="36" transform="rotate(${i * 45})" fill="${i % 2 ? inks.shade : inks.body}"/>`,
  ).join('');
  return {
    back: [
      part(
        'stem',
        stroke('M0 0C-8 -60 8 -110 0 -160', '#2f7a4d', 10),
        path(
          'M-2 -50C-60 -50 -80 -90 -78 -112C-40 -106 -10 -86 -2 -50ZM2 -74C40 -78 66 -104 68 -130C34 -128 6 -108 2 -74Z',
          '#3c9560',
        ),
      ),
    ],
    front: [part('bloom', `<g transform="translate(0 -200)">${petals}<circle r="24" fill="${inks.accent}"/></g>`)],
    width: 170,
    height: 286,
    seat: at(0, -210),
  };
}

export function cactus(inks: Inks): Drawing {
  return {
    back: [part('pot', path('M-56 -70H56L44 0H-44Z', inks.accent), rect(-64, -86, 128, 22, inks.accent, 5))],
    front: [
      part(
        'stems',
        stroke('M0 -110V-250', inks.body, 76),
        stroke('M-30 -150H-76V-196', inks.body, 34),
        stroke('M30 -180H78V-236', inks.body, 34),
      ),
      part('spines', stroke('M0 -270V-92M-20 -260V-96M20 -260V-96', inks.shade, 4)),
      part('blossom', ellipse(at(0, -294), 22, 14, '#f28bab'), ellipse(at(0, -300), 10, 14, '#f7b6cb')),
    ],
    width: 200,
    height: 312,
    seat: at(0, -288),
  };
}

export function mushroom(inks: Inks): Drawing {
  return {
    back: [
      part(
        'stalk',
        path('M-34 0C-30 -50 -30 -90 -26 -124H26C30 -90 32 -50 38 0Z', inks.light),
        path('M-44 -112C-20 -84 20 -84 44 -112Z', inks.shade),
      ),
    ],
    front: [
      part('cap', path('M-130 -112C-126 -196 -60 -244 0 -244S126 -196 130 -112C60 -94 -60 -94 -130 -112Z', inks.body)),
      part(
        'spots',
        ellipse(at(-60, -160), 20, 17, inks.light),
        ellipse(at(14, -202), 24, 19, inks.light),
        ellipse(at(76, -150), 18, 16, inks.light),
        ellipse(at(-4, -134), 13, 10, inks.light),
      ),
    ],
    width: 260,
    height: 244,
    seat: at(0, -238),
  };
}
