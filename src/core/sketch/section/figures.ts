import { h, raw, type Child } from '../markup.ts';
import { GRID, take, type Layout, type SectionDesign } from './layout.ts';
import { attribute, scrollable, TABLE } from './things.ts';

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
/** The row to point at: the one whose note is best known, kept the same on the whole page. */
const markedRow = (rows: readonly (readonly string[])[]): number => Math.min(rows.length - 1, 3);

export function scheduleTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Child {
  const marked = markedRow(rows);
  return scrollable(
    'times',
    title,
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row, i) =>
          h(
            i === marked ? 'tr.now' : 'tr',
            {},
            row.map((cell, k) => (k === 0 ? h('th', { scope: 'row' }, cell) : h('td', {}, cell))),
          ),
        ),
      ),
    ),
  );
}

export const SCHEDULE_CSS = `${TABLE}
.times tbody th{font-weight:700;white-space:nowrap}
.times .now>*{background:var(--hi);color:var(--on-hi)}
.times .now>:first-child{box-shadow:-.9rem 0 0 var(--hi)}
.times{padding-left:.9rem;margin-left:-.9rem}
.aside{margin-top:1rem;color:var(--mut);max-width:40rem}`;

const scheduleRows: Layout = ({ copy, count }) => ({
  body: [
    scheduleTable(copy.schedule.title, copy.schedule.columns, take(copy.schedule.rows, count, 7)),
    h('p.aside', {}, copy.schedule.note),
  ],
  css: SCHEDULE_CSS,
});

/** A day as a scale: each row a bar where it stands in the day. Rows without a clock time become a plain table. */
const scheduleBars: Layout = (ask) => {
  const rows = take(ask.copy.schedule.rows, ask.count, 7);
  if (!rows.every((row) => CLOCK.test(row[0] ?? ''))) return scheduleRows(ask);
  const starts = rows.map((row) => minutes(row[0] ?? '00:00'));
  const low = Math.min(...starts);
  const high = Math.max(...starts) + 45;
  const at = (value: number): number => Math.round(((value - low) / Math.max(1, high - low)) * 1000) / 10;
  return {
    body: [
      h(
        'ol.day',
        {},
        rows.map((row, i) => {
          const start = starts[i] ?? low;
          const end = CLOCK.test(row[1] ?? '') && minutes(row[1] ?? '') > start ? minutes(row[1] ?? '') : start + 40;
          return h(
            'li',
            {},
            h('b', {}, row[0] ?? ''),
            h('span.bar', {
              'aria-hidden': 'true',
              style: `--a:${at(start)}%;--z:${Math.max(4, Math.min(100, at(end)) - at(start))}%`,
            }),
            h(
              'span',
              {},
              row
                .slice(1)
                .filter((cell) => !CLOCK.test(cell))
                .at(-1) ?? '',
            ),
          );
        }),
      ),
      h('p.aside', {}, ask.copy.schedule.note),
    ],
    css: `.day{list-style:none}
.day li{display:grid;grid-template-columns:4.5rem 1fr;gap:.3rem 1rem;align-items:center;padding:.6rem 0;border-top:var(--rule)}
.day b{font-variant-numeric:tabular-nums}
.bar{height:1.5rem;background:linear-gradient(var(--hi),var(--hi)) var(--x,0) 0/100% 100% no-repeat;margin-left:var(--a);width:var(--z);border-radius:var(--r)}
.day span:last-child{grid-column:1/-1;color:var(--mut)}
.aside{margin-top:1rem;color:var(--mut);max-width:40rem}
@container (min-width:44rem){.day li{grid-template-columns:5rem 6fr 4fr}.day span:last-child{grid-column:auto}}`,
  };
};

const scheduleBoard: Layout = ({ copy, count }) => ({
  body: [
    h(
      'ol.board',
      {},
      take(copy.schedule.rows, count, 6).map((row) =>
        h('li', {}, h('b', {}, row[0] ?? ''), h('span', {}, row.slice(1).join(' · '))),
      ),
    ),
    h('p.aside', {}, copy.schedule.note),
  ],
  css: `.board{list-style:none;${GRID('14rem')};gap:0 var(--gap)}
.board li{padding:.8rem 0 1.4rem;border-top:var(--w) solid}
.board b{display:block;font:var(--weight) clamp(2.6rem,7.4cqi,5.2rem)/1 var(--display);letter-spacing:var(--track);font-variant-numeric:tabular-nums}
.board span{color:var(--mut)}
.aside{margin-top:1rem;color:var(--mut);max-width:40rem}`,
});

export const schedule: SectionDesign = {
  title: (copy) => copy.schedule.title,
  layouts: [scheduleRows, scheduleBars, scheduleBoard],
};

