import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { TIDY_RULES, USUAL_RULES, type TidyRuleId } from '../../core/svg/tidy-rules.ts';
import { tidy } from './tidy.ts';

const BIRD = `<?xml version="1.0"?>
<!-- a bird -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">
  <title>Bird</title>
  <g id="sky"><rect x="0.000001" y="0" width="100" height="100" fill="#ff0000"/></g>
  <g id="empty"></g>
  <g id="body" fill="rgb(0, 0, 255)"><circle cx="50.12345678" cy="50" r="10"/><path d="M 10.123456 10 L 20.987654 20.5 L 30 30 Z"/></g>
</svg>`;

const tidied = (svg: string, rules: readonly TidyRuleId[] = USUAL_RULES) => {
  const result = tidy(svg, rules);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

test('X7: tidying says what it was, what it is, and what each rule saves', () => {
  const { svg, before, after, saved } = tidied(BIRD);
  expect(after.bytes).toBe(new TextEncoder().encode(svg).length);
  expect(after.bytes).toBeLessThan(before.bytes * 0.7);
  expect(Object.keys(saved).toSorted()).toEqual(TIDY_RULES.map(({ id }) => id).toSorted());
  expect(saved.numbers).toBeGreaterThan(5);
  expect(saved.editor).toBeGreaterThan(10);
  expect(saved.names).toBeGreaterThan(5);
});

test('X7: titles, the view box and names of layers stay; a refused rule does nothing', () => {
  expect(tidied(BIRD).svg).toMatch(/viewBox="0 0 100 100".*<title>Bird<\/title>/);
  expect(tidied(BIRD).svg).toContain('id="body"');
  expect(tidied(BIRD, [...USUAL_RULES, 'names']).svg).not.toContain('id="body"');
  expect(
    tidied(
      BIRD,
      USUAL_RULES.filter((id) => id !== 'numbers'),
    ).svg,
  ).toContain('50.12345678');
  expect(tidied(BIRD, []).svg.length).toBeLessThan(BIRD.length);
});

test('X7: what is no XML is said, and stays as it is', () => {
  expect(tidy('<svg><g></svg>', USUAL_RULES)).toMatchObject({ ok: false, error: { code: 'not-well-formed' } });
});

const shape = fc.oneof(
  fc
    .tuple(fc.float({ min: 0, max: 99, noNaN: true }), fc.nat(99))
    .map(([x, y]) => `<rect x="${x}" y="${y}" width="10" height="9.99999" fill="#aabbcc"/>`),
  fc.nat(99).map((r) => `<circle cx="${r}" cy="1e1" r="${r / 7}" style="fill:red;stroke: rgb(1,2,3)"/>`),
  fc
    .array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 6 })
    .map((n) => `<path transform="translate(${n[0]} 1) scale(2)" d="M0 0L${n.join(' 5L')} 5z"/>`),
  fc.constantFrom(
    '<g></g>',
    '<!-- note -->',
    '<text x="1">a  b</text>',
    '<defs><path id="unused"/></defs>',
    '<use href="#a"/>',
    '<title>é</title>',
  ),
);
const drawing = fc
  .array(
    fc.tuple(
      fc.constantFrom('', 'id="a"', 'fill="white"', 'transform="rotate(45)"'),
      fc.array(shape, { maxLength: 3 }),
    ),
    { maxLength: 3 },
  )
  .map(
    (groups) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">\n${groups.map(([attribute, inner]) => `  <g ${attribute}>${inner.join('\n')}</g>`).join('\n')}\n</svg>`,
  );

prop.prop([drawing, fc.subarray(TIDY_RULES.map(({ id }) => id))], { numRuns: 40 })(
  'X8: tidying never makes a drawing longer, and what is tidy stays as it is',
  (svg, rules) => {
    const once = tidied(svg, rules);
    expect(once.after.bytes).toBeLessThanOrEqual(once.before.bytes);
    expect(tidied(once.svg, rules).svg).toBe(once.svg);
  },
);
