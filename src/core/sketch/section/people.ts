import { h, raw } from '../markup.ts';
import { portrait } from '../page/art.ts';
import { GRID, take, type Ask, type Layout, type SectionDesign } from './layout.ts';

const teamFaces: Layout = ({ copy, count, pictures, roll }) => ({
  body: [
    h(
      'ul.faces',
      {},
      take(copy.team.list, count, 4).map(([name, role], i) =>
        h(
          'li',
          {},
          pictures && raw(`<svg viewBox="0 0 100 110" aria-hidden="true">${portrait(roll, i)}</svg>`),
          h('h3', {}, name),
          h('p', {}, role),
        ),
      ),
    ),
  ],
  css: `.faces{list-style:none;${GRID('10.5rem')};gap:2rem var(--gap)}
.faces svg{display:block;width:100%;border-radius:var(--r);margin-bottom:.7rem}
.faces p{color:var(--mut)}`,
});

const teamNames: Layout = ({ copy, count }) => ({
  body: [
    h(
      'ul.crew',
      {},
      take(copy.team.list, count, 6).map(([name, role]) => h('li', {}, h('h3', {}, name), h('p', {}, role))),
    ),
  ],
  css: `.crew{list-style:none}
.crew li{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 2rem;padding:.5rem 0;border-top:var(--rule)}
.crew h3{font-size:clamp(1.5rem,4.6cqi,3rem)}
.crew p{color:var(--mut)}`,
});

export const team: SectionDesign = { title: (copy) => copy.team.title, layouts: [teamFaces, teamNames] };

const logoRow: Layout = ({ copy, count }) => ({
  body: [
    h(
      'ul.marks',
      {},
      take(copy.logos.list, count, 6).map((name) => h('li', {}, name)),
    ),
  ],
  css: `.marks{list-style:none;display:flex;flex-wrap:wrap;gap:.8rem clamp(1.5rem,5cqi,4rem);align-items:baseline;font-size:clamp(1.3rem,3cqi,2.1rem)}
.marks li:nth-child(3n+1){font-family:var(--display);font-weight:var(--weight);letter-spacing:var(--track)}
.marks li:nth-child(3n+2){font-family:Georgia,serif;font-style:italic}
.marks li:nth-child(3n){font-family:ui-monospace,monospace;letter-spacing:-.04em;font-weight:700}`,
});

export const logos: SectionDesign = { title: (copy) => copy.logos.title, layouts: [logoRow] };

/** Streets, water and a green from a few strokes: a map that says "near the bend", not one to measure on. */
function drawnMap(ask: Ask): string {
  const bend = 120 + ask.roll.int(80);
  const roads =
    [60, 140, 230, 310]
      .map(
        (y, i) =>
          `<path d="M0 ${y + ask.roll.int(24)}L640 ${y - 30 + ask.roll.int(60)}" stroke-width="${i === 1 ? 12 : 5}"/>`,
      )
      .join('') +
    [90, 210, 350, 470, 560]
      .map((x, i) => `<path d="M${x} 0L${x - 40 + ask.roll.int(80)} 400" stroke-width="${i === 2 ? 12 : 5}"/>`)
      .join('');
  return `<svg viewBox="0 0 640 400" preserveAspectRatio="xMidYMid slice" role="img" aria-label="Drawn map with ${ask.copy.place.street.replace(/[<&"]/g, '')} marked"><rect width="640" height="400" fill="var(--tint)"/><path d="M0 ${bend + 160}C140 ${bend + 90} 240 ${bend + 220} 380 ${bend + 150}S560 ${bend + 60} 640 ${bend + 110}V400H0Z" fill="var(--field)" opacity=".85"/><rect x="400" y="40" width="120" height="76" fill="var(--spot)" opacity=".7"/><g fill="none" stroke="var(--paper)" stroke-linecap="round">${roads}</g><path d="M352 228c-22-30-34-44-34-62a34 34 0 0 1 68 0c0 18-12 32-34 62Z" fill="var(--deep)"/><circle cx="352" cy="166" r="12" fill="var(--on-deep)"/></svg>`;
}

const placeMap: Layout = (ask) => ({
  body: [
    h(
      'div.find',
      {},
      ask.pictures && raw(drawnMap(ask)),
      h(
        'div',
        {},
        h(
          'address',
          {},
          ask.copy.brand,
          h('br'),
          ask.copy.place.street,
          ask.copy.town ? h('br') : undefined,
          ask.copy.town,
        ),
        h(
          'dl',
          {},
          ask.copy.place.ways.map(([way, text]) => h('div', {}, h('dt', {}, way), h('dd', {}, text))),
        ),
      ),
    ),
  ],
  css: `.find{display:grid;gap:1.5rem var(--gap)}
.find svg{width:100%;height:100%;min-height:16rem;border-radius:var(--r)}
.find address{font:var(--weight) clamp(1.5rem,3.4cqi,2.4rem)/1.15 var(--display);letter-spacing:var(--track);margin-bottom:1.2rem}
.find dl div{padding:.7rem 0;border-top:var(--rule)}
.find dt{font-weight:700}
@container (min-width:44rem){.find{grid-template-columns:7fr 5fr}}`,
});

const placeLines: Layout = (ask) => ({
  body: [
    h('address.where', {}, [ask.copy.place.street, ask.copy.town].filter(Boolean).join(', ')),
    h(
      'dl.ways',
      {},
      ask.copy.place.ways.map(([way, text]) => h('div', {}, h('dt', {}, way), h('dd', {}, text))),
    ),
    ask.pictures && raw(drawnMap(ask).replace('<svg ', '<svg class="wide" ')),
  ],
  css: `.where{font:var(--weight) clamp(2rem,7cqi,5.4rem)/1 var(--display);letter-spacing:var(--track);margin-bottom:2rem}
.ways{${GRID('14rem')};gap:1.2rem var(--gap);margin-bottom:2rem}
.ways dt{font-weight:700}
.wide{display:block;width:100%;height:clamp(12rem,34cqi,24rem);border-radius:var(--r)}`,
});

export const place: SectionDesign = { title: (copy) => copy.place.title, layouts: [placeMap, placeLines] };