const statRow: Layout = ({ copy, count }) => ({
  body: [
    h(
      'dl.stats',
      {},
      take(copy.stats, count, 4).map(([value, label]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
    ),
  ],
  css: `.stats{${GRID('10rem')};gap:1.5rem var(--gap)}
.stats div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.stats dd{font:var(--weight) clamp(3rem,9cqi,6.5rem)/1 var(--display);letter-spacing:var(--track)}
.stats dt{color:var(--mut);margin-top:.4rem}`,
});

const statSentence: Layout = ({ copy, count }) => ({
  body: [
    h(
      'p.sum',
      {},
      take(copy.stats, count, 4).flatMap(([value, label], i, all) => [
        h('b', {}, value),
        ` ${label}${i < all.length - 1 ? ', ' : '.'}`,
      ]),
    ),
  ],
  css: `.sum{font:var(--weight) clamp(1.5rem,4.4cqi,3.2rem)/1.2 var(--display);letter-spacing:var(--track);text-wrap:pretty}
.sum b{color:var(--on-hi);background:var(--hi);padding:0 .18em;border-radius:calc(var(--r)/2)}`,
});

const statStack: Layout = ({ copy, count }) => ({
  body: [
    h(
      'dl.tower',
      {},
      take(copy.stats, count, 4).map(([value, label]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
    ),
  ],
  css: `.tower div{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 2rem;border-top:var(--w) solid;padding:.4rem 0}
.tower dd{order:-1;font:var(--weight) clamp(3.4rem,15cqi,9rem)/.95 var(--display);letter-spacing:var(--track)}`,
});

export const stats: SectionDesign = { title: () => 'In numbers', layouts: [statRow, statSentence, statStack] };

const round = (value: number): number => Math.round(value * 10) / 10;

const chartBars: Layout = ({ copy, count }) => {
  const list = take(copy.chart.list, count, 7);
  const top = Math.max(...list.map(([, value]) => value));
  return {
    body: [
      h(
        'table.bars',
        {},
        h('caption', {}, `${copy.chart.unit}. ${copy.chart.note}`),
        h(
          'tbody',
          {},
          list.map(([name, value]) =>
            h(
              value === top ? 'tr.top' : 'tr',
              {},
              h('th', { scope: 'row' }, name),
              h('td', {}, h('span', { style: `--v:${round((value / top) * 100)}%` }, String(value))),
            ),
          ),
        ),
      ),
    ],
    css: `.bars{width:100%;border-spacing:0 .35rem;border-collapse:separate}
.bars caption{caption-side:bottom;text-align:left;padding-top:.8rem;color:var(--mut)}
.bars th{width:1%;white-space:nowrap;text-align:left;font-weight:400;padding:0 1rem 0 0;border:0}
.bars td{padding:0;border:0}
.bars span{display:block;width:max(3.2rem,var(--v));padding:.35rem .6rem;text-align:right;font-weight:700;background:color-mix(in srgb,var(--fg) 14%,var(--bg))}
.bars .top span{background:var(--hi);color:var(--on-hi)}`,
  };
};

/** An area under a smooth line, its labels in HTML so that they keep their size on a phone. */
const chartArea: Layout = ({ copy, count }) => {
  const list = take(copy.chart.list, count, 7);
  const top = Math.max(...list.map(([, value]) => value)) * 1.15;
  const points = list.map(
    ([, value], i) => [round((i * 800) / Math.max(1, list.length - 1)), round(260 - (value / top) * 230)] as const,
  );
  const line = points
    .map(([x, y], i) => {
      const before = points[i - 1];
      if (!before) return `M${x} ${y}`;
      const middle = round((before[0] + x) / 2);
      return `C${middle} ${before[1]} ${middle} ${y} ${x} ${y}`;
    })
    .join('');
  return {
    body: [
      h(
        'figure.area',
        {},
        raw(
          `<svg viewBox="0 0 800 260" preserveAspectRatio="none" role="img" aria-label="${attribute(`${copy.chart.title}: ${list.map(([name, value]) => `${name} ${value}`).join(', ')}`)}"><path d="${line}V260H0Z" fill="var(--hi)"/><path d="${line}" fill="none" stroke="currentColor" stroke-width="3" vector-effect="non-scaling-stroke"/></svg>`,
        ),
        h(
          'ol',
          {},
          list.map(([name, value]) => h('li', {}, h('b', {}, String(value)), ` ${name}`)),
        ),
        h('figcaption', {}, `${copy.chart.unit}. ${copy.chart.note}`),
      ),
    ],
    css: `.area svg{display:block;width:100%;height:clamp(9rem,28cqi,19rem)}
.area ol{list-style:none;display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;border-top:2px solid;padding:.6rem 0;font-variant-numeric:tabular-nums}
.area figcaption{color:var(--mut)}`,
  };
};

export const chart: SectionDesign = { title: (copy) => copy.chart.title, layouts: [chartBars, chartArea] };
