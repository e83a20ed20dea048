import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { isRepetition } from './overlap.ts';
import { createSeam } from './seam.ts';

/** Whole and character by character; both must give the same. */
function join(kept: string, continuation: string): string {
  const seam = createSeam(kept);
  const whole = seam.push(continuation) + seam.end();
  const slow = createSeam(kept);
  const pieces = continuation.split('').map((char) => slow.push(char));
  expect(pieces.join('') + slow.end()).toBe(whole);
  return kept + whole;
}

const page = `Here is the page.

<file path="index.html">
<!doctype html>
<html lang="en">
<body>
  <section class="card">
    <h2>Dawn</h2>
    <p>Bread at six, coffee at seven.</p>
  </section>
  <section class="card">
    <h2>Noon</h2>
    <p>Soup, and a table in the shade.</p>
  </section>
  <section class="card">
    <h2>Dusk</h2>
    <p>Lamps along the water.</p>
  </section>
</body>
</html>
</file>

<file path="styles.css">
:root {
  --ink: #222;
}
.card {
  padding: 1rem;
}
</file>

Two files, no build.
`;

const cutAt = (mark: string): [kept: string, rest: string] => {
  const at = page.indexOf(mark) + mark.length;
  return [page.slice(0, at), page.slice(at)];
};

