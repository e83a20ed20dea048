import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { textFile, textOf, type Project } from '../project.ts';
import { applyEdits } from '../text.ts';
import { editsFor, type Scheme } from './change.ts';
import { contrastOf } from './screen.ts';
import { liveRule, liveSetup } from './live.ts';
import { unpainted } from './painter.ts';
import { writeAs } from './notation.ts';
import { computedOf, edgeOfSrgb, hexOf, isInSrgb, parseColour, sameColour, type Oklch } from './oklch.ts';
import { liftColours, linesOf, type ColourToken } from './tokens.ts';
import { NO_SHIFT, shiftAll, swapLightDark } from './transform.ts';

const path = (raw: string): FilePath => {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
};
const projectOf = (files: Readonly<Record<string, string>>): Project => ({
  files: new Map(Object.entries(files).map(([raw, text]) => [path(raw), textFile(path(raw), text)])),
});
const colour = (text: string): Oklch => {
  const parsed = parseColour(text);
  if (!parsed) throw new Error(`no colour: ${text}`);
  return parsed;
};
const lift = (files: Readonly<Record<string, string>>): string[] =>
  liftColours(projectOf(files)).map(({ name }) => name);
const none = new Set<string>();

function written(project: Project, scheme: Scheme, tokens = liftColours(project)): Record<string, string> {
  const edits = editsFor(tokens, scheme);
  return Object.fromEntries(
    [...project.files.keys()].map((at) => [at, applyEdits(textOf(project, at) ?? '', edits.get(at) ?? [])]),
  );
}

