import type { Brief } from '../brief/brief.ts';
import { readDomain } from '../brief/domains.ts';
import { sectionOfWord, type SectionKind, type SectionWish } from '../brief/sections.ts';
import { readWords } from '../brief/words.ts';
import { BANKS } from '../copy/banks.ts';
import { fillCopy, type Copy } from '../copy/copy.ts';
import { escapeText, print } from '../markup.ts';
import { sectionNode } from '../page/page.ts';
import { random } from '../random.ts';
import { DESIGNS } from '../section/designs.ts';
import { edit, miss, note, type Change, type Source, type Text } from './source.ts';

/** Where elements of one name begin and end, nesting counted. Offsets into the text. */
function elements(text: string, tag: string): { start: number; end: number; open: string }[] {
  const out: { start: number; end: number; open: string }[] = [];
  const stack: { start: number; open: string }[] = [];
  for (const match of text.matchAll(new RegExp(`<(/?)${tag}\\b[^>]*>`, 'gi'))) {
    if (match[1] !== '/') stack.push({ start: match.index, open: match[0] });
    else {
      const from = stack.pop();
      if (from) out.push({ ...from, end: match.index + match[0].length });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

const inner = (markup: string): string =>
  markup
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A section of a kind: by the id Sketch gives, by id or class, or by the words of its heading. */
function findSection(text: string, kind: SectionKind): { start: number; end: number } | undefined {
  const all = ['section', 'article', 'aside', 'footer', 'div'].flatMap((tag) =>
    elements(text, tag).filter((one) => tag === 'section' || /\b(id|class)=/.test(one.open)),
  );
  const named = (open: string): boolean =>
    [...open.matchAll(/(?:id|class|data-s)="([^"]*)"/g)].some((match) =>
      (match[1] ?? '')
        .split(/[\s_]+/)
        .some((word) => word === kind || word.split('-').some((bit) => sectionOfWord(bit.toLowerCase()) === kind)),
    );
  return (
    all.find((one) => one.open.includes(`data-s="${kind}"`)) ??
    all.find((one) => one.open.startsWith('<section') && named(one.open)) ??
    all.find((one) => {
      if (!one.open.startsWith('<section')) return false;
      const heading = /<h[2-4][^>]*>([\s\S]*?)<\/h[2-4]>/i.exec(text.slice(one.start, one.end));
      return (
        heading !== null &&
        inner(heading[1] ?? '')
          .split(/\s+/)
          .some((word) => sectionOfWord(word.toLowerCase().replace(/[^a-z-]/g, '')) === kind)
      );
    }) ??
    all.find((one) => named(one.open) && one.end - one.start < text.length * 0.5)
  );
}

const lineStart = (text: string, at: number): number => {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(start, at).trim() === '' ? start : at;
};

export function removeSection(source: Source, kind: SectionKind): Change[] {
  const { target } = source;
  const found = findSection(target.text, kind);
  if (!found) return [miss(`No ${LABEL[kind]} section was found, so nothing was removed.`)];
  const start = lineStart(target.text, found.start);
  const end = target.text[found.end] === '\n' ? found.end + 1 : found.end;
  const links = [...target.text.matchAll(new RegExp(`[ \\t]*<a href="#${kind}"[^>]*>[^<]*</a>\\n?`, 'g'))].filter(
    (match) => match.index < start || match.index >= end,
  );
  return [
    edit(target, start, end, ''),
    ...links.map((match) => edit(target, match.index, match.index + match[0].length, '')),
  ];
}

/** A page as a copy bank sees it: the domain its own words point to, and the name it bears. */
function copyFor(source: Source, brief: Brief, wish: SectionWish): Copy {
  const words = readWords(inner(source.target.text).slice(0, 6000));
  const domain = readDomain(words);
  const title = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(source.target.text)?.[1];
  const brand =
    /class="brand"[^>]*>([^<]+)</.exec(source.target.text)?.[1] ??
    inner(title ?? '')
      .split(/[:|–—·]/)[0]
      ?.trim();
  const names = { ...brief.names, ...(brand ? { brand: brand.replace(/&amp;/g, '&') } : {}) };
  const asked = {
    ...brief,
    domain,
    subject: brief.subject || 'this',
    names,
    sections: { ...brief.sections, wanted: [wish] },
  };
  return fillCopy(asked, BANKS[domain], random(brand?.length ?? 1, 'edit'));
}

/** What a page not made by Sketch lacks: the names a section's rules speak in, taken from the page's own text colour. */
const PRELUDE = `.s{--fg:currentColor;--mut:currentColor;--acc:currentColor;--hi:color-mix(in srgb,currentColor 12%,transparent);--on-hi:currentColor;--bg:transparent;--rule:1px solid color-mix(in srgb,currentColor 30%,transparent);--w:2px;--r:.5rem;--gap:1.5rem;--weight:700;--track:0em;--display:inherit;padding:clamp(2.5rem,6vw,5rem) clamp(1.25rem,4vw,4rem)}
.s .bd{container-type:inline-size}
.s .hd{margin-bottom:1.5rem}
.s .go{display:inline-block;padding:.7rem 1.25rem;border:2px solid;border-radius:var(--r);background:none;color:inherit;font-weight:700;text-decoration:none}`;

export function addSection(source: Source, brief: Brief, wish: SectionWish): Change[] {
  const { target } = source;
  if (findSection(target.text, wish.kind) && target.text.includes(`data-s="${wish.kind}"`))
    return [note(`There is a ${LABEL[wish.kind]} section already.`)];
  const place = [
    /\n?[ \t]*<\/main>/i,
    /\n?[ \t]*<footer\b/i,
    /\n?[ \t]*<script\b(?=[\s\S]*<\/body>)/i,
    /\n?[ \t]*<\/body>/i,
  ]
    .map((pattern) => pattern.exec(target.text))
    .find((match) => match !== null);
  if (!place) return [miss('This file has no end of body or main before which a section could be put.')];
  const copy = copyFor(source, brief, wish);
  const layouts = DESIGNS[wish.kind].layouts;
  const laid = layouts[0]?.({ copy, count: wish.count, pictures: true, roll: random(1, wish.kind) });
  if (!laid) return [];
  const ours = target.text.includes('data-s="hero"');
  const before = elements(target.text, 'section').at(-1)?.open ?? '';
  const tone = ours && !/\btint\b/.test(before) ? 'tint' : '';
  const node = print(sectionNode(wish.kind, copy, laid, tone), 1).replace(
    /href="#end"/g,
    target.text.includes('id="end"') ? 'href="#end"' : `href="#${wish.kind}"`,
  );
  const changes: Change[] = [
    edit(
      target,
      place.index,
      place.index,
      `${place[0].startsWith('\n') ? '\n' : ''}${node}${place[0].startsWith('\n') ? '' : '\n'}`,
    ),
  ];
  const sheets = source.styles;
  const all = sheets.map(({ file, start, end }) => file.text.slice(start, end)).join('\n');
  const needed = [
    ...(ours ? (tone && !all.includes('.s.tint{') ? ['.s.tint{--bg:var(--tint)}'] : []) : PRELUDE.split('\n')),
    ...laid.css.split('\n'),
  ].filter((line) => line !== '' && !all.includes(line));
  if (needed.length > 0) changes.push(...putRules(sheets.at(-1), target, `/* ${wish.kind} */\n${needed.join('\n')}\n`));
  if (laid.script && !target.text.includes('data-thanks')) changes.push(...putScript(target, laid.script));
  return changes;
}

function putRules(sheet: Source['styles'][number] | undefined, target: Text, rules: string): Change[] {
  if (sheet)
    return [
      edit(
        sheet.file,
        sheet.end,
        sheet.end,
        `${sheet.file.text[sheet.end - 1] === '\n' || sheet.end === sheet.start ? '' : '\n'}${rules}`,
      ),
    ];
  const head = /<\/head>/i.exec(target.text);
  return head
    ? [edit(target, head.index, head.index, `<style>\n${rules}</style>\n`)]
    : [miss('There is no head in which its styles could stand.')];
}

function putScript(target: Text, script: string): Change[] {
  const body = /<\/body>/i.exec(target.text);
  return body ? [edit(target, body.index, body.index, `<script>\n${script}\n</script>\n`)] : [];
}

/** The words of the first heading, or of the first button. */
export function setText(source: Source, what: 'headline' | 'button' | 'title', words: string): Change[] {
  const { target } = source;
  const pattern =
    what === 'button'
      ? /(<(?:button|a)\b[^>]*class="[^"]*\b(?:go|btn|button|cta)\b[^"]*"[^>]*>)([\s\S]*?)(?=<\/(?:button|a)>)/i
      : what === 'title'
        ? /(<title[^>]*>)([\s\S]*?)(?=<\/title>)/i
        : /(<h1\b[^>]*>)([\s\S]*?)(?=<\/h1>)/i;
  const match =
    pattern.exec(target.text) ??
    (what === 'button' ? /(<button\b(?![^>]*aria-label)[^>]*>)([\s\S]*?)(?=<\/button>)/i.exec(target.text) : null);
  if (!match) return [miss(`No ${what} was found.`)];
  const start = match.index + (match[1] ?? '').length;
  return [edit(target, start, start + (match[2] ?? '').length, escapeText(words))];
}

/** "rename X to Y": wherever X is read (text, labels, titles), never in styles, scripts or names of things. */
export function rename(texts: readonly Text[], from: string, to: string): Change[] {
  const changes = texts
    .filter((file) => /\.(html?|svg|md|txt)$/i.test(file.path))
    .flatMap((file) => {
      const skipped = [...file.text.matchAll(/<(style|script)\b[\s\S]*?<\/\1>|<[^>]*>/gi)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        tag: match[0],
      }));
      return [
        ...file.text.matchAll(
          new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/&/g, '(?:&amp;|&)'), 'g'),
        ),
      ].flatMap((match) => {
        const inside = skipped.find((one) => match.index >= one.start && match.index < one.end);
        const inLabel =
          inside &&
          !/^<(style|script)/i.test(inside.tag) &&
          [...inside.tag.matchAll(/(?:aria-label|title|alt|placeholder|content|data-thanks)="([^"]*)"/g)].some(
            (label) =>
              match.index - inside.start >= label.index && match.index - inside.start < label.index + label[0].length,
          );
        return inside && !inLabel ? [] : [edit(file, match.index, match.index + match[0].length, escapeText(to))];
      });
    });
  return changes.length > 0 ? changes : [miss(`“${from}” does not stand in any text of this project.`)];
}

export const LABEL: Readonly<Record<SectionKind, string>> = {
  features: 'features',
  schedule: 'timetable',
  gallery: 'gallery',
  items: 'list',
  pricing: 'pricing',
  quotes: 'testimonials',
  faq: 'FAQ',
  stats: 'figures',
  steps: 'steps',
  team: 'team',
  place: 'map',
  newsletter: 'newsletter',
  contact: 'contact',
  cta: 'closing',
  logos: 'logos',
  compare: 'comparison',
  chart: 'chart',
  story: 'story',
};
