import { h, type Child } from '../markup.ts';
import { GRID, take, type Layout, type SectionDesign } from './layout.ts';

const numbered = (index: number): string => String(index + 1).padStart(2, '0');

const featureRows: Layout = ({ copy, count }) => ({
  body: [
    h(
      'ol.rows',
      {},
      take(copy.features.list, count, 5).map(([title, text], i) =>
        h('li', {}, h('span.n', {}, numbered(i)), h('h3', {}, title), h('p', {}, text)),
      ),
    ),
  ],
  css: `.rows{list-style:none}
.rows li{display:grid;grid-template-columns:3.5rem minmax(0,1fr);gap:.25rem 1rem;padding:1.25rem 0;border-top:var(--rule)}
.rows p{grid-column:2;color:var(--mut);max-width:34rem}
.rows .n{font-variant-numeric:tabular-nums;color:var(--acc)}
@container (min-width:44rem){.rows li{grid-template-columns:5rem 5fr 6fr}.rows p{grid-column:3}}`,
});

const featureMosaic: Layout = ({ copy, count }) => ({
  body: [
    h(
      'ul.mosaic',
      {},
      take(copy.features.list, count, 5).map(([title, text]) => h('li', {}, h('h3', {}, title), h('p', {}, text))),
    ),
  ],
  css: `.mosaic{list-style:none;display:grid;gap:var(--gap)}
.mosaic li{display:flex;flex-direction:column;justify-content:space-between;gap:2.5rem;padding:clamp(1.1rem,2cqi,2rem);border:var(--rule);border-radius:var(--r)}
.mosaic li:first-child{background:var(--hi);color:var(--on-hi);border-color:transparent}
.mosaic li:first-child h3{font-size:clamp(1.7rem,4cqi,3.2rem)}
@container (min-width:44rem){.mosaic{grid-template-columns:repeat(6,1fr)}.mosaic li{grid-column:span 2}.mosaic li:first-child{grid-column:span 4;grid-row:span 2}.mosaic li:nth-child(n+4){grid-column:span 3}}`,
});

const featureColumns: Layout = ({ copy, count }) => ({
  body: [
    h(
      'ul.cols',
      {},
      take(copy.features.list, count, 6).map(([title, text]) => h('li', {}, h('h3', {}, title), h('p', {}, text))),
    ),
  ],
  css: `.cols{list-style:none;${GRID('15rem')};gap:2.5rem var(--gap)}
.cols li{border-top:3px solid;padding-top:.8rem}
.cols h3{margin-bottom:.5rem}
.cols p{color:var(--mut)}`,
});

const featureTerms: Layout = ({ copy, count }) => ({
  body: [
    h(
      'dl.terms',
      {},
      take(copy.features.list, count, 6).map(([title, text]) => h('div', {}, h('dt', {}, title), h('dd', {}, text))),
    ),
  ],
  css: `.terms div{display:grid;gap:.2rem 2rem;padding:.9rem 0;border-top:var(--rule)}
.terms dt{font-weight:700}
.terms dd{color:var(--mut)}
@container (min-width:36rem){.terms div{grid-template-columns:1fr 2fr}}`,
});

export const features: SectionDesign = {
  title: (copy) => copy.features.title,
  layouts: [featureRows, featureMosaic, featureColumns, featureTerms],
};

const stepRow: Layout = ({ copy, count }) => ({
  body: [
    h(
      'ol.steps',
      {},
      take(copy.steps.list, count, 4).map(([title, text], i) =>
        h('li', {}, h('span.n', {}, String(i + 1)), h('h3', {}, title), h('p', {}, text)),
      ),
    ),
  ],
  css: `.steps{list-style:none;${GRID('12rem')};gap:2rem var(--gap)}
.steps .n{display:block;font:var(--weight) clamp(3.5rem,9cqi,7rem)/1 var(--display);letter-spacing:var(--track);color:var(--acc);margin-bottom:.6rem}
.steps p{color:var(--mut);margin-top:.4rem}`,
});

const stepLine: Layout = ({ copy, count }) => ({
  body: [
    h(
      'ol.path',
      {},
      take(copy.steps.list, count, 4).map(([title, text]) => h('li', {}, h('h3', {}, title), h('p', {}, text))),
    ),
  ],
  css: `.path{list-style:none;counter-reset:p;max-width:40rem}
.path li{counter-increment:p;position:relative;padding:0 0 2rem 4rem}
.path li::before{content:counter(p);position:absolute;left:0;top:0;width:2.4rem;height:2.4rem;border-radius:50%;background:var(--hi);color:var(--on-hi);display:grid;place-items:center;font-weight:700}
.path li:not(:last-child)::after{content:"";position:absolute;left:1.2rem;top:2.8rem;bottom:.4rem;border-left:var(--rule)}
.path p{color:var(--mut)}`,
});

const stepStairs: Layout = ({ copy, count }) => {
  const list = take(copy.steps.list, count, 4);
  return {
    body: [
      h(
        'ol.stairs',
        {},
        list.map(([title, text]) => h('li', {}, h('h3', {}, title), h('p', {}, text))),
      ),
    ],
    css: `.stairs{list-style:none;display:grid;gap:var(--gap)}
.stairs li{border-top:var(--w) solid;padding-top:.7rem;max-width:24rem}
.stairs h3{font-size:clamp(1.4rem,3cqi,2.2rem)}
.stairs p{margin-top:.3rem;color:var(--mut)}
@container (min-width:44rem){${list.map((_, i) => `.stairs li:nth-child(${i + 1}){margin-left:${Math.round((i * 72) / Math.max(1, list.length))}%}`).join('')}}`,
  };
};

