import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../text.ts';
import { applyBlocks } from './apply.ts';
import type { EditBlock } from './block.ts';
import { findPlace } from './match.ts';

const page = `<main>
  <section class="hero">
    <h1>Sail slow</h1>
    <p class="lede">Wooden boats, by the day.</p>
  </section>
  <section class="prices">
    <h2>Prices</h2>
    <p>From 40 a day.</p>
  </section>
</main>
`;

const one = (text: string, block: EditBlock) => applyBlocks(text, [block]);
const stepOf = (text: string, block: EditBlock) => {
  const place = findPlace(text, block);
  return place.ok ? place.value.step : place.error.why;
};

describe('finding the place', () => {
  test('E3: exact lines are replaced, nothing else is', () => {
    const applied = one(page, { search: '    <h2>Prices</h2>\n', replace: '    <h2>Fares</h2>\n' });
    expect(applied.text).toBe(page.replace('Prices</h2>', 'Fares</h2>'));
    expect(applied.edits).toHaveLength(1);
    expect(applyEdits(page, applied.edits)).toBe(applied.text);
    expect(applied.rejected).toEqual([]);
  });

  test('E3: line ends and trailing space do not matter, and the file keeps its own', () => {
    const windows = page.replaceAll('\n', '\r\n').replace('Prices</h2>', 'Prices</h2>  ');
    const block = {
      search: '    <h2>Prices</h2>\n    <p>From 40 a day.</p>\n',
      replace: '    <h2>Prices</h2>\n    <p>From 50 a day.</p>\n    <p>Ask us.</p>\n',
    };
    expect(stepOf(windows, block)).toBe('space');
    expect(one(windows, block).text).toBe(windows.replace('40 a day.</p>', '50 a day.</p>\r\n    <p>Ask us.</p>'));
  });

  test('E3: blocks written with CRLF fit a file with LF', () => {
    const applied = one(page, { search: '    <h2>Prices</h2>\r\n', replace: '    <h2>A</h2>\r\n    <i>b</i>\r\n' });
    expect(applied.text).toBe(page.replace('<h2>Prices</h2>', '<h2>A</h2>\n    <i>b</i>'));
  });

  test('E4: other indentation is found, and new lines are re-indented', () => {
    const block = {
      search: '<h2>Prices</h2>\n<p>From 40 a day.</p>\n',
      replace: '<h2>Prices</h2>\n<ul>\n  <li>40 a day</li>\n</ul>\n',
    };
    expect(stepOf(page, block)).toBe('indent');
    expect(one(page, block).text).toContain(
      '    <h2>Prices</h2>\n    <ul>\n      <li>40 a day</li>\n    </ul>\n  </section>',
    );
  });

  test('E4: tabs in the file, spaces in the block, deeper and shallower lines', () => {
    const file = 'function a() {\n\tif (x) {\n\t\treturn 1;\n\t}\n}\n';
    const block = {
      search: '  if (x) {\n    return 1;\n  }\n',
      replace: '  if (x) {\n    for (;;) {\n      go();\n    }\n  }\n  return 2;\n',
    };
    expect(one(file, block).text).toBe(
      'function a() {\n\tif (x) {\n\t\tfor (;;) {\n\t\t\tgo();\n\t\t}\n\t}\n\treturn 2;\n}\n',
    );
  });

  test('E3: a part of one line, from a pair or from a block', () => {
    expect(one(page, { search: 'Sail slow', replace: 'Sail slower' }).text).toContain('<h1>Sail slower</h1>');
    expect(stepOf(page, { search: 'by the day\n', replace: 'by the hour\n' })).toBe('part');
    expect(one(page, { search: 'by the day\n', replace: 'by the hour\n' }).text).toContain('boats, by the hour.</p>');
  });

  test('E5: unique and at least 0.9 alike is found; lines the block keeps stay as the file has them', () => {
    const block = {
      search: '    <h1>Sail slow!</h1>\n    <p class="lede">Wooden boats, by the day.</p>\n',
      replace: '    <h1>Sail slow!</h1>\n    <p class="lede">Iron boats.</p>\n',
    };
    expect(stepOf(page, block)).toBe('fuzzy');
    expect(one(page, block).text).toBe(page.replace('Wooden boats, by the day.', 'Iron boats.'));
  });

  test('E5: less alike, or too short to tell, is rejected with the closest places', () => {
    const far = one(page, { search: '    <h1>Sail fast now</h1>\n', replace: 'x\n' });
    expect(far.text).toBe(page);
    expect(far.rejected[0]?.reason).toBe('not found; closest is line 3 (77 % alike)');
    expect(far.rejected[0]?.candidates[0]?.range.start.line).toBe(2);
    expect(stepOf('a: 1;\n', { search: 'a: 2;\n', replace: '' })).toBe('not-found');
  });

  test('E6: several places are never guessed between; the reason says where they are', () => {
    const applied = one(page, { search: '  </section>\n', replace: '  </section>\n\n' });
    expect(applied.text).toBe(page);
    expect(applied.edits).toEqual([]);
    expect(applied.rejected).toMatchObject([{ why: 'ambiguous', reason: 'occurs twice, lines 5 and 9', index: 0 }]);
    expect(applied.rejected[0]?.candidates.map((each) => page.slice(each.start, each.end))).toEqual([
      '  </section>\n',
      '  </section>\n',
    ]);
    expect(one('x\n'.repeat(9), { search: 'x\n', replace: '' }).rejected[0]?.reason).toBe(
      'occurs 9 times, lines 1, 2, 3, 4, 5 and 4 more',
    );
  });

  test('E6: two that are nearly alike are not guessed between either', () => {
    const line = (n: number) => `  background: linear-gradient(4${n}deg, red, blue);\n`;
    expect(one(line(1) + line(2), { search: line(3), replace: '' }).rejected[0]?.reason).toBe(
      'nearly occurs twice, lines 1 and 2',
    );
  });

  test('E7: anchors choose among equal places', () => {
    const file = 'class A {\n  go() {\n    x();\n  }\n}\nclass B {\n  go() {\n    x();\n  }\n}\n';
    const block = { search: '    x();\n', replace: '    y();\n' };
    expect(one(file, { ...block, anchors: ['class B', 'go() {'] }).text).toBe(
      file.slice(0, 40) + file.slice(40).replace('x()', 'y()'),
    );
    expect(one(file, { ...block, anchors: ['go() {'] }).rejected[0]?.why).toBe('ambiguous');
    expect(one(file, { ...block, anchors: ['class C'] }).rejected[0]?.why).toBe('ambiguous');
    const lost = one('x();\nclass B {\n}\n', { search: 'x();\n', replace: '', anchors: ['class B {'] });
    expect(lost.rejected[0]?.reason).toBe('not found after “class B {”');
  });

  test('E7: the end of the file chooses, too', () => {
    expect(one('a\nb\na\n\n', { search: 'a\n', replace: 'c\n', atEnd: true }).text).toBe('a\nb\nc\n\n');
  });

  test('E8: an empty search fills an empty file and appends where the place is known; else it is refused', () => {
    expect(one('', { search: '', replace: 'a\n' }).text).toBe('a\n');
    expect(one('\n', { search: '\n', replace: 'a\n' }).text).toBe('a\n');
    expect(one('a', { search: '', replace: 'b\n', atEnd: true }).text).toBe('a\nb\n');
    expect(one('a\nb\n', { search: '', replace: 'x\n', anchors: ['a'] }).text).toBe('a\nx\nb\n');
    expect(one('a\n', { search: '', replace: 'b\n' }).rejected[0]?.why).toBe('empty-search');
  });

  test('E3: a last line without a line feed stays without one', () => {
    expect(one('a\nb', { search: 'b\n', replace: 'c\nd\n' }).text).toBe('a\nc\nd');
    expect(one('a\nb', { search: 'a\nb\n', replace: 'a\nb\nc\n' }).text).toBe('a\nb\nc');
  });

  test('E3: blank lines at the edges of a block do not matter', () => {
    expect(one(page, { search: '\n<h2>Prices</h2>\n\n', replace: '\n<h2>Fares</h2>\n\n' }).text).toBe(
      page.replace('Prices</h2>', 'Fares</h2>'),
    );
  });
});

