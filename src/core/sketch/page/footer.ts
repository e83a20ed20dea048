import type { SectionKind } from '../brief/sections.ts';
import type { Copy } from '../copy/copy.ts';
import { h, type Markup } from '../markup.ts';
import type { Genome } from './genome.ts';
import { fitWord } from './type.ts';

/** The last line of the page: how to reach whom, when, and the name once more. Its ground follows the composition. */
export function footerOf(
  copy: Copy,
  genome: Genome,
  nav: readonly { readonly kind: SectionKind; readonly label: string }[],
): { node: Markup; css: string } {
  const mail = `hello@${slug(copy.brand)}.example`;
  const address = h(
    'address',
    {},
    [copy.place.street, copy.town].filter(Boolean).join(', '),
    h('br'),
    h('a', { href: `mailto:${mail}` }, mail),
  );
  const hours = h(
    'p',
    {},
    copy.facts
      .slice(0, 2)
      .map(([label, value]) => `${label} ${value}`)
      .join(' · '),
  );
  const links = h(
    'nav',
    { 'aria-label': 'Foot of the page' },
    nav.slice(0, 5).map(({ kind, label }) => h('a', { href: `#${kind}` }, label)),
  );
  const extras = copy.extra.map((text) => h('p', {}, text));
  const line = h('div.ends', {}, address, hours, ...extras, links);
  const loud = ['horizon', 'poster', 'bento', 'dial'].includes(genome.name);
  const ground = loud ? 'background:var(--deep);color:var(--on-deep)' : 'border-top:var(--w) solid';
  const ends = `footer{${ground}}
.ends{display:flex;flex-wrap:wrap;gap:1.2rem clamp(1.5rem,5vw,4rem);justify-content:space-between}
.ends address{font-style:normal}
.ends nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}`;
  if (genome.name === 'ledger' || genome.name === 'spec' || genome.name === 'broadsheet')
    return { node: h('footer', { id: 'end' }, line), css: ends };
  const fit = Math.min(14, fitWord(copy.brand, genome.pair, 0.5));
  return {
    node: h('footer', { id: 'end' }, h('p.sign', {}, copy.brand), line),
    css: `${ends}
.sign{font:var(--weight) clamp(2.2rem,${fit}vw,11rem)/1 var(--display);letter-spacing:var(--track);margin-bottom:2rem}`,
  };
}

export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'hello';
