import { h, raw, type Child, type Markup } from '../markup.ts';
import type { Copy } from '../copy/copy.ts';
import type { Genome } from '../page/genome.ts';
import type { Random } from '../random.ts';
import type { SectionKind } from '../brief/sections.ts';

export interface HeroAsk {
  readonly copy: Copy;
  readonly genome: Genome;
  readonly pictures: boolean;
  readonly roll: Random;
  readonly nav: readonly { readonly kind: SectionKind; readonly label: string }[];
  /** The drawn subject, its origin on the ground at its middle; nothing where pictures were refused. */
  readonly figure: { readonly markup: string; readonly width: number; readonly height: number } | undefined;
}

/** `mast` stands before `main`, `hero` is its first section. `css` is all the first screen needs. */
export interface Hero {
  readonly mast: Markup;
  readonly hero: Markup;
  readonly css: string;
  /** A section kind whose content the hero already shows; it is not repeated below. */
  readonly shows?: SectionKind;
}
export type MakeHero = (ask: HeroAsk) => Hero;

export const navList = (ask: HeroAsk, most = 4): Markup =>
  h(
    'nav',
    { 'aria-label': 'Sections' },
    ask.nav.slice(0, most).map(({ kind, label }) => h('a', { href: `#${kind}` }, label)),
  );

export const brandLink = (ask: HeroAsk): Markup => h('a.brand', { href: '#top' }, ask.copy.brand);

export const themeButton = (): Markup =>
  h('button.theme', { type: 'button', 'aria-label': 'Switch light and dark' }, '◐');

export const actions = (ask: HeroAsk): Markup =>
  h(
    'p.acts',
    {},
    h('a.go', { href: ask.nav.some(({ kind }) => kind === 'contact') ? '#contact' : '#end' }, ask.copy.action),
    h('a', { href: `#${ask.nav[0]?.kind ?? 'end'}` }, ask.copy.second),
  );

export const facts = (ask: HeroAsk, most = 4): Markup =>
  h(
    'dl.facts',
    {},
    ask.copy.facts.slice(0, most).map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
  );

export const heroSection = (...children: readonly Child[]): Markup =>
  h('section.hero', { 'data-s': 'hero', 'aria-labelledby': 'h' }, children);

export const headline = (ask: HeroAsk): Markup => h('h1', { id: 'h' }, ask.copy.headline);

/** The drawn subject inside its own `<svg>`, standing on the lower edge, scaled to `height` units of the viewBox. */
export function figureSvg(
  ask: HeroAsk,
  name: string,
  width: number,
  height: number,
  share: number,
  ground = '',
): Child {
  const { figure } = ask;
  if (!figure) return undefined;
  const scale = Math.min((height * share) / figure.height, (width * 0.86) / figure.width);
  return raw(
    `<svg class="${name}" viewBox="0 0 ${width} ${height}" aria-hidden="true">\n${ground}<g transform="translate(${width / 2} ${Math.round(height * 0.93)}) scale(${Math.round(scale * 1000) / 1000})">\n${figure.markup}\n</g>\n</svg>`,
  );
}

export const MAST = `.mast{display:flex;flex-wrap:wrap;gap:.4rem 2rem;align-items:baseline;padding:1.1rem var(--pad)}
.brand{font-weight:700;text-decoration:none;margin-right:auto}
.mast nav{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem}
.mast nav a{text-decoration:none}`;