describe('the seam', () => {
  test('G24: an exact continuation passes unchanged, wherever the cut was', () => {
    for (let at = 0; at <= page.length; at += 1) expect(join(page.slice(0, at), page.slice(at))).toBe(page);
  });

  test('G24: a repeated tail is dropped, at any cut and any length that can be told from chance', () => {
    let told = 0;
    for (let at = 1; at <= page.length; at += 3) {
      const kept = page.slice(0, at);
      for (let length = 1; length <= at; length += 1 + Math.floor(length / 3)) {
        if (!isRepetition(kept, length)) continue;
        told += 1;
        expect(join(kept, page.slice(at - length))).toBe(page);
      }
    }
    expect(told).toBeGreaterThan(1000);
  });

  test.each([
    ['the line that was cut, from its start', '    <p>Soup, and a ta', '    <p>Soup, and a ta'],
    ['the line that was cut, without its indentation', '    <p>Soup, and a ta', '<p>Soup, and a ta'],
    ['the word that was cut', '<p>Lam', 'Lam'],
    ['the attribute that was cut', '<html lang="e', 'lang="e'],
    ['the last whole line', '<h2>Noon</h2>\n', '    <h2>Noon</h2>\n'],
    ['the last three lines', '<h2>Noon</h2>\n', '  </section>\n  <section class="card">\n    <h2>Noon</h2>\n'],
    ['the whole reply', '<h2>Noon</h2>\n', page.slice(0, page.indexOf('<h2>Noon</h2>\n') + 14)],
  ])('G24: repeats %s', (_name, mark, repeated) => {
    const [kept, rest] = cutAt(mark);
    expect(kept.endsWith(repeated)).toBe(true);
    expect(join(kept, repeated + rest)).toBe(page);
  });

  const tail = '    <p>Soup, and a ta';
  test.each([
    ['a sentence', 'Continuing from where I left off:\n\n', ''],
    ['a sentence and the cut line', 'Sure! Here is the rest of the file:\n\n', tail],
    ['the tag, appending', '<file path="index.html" mode="append">\n', ''],
    ['the tag and the cut line', '<file path="index.html">\n', tail],
    ['the tag and the last lines', '<file path="index.html">\n', `    <h2>Noon</h2>\n${tail}`],
    [
      'the tag and the file from its beginning',
      '',
      page.slice(page.indexOf('<file'), page.indexOf(tail) + tail.length),
    ],
    ['the file from its beginning', '', page.slice(page.indexOf('<!doctype'), page.indexOf(tail) + tail.length)],
  ])('G25: wrapped in %s', (_name, wrapping, repeated) => {
    const [kept, rest] = cutAt('<p>Soup, and a ta');
    expect(join(kept, wrapping + repeated + rest)).toBe(page);
  });

  test('G25: wrapped in a fence, with its closing line dropped once', () => {
    const [kept, rest] = cutAt('<p>Soup, and a ta');
    expect(join(kept, `\`\`\`html\n${rest}\`\`\``)).toBe(page);
    expect(join(kept, `\`\`\`html\n${tail}${rest}\`\`\`\n`)).toBe(page);
    expect(join(kept, `Continuing:\n\n\`\`\`xml\n<file path="index.html">\n${tail}${rest}\`\`\`\nDone.`)).toBe(
      `${page}Done.`,
    );
  });

  test('G25: in a reply that is itself a fence the closing line stays', () => {
    const kept = 'Sure:\n\n```css path=a.css\na {\n  color: r';
    const whole = `${kept}ed;\n}\n\`\`\`\nDone.`;
    expect(join(kept, '```css path=a.css\n  color: red;\n}\n```\nDone.')).toBe(whole);
    expect(join(kept, 'ed;\n}\n```\nDone.')).toBe(whole);
  });

  test('G26: a file that is started over and then differs comes as a new version of it', () => {
    const [kept] = cutAt('<p>Soup, and a ta');
    const fresh = '<!doctype html>\n<html lang="nl">\n</html>\n</file>\n';
    expect(join(kept, `<file path="index.html">\n${fresh}`)).toBe(`${kept}\n<file path="index.html">\n${fresh}`);
    expect(join(kept, fresh)).toBe(`${kept}\n<file path="index.html">\n${fresh}`);
  });

  test('G26: a reply that is started over and then differs closes what stood open', () => {
    const [kept] = cutAt('<p>Soup, and a ta');
    const fresh = 'Here is the page.\n\n<file path="index.html">\n<p>other</p>\n</file>\n';
    expect(join(kept, fresh)).toBe(`${kept}\n</file>\n${fresh}`);
  });

  test('G26: another file begins on a line of its own', () => {
    const [kept] = cutAt('<p>Soup, and a ta');
    const other = '<file path="b.css">\nb{}\n</file>\n';
    expect(join(kept, other)).toBe(`${kept}\n${other}`);
  });

  test('G24: a new element that starts like earlier ones is no repetition', () => {
    const [kept, rest] = cutAt('Soup, and a table in the shade.</p>\n  </section>\n');
    expect(rest.startsWith('  <section class="card">\n    <h2>D')).toBe(true);
    expect(join(kept, rest)).toBe(page);
  });

  test('G27: nothing is held once the text is new', () => {
    const [kept, rest] = cutAt('<p>Soup, and a ta');
    const seam = createSeam(kept);
    expect(seam.push(rest.slice(0, 3))).toBe('ble');
    expect(seam.push(' in')).toBe(' in');
  });

  test('G24: cut again while still repeating, nothing is doubled', () => {
    const [kept] = cutAt('<p>Lamps along');
    expect(join(kept, page.slice(0, 200))).toBe(kept);
  });

  test('G24: rows of the same are not swallowed', () => {
    const kept = `<file path="a.js">\nconst a = [${'0, '.repeat(20)}`;
    const rest = `${'0, '.repeat(20)}];\n</file>\n`;
    expect(join(kept, rest)).toBe(kept + rest);
    const rows = '<file path="a.html">\n' + '<tr><td>free</td></tr>\n'.repeat(3);
    expect(join(rows, '<tr><td>free</td></tr>\n</file>')).toBe(`${rows}<tr><td>free</td></tr>\n</file>`);
  });

  const word = fc.stringMatching(/^[a-z]{4,9}$/);
  const reply = fc
    .uniqueArray(fc.tuple(word, word), { minLength: 3, maxLength: 25, selector: ([a, b]) => a + b })
    .map((words) => {
      const lines = words.map(([a, b], index) => `${'  '.repeat(index % 3)}<p class="${a}">${b} ${index}</p>\n`);
      return `Words.\n\n<file path="a.html">\n${lines.join('')}</file>\n`;
    });

  prop.prop([reply, fc.nat(), fc.nat()], { numRuns: 300 })(
    'G24: for any reply, any cut and any overlap, kept and output make the whole',
    (whole, cut, overlap) => {
      const at = cut % (whole.length + 1);
      const kept = whole.slice(0, at);
      const length = overlap % (at + 1);
      fc.pre(length === 0 || isRepetition(kept, length));
      expect(join(kept, whole.slice(at - length))).toBe(whole);
    },
  );

  prop.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
    'G27: nothing throws, and what comes out was pushed or reopens a file',
    (kept, text) => {
      const out = join(kept, text).slice(kept.length);
      expect(text.endsWith(out) || out === `\n${text}`).toBe(true);
    },
  );
});
