import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parsePath, type FilePath } from '../path.ts';
import { createReplyParser } from './parser.ts';
import { filesOf, readReply } from './whole-reply.ts';

/** Cuts a text at random places. */
const chunked = (text: string): fc.Arbitrary<string[]> =>
  fc.array(fc.nat({ max: Math.max(0, text.length) }), { maxLength: 40 }).map((cuts) => {
    const at = [0, ...cuts.sort((a, b) => a - b), text.length];
    return at.slice(1).map((to, index) => text.slice(at[index], to));
  });

/** Lines that look like the markers of every format, whole and broken (¦ stands for a backtick), and blank ones. */
const MARKERS = String.raw`
<file path="a.css">
<file path=../b>
</file>
<edit path="a.css">
</edit>
<fil
<file
</fi
¦¦¦
¦¦¦¦
¦¦¦css
¦¦¦css path=b.css
¦¦¦bash
~~~
  ¦¦¦
**c.css**
c.css:
### d.js
¦e.js¦
<<<<<<< SEARCH
=======
>>>>>>> REPLACE
<<<<<
<old_string>
</old_string><new_string>x</new_string>
*** Begin Patch
*** Update File: a.css
*** Add File: n.css
*** End of File
*** End Patch
@@ x
@@
--- a/x.css
+++ b/x.css
@@ -1 +1 @@
+a
-b
 c
diff --git a/x b/x
--- 
+++ /dev/null
<!doctype html>
<html>
</html>
<svg>
</svg>
<?xml
<s
/* f.css */
// g.js
apply_patch <<'EOF'
EOF
Some words here
# x
- y
rename from a
rename to b
\ No newline
   
`
  .replaceAll('¦', '`')
  .split('\n');

const line = fc.oneof(
  { weight: 2, arbitrary: fc.string({ maxLength: 30, unit: 'binary' }).map((text) => text.replaceAll('\n', '')) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(...MARKERS),
  },
);
const noise = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n', '')), { maxLength: 40 })
  .map((lines) => lines.map(([text, ending]) => text + ending).join(''));

const name = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), fc.constantFrom('html', 'css', 'js', 'ts', 'svg', 'md'))
  .map(([stem, ending]) => `src/${stem}_.${ending}`);
const body = fc
  .array(fc.oneof(line, fc.string({ maxLength: 40 })), { maxLength: 15 })
  .map((lines) => lines.map((each) => `${each.replaceAll('\n', '')}\n`).join(''));
const project = fc.uniqueArray(fc.tuple(name, body), { maxLength: 4, selector: ([path]) => path });

const longestRun = (text: string): number => Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

describe('any reply', () => {
  test.prop([noise.chain((text) => fc.tuple(fc.constant(text), chunked(text))), fc.boolean()])(
    'G4: any chunking gives the same events',
    ([text, chunks], active) => {
      const path = parsePath('active.css');
      const options = active && path.ok ? { activePath: path.value } : {};
      expect(readReply(chunks, options)).toEqual(readReply(text, options));
    },
  );

  test.prop([fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 300 }))])(
    'G21: noise never throws, and every opened file and edit is closed once',
    (text) => {
      const open = new Set<FilePath>();
      for (const event of readReply(text)) {
        if (event.type === 'file-open' || event.type === 'edit-open') {
          expect(open.size).toBe(0);
          open.add(event.path);
        } else if (event.type === 'file-close' || event.type === 'edit-close')
          expect(open.delete(event.path)).toBe(true);
        else if (event.type === 'file-text' || event.type === 'edit-block') expect(open.has(event.path)).toBe(true);
      }
      expect(open.size).toBe(0);
    },
  );
});

const plus = (text: string): string => text.replace(/[^\n]*\n/g, (each) => `+${each}`);

describe('what is printed is read back to the byte', () => {
  const sayable = (text: string): boolean =>
    !/^<\/file>/im.test(text) && !/^<(?:file|edit)\s/im.test(text) && !text.startsWith('```');

  test.prop([project])('G1: tags', (files) => {
    fc.pre(files.every(([, text]) => sayable(text)));
    const reply = files.map(([path, text]) => `<file path="${path}">\n${text}</file>\n`).join('\n');
    expect(filesOf(readReply(reply))).toEqual(Object.fromEntries(files));
  });

  test.prop([project])('G18: fences longer than any inside', (files) => {
    const known = /^\s*(?:<(?:file|edit)\s|\*\*\* |apply_patch|<{5,9}|diff --git |--- \S)/i;
    fc.pre(files.every(([, text]) => !known.test(text.replace(/^\s*\n/g, ''))));
    const reply = files
      .map(([path, text]) => {
        const marks = '`'.repeat(longestRun(text) + 1);
        return `${marks}x path=${path}\n${text}${marks}\n`;
      })
      .join('\n');
    expect(filesOf(readReply(reply))).toEqual(Object.fromEntries(files));
  });

  test.prop([project])('G22: V4A Add File', (files) => {
    const parts = files.map(([path, text]) => `*** Add File: ${path}\n${plus(text)}`);
    const reply = `*** Begin Patch\n${parts.join('')}*** End Patch\n`;
    expect(filesOf(readReply(reply))).toEqual(Object.fromEntries(files));
  });

  test.prop([project])('G20: new files of a unified diff', (files) => {
    const reply = files.map(([path, text]) => `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n${plus(text)}`).join('');
    expect(filesOf(readReply(`\`\`\`diff\n${reply}\`\`\`\n`))).toEqual(Object.fromEntries(files));
  });
});

describe('work', () => {
  const parts: readonly [string, (n: number) => string][] = [
    ['a file in tags', (n) => `<file path="a.css">\n${'a { b: c }\n'.repeat(n)}</file>\n`],
    ['one long line', (n) => `<file path="a.js">\n${'x=1;'.repeat(n)}\n</file>\n`],
    ['a fence full of fences', (n) => `\`\`\`\`md path=a.md\n${'```\n'.repeat(n)}\`\`\`\`\n`],
    [
      'edit blocks',
      (n) => `<edit path="a.css">\n${'<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n'.repeat(n)}</edit>`,
    ],
    ['one long block', (n) => `<edit path="a.css">\n<<<<<<< SEARCH\n${'line\n'.repeat(n)}`],
    ['prose', (n) => 'Some words for the person.\n'.repeat(n)],
    ['prose without a space', (n) => 'x'.repeat(n * 10)],
    ['blank lines', (n) => `hi\n${' \n'.repeat(n)}`],
    ['closing tags that are none', (n) => `<file path="a.html">\n${'</fil\n'.repeat(n)}`],
    ['a bare document', (n) => `<svg>\n${'<path d="M0 0"/>\n'.repeat(n)}</svg>\n`],
  ];
  test.each(parts)('G23: characters looked at grow as the text does: %s', (_name, make) => {
    const work = (text: string): number => {
      const parser = createReplyParser();
      for (let at = 0; at < text.length; at += 7) parser.push(text.slice(at, at + 7));
      parser.end();
      return parser.inspected();
    };
    const small = make(200);
    const large = make(2000);
    expect(work(large) / large.length).toBeLessThan((work(small) / small.length) * 1.1 + 1);
  });
});
