import { h, raw, type Child } from '../markup.ts';
import { artwork } from '../page/art.ts';
import { GRID, take, type Ask, type Layout, type SectionDesign } from './layout.ts';

const itemLeaders: Layout = ({ copy, count }) => ({
  body: [
    h(
      'ul.leaders',
      {},
      take(copy.items.list, count, 8).map(([name, note, price]) =>
        h('li', {}, h('h3', {}, name), h('span.dots', { 'aria-hidden': 'true' }), h('b', {}, price), h('p', {}, note)),
      ),
    ),
  ],
  css: `.leaders{list-style:none;${GRID('19rem')};gap:1.6rem clamp(2rem,6cqi,5rem)}
.leaders li{display:grid;grid-template-columns:auto 1fr auto;align-items:baseline;gap:.15rem .6rem}
.leaders h3{font-size:1.3rem}
.dots{border-bottom:2px dotted currentColor;height:1px}
.leaders b{font-variant-numeric:tabular-nums}
.leaders p{grid-column:1/-1;color:var(--mut)}`,
});

const itemTiles: Layout = (ask) => {
  const { copy, count, pictures, roll } = ask;
  return {
    body: [
      h(
        'ul.tiles',
        {},
        take(copy.items.list, count, 6).map(([name, note, price], i) =>
          h(
            'li',
            {},
            pictures && raw(`<svg viewBox="0 0 160 120" aria-hidden="true">${artwork(roll, i, 160, 120)}</svg>`),
            h('div', {}, h('h3', {}, name), h('b', {}, price)),
            h('p', {}, note),
          ),
        ),
      ),
    ],
    css: `.tiles{list-style:none;${GRID('15rem')};gap:2.2rem var(--gap)}
.tiles svg{display:block;width:100%;border-radius:var(--r);margin-bottom:.8rem}
.tiles div{display:flex;justify-content:space-between;gap:1rem;align-items:baseline}
.tiles p{color:var(--mut)}`,
  };
};

const itemGiant: Layout = ({ copy, count }) => ({
  body: [
    h(
      'ul.bill',
      {},
      take(copy.items.list, count, 6).map(([name, note, price]) =>
        h('li', {}, h('h3', {}, name), h('p', {}, note), h('b', {}, price)),
      ),
    ),
  ],
  css: `.bill{list-style:none}
.bill li{display:grid;grid-template-columns:1fr auto;gap:0 1.5rem;align-items:baseline;padding:.7rem 0;border-top:var(--rule)}
.bill h3{font-size:clamp(1.7rem,5.4cqi,4rem)}
.bill p{grid-column:1;grid-row:2;color:var(--mut)}
.bill b{font:var(--weight) clamp(1.2rem,3cqi,2.2rem)/1 var(--display)}
@container (min-width:44rem){.bill li{grid-template-columns:5fr 4fr auto}.bill p{grid-column:2;grid-row:1}}`,
});

const itemTable: Layout = ({ copy, count }) => ({
  body: [
    scrollable(
      'prices',
      copy.items.title,
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['Name', 'What it is', 'Price'].map((name) => h('th', { scope: 'col' }, name)),
          ),
        ),
        h(
          'tbody',
          {},
          take(copy.items.list, count, 8).map(([name, note, price]) =>
            h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, note), h('td', {}, price)),
          ),
        ),
      ),
    ),
  ],
  css: `${TABLE}
.prices td:last-child,.prices th:last-child{text-align:right;white-space:nowrap}`,
});

/** A table may be wider than a phone: it scrolls in its own frame, which the keyboard can reach. */
export const scrollable = (name: string, label: string, table: Child): Child =>
  h(`div.scroll.${name}`, { tabindex: '0', role: 'group', 'aria-label': label }, table);

export const TABLE = `.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:baseline;padding:.75rem 1.25rem .75rem 0;border-bottom:var(--rule)}
thead th{font-weight:400;color:var(--mut)}`;

export const items: SectionDesign = {
  title: (copy) => copy.items.title,
  intro: (copy) => copy.items.intro,
  layouts: [itemLeaders, itemTiles, itemGiant, itemTable],
};

const workName = (ask: Ask, i: number): string =>
  ask.copy.items.list[i % ask.copy.items.list.length]?.[0] ?? `No. ${i + 1}`;
const workNote = (ask: Ask, i: number): string => ask.copy.items.list[i % ask.copy.items.list.length]?.[1] ?? '';

const galleryWall: Layout = (ask) => {
  const sizes = [
    [200, 150],
    [120, 150],
    [150, 150],
    [150, 110],
    [110, 150],
    [200, 120],
  ] as const;
  return {
    body: [
      h(
        'div.wall',
        {},
        Array.from({ length: ask.count ?? 6 }, (_, i) => {
          const [w, t] = sizes[i % sizes.length] ?? [150, 150];
          return h(
            'figure',
            {},
            raw(
              `<svg viewBox="0 0 ${w} ${t}" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${attribute(workName(ask, i))}">${artwork(ask.roll, i, w, t)}</svg>`,
            ),
            h('figcaption', {}, h('b', {}, workName(ask, i)), ` ${workNote(ask, i)}`),
          );
        }),
      ),
    ],
    css: `.wall{display:grid;gap:var(--gap)}
.wall figure{display:flex;flex-direction:column}
.wall svg{flex:1;width:100%;min-height:12rem;max-height:26rem;border-radius:var(--r)}
.wall figcaption{padding-top:.5rem;font-size:.95rem;color:var(--mut)}
@container (min-width:40rem){.wall{grid-template-columns:repeat(12,1fr)}.wall figure{grid-column:span 4}.wall figure:nth-child(6n+1){grid-column:span 7}.wall figure:nth-child(6n+2){grid-column:span 5}.wall figure:nth-child(6n){grid-column:span 12}}`,
  };
};

const galleryStrip: Layout = (ask) => ({
  body: [
    h(
      'div.strip',
      { tabindex: '0', role: 'group', 'aria-label': 'Pictures, scroll sideways' },
      Array.from({ length: ask.count ?? 6 }, (_, i) =>
        h(
          'figure',
          {},
          raw(
            `<svg viewBox="0 0 150 200" role="img" aria-label="${attribute(workName(ask, i))}">${artwork(ask.roll, i, 150, 200)}</svg>`,
          ),
          h('figcaption', {}, workName(ask, i)),
        ),
      ),
    ),
  ],
  css: `.strip{display:flex;gap:var(--gap);overflow-x:auto;scroll-snap-type:x mandatory;padding-bottom:1rem}
.strip figure{flex:0 0 min(74cqi,18rem);scroll-snap-align:start}
.strip figure:nth-child(even){padding-top:3rem}
.strip svg{display:block;width:100%;border-radius:var(--r)}
.strip figcaption{padding-top:.5rem;color:var(--mut)}`,
});

export const attribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

export const gallery: SectionDesign = { title: (copy) => copy.gallery, layouts: [galleryWall, galleryStrip] };
