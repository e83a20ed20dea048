import { h, raw } from '../markup.ts';
import { artwork } from '../page/art.ts';
import {
  actions,
  brandLink,
  facts,
  figureSvg,
  headline,
  heroSection,
  MAST,
  navList,
  themeButton,
  type MakeHero,
} from './hero.ts';
import { fitName } from './open.ts';

/** Panels of unlike size; the largest speaks, the others answer. */
export const bento: MakeHero = (ask) => {
  const [first, second, third] = ask.copy.facts;
  const tile = (name: string, pair: readonly [string, string] | undefined) =>
    pair && h(`p.tile.${name}`, {}, h('b', {}, pair[1]), ` ${pair[0]}`);
  return {
    mast: h('header.mast', {}, brandLink(ask), navList(ask), themeButton()),
    hero: heroSection(
      h('div.tile.say.field', {}, headline(ask), actions(ask)),
      h(
        'div.tile.pic',
        {},
        figureSvg(ask, 'fig', 420, 420, 0.8) ??
          (ask.pictures &&
            raw(`<svg class="fig" viewBox="0 0 420 420" aria-hidden="true">${artwork(ask.roll, 1, 420, 420)}</svg>`)),
      ),
      tile('a', first),
      h('p.tile.lede', {}, ask.copy.lede),
      tile('b', second),
      tile('c', third),
    ),
    css: `${MAST}
.mast{padding:.9rem calc(var(--pad)/2)}
.hero{display:grid;gap:var(--gap);padding:0 calc(var(--pad)/2) var(--gap);grid-template-columns:repeat(2,1fr)}
.tile{border-radius:var(--r);padding:clamp(1.1rem,2.2vw,2rem);background:var(--tint);overflow:hidden}
.say{grid-column:1/-1;background:var(--field);color:var(--on-field);--btn:var(--on-field);--on-btn:var(--field);display:flex;flex-direction:column;justify-content:space-between;gap:3rem}
.pic{background:var(--spot);display:grid;place-items:end center;padding-bottom:0;grid-column:1/-1}
.fig{display:block;width:100%;max-height:28rem}
.tile b{display:block;font:var(--weight) clamp(1.5rem,2.3vw,2.4rem)/1.05 var(--display);letter-spacing:var(--track);margin-bottom:.3rem}
.hero .lede{grid-column:1/-1;margin:0;max-width:none}
.c{background:var(--deep);color:var(--on-deep)}
@media (min-width:60rem){.hero{grid-template-columns:repeat(12,1fr);grid-template-rows:1fr auto;min-height:calc(100vh - 4rem)}
.say{grid-column:span 7}.pic{grid-column:span 5}.a,.b,.c{grid-column:span 2}.hero .lede{grid-column:span 6}}`,
  };
};

/** Every statement in a cell of its own, joined edges, no decoration that is not a line. */
export const spec: MakeHero = (ask) => ({
  mast: h('header.mast', {}, brandLink(ask), navList(ask, 5), themeButton()),
  hero: heroSection(
    h('div.say', {}, headline(ask), h('p.lede', {}, ask.copy.lede), actions(ask)),
    h(
      'div.pic',
      {},
      figureSvg(
        ask,
        'fig',
        420,
        360,
        0.78,
        '<path d="M0 335H420M210 0V360M0 60H420M60 0V360M360 0V360" stroke="currentColor" opacity=".25" fill="none"/>',
      ) ??
        (ask.pictures &&
          raw(`<svg class="fig" viewBox="0 0 420 360" aria-hidden="true">${artwork(ask.roll, 2, 420, 360)}</svg>`)),
    ),
    facts(ask),
  ),
  css: `.mast{display:flex;flex-wrap:wrap;border-bottom:var(--rule)}
.mast>*,.mast nav a{padding:.8rem 1.1rem;border-right:var(--rule);text-decoration:none}
.brand{font-weight:700;margin-right:auto;border:0!important}
.mast nav{display:flex;flex-wrap:wrap;padding:0;border:0}
.mast nav a{border-right:0;border-left:var(--rule)}
.hero{display:grid;border-bottom:var(--rule)}
.say{padding:clamp(1.5rem,5vw,5rem) var(--pad)}
.pic{border-top:var(--rule);background:var(--tint);display:grid;place-items:end center}
.fig{display:block;width:100%;max-height:32rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1px;background:color-mix(in srgb,var(--ink) 35%,var(--paper));border-top:var(--rule)}
.facts div{background:var(--paper);padding:1rem var(--pad)}
.facts dd{font:var(--weight) clamp(1.3rem,2.2vw,2rem)/1.2 var(--display);letter-spacing:var(--track)}
.facts dt{color:var(--soft)}
@media (min-width:60rem){.hero{grid-template-columns:7fr 5fr}.pic{border-top:0;border-left:var(--rule)}.facts{grid-column:1/-1}.facts div{padding-inline:1.5rem}.say{padding-left:1.5rem}}`,
});

