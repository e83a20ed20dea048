import type { Random } from '../random.ts';

/**
 * Pictures that need no subject: flat geometry in the page's own colours. Fills are custom properties, so a change of
 * token recolours them. Each gives the inside of an `<svg>`; the caller sets viewBox and size.
 */
type Ink = 'field' | 'spot' | 'deep' | 'tint' | 'paper' | 'ink';
const f = (ink: Ink): string => `fill="var(--${ink})"`;
const INKS: readonly (readonly [Ink, Ink, Ink])[] = [
  ['field', 'spot', 'paper'],
  ['spot', 'deep', 'field'],
  ['deep', 'spot', 'tint'],
  ['tint', 'field', 'deep'],
  ['paper', 'field', 'spot'],
  ['field', 'paper', 'deep'],
];

type Draw = (w: number, h: number, inks: readonly [Ink, Ink, Ink], roll: Random) => string;
const rect = (x: number, y: number, w: number, h: number, ink: Ink): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" ${f(ink)}/>`;
const disc = (x: number, y: number, r: number, ink: Ink): string => `<circle cx="${x}" cy="${y}" r="${r}" ${f(ink)}/>`;
const path = (d: string, ink: Ink): string => `<path d="${d}" ${f(ink)}/>`;

const sunAndHill: Draw = (w, h, [a, b, c], roll) => {
  const y = Math.round(h * 0.62);
  const sx = Math.round(w * (0.3 + roll.next() * 0.4));
  return (
    rect(0, 0, w, h, a) +
    disc(sx, Math.round(h * 0.42), Math.round(Math.min(w, h) * 0.22), b) +
    path(`M0 ${y}C${w * 0.3} ${y - 34} ${w * 0.55} ${y + 26} ${w} ${y - 14}V${h}H0Z`, c)
  );
};
const quarters: Draw = (w, h, [a, b, c], roll) => {
  const s = Math.min(w, h) / 2;
  const cells: string[] = [rect(0, 0, w, h, a)];
  for (let y = 0; y < h - 1; y += s)
    for (let x = 0; x < w - 1; x += s) {
      const turn = roll.int(4);
      const [ox, oy] = [
        [x, y],
        [x + s, y],
        [x + s, y + s],
        [x, y + s],
      ][turn] ?? [x, y];
      const ends = [
        [ox === x ? s : -s, 0],
        [0, oy === y ? s : -s],
      ];
      const sweep = turn % 2 === 0 ? 1 : 0;
      cells.push(
        path(
          `M${ox} ${oy}h${ends[0]?.[0]}A${s} ${s} 0 0 ${sweep} ${ox} ${(oy ?? 0) + (ends[1]?.[1] ?? 0)}Z`,
          roll.int(3) === 0 ? c : b,
        ),
      );
    }
  return cells.join('');
};
const arches: Draw = (w, h, [a, b, c]) => {
  const m = w / 2;
  const r = Math.min(w, h) * 0.4;
  return (
    rect(0, 0, w, h, a) +
    path(`M${m - r} ${h}V${h * 0.55}a${r} ${r} 0 0 1 ${2 * r} 0V${h}Z`, b) +
    path(`M${m - r * 0.55} ${h}V${h * 0.62}a${r * 0.55} ${r * 0.55} 0 0 1 ${r * 1.1} 0V${h}Z`, c)
  );
};
const stripes: Draw = (w, h, [a, b, c], roll) => {
  const count = 5 + roll.int(3);
  const bar = w / count;
  const bars = Array.from({ length: count }, (_, i) => {
    const top = Math.round(h * (0.15 + 0.6 * Math.abs(Math.sin(i * 1.3 + count))));
    return rect(Math.round(i * bar + bar * 0.19), top, Math.round(bar * 0.62), h - top, i % 3 === 1 ? c : b);
  });
  return rect(0, 0, w, h, a) + bars.join('');
};
const stillLife: Draw = (w, h, [a, b, c]) => {
  const t = Math.round(h * 0.7);
  return (
    rect(0, 0, w, h, a) +
    rect(0, t, w, h - t, c) +
    path(
      `M${w * 0.28} ${t}c-14 -12 -20 -34 -2 -46v-${Math.round(h * 0.16)}h18v${Math.round(h * 0.16)}c18 12 12 34 -2 46Z`,
      b,
    ) +
    disc(Math.round(w * 0.66), t - 13, 15, b) +
    disc(Math.round(w * 0.66) + 24, t - 9, 10, a === 'deep' ? 'spot' : 'deep')
  );
};
const petals: Draw = (w, h, [a, b, c]) => {
  const x = w / 2;
  const y = h / 2;
  const r = Math.min(w, h) * 0.2;
  return (
    rect(0, 0, w, h, a) +
    Array.from(
      { length: 6 },
      (_, i) =>
        `<ellipse cx="${x}" cy="${y - r}" rx="${r * 0.55}" ry="${r}" transform="rotate(${i * 60} ${x} ${y})" ${f(b)}/>`,
    ).join('') +
    disc(x, y, r * 0.42, c)
  );
};
const steps: Draw = (w, h, [a, b, c]) => {
  const n = 5;
  return (
    rect(0, 0, w, h, a) +
    disc(w * 0.26, h * 0.3, Math.min(w, h) * 0.15, c) +
    path(
      `M0 ${h}${Array.from({ length: n }, (_, i) => `V${Math.round(h - ((i + 1) * h * 0.8) / n)}H${Math.round(((i + 1) * w) / n)}`).join('')}V${h}Z`,
      b,
    )
  );
};
const waves: Draw = (w, h, [a, b, c]) => {
  const line = (y: number, ink: Ink): string =>
    path(`M0 ${y}q${w / 8} -22 ${w / 4} 0t${w / 4} 0 ${w / 4} 0 ${w / 4} 0V${h}H0Z`, ink);
  return (
    rect(0, 0, w, h, a) +
    disc(w * 0.7, h * 0.28, Math.min(w, h) * 0.13, c) +
    line(h * 0.5, b) +
    line(h * 0.68, c) +
    line(h * 0.84, b)
  );
};

