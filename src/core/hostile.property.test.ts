/** Paths and model output made to do harm: no throw, no way out of the project, no prototype touched. Soak tries 25 times as many. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { createReplyParser } from './generation/parser.ts';
import type { GenerationEvent } from './generation/events.ts';
import { parsePath, pathKey, resolveReference } from './path.ts';
import { watchPrototypes } from './prototypes.fixture.ts';

watchPrototypes();

const PIECES = [
  '..',
  '.',
  '/',
  '//',
  '\\',
  'a',
  'src',
  'index.html',
  '__proto__',
  'constructor',
  'prototype',
  'con',
  'NUL.txt',
  'aux.',
  'lpt¹',
  ' ',
  '\t',
  '\n',
  '\0',
  '\u0007',
  '\u202E',
  '\u2066',
  '\u200B',
  '\uFEFF',
  '\uD800',
  'é',
  'e\u0301',
  '🌊',
  '%2e%2e',
  '%2f',
  '%00',
  '%',
  'http:',
  'file:',
  'data:',
  'javascript:',
  'C:',
  '?',
  '#',
  '*',
  '<',
  '>',
  '"',
  '|',
  '~',
  '$',
  '`',
  '-',
  '.git',
  '.env',
  'x'.repeat(120),
];
const hostilePath = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('/')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

/** What every disk, archive and link can hold, inside of one folder. */
function expectTame(path: string): void {
  expect(path.length).toBeGreaterThan(0);
  expect(path.length).toBeLessThanOrEqual(200);
  expect(path).toBe(path.normalize('NFC'));
  expect(path).not.toMatch(/[\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^\/|\/\/|\/$/u);
  for (const segment of path.split('/')) {
    expect(['', '.', '..', '__proto__', 'constructor', 'prototype']).not.toContain(segment);
    expect(segment).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[. ]$/i);
  }
  expect(new URL(encodeURI(path), 'vonk:///project/').pathname.startsWith('/project/')).toBe(true);
}

describe('hostile paths', () => {
  test.prop([hostilePath], { numRuns: 1_500 })(
    'P1: what passes stays in the project, and passes again as it is',
    (raw) => {
      const parsed = parsePath(raw);
      if (!parsed.ok) {
        expect(parsed.error.reason).not.toBe('');
        expect(parsed.error.raw.length).toBeLessThanOrEqual(200);
        return;
      }
      expectTame(parsed.value);
      expect(parsePath(parsed.value)).toEqual(parsed);
      expect(pathKey(parsed.value)).not.toBe('__proto__');
    },
  );

  test.prop([fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true })], { numRuns: 200 })(
    'P1: what is no text is refused',
    (raw) => {
      if (typeof raw !== 'string') expect(parsePath(raw).ok).toBe(false);
    },
  );

  test.prop([hostilePath, hostilePath], { numRuns: 800 })(
    'P1: no reference leads out of the project',
    (from, reference) => {
      const path = resolveReference(from, reference);
      if (path !== undefined) expectTame(path);
    },
  );

  test('P1: megabytes are refused before any work is done on them', () => {
    expect(parsePath('e\u0301'.repeat(5_000_000)).ok).toBe(false);
  });
});

const line = fc.oneof(
  hostilePath.map((path) => `<file path="${path}">`),
  hostilePath.map((path) => `<edit path='${path}'>`),
  hostilePath.map((path) => `<file mode=append path=${path}>`),
  hostilePath.map((path) => '```js path=' + path),
  hostilePath.map((path) => `*** Add File: ${path}`),
  hostilePath.map((path) => `*** Update File: ${path}\n*** Move to: ${path}x`),
  hostilePath.map((path) => `*** Delete File: ${path}`),
  hostilePath.map((path) => `--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@`),
  hostilePath.map((path) => `diff --git a/${path} b/${path}\nrename from ${path}\nrename to ${path}y`),
  hostilePath.map((path) => `**${path}**`),
  hostilePath.map((path) => `// ${path}`),
  fc.constantFrom(
    '</file>',
    '</edit>',
    '```',
    '<<<<<<< SEARCH',
    '=======',
    '>>>>>>> REPLACE',
    '*** Begin Patch',
    '*** End Patch',
    '<old_string>',
    '</new_string>',
    '<!doctype html>',
    '<svg>',
    '+x',
    '-x',
    ' x',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('hostile replies', () => {
  test.prop([fc.array(line, { maxLength: 30 }), fc.array(fc.nat({ max: 400 }), { maxLength: 20 }), fc.boolean()], {
    numRuns: 700,
  })('G7: no throw, every path that comes out is a checked one, and work stays in proportion', (lines, cuts, whole) => {
    const reply = lines.join('\n');
    const parser = createReplyParser();
    const events: GenerationEvent[] = [];
    let at = 0;
    for (const cut of cuts) {
      events.push(...parser.push(reply.slice(at, at + cut)));
      at += cut;
    }
    events.push(...parser.push(reply.slice(at)), ...parser.end(whole ? 'whole' : 'cut'));
    const files = new Map<string, string>();
    for (const event of events) {
      if ('path' in event) expectTame(event.path);
      if (event.type === 'file-move') [event.from, event.to].forEach(expectTame);
      if (event.type === 'file-text') files.set(event.path, (files.get(event.path) ?? '') + event.text);
    }
    expect([...files.values()].join('').length).toBeLessThanOrEqual(reply.length * 2 + 200);
    // A line that may yet be a heading is looked at again for each of its first 160 characters.
    expect(parser.inspected()).toBeLessThanOrEqual(reply.length * 170 + 2_000);
  });
});