/** The list of things in letters as large as a headline; who and where stay in a column beside it. */
export const index: MakeHero = (ask) => ({
  mast: h(
    'header.side',
    {},
    brandLink(ask),
    navList(ask, 6),
    h('p.lede', {}, ask.copy.lede),
    actions(ask),
    themeButton(),
  ),
  hero: heroSection(
    headline(ask),
    h(
      'ol.index',
      {},
      ask.copy.items.list
        .slice(0, 7)
        .map(([name, note, price]) => h('li', {}, h('b', {}, name), h('span', {}, note), h('span.amount', {}, price))),
    ),
    figureSvg(ask, 'fig', 900, 300, 0.9, '<rect y="250" width="900" height="50" fill="var(--field)"/>'),
  ),
  css: `.side{padding:1.5rem var(--pad);display:grid;gap:1.2rem;align-content:start}
.brand{font:var(--weight) 1.5rem/1.1 var(--display);letter-spacing:var(--track);text-decoration:none}
.side nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
.side .lede{font-size:1rem;margin:0}
.acts{flex-direction:column;align-items:flex-start}
.hero{padding:clamp(1.5rem,3vw,2.5rem) var(--pad) 0}
.hero h1{max-width:15em}
.index{list-style:none;margin-top:clamp(2rem,6vw,5rem)}
.index li{display:grid;grid-template-columns:1fr auto;align-items:baseline;gap:0 1.5rem;padding:.35rem 0 .6rem;border-top:var(--rule)}
.index b{font:var(--weight) clamp(1.9rem,4.9vw,4.8rem)/1.05 var(--display);letter-spacing:var(--track)}
.index span{color:var(--soft);grid-column:1}
.index .amount{grid-column:2;grid-row:1}
.index li:hover b{color:var(--link)}
.fig{display:block;width:100%;margin-top:3rem;background:var(--spot)}
@media (min-width:60rem){body{display:grid;grid-template-columns:17rem minmax(0,1fr);grid-auto-flow:dense}
.side{grid-row:1/99;position:sticky;top:0;height:100vh;border-right:var(--rule);padding:2rem 1.5rem;overflow:auto;grid-template-rows:auto 1fr auto auto auto}.side nav{flex-direction:column;flex-wrap:nowrap}
main,footer{grid-column:2}}`,
});

/** A clock face fills the middle: the hours are a coloured arc, the words stand inside, figures in the corners. */
export const dial: MakeHero = (ask) => {
  const ring = openArc(ask.copy.hours[0], ask.copy.hours[1]);
  const ticks = Array.from(
    { length: 24 },
    (_, i) => `<path d="M500 ${i % 6 === 0 ? 6 : 22}V38" transform="rotate(${i * 15} 500 500)"/>`,
  ).join('');
  return {
    mast: h('header.mast', {}, brandLink(ask), navList(ask), themeButton()),
    hero: heroSection(
      raw(
        `<svg class="ring" viewBox="0 0 1000 1000" aria-hidden="true">\n<g stroke="currentColor" stroke-width="4">${ticks}</g>\n<circle cx="500" cy="500" r="400" fill="none" stroke="var(--deep)" stroke-width="84"/>\n<path d="${ring}" fill="none" stroke="var(--spot)" stroke-width="84"/>\n</svg>`,
      ),
      h('div.face', {}, headline(ask), h('p.lede', {}, ask.copy.lede), actions(ask)),
      facts(ask),
    ),
    css: `${MAST}
body{--top:var(--field)}
.mast{background:var(--field);color:var(--on-field)}
.hero{background:var(--field);color:var(--on-field);--btn:var(--on-field);--on-btn:var(--field);display:grid;justify-items:center;padding:1rem var(--pad) 2.5rem;overflow:hidden}
.ring,.face{grid-area:1/1}
.ring{width:min(100%,34rem)}
.face{align-self:center;text-align:center;padding:2rem 0}
.face h1{max-width:8em;margin-inline:auto}
.face .lede{max-width:24rem;margin-inline:auto}
.face .acts{justify-content:center}
.facts{display:grid;grid-template-columns:1fr 1fr;gap:1rem 2rem;width:100%}
.facts dd{font:var(--weight) clamp(1.5rem,3vw,2.6rem)/1.1 var(--display)}
.facts div:nth-child(even){text-align:right}
@media (max-width:59.99rem){.ring{grid-area:2/1;width:min(86%,24rem)}.face{padding-top:.5rem}.facts{grid-row:3}}
@media (min-width:60rem){.hero{grid-template-columns:1fr;position:relative;padding-bottom:3rem}.ring{width:min(calc(100vh - 7rem),62rem,74vw)}.facts{position:absolute;inset:2rem var(--pad);pointer-events:none;align-content:space-between;width:auto}.facts div:nth-child(n+3){align-self:end}}`,
  };
};