const anyColourText = fc.oneof(
  fc.constantFrom('#abc', '#ABCDEF', '#12345678', '#abc8', 'red', 'rebeccapurple', 'RED'),
  fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(([r, g, b]) => `rgb(${r}, ${g}, ${b})`),
  fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(([r, g, b]) => `rgba(${r},${g},${b},.5)`),
  fc.tuple(fc.nat(359), fc.nat(100), fc.nat(100)).map(([h, s, l]) => `hsl(${h}deg ${s}% ${l}% / 40%)`),
  fc.tuple(fc.nat(100), fc.nat(30), fc.nat(359)).map(([l, c, h]) => `oklch(${l}% ${c / 100} ${h})`),
  fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map(([l, a, b]) => `lab(${l} ${a} ${b})`),
  fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => `color(display-p3 0.${a} 0.5 ${b}%)`),
);
const anyNumber = fc.oneof(
  fc.double().map(String),
  fc.constantFrom('1e999', '-1e999', '1e200', '-1e200', '1e-300', '1e38%', 'none', '0', '.5', '255', '-1'),
);
const anyFunction = fc
  .tuple(
    fc.constantFrom('rgb', 'rgba', 'hsl', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color(srgb', 'color(rec2020'),
    fc.array(anyNumber, { minLength: 3, maxLength: 3 }),
    fc.option(anyNumber, { nil: undefined }),
  )
  .map(([name, parts, alpha]) => {
    const head = name.includes('(') ? `${name} ` : `${name}(`;
    return `${head}${parts.join(' ')}${alpha === undefined ? '' : ` / ${alpha}`})`;
  });
const anyValue = fc.oneof(
  anyColourText,
  anyColourText.map((text) => `1px solid ${text} /* ${text} */`),
  fc.tuple(anyColourText, anyColourText).map(([a, b]) => `light-dark(${a}, ${b})`),
  fc.tuple(anyColourText, anyColourText).map(([a, b]) => `linear-gradient(90deg, ${a} 0%, var(--x, ${b}))`),
  fc.constantFrom('url(#abc) "red" tan', 'none', 'var(--a)', '"#fff"', 'calc(1px + 2px)'),
);
const anyDeclaration = fc
  .tuple(fc.constantFrom('color', '--a', '--b', 'background', 'animation', 'fill'), anyValue)
  .map(([property, value]) => `${property}: ${value}`);
const anyCss = fc
  .array(fc.tuple(fc.constantFrom('a', '#abc', ':root', '.dark'), fc.array(anyDeclaration, { maxLength: 4 })), {
    maxLength: 4,
  })
  .map((rules) => rules.map(([selector, body]) => `${selector} {\r\n  ${body.join(';\n  ')}\n}`).join('\n'));
const anyProject = fc
  .record({ css: anyCss, inline: fc.array(anyDeclaration, { maxLength: 2 }), text: anyColourText })
  .map(({ css, inline, text }) =>
    projectOf({
      'a.css': css,
      'index.html': `<style>${css}</style><p style='${inline.join(';').replaceAll("'", '')}' title="${text}">${text}</p>`,
      'App.tsx': `export const a = <p style={{ color: '${text}', width: 'tan' }} fill="${text}" href="#abc">Don't ${text}</p>;`,
      'd.svg': `<svg><rect fill="${text}" id="abc"/><use href="#abc"/></svg>`,
    }),
  );

prop.prop([anyProject])('C1: lifted and applied unchanged, every project stays as it is', (project) => {
  const tokens = liftColours(project);
  const same = new Map(tokens.map((token) => [token.id, token.colour]));
  expect(editsFor(tokens, same).size).toBe(0);
  for (const { places } of tokens) {
    for (const { path: at, start, end, text } of places) expect(textOf(project, at)?.slice(start, end)).toBe(text);
  }
});

prop.prop([anyProject, fc.integer({ min: -180, max: 180 })])(
  'C2: what is written is what was asked for, and nothing else changes',
  (project, hue) => {
    const tokens = liftColours(project);
    const scheme = shiftAll(tokens, new Map(), { ...NO_SHIFT, hue }, none);
    const after = written(project, scheme, tokens);
    const again = liftColours(projectOf(after));
    for (const [at, text] of Object.entries(after)) {
      const bare = (of: string): string =>
        of.replace(/#[\da-f]{3,8}\b|(rgba?|hsla?|oklch|lab|color)\([^()]*\)|\b(red|rebeccapurple|tan)\b/gi, '¤');
      expect(bare(text)).toBe(bare(textOf(project, path(at)) ?? ''));
    }
    const places = (of: readonly ColourToken[]): number => of.reduce((sum, each) => sum + each.places.length, 0);
    expect(places(again)).toBe(places(tokens));
  },
);

prop.prop([
  anyColourText,
  fc.tuple(
    fc.double({ min: 0.2, max: 0.95, noNaN: true }),
    fc.double({ min: 0, max: 0.3, noNaN: true }),
    fc.double({ min: 0, max: 359, noNaN: true }),
  ),
])('C3: a colour written in any notation reads back as the colour, in the same notation', (text, [l, c, h]) => {
  const wanted = { l, c: Math.min(c, edgeOfSrgb(l, h)), h, alpha: 1 };
  const now = writeAs(text, wanted);
  const read = colour(now);
  const apart = (a: string, b: string): number =>
    Math.max(...numbersOf(a).map((part, at) => Math.abs(part - (numbersOf(b)[at] ?? 0))));
  expect(apart(computedOf({ ...read, alpha: 1 }), computedOf(wanted))).toBeLessThanOrEqual(2);
  expect(read.alpha).toBeCloseTo(colour(text.toLowerCase()).alpha, 2);
  const shape = (of: string): string =>
    of
      .replace(/^[a-z]+$/i, '#')
      .replace(/-?[\d.]+/g, '1')
      .replace(/^#.*/, '#');
  expect(shape(now)).toBe(shape(text));
});
const numbersOf = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

test.each([
  ['#abc', '#112233', '#123'],
  ['#ABC', '#aabbcd', '#AABBCD'],
  ['#abcdef80', '#102030', '#10203080'],
  ['#abc8', '#102030', '#10203088'],
  ['red', '#102030', '#102030'],
  ['rgb(1 2 3 / 50%)', '#102030', 'rgb(16 32 48 / 50%)'],
  ['rgba( 1,2 , 3,.5 )', '#102030', 'rgba( 16,32 , 48,.5 )'],
  ['rgb(10% 20% 30%)', '#336699', 'rgb(20% 40% 60%)'],
  ['hsl(0.5turn, 10%, 20%)', '#336699', 'hsl(0.5833turn, 50%, 40%)'],
  ['HSL(20 10% 20%)', '#336699', 'HSL(210 50% 40%)'],
])('C3: %s becomes %s as %s', (text, to, expected) => {
  expect(writeAs(text, colour(to))).toBe(expected);
});

test('C4: only values hold colours: ids, addresses, strings, comments and words do not', () => {
  expect(
    lift({
      'a.css': `/* #111 */ #fade { color: #222; background: url(#333) url("#444") } .red { animation: red 1s; font-family: tan;
        content: "#555"; border: 1px solid navy; --note: red alert; --one: teal; mask: url(a.svg#666) } a:hover{color:#777;}
        @media (color: #888) { b { color: rgb(from var(--one) r g b) } } @property --p { syntax: "<color>"; initial-value: #999 }`,
    }),
  ).toEqual(['--one', '#222', 'navy', '#777']);
  expect(
    lift({
      'a.html':
        '<a href="#abc" id="#bcd" class="red">red #cde</a><!-- <p fill="#def"> --><meta name="theme-color" content="#123456">',
    }),
  ).toEqual(['#123456']);
});

test('C5: styles, attributes, SVG, TSX and Tailwind are all read', () => {
  const page = `<body bgcolor=#010101 style="color:#020202"><svg><stop stop-color='#030303'/><animate attributeName=fill values="#040404;#050505"/></svg><p class="p-2 bg-[#060606]">`;
  expect(lift({ 'index.html': page })).toEqual(['#010101', '#020202', '#030303', '#040404', '#050505', '#060606']);
  const tsx = `const sea = '#101010'; // '#999'
    ctx.fillStyle = "teal"; document.querySelector('#fed'); <a href="#abc" className="text-[#202020]" stroke='#303030'>it's</a>;
    const style = { background: 'linear-gradient(#404040, rgb(1 2 3))', boxShadow: \`0 0 2px #505050\`, display: 'tan' };`;
  expect(lift({ 'src/App.tsx': tsx })).toEqual([
    '#101010',
    'teal',
    '#202020',
    '#303030',
    '#404040',
    'rgb(1 2 3)',
    '#505050',
  ]);
});

test('C6: a custom property is one token with its uses; its light and dark halves are two', () => {
  const project = projectOf({
    'styles.css': `:root { --sea: light-dark(#04425e, #0a0a0a); --ink: #00222b }
      @media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0 } }
      body { background: var(--sea); color: var(--ink) } hr { border: 1px solid var(--ink, red) }`,
  });
  const tokens = liftColours(project);
  expect(tokens.map(({ name, scheme, roles, references }) => [name, scheme, roles.join(), references.length])).toEqual([
    ['--sea', 'light', 'ground', 1],
    ['--sea', 'dark', 'ground', 1],
    ['--ink', 'light', 'text,line', 2],
    ['--ink', 'dark', 'text,line', 2],
    ['red', 'both', 'line', 0],
  ]);
  const swapped = written(project, swapLightDark(tokens, new Map(), none), tokens);
  expect(swapped['styles.css']).toContain('--sea: light-dark(#0a0a0a, #04425e); --ink: #f0f0f0');
  expect(linesOf(project, tokens.slice(0, 3))).toEqual({ lines: 1, paths: ['styles.css'] });
});

test('C6: the same colour written in several ways is one literal', () => {
  const [token, ...rest] = liftColours(projectOf({ 'a.css': 'a{color:#fff}b{color:white}i{color:rgb(255,255,255)}' }));
  expect(rest).toEqual([]);
  expect(
    written(projectOf({ 'a.css': 'a{color:#fff}b{color:white}' }), new Map([[token?.id ?? '', colour('#102030')]])),
  ).toEqual({
    'a.css': 'a{color:#102030}b{color:#102030}',
  });
});

test('C7: a grey keeps its hue, and chroma ends at the edge of sRGB', () => {
  const grey = { ...colour('#04425e'), c: 0 };
  expect(sameColour({ ...grey, c: 0.05 }, { ...colour('#04425e'), c: 0.05 })).toBe(true);
  for (const h of [0, 90, 200, 300]) {
    expect(isInSrgb({ l: 0.6, c: edgeOfSrgb(0.6, h), h, alpha: 1 })).toBe(true);
    expect(isInSrgb({ l: 0.6, c: edgeOfSrgb(0.6, h) + 0.005, h, alpha: 1 })).toBe(false);
  }
});

prop.prop([anyProject, fc.integer({ min: -180, max: 180 })])(
  'C12: the live setup with the values of its one rule is the page as it would be written',
  (project, hue) => {
    const lifted = liftColours(project);
    const setup = liveSetup(project, lifted);
    const filled = (text: string, rule: string): string => {
      const values = new Map(
        [...rule.matchAll(/(--vonk-c\d+):([^;]*);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
      );
      return text.replace(
        /var\((--vonk-c\d+),(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g,
        (_, name: string) => values.get(name) ?? '',
      );
    };
    for (const { path: file, text } of setup.sheets) expect(unpainted(text)).toBe(textOf(project, file));
    for (const { before, after } of [...setup.blocks, ...setup.attributes]) expect(unpainted(after)).toBe(before);
    const key = (text: string): string =>
      text.replace(
        /#[\da-f]{3,8}\b|(?:rgba?|hsla?|oklch|lab|color)\([^()]*\)|\b(?:red|rebeccapurple|tan)\b/gi,
        (found) => computedOf(colour(found.toLowerCase())),
      );
    for (const scheme of [new Map(), shiftAll(lifted, new Map(), { ...NO_SHIFT, hue }, none)]) {
      const rule = liveRule(lifted, scheme);
      const after = written(project, scheme, lifted);
      for (const { path: file, text } of setup.sheets) near(key(filled(text, rule)), key(after[file] ?? ''));
      if (scheme.size > 0) continue;
      for (const block of setup.blocks) expect(key(filled(block.after, rule))).toBe(key(block.before));
      for (const each of setup.attributes) expect(key(filled(each.after, rule))).toBe(key(each.before));
    }
  },
);

/** The same but for a step of rounding in a colour's parts, where one token is written in several notations. */
function near(a: string, b: string): void {
  expect(a.replace(/\d+/g, '0')).toBe(b.replace(/\d+/g, '0'));
  const others = numbersOf(b);
  for (const [index, value] of numbersOf(a).entries())
    expect(Math.abs(value - (others[index] ?? 0))).toBeLessThanOrEqual(3);
}

test('C12: what code writes follows by its computed value', () => {
  const project = projectOf({ 'App.tsx': `<p style={{ color: '#04425E' }}>` });
  const lifted = liftColours(project);
  expect(liveSetup(project, lifted)).toEqual({
    sheets: [],
    blocks: [],
    attributes: [],
    literals: [{ texts: ['rgb(4, 66, 94)', '#04425E'], variable: '--vonk-c0' }],
  });
  expect(liveRule(lifted, new Map([[lifted[0]?.id ?? '', colour('#102030')]]))).toBe(':root{--vonk-c0:#102030;}');
  expect(hexOf(colour('#04425e'))).toBe('#04425e');
});

test.each(['oklch(0.5 1e999 0)', 'oklab(.5 1e200 0)', 'lch(50 1e999 0)', 'rgb(1e999 0 0)'])(
  'C7: numbers beyond counting are no colour, or one that is found at once: %s',
  (text) => {
    const parsed = parseColour(text);
    if (parsed) expect(parsed.c).toBeLessThanOrEqual(1);
  },
);

prop.prop([fc.oneof(anyFunction, fc.string()), fc.oneof(anyFunction, anyColourText)])(
  'C7: whatever colours are written, all that is computed of them is finite, and soon',
  (one, other) => {
    const [fg, bg] = [parseColour(one), parseColour(other)];
    for (const parsed of [fg, bg]) {
      if (!parsed) continue;
      expect(Object.values(parsed).every(Number.isFinite)).toBe(true);
      expect(hexOf(parsed)).toMatch(/^#[0-9a-f]{6}$/);
      expect(computedOf(parsed)).toMatch(/^rgba?\((\d{1,3}, ){2}\d{1,3}(, [\d.]+)?\)$/);
    }
    if (fg && bg) expect(contrastOf(fg, bg)).toBeGreaterThanOrEqual(1);
  },
);
