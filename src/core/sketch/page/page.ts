import type { Brief } from '../brief/brief.ts';
import type { SectionKind, SectionWish } from '../brief/sections.ts';
import { BANKS } from '../copy/banks.ts';
import { fillCopy, type Copy } from '../copy/copy.ts';
import { bento, dial, index, signboard, spec } from '../hero/closed.ts';
import type { Hero, MakeHero } from '../hero/hero.ts';
import { broadsheet, horizon, ledger, poster } from '../hero/open.ts';
import { h, print, raw, type Child, type Markup } from '../markup.ts';
import { pageFigure } from '../scene/figure.ts';
import { DESIGNS } from '../section/designs.ts';
import type { Laid } from '../section/layout.ts';
import { laterCss, resetCss, tokenCss } from './base.ts';
import type { CompositionName, Tone } from './composition.ts';
import { footerOf } from './footer.ts';
import { FRAMES, PAIRING } from './frame.ts';
import { chooseGenome, type Genome } from './genome.ts';
import { makePalette } from './palette.ts';

const HEROES: Readonly<Record<CompositionName, MakeHero>> = {
  horizon,
  poster,
  ledger,
  broadsheet,
  bento,
  spec,
  index,
  dial,
  signboard,
};

/** A whole page: files in the order they are best streamed, and what the reply may say about it. */
export interface Page {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly genome: Genome;
  readonly copy: Copy;
  readonly sections: readonly SectionKind[];
}

interface Built {
  readonly kind: SectionKind;
  readonly node: Markup;
  readonly css: string;
  readonly script: string | undefined;
  readonly tone: Tone;
}

export function makePage(brief: Brief, seed: number): Page {
  const bank = BANKS[brief.domain];
  const genome = chooseGenome(brief, bank, seed);
  const copy = fillCopy(brief, bank, genome.random('copy'));
  const palette = makePalette(genome.recipe, brief.colours, brief.mood);
  const pictures = !brief.sections.noPictures;
  const subject = brief.drawn.find((one) => one !== 'person' && one !== 'heart') ?? copy.drawing;
  const titles = (wishes: readonly SectionWish[]): { kind: SectionKind; label: string }[] =>
    wishes.map(({ kind }) => ({ kind, label: NAV[kind] }));
  const ask = {
    copy,
    genome,
    pictures,
    roll: genome.random('hero'),
    nav: titles(genome.sections),
    figure: pictures
      ? pageFigure(subject, ['poster', 'bento', 'broadsheet', 'index'].includes(genome.name))
      : undefined,
  };
  const probe = HEROES[genome.name](ask);
  const below = genome.sections.filter(({ kind }) => kind !== probe.shows);
  const hero = HEROES[genome.name]({ ...ask, nav: titles(below), roll: genome.random('hero') });
  const built = below.map((wish, i) => buildSection(wish, i, { copy, genome, pictures, neighbours: below }));
  const tokens = tokenCss(genome, palette, copy.headline, brief.theme);
  const first = [tokens, resetCss(genome.pair.leading), hero.css].join('\n');
  const footer = footerOf(copy, genome, titles(below));
  const tones = [...new Set(built.map(({ tone }) => tone))];
  const rest = [laterCss(tones), FRAMES[genome.composition.frame], ...sectionRules(built), footer.css].join('\n');
  const script = [THEME_SCRIPT, ...new Set(built.map((one) => one.script).filter((one) => one !== undefined))].join(
    '\n',
  );
  return {
    files:
      brief.files === 'three'
        ? inThree(copy, hero, built, footer.node, first, rest, script)
        : inOne(copy, hero, built, footer.node, first, rest, script),
    genome,
    copy,
    sections: below.map(({ kind }) => kind),
  };
}

/** Rules by section under their name, each line once on the page. */
function sectionRules(built: readonly Built[]): string[] {
  const seen = new Set<string>();
  return built
    .map(({ kind, css }) => {
      const lines = css.split('\n').filter((line) => line !== '' && !seen.has(line));
      for (const line of lines) seen.add(line);
      return lines.length > 0 ? `/* ${kind} */\n${lines.join('\n')}` : '';
    })
    .filter(Boolean);
}

interface Place {
  readonly copy: Copy;
  readonly genome: Genome;
  readonly pictures: boolean;
  readonly neighbours: readonly SectionWish[];
}

function buildSection(wish: SectionWish, position: number, { copy, genome, pictures, neighbours }: Place): Built {
  const tones = genome.composition.tones;
  const tone = tones[position % tones.length] ?? 'paper';
  const laid = layOut(wish, copy, genome, pictures);
  const share = PAIRING.has(genome.composition.frame) ? shareOf(neighbours, position) : '';
  return {
    kind: wish.kind,
    node: sectionNode(wish.kind, copy, laid, [tone === 'paper' ? '' : tone, share].filter(Boolean).join('.')),
    css: laid.css,
    script: laid.script,
    tone,
  };
}

