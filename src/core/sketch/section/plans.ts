import { h, type Child } from '../markup.ts';
import { GRID, take, type Layout, type SectionDesign } from './layout.ts';
import { scrollable, TABLE } from './things.ts';

const planHead = (name: string, price: string, per: string): readonly Child[] => [
  h('h3', {}, name),
  h('p.price', {}, h('b', {}, price), ` ${per}`),
];

const planColumns: Layout = ({ copy, count }) => {
  const list = take(copy.plans.list, count, 3);
  return {
    body: [
      h(
        'div.plans',
        {},
        list.map(([name, price, per, text, points], i) =>
          h(
            i === Math.min(1, list.length - 1) ? 'article.best' : 'article',
            {},
            ...planHead(name, price, per),
            h('p', {}, text),
            h(
              'ul',
              {},
              points.map((point) => h('li', {}, point)),
            ),
            h('a.go', { href: '#end' }, `Choose ${name}`),
          ),
        ),
      ),
    ],
    css: `.plans{${GRID('14rem')};border:var(--rule);border-radius:var(--r);overflow:hidden}
.plans article{display:flex;flex-direction:column;gap:.9rem;padding:clamp(1.25rem,3cqi,2.25rem);box-shadow:0 0 0 .5px color-mix(in srgb,currentColor 35%,transparent)}
.plans .best{background:var(--hi);color:var(--on-hi);--mut:var(--on-hi);--btn:var(--on-hi);--on-btn:var(--hi)}
.price b{font:var(--weight) clamp(2.4rem,6cqi,4rem)/1 var(--display);letter-spacing:var(--track)}
.plans ul{list-style:none;flex:1;color:var(--mut)}
.plans li{padding:.35rem 0;border-top:var(--rule)}`,
  };
};

const planRows: Layout = ({ copy, count }) => ({
  body: [
    h(
      'div.offers',
      {},
      take(copy.plans.list, count, 3).map(([name, price, per, text, points]) =>
        h(
          'article',
          {},
          ...planHead(name, price, per),
          h('p', {}, `${text} ${points.join(', ')}.`),
          h('a.go', { href: '#end' }, `Choose ${name}`),
        ),
      ),
    ),
  ],
  css: `.offers article{display:grid;gap:.6rem 2rem;align-items:center;padding:1.4rem 0;border-top:var(--w) solid}
.offers h3{font-size:clamp(1.6rem,4cqi,2.8rem)}
.offers p{color:var(--mut)}
.price b{font:var(--weight) 1.9rem/1 var(--display);color:var(--fg)}
.offers .go{justify-self:start}
@container (min-width:50rem){.offers article{grid-template-columns:3fr 2fr 4fr auto}}`,
});

const planTable: Layout = ({ copy, count }) => {
  const list = take(copy.plans.list, count, 3);
  const points = [...new Set(list.flatMap((plan) => plan[4]))];
  return {
    body: [
      scrollable(
        'tiers',
        copy.plans.title,
        h(
          'table',
          {},
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('td', {}),
              list.map(([name, price, per]) => h('th', { scope: 'col' }, h('b', {}, name), h('br'), `${price} ${per}`)),
            ),
          ),
          h(
            'tbody',
            {},
            points.map((point) =>
              h(
                'tr',
                {},
                h('th', { scope: 'row' }, point),
                list.map((plan) => h('td', {}, plan[4].includes(point) ? 'Yes' : '–')),
              ),
            ),
          ),
        ),
      ),
      h('p', {}, h('a.go', { href: '#end' }, copy.action)),
    ],
    css: `${TABLE}
.tiers th{font-weight:400;min-width:8rem}
.tiers b{font:var(--weight) 1.4rem/1.2 var(--display)}
.tiers+p{margin-top:1.6rem}`,
  };
};

export const pricing: SectionDesign = {
  title: (copy) => copy.plans.title,
  layouts: [planColumns, planRows, planTable],
};

const compareTable: Layout = ({ copy, count }) => {
  const list = take(copy.features.list, count, 5);
  const others = [copy.brand, 'The usual way'];
  return {
    body: [
      scrollable(
        'versus',
        'Comparison',
        h(
          'table',
          {},
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('td', {}),
              others.map((name) => h('th', { scope: 'col' }, name)),
            ),
          ),
          h(
            'tbody',
            {},
            list.map(([title], i) =>
              h(
                'tr',
                {},
                h('th', { scope: 'row' }, title),
                h('td', {}, 'Yes'),
                h('td', {}, ['No', 'Extra', 'Sometimes', 'No', 'On request'][i % 5] ?? 'No'),
              ),
            ),
          ),
        ),
      ),
    ],
    css: `${TABLE}
.versus td:nth-child(2){font-weight:700;color:var(--acc)}`,
  };
};

export const compare: SectionDesign = { title: () => 'Side by side', layouts: [compareTable] };