/** The open hours on a 24-hour face, midnight on top, radius 400 around 500, 500. */
function openArc(open: string, close: string): string {
  const angle = (time: string): number => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return (((Number.isFinite(hour) ? hour : 9) * 60 + (Number.isFinite(minute) ? minute : 0)) / 1440) * Math.PI * 2;
  };
  const from = angle(open);
  let to = angle(close);
  if (to <= from) to += Math.PI * 2;
  const at = (a: number): string => `${Math.round(500 + 400 * Math.sin(a))} ${Math.round(500 - 400 * Math.cos(a))}`;
  return `M${at(from)}A400 400 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}`;
}

/** The name as wide as the wall, a frieze under it, then the sentence. */
export const signboard: MakeHero = (ask) => {
  const frieze = Array.from(
    { length: 6 },
    (_, i) => `<g transform="translate(${i * 240} 0)">${artwork(ask.roll, i, 240, 300)}</g>`,
  ).join('\n');
  const { figure } = ask;
  const scale = figure ? Math.round(Math.min(270 / figure.height, 460 / figure.width) * 1000) / 1000 : 1;
  return {
    mast: h(
      'header.mast',
      {},
      h('p.name', {}, brandLink(ask)),
      h('div.row', {}, h('span', {}, ask.copy.kicker || ask.copy.brand), navList(ask), themeButton()),
    ),
    hero: heroSection(
      raw(
        `<svg class="frieze" viewBox="0 0 1440 300" preserveAspectRatio="xMidYMid slice" aria-hidden="true">\n${ask.pictures ? frieze : '<rect width="1440" height="300" fill="var(--spot)"/>'}${figure ? `\n<rect x="480" width="480" height="300" fill="var(--paper)"/>\n<g transform="translate(720 286) scale(${scale})">\n${figure.markup}\n</g>` : ''}\n</svg>`,
      ),
      h('div.say', {}, headline(ask), h('div', {}, h('p.lede', {}, ask.copy.lede), actions(ask))),
      facts(ask),
    ),
    css: `.mast{background:var(--field);color:var(--on-field);padding:1rem var(--pad) .6rem}
.name .brand{display:block;font:var(--weight) ${fitName(ask, 88)}vw/.95 var(--display);letter-spacing:var(--track);text-decoration:none;white-space:nowrap;padding:.05em 0 .1em}
.row{display:flex;flex-wrap:wrap;gap:.2rem 2rem;justify-content:space-between;align-items:baseline}
.row nav{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem}
.row nav a{text-decoration:none}
.frieze{display:block;width:100%;height:clamp(9rem,21vw,22rem)}
.say{display:grid;gap:1rem var(--gap);padding:clamp(2rem,5vw,4.5rem) var(--pad) 2rem}
.say .lede{margin-top:.3rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:1rem var(--gap);padding:0 var(--pad) 2.5rem}
.facts div{border-top:var(--w) solid;padding-top:.5rem}
.facts dd{font:var(--weight) 1.6rem/1.15 var(--display)}
@media (min-width:60rem){.say{grid-template-columns:7fr 5fr}}`,
  };
};