function layOut(wish: SectionWish, copy: Copy, genome: Genome, pictures: boolean): Laid {
  const design = DESIGNS[wish.kind];
  const layout = design.layouts[genome.layoutOf(wish.kind, design.layouts.length)] ?? design.layouts[0];
  return layout
    ? layout({ copy, count: wish.count, pictures, roll: genome.random(`art:${wish.kind}`) })
    : { body: [], css: '' };
}

export function sectionNode(kind: SectionKind, copy: Copy, laid: Laid, classes: string): Markup {
  const design = DESIGNS[kind];
  const intro = design.intro?.(copy);
  const extra = kind === 'story' || kind === 'features' ? undefined : intro;
  return h(
    `section.s${classes ? `.${classes}` : ''}`,
    { id: kind, 'data-s': kind, 'aria-labelledby': `${kind}-h` },
    h(
      'div.w',
      {},
      h('header.hd', {}, h('h2', { id: `${kind}-h` }, design.title(copy)), extra ? h('p', {}, extra) : undefined),
      h('div.bd', {}, laid.body),
    ),
  );
}

const NARROW: ReadonlySet<SectionKind> = new Set([
  'quotes',
  'newsletter',
  'cta',
  'chart',
  'story',
  'faq',
  'steps',
  'stats',
  'contact',
  'logos',
]);

/** Two narrow neighbours share a row, in turn evenly, wide to narrow, narrow to wide. */
function shareOf(list: readonly SectionWish[], position: number): string {
  let i = 0;
  let row = 0;
  while (i < list.length) {
    const here = list[i];
    const next = list[i + 1];
    if (here && next && NARROW.has(here.kind) && NARROW.has(next.kind)) {
      const [left, right] = [
        ['two', 'third'],
        ['third.first', 'two'],
        ['half.first', 'half'],
      ][row % 3] ?? ['half', 'half'];
      if (position === i) return left ?? '';
      if (position === i + 1) return right ?? '';
      row += 1;
      i += 2;
    } else i += 1;
  }
  return '';
}

const NAV: Readonly<Record<SectionKind, string>> = {
  features: 'Why',
  schedule: 'Times',
  gallery: 'Pictures',
  items: 'Prices',
  pricing: 'Tickets',
  quotes: 'Voices',
  faq: 'Questions',
  stats: 'Numbers',
  steps: 'How',
  team: 'People',
  place: 'Where',
  newsletter: 'Post',
  contact: 'Contact',
  cta: 'Begin',
  logos: 'Friends',
  compare: 'Compare',
  chart: 'Chart',
  story: 'Story',
};

const THEME_SCRIPT = `document.querySelector('.theme')?.addEventListener('click', () => {
  const root = document.documentElement;
  const scheme = getComputedStyle(root).colorScheme;
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.style.colorScheme = dark ? 'light' : 'dark';
});`;

function head(copy: Copy, ...inside: readonly Child[]): string {
  const title = copy.headline.length + copy.brand.length < 70 ? `${copy.brand}: ${copy.headline}` : copy.brand;
  return [
    '<!DOCTYPE html>',
    '<html lang="en" id="top">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    print(h('title', {}, title)),
    ...inside.map((one) => print(one)),
    '</head>',
  ].join('\n');
}

const skip = h('a.skip', { href: '#main' }, 'Skip to the content');

/**
 * One file. The first style holds what the first screen needs, so that it paints while the rest is still arriving. The rest
 * stands after the hero inside an `<svg>`: unlike HTML's, its style element is allowed in the body.
 */
function inOne(
  copy: Copy,
  hero: Hero,
  built: readonly Built[],
  footer: Markup,
  first: string,
  rest: string,
  script: string,
): Page['files'] {
  const sheet = `<svg width="0" height="0" style="position:absolute" aria-hidden="true"><style>\n${rest}\n</style></svg>`;
  const body = [
    print(skip),
    print(hero.mast),
    '<main id="main">',
    print(hero.hero, 1),
    sheet,
    ...built.map(({ node }) => print(node, 1)),
    '</main>',
    print(footer),
  ];
  const text = [
    head(copy, raw(`<style>\n${first}\n</style>`)),
    '<body>',
    ...body,
    `<script>\n${script}\n</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return [{ path: 'index.html', text }];
}

function inThree(
  copy: Copy,
  hero: Hero,
  built: readonly Built[],
  footer: Markup,
  first: string,
  rest: string,
  script: string,
): Page['files'] {
  const text = [
    head(copy, h('link', { rel: 'stylesheet', href: 'styles.css' }), raw('<script src="script.js" defer></script>')),
    '<body>',
    print(skip),
    print(hero.mast),
    '<main id="main">',
    print(hero.hero, 1),
    ...built.map(({ node }) => print(node, 1)),
    '</main>',
    print(footer),
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return [
    { path: 'styles.css', text: `${first}\n${rest}\n` },
    { path: 'index.html', text },
    { path: 'script.js', text: `${script}\n` },
  ];
}