export const steps: SectionDesign = { title: (copy) => copy.steps.title, layouts: [stepRow, stepLine, stepStairs] };

const storyColumns: Layout = ({ copy }) => ({
  body: [
    h(
      'div.story',
      {},
      copy.story.text.map((text) => h('p', {}, text)),
    ),
  ],
  css: `.story{columns:18rem auto;column-gap:clamp(1.5rem,3cqi,3rem);column-rule:var(--rule)}
.story p+p{text-indent:1.4em}
.story p:first-child::first-letter{float:left;font:var(--weight) 4.4em/.78 var(--display);padding:.06em .08em 0 0;color:var(--acc)}`,
});

const storyLarge: Layout = ({ copy }) => ({
  body: [
    h(
      'div.tale',
      {},
      copy.story.text.map((text) => h('p', {}, text)),
    ),
  ],
  css: `.tale{display:grid;gap:1.5rem var(--gap)}
.tale p:first-child{font:var(--weight) clamp(1.5rem,3.4cqi,2.9rem)/1.12 var(--display);letter-spacing:var(--track);text-wrap:pretty}
.tale p:not(:first-child){color:var(--mut);max-width:36rem}
@container (min-width:44rem){.tale{grid-template-columns:1fr 1fr}.tale p:first-child{grid-column:1/-1}}`,
});

export const story: SectionDesign = { title: (copy) => copy.story.title, layouts: [storyColumns, storyLarge] };

const faqItem = ([question, answer]: readonly [string, string], open: boolean): Child =>
  h('details', { open }, h('summary', {}, question), h('p', {}, answer));
const FAQ_CSS = `details{border-top:var(--rule)}
summary{cursor:pointer;list-style:none;display:flex;justify-content:space-between;gap:1rem;padding:1rem 0;font-weight:700}
summary::-webkit-details-marker{display:none}
summary::after{content:"+";font:400 1.5em/1 var(--text)}
details[open] summary::after{content:"–"}
details p{padding:0 2.5rem 1.2rem 0;color:var(--mut);max-width:44rem}`;

const faqLarge: Layout = ({ copy, count }) => ({
  body: [
    h(
      'div.asked',
      {},
      take(copy.faq, count, 5).map((pair, i) => faqItem(pair, i === 0)),
    ),
  ],
  css: `${FAQ_CSS}
.asked summary{font:var(--weight) clamp(1.2rem,2.6cqi,1.9rem)/1.15 var(--display);letter-spacing:var(--track)}`,
});

const faqTwo: Layout = ({ copy, count }) => ({
  body: [
    h(
      'div.asked.two',
      {},
      take(copy.faq, count, 6).map((pair) => faqItem(pair, false)),
    ),
  ],
  css: `${FAQ_CSS}
.two{${GRID('20rem')};gap:0 clamp(1.5rem,4cqi,4rem);align-items:start}`,
});

const faqOpen: Layout = ({ copy, count }) => ({
  body: [
    h(
      'dl.answers',
      {},
      take(copy.faq, count, 6).map(([question, answer]) => h('div', {}, h('dt', {}, question), h('dd', {}, answer))),
    ),
  ],
  css: `.answers{columns:19rem auto;column-gap:clamp(1.5rem,4cqi,4rem)}
.answers div{break-inside:avoid;padding-bottom:1.6rem}
.answers dt{font-weight:700}
.answers dd{color:var(--mut);margin-top:.2rem}`,
});

export const faq: SectionDesign = { title: () => 'Asked before', layouts: [faqLarge, faqTwo, faqOpen] };

const figureOf = ([text, who, role]: readonly [string, string, string]): Child =>
  h('figure', {}, h('blockquote', {}, h('p', {}, `“${text}”`)), h('figcaption', {}, h('b', {}, who), `, ${role}`));

const quoteGiant: Layout = ({ copy, count }) => ({
  body: [h('div.giant', {}, take(copy.quotes.list, count, 3).map(figureOf))],
  css: `.giant{${GRID('16rem')};gap:2.5rem var(--gap)}
.giant figure:first-child{grid-column:1/-1}
.giant figure:first-child p{font:var(--weight) clamp(1.9rem,5.6cqi,4.6rem)/1.04 var(--display);letter-spacing:var(--track);text-wrap:balance;max-width:20em}
.giant figcaption{margin-top:.8rem;color:var(--mut)}
.giant p{font-size:1.15rem}`,
});

const quoteColumns: Layout = ({ copy, count }) => ({
  body: [h('div.voices', {}, take(copy.quotes.list, count, 3).map(figureOf))],
  css: `.voices{${GRID('15rem')};gap:2rem var(--gap)}
.voices figure{border-left:var(--w) solid var(--acc);padding-left:1.2rem}
.voices p{font-size:1.2rem;line-height:1.4}
.voices figcaption{margin-top:.8rem;font-size:.95rem;color:var(--mut)}
@container (min-width:44rem){.voices figure:nth-child(2n){margin-top:3rem}}`,
});

const quoteList: Layout = ({ copy, count }) => ({
  body: [h('div.said', {}, take(copy.quotes.list, count, 3).map(figureOf))],
  css: `.said figure{display:grid;gap:.4rem 2rem;padding:1.2rem 0;border-top:var(--rule)}
.said p{font-style:italic;font-size:clamp(1.15rem,2.4cqi,1.6rem);line-height:1.35}
.said figcaption{color:var(--mut)}
@container (min-width:40rem){.said figure{grid-template-columns:3fr 1fr}.said figcaption{text-align:right}}`,
});

export const quotes: SectionDesign = {
  title: (copy) => copy.quotes.title,
  layouts: [quoteGiant, quoteColumns, quoteList],
};
