import { h, raw } from '../markup.ts';
import { SCHEDULE_CSS, scheduleTable } from '../section/figures.ts';
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
  type HeroAsk,
  type MakeHero,
} from './hero.ts';

/** Where the sky ends: a line across 1440 units, by motif. */
const LINES = {
  waves: 'M0 250C120 150 240 150 360 240S600 350 760 230 1040 120 1200 210 1380 270 1440 240',
  hills: 'M0 290C220 290 300 170 520 170S820 300 960 250 1210 90 1440 160',
  steps: 'M0 300H240V260H480V220H760V270H980V200H1220V150H1440V150',
  blocks: 'M0 270H150L230 180H330L410 270H640V210H800V270H960L1010 230H1100L1150 270H1440V270',
} as const;

/** Sky above, one strong colour below; the headline in the sky, the figures in the colour, a drawn thing on the line between. */
export const horizon: MakeHero = (ask) => {
  const line = LINES[ask.genome.drawing];
  const stand = { waves: 205, hills: 170, steps: 175, blocks: 272 }[ask.genome.drawing];
  const { figure } = ask;
  const scale = figure ? Math.round(Math.min(250 / figure.height, 330 / figure.width) * 1000) / 1000 : 1;
  const x = { waves: 1080, hills: 1130, steps: 1120, blocks: 1260 }[ask.genome.drawing];
  return {
    mast: h('header.mast', {}, brandLink(ask), navList(ask), themeButton()),
    hero: heroSection(
      h('div.sky', {}, headline(ask), h('p.lede', {}, ask.copy.lede), actions(ask)),
      raw(
        `<svg class="line" viewBox="0 0 1440 400" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">\n<rect x="1020" y="-60" width="104" height="380" fill="var(--spot)"/>${figure ? `\n<g transform="translate(${x} ${stand + 18}) scale(${scale})">\n${figure.markup}\n</g>` : ''}\n<path d="${line}V402H0Z" fill="var(--field)"/>\n</svg>`,
      ),
      h('div.below.field', {}, facts(ask)),
    ),
    css: `${MAST}
.mast{margin:0 var(--pad);padding:1.1rem 0;border-bottom:var(--rule);position:relative}
.sky{padding:clamp(2rem,5vw,4.5rem) var(--pad) 0;position:relative}
.sky h1{max-width:${wide(ask, 11)}em}
.line{display:block;overflow:visible;width:100%;height:clamp(11rem,29vw,26rem);margin-top:clamp(-9rem,-6vw,-1rem)}
@media (max-width:60rem){.line{overflow:hidden;margin-top:1rem}}
.below{padding:.5rem var(--pad) 2.5rem;margin-top:-1px}
.facts{border-top:var(--rule);padding-top:1rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:1.2rem var(--gap)}
.facts dd{font:var(--weight) clamp(1.7rem,3vw,2.7rem)/1.05 var(--display);letter-spacing:var(--track)}`,
  };
};

const wide = (ask: HeroAsk, most: number): number => (ask.copy.headline.length > 44 ? most + 4 : most);

/** Two grounds with the headline across the seam, and a dark column that answers who, when and how much. */
export const poster: MakeHero = (ask) => ({
  mast: h('header.side', {}, brandLink(ask), facts(ask), navList(ask, 5), actions(ask), themeButton()),
  hero: heroSection(
    h('div.top', {}, headline(ask)),
    h('div.base', {}, h('p.lede', {}, ask.copy.lede), figureSvg(ask, 'fig', 600, 460, 0.86)),
  ),
  css: `.side{background:var(--deep);color:var(--on-deep);padding:1.5rem var(--pad);display:flex;flex-wrap:wrap;gap:1.2rem 2.5rem;--btn:var(--spot);--on-btn:var(--on-spot)}
.brand{font:var(--weight) 1.6rem/1 var(--display);text-decoration:none;flex-basis:100%}
.side nav{display:none}
.facts{display:flex;flex-wrap:wrap;gap:1rem 2rem}
.facts dd{font:var(--weight) 1.6rem/1.1 var(--display)}
.top{background:var(--spot);color:var(--on-spot);padding:clamp(2rem,6vw,5rem) var(--pad) clamp(1rem,3vw,2.5rem)}
.top h1{max-width:8em}
.base{background:var(--field);color:var(--on-field);display:flex;flex-wrap:wrap;align-items:end;justify-content:space-between;gap:0 3rem;padding:1.5rem var(--pad) 0}
.base .lede{max-width:30rem;padding-bottom:2.5rem;flex:1 1 18rem}
.fig{flex:1 1 20rem;max-width:38rem;display:block;margin-top:clamp(-7rem,-6vw,0rem)}
@media (min-width:60rem){body{display:grid;grid-template-columns:minmax(0,1fr) 17rem;grid-auto-flow:dense}
.side{grid-column:2;grid-row:1/99;flex-direction:column;flex-wrap:nowrap;position:sticky;top:0;height:100vh;padding:2rem 1.75rem;overflow:auto}
.side nav{display:grid;gap:.2rem;margin-top:auto}.side nav a{text-decoration:none}.facts{flex-direction:column}.brand{flex-basis:auto}
main,footer{grid-column:1}.hero{min-height:100vh;display:grid;grid-template-rows:1fr auto}.top{display:flex;align-items:end}}`,
});