const DRAWERS = [sunAndHill, quarters, arches, stripes, stillLife, petals, steps, waves];

/** The `index`-th picture of a page: neighbours differ in motif and in colours. */
export function artwork(roll: Random, index: number, width: number, height: number): string {
  const motif = DRAWERS[(index * 3 + roll.int(2)) % DRAWERS.length] ?? sunAndHill;
  const inks = INKS[(index + roll.int(2)) % INKS.length] ?? INKS[0];
  return inks ? motif(width, height, inks, roll) : '';
}

/** A head and shoulders from few shapes; no two of a team alike. */
export function portrait(roll: Random, index: number): string {
  const grounds: readonly Ink[] = ['tint', 'spot', 'field', 'deep'];
  const skins = ['#f0c9a6', '#8a5634', '#d9a273', '#5b3825', '#e8b690', '#b77b4e'];
  const hairs = ['#1d1713', '#6b3f1f', '#b9852f', '#8d8a86', '#3a2a22'];
  const ground = grounds[index % grounds.length] ?? 'tint';
  const shirt: Ink = ground === 'field' ? 'spot' : ground === 'spot' ? 'deep' : 'field';
  const skin = skins[(index * 5 + roll.int(2)) % skins.length] ?? '#d9a273';
  const hair = hairs[(index * 3 + roll.int(3)) % hairs.length] ?? '#1d1713';
  const cut = [
    `<path d="M30 48C28 18 72 18 70 48C66 36 56 33 50 33S34 36 30 48Z" fill="${hair}"/>`,
    `<path d="M29 72C24 16 76 16 71 72C66 66 66 44 60 38C52 44 40 40 37 42C34 48 35 66 29 72Z" fill="${hair}"/>`,
    `<path d="M31 44C32 20 68 20 69 44C60 30 44 34 31 44Z" fill="${hair}"/><circle cx="50" cy="21" r="8" fill="${hair}"/>`,
    `<path d="M31 40C36 24 64 24 69 40C60 34 42 34 31 40Z" fill="${hair}"/><path d="M33 56C36 76 64 76 67 56C62 62 38 62 33 56Z" fill="${hair}"/>`,
  ][(index + roll.int(2)) % 4];
  return `<rect width="100" height="110" ${f(ground)}/><path d="M14 110C16 84 34 80 50 80S84 84 86 110Z" ${f(shirt)}/><path d="M43 66h14v16q-7 7-14 0Z" fill="${skin}"/><ellipse cx="50" cy="50" rx="19" ry="23" fill="${skin}"/>${cut ?? ''}`;
}