describe('several blocks', () => {
  test('E9: each sees what the ones before did; a rejected one does not stop the rest', () => {
    const applied = applyBlocks('a\nb\nc\n', [
      { search: 'a\n', replace: 'x\ny\n' },
      { search: 'nowhere to be seen\n', replace: '' },
      { search: 'y\nb\n', replace: 'z\n' },
    ]);
    expect(applied.text).toBe('x\nz\nc\n');
    expect(applied.applied).toBe(2);
    expect(applied.rejected.map((each) => each.index)).toEqual([1]);
  });

  test('E9: candidates follow the changes that came after them', () => {
    const applied = applyBlocks('top\nx\nx\n', [
      { search: 'x\n', replace: 'y\n' },
      { search: 'top\n', replace: 'one\ntwo\nthree\n' },
    ]);
    expect(applied.rejected[0]?.candidates.map((each) => applied.text.slice(each.start, each.end))).toEqual([
      'x\n',
      'x\n',
    ]);
    expect(applied.rejected[0]?.candidates.map((each) => each.range.start.line)).toEqual([3, 4]);
  });

  const code = fc.array(fc.stringMatching(/^ {0,4}[a-z]{1,6}[ ;{}]?$/), { minLength: 1, maxLength: 20 });

  prop.prop([code, fc.nat(), fc.nat(), code])(
    'E10: a block cut out of the text is applied there or refused as ambiguous, never anywhere else',
    (lines, from, length, replace) => {
      const start = from % lines.length;
      const end = Math.min(lines.length, start + 1 + (length % 5));
      const text = lines.map((line) => `${line}\n`).join('');
      const cut = (part: readonly string[]): string => part.map((line) => `${line}\n`).join('');
      const block = { search: cut(lines.slice(start, end)), replace: cut(replace) };
      const applied = one(text, block);
      if (applied.applied === 1) {
        expect(applied.text).toBe(cut([...lines.slice(0, start), ...replace, ...lines.slice(end)]));
      } else expect(applied.rejected[0]?.why).toBe('ambiguous');
      expect(applyEdits(text, applied.edits)).toBe(applied.text);
    },
  );

  prop.prop([fc.string({ unit: 'binary' }), fc.array(fc.record({ search: fc.string(), replace: fc.string() }))])(
    'E10: nothing throws, and the edits always lead to the text',
    (text, blocks) => {
      const applied = applyBlocks(text, blocks);
      expect(applyEdits(text, applied.edits)).toBe(applied.text);
      expect(applied.applied + applied.rejected.length).toBe(blocks.length);
    },
  );
});
