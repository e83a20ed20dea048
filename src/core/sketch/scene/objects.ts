import { at, circle, ellipse, part, path, rect, ring, stroke, type Drawing, type Inks } from './kit.ts';

/** Things that are held, worn or stood on. Their handle, where they have one, is 0, 0 when held; here they stand on the ground. */
export function umbrella(inks: Inks): Drawing {
  return {
    back: [part('stick', stroke('M0 0V-236M0 0C0 22 -26 22 -26 4', inks.dark, 7))],
    front: [
      part(
        'canopy',
        path(
          'M-140 -176C-134 -250 -70 -294 0 -294S134 -250 140 -176C122 -194 88 -194 70 -176C52 -194 18 -194 0 -176C-18 -194 -52 -194 -70 -176C-88 -194 -122 -194 -140 -176Z',
          inks.body,
        ),
        path(
          'M-70 -176C-66 -232 -30 -282 0 -294C30 -282 66 -232 70 -176C52 -194 18 -194 0 -176C-18 -194 -52 -194 -70 -176Z',
          inks.accent,
        ),
        stroke('M0 -294V-312', inks.dark, 6),
      ),
    ],
    width: 284,
    height: 312,
    seat: at(0, -292),
  };
}

export function cup(inks: Inks): Drawing {
  return {
    back: [
      part('steam', stroke('M-26 -176C-40 -200 -10 -214 -24 -240M14 -176C0 -200 30 -214 16 -240', inks.light, 7)),
      part('handle', ring(at(88, -94), 32, inks.shade, 16)),
    ],
    front: [
      part('saucer', ellipse(at(0, -8), 136, 14, inks.shade)),
      part(
        'bowl',
        path('M-88 -152H88C88 -70 66 -14 0 -14S-88 -70 -88 -152Z', inks.body),
        path('M30 -152H88C88 -70 66 -14 0 -14C44 -40 40 -100 30 -152Z', inks.shade, 'opacity=".6"'),
        ellipse(at(0, -152), 88, 15, inks.accent),
      ),
    ],
    width: 280,
    height: 240,
    seat: at(0, -140),
    inside: true,
  };
}

export function guitar(inks: Inks): Drawing {
  return {
    back: [part('neck', rect(-11, -330, 22, 190, inks.dark, 4), path('M-17 -330L-14 -376H14L17 -330Z', inks.shade))],
    front: [
      part(
        'body',
        path('M0 -190C50 -196 62 -150 46 -118C84 -96 88 0 0 0S-84 -96 -46 -118C-62 -150 -50 -196 0 -190Z', inks.body),
        circle(at(0, -112), 24, inks.dark),
        rect(-30, -52, 60, 11, inks.dark, 3),
      ),
      part('strings', stroke('M-6 -370V-46M0 -372V-46M6 -370V-46', inks.light, 1.6)),
    ],
    width: 170,
    height: 376,
    seat: at(0, -370),
  };
}

export function book(inks: Inks): Drawing {
  return {
    back: [
      part(
        'cover',
        path(
          'M-118 -10L-106 -74C-70 -88 -30 -88 0 -70C30 -88 70 -88 106 -74L118 -10C78 -20 34 -18 0 0C-34 -18 -78 -20 -118 -10Z',
          inks.body,
        ),
      ),
    ],
    front: [
      part(
        'pages',
        path(
          'M-104 -20L-96 -80C-64 -92 -28 -90 0 -74C28 -90 64 -92 96 -80L104 -20C70 -28 30 -26 0 -10C-30 -26 -70 -28 -104 -20Z',
          inks.light,
        ),
        stroke(
          'M0 -74V-10M-78 -64C-56 -70 -36 -68 -18 -60M-80 -46C-58 -52 -38 -50 -18 -42M78 -64C56 -70 36 -68 18 -60M80 -46C58 -52 38 -50 18 -42',
          inks.shade,
          4,
        ),
      ),
    ],
    width: 240,
    height: 92,
    seat: at(0, -74),
  };
}

export function chair(inks: Inks): Drawing {
  return {
    back: [
      part('back', stroke('M-64 -120L-78 -262M-58 -250H-8', inks.shade, 14), rect(-90, -268, 26, 150, inks.body, 10)),
    ],
    front: [
      part('legs', stroke('M-64 -116L-78 -4M64 -116L78 -4M-40 -116L-48 -16M44 -116L54 -16', inks.shade, 11)),
      part('seat', rect(-86, -132, 172, 26, inks.body, 10)),
    ],
    width: 190,
    height: 268,
    seat: at(6, -130),
  };
}

export function hat(inks: Inks): Drawing {
  return {
    back: [],
    front: [
      part(
        'hat',
        path('M-62 0C-62 -84 -40 -96 0 -88C40 -96 62 -84 62 0Z', inks.body),
        rect(-63, -26, 126, 22, inks.accent),
        ellipse(at(0, 0), 108, 14, inks.body),
      ),
    ],
    width: 216,
    height: 96,
    seat: at(0, -90),
  };
}

export function bread(inks: Inks): Drawing {
  return {
    back: [],
    front: [
      part(
        'loaf',
        path('M-150 -14C-186 -70 -130 -132 -60 -128H60C130 -132 186 -70 150 -14C140 0 -140 0 -150 -14Z', inks.body),
        path(
          'M-150 -14C-164 -34 -166 -56 -158 -76C-120 -30 120 -30 158 -76C166 -56 164 -34 150 -14C140 0 -140 0 -150 -14Z',
          inks.shade,
        ),
      ),
      part(
        'cuts',
        stroke(
          'M-86 -108C-70 -96 -62 -82 -60 -64M-20 -112C-4 -98 4 -84 6 -64M48 -112C62 -100 72 -86 74 -66',
          inks.light,
          11,
        ),
      ),
    ],
    width: 340,
    height: 130,
    seat: at(0, -126),
  };
}

export function lamp(inks: Inks): Drawing {
  return {
    back: [part('light', path('M24 -236L-120 0H150L76 -226Z', inks.light, 'opacity=".5"'))],
    front: [
      part(
        'arm',
        stroke('M-70 -14L-96 -150L20 -258', inks.dark, 10),
        circle(at(-96, -150), 11, inks.accent),
        ellipse(at(-70, -8), 62, 12, inks.dark),
      ),
      part('shade', path('M-6 -262L52 -290L108 -212L22 -184Z', inks.body)),
    ],
    width: 270,
    height: 292,
    seat: at(-20, -230),
  };
}

export function heart(inks: Inks): Drawing {
  return {
    back: [],
    front: [
      part(
        'heart',
        path(
          'M0 -10C-120 -90 -130 -150 -118 -190C-96 -244 -22 -240 0 -184C22 -240 96 -244 118 -190C130 -150 120 -90 0 -10Z',
          inks.body,
        ),
        path('M0 -10C120 -90 130 -150 118 -190C108 -214 90 -226 70 -228C112 -170 80 -90 0 -10Z', inks.shade),
      ),
    ],
    width: 250,
    height: 236,
    seat: at(0, -184),
    lift: 10,
  };
}

export function star(inks: Inks): Drawing {
  const points = Array.from({ length: 10 }, (_, i) => {
    const r = i % 2 ? 52 : 126;
    const a = (i * 36 - 90) * (Math.PI / 180);
    return `${Math.round(r * Math.cos(a))} ${Math.round(-120 + r * Math.sin(a))}`;
  });
  return {
    back: [],
    front: [part('star', path(`M${points.join('L')}Z`, inks.body))],
    width: 250,
    height: 246,
    seat: at(0, -240),
    lift: 10,
  };
}
