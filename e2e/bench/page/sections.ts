/** Sections of eight kinds, each as blocks of whole elements or of their parts: a marker may stand between two blocks. */
import type { Random } from './random.ts';

const WORDS = `tide harbour lantern ferry salt rope gull chart beacon mooring pier current sail anchor drift keel swell
crossing departure ledger quiet evening early northern careful slow bright weathered open folded measured borrowed`.split(
  /\s+/,
);

export function section(random: Random): readonly string[] {
  return random.pick(KINDS)(random);
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(WORDS)).join(' ');
}

function sentence(random: Random): string {
  const text = words(random, 6 + random.below(12));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const paragraph = (random: Random): string =>
  `<p>${Array.from({ length: 2 + random.below(3) }, () => sentence(random)).join(' ')}</p>\n`;

const many = (random: Random, least: number, spread: number, make: (index: number) => string): string[] =>
  Array.from({ length: least + random.below(spread) }, (_, index) => make(index));

const KINDS: readonly ((random: Random) => readonly string[])[] = [
  (random) => [
    `<section class="hero"><h2>${words(random, 4)}</h2>\n`,
    paragraph(random),
    `<div class="row"><a href="#${random.pick(WORDS)}">${words(random, 2)}</a> <button type="button">${words(random, 2)}</button></div>\n</section>\n`,
  ],
  (random) => [
    `<section class="cards"><h2>${words(random, 3)}</h2><div class="grid">\n`,
    ...many(random, 3, 4, () => `<article class="card"><h3>${words(random, 2)}</h3>${paragraph(random)}</article>\n`),
    '</div></section>\n',
  ],
  (random) => [
    `<section class="timetable"><h2>${words(random, 3)}</h2>\n`,
    `<table><thead><tr><th>From</th><th>To</th><th>At</th></tr></thead><tbody>${many(
      random,
      4,
      8,
      () =>
        `<tr><td>${words(random, 1)}</td><td>${words(random, 2)}</td><td>${random.below(24)}:${10 + random.below(50)}</td></tr>`,
    ).join('\n')}</tbody></table>\n`,
    '</section>\n',
  ],
  (random) => [
    `<section class="faq"><h2>${words(random, 3)}</h2>\n`,
    ...many(random, 2, 4, () => `<details><summary>${sentence(random)}</summary>${paragraph(random)}</details>\n`),
    '</section>\n',
  ],
  (random) =>
    [
      `<section class="chart"><h2>${words(random, 2)}</h2><svg viewBox="0 0 320 120" width="320" role="img" aria-label="${words(random, 3)}">\n`,
      ...many(
        random,
        8,
        10,
        (index) =>
          `<rect x="${index * 17}" y="${20 + random.below(90)}" width="13" height="100" rx="2" fill="oklch(0.6 0.1 ${random.below(360)})"/>\n`,
      ),
      '</svg></section>\n',
    ].reduce<string[]>((blocks, part) => {
      // An HTML element inside SVG would end it: the drawing is one block.
      blocks[0] = (blocks[0] ?? '') + part;
      return blocks;
    }, []),
  (random) => [
    '<section class="voices"><div class="grid">\n',
    ...many(
      random,
      2,
      2,
      () => `<blockquote class="card">${sentence(random)} <cite>${words(random, 2)}</cite></blockquote>\n`,
    ),
    '</div></section>\n',
  ],
  (random) => [
    `<section class="signup"><h2>${words(random, 3)}</h2>\n`,
    `<form class="row"><label>${words(random, 1)} <input name="a"></label><label>${words(random, 1)} <select><option>${words(random, 1)}</option><option>${words(random, 1)}</option></select></label><label><input type="checkbox"> ${words(random, 3)}</label></form>\n`,
    '</section>\n',
  ],
  (random) => [
    `<section class="notes"><h2>${words(random, 2)}</h2>\n`,
    paragraph(random),
    `<ul>${many(random, 3, 5, () => `<li><strong>${words(random, 1)}</strong> ${sentence(random)}</li>`).join('\n')}</ul>\n`,
    paragraph(random),
    '</section>\n',
  ],
];