/** A title page over the table itself: what one came for needs no scrolling. */
export const ledger: MakeHero = (ask) => {
  const { schedule } = ask.copy;
  return {
    mast: h('header.mast', {}, brandLink(ask), navList(ask), themeButton()),
    hero: heroSection(
      figureSvg(ask, 'vignette', 300, 190, 0.86, '<path d="M20 176H280" stroke="currentColor" stroke-width="2"/>'),
      headline(ask),
      h('p.lede', {}, ask.copy.lede),
      scheduleTable(schedule.title, schedule.columns, schedule.rows),
      h('p.aside', {}, schedule.note),
      actions(ask),
    ),
    shows: 'schedule',
    css: `${MAST}
.mast{max-width:62rem;margin:0 auto;border-bottom:3px double}
.hero{max-width:62rem;margin:0 auto;padding:clamp(1.5rem,4vw,3rem) var(--pad) clamp(3rem,6vw,5rem);--hi:var(--field);--on-hi:var(--on-field);--mut:var(--soft)}
.vignette{display:block;width:min(100%,19rem);margin:0 auto 1rem}
.hero h1,.hero .lede{text-align:center;margin-inline:auto}
.lede{font-style:italic}
${SCHEDULE_CSS}
.times{border-top:3px double;border-bottom:3px double;margin:2rem 0 0;padding:0 .9rem}
.acts{justify-content:center;margin-top:2rem}`,
  };
};

/** A front page: name across, dateline between rules, lead story in two columns beside its picture. */
export const broadsheet: MakeHero = (ask) => ({
  mast: h(
    'header.mast',
    {},
    h('p.name', {}, brandLink(ask)),
    h('div.date', {}, h('span', {}, ask.copy.kicker || ask.copy.brand), navList(ask, 5), themeButton()),
  ),
  hero: heroSection(
    h(
      'div.lead',
      {},
      headline(ask),
      h('div.text', {}, h('p', {}, ask.copy.lede), h('p', {}, ask.copy.story.text[0] ?? '')),
      actions(ask),
    ),
    h('div.rail', {}, figureSvg(ask, 'plate', 420, 340, 0.84), facts(ask)),
  ),
  css: `.mast{padding:1rem var(--pad) 0}
.name{text-align:center;border-bottom:var(--rule)}
.name .brand{font:var(--weight) clamp(2.6rem,${fitName(ask, 78)}vw,10rem)/1.05 var(--display);letter-spacing:var(--track);text-decoration:none}
.date{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;align-items:baseline;justify-content:space-between;padding:.5rem 0;border-bottom:4px double}
.date nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
.date nav a{text-decoration:none}
.hero{display:grid;gap:1.5rem var(--gap);padding:clamp(1.2rem,3vw,2.5rem) var(--pad)}
.text{columns:16rem 2;column-gap:var(--gap);margin:1.4rem 0;font-size:1.1rem}
.text p+p{text-indent:1.3em}
.plate{display:block;width:100%;background:var(--spot);margin-bottom:1rem}
.rail .facts div{display:flex;justify-content:space-between;gap:1rem;padding:.5rem 0;border-bottom:var(--rule)}
.rail dd{font-weight:700;text-align:right}
@media (min-width:60rem){.hero{grid-template-columns:8fr 4fr}.rail{border-left:var(--rule);padding-left:var(--gap)}}`,
});

/** vw at which the whole brand fits one line of `share` percent of the page. */
export const fitName = (ask: HeroAsk, share: number): number => {
  const { pair } = ask.genome;
  return Math.round(Math.min(17, share / (ask.copy.brand.length * (pair.width + pair.tracking))) * 10) / 10;
};
