import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { scanMarkup } from './scan.ts';

const parts = [
  '<',
  '>',
  '</',
  '/>',
  '<p',
  ' a="1>"',
  " b='<'",
  ' c=d',
  ' e',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [',
  ']>',
  '<?xml ?>',
  'text',
  '\n',
  '"',
  '=',
  '<svg:rect',
];

prop.prop([fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((each) => each.join(''))])(
  'Q1: any markup is cut into pieces that make it up again, and every attribute lies where it says',
  (text) => {
    const tokens = scanMarkup(text);
    let at = 0;
    for (const token of tokens) {
      expect(token.start).toBe(at);
      expect(token.end).toBeGreaterThan(token.start);
      at = token.end;
      if (token.type !== 'open') continue;
      for (const { name, nameStart, value, valueStart, valueEnd, end } of token.attributes) {
        expect(text.slice(nameStart, nameStart + name.length)).toBe(name);
        expect(text.slice(valueStart, valueEnd)).toBe(value);
        expect(end).toBeGreaterThanOrEqual(valueEnd);
        expect(end).toBeLessThanOrEqual(token.end);
      }
    }
    expect(at).toBe(text.length);
  },
);

test('Q2: quotes, comments, scripts and styles hide what looks like a tag', () => {
  const text = `<a title="x > y" href=/b?c=d hidden>1 < 2</a><!-- <b> --><script>if (a<b) "</p>"</script><svg viewBox='0 0 1 1'/>`;
  const open = scanMarkup(text).filter((token) => token.type === 'open');
  expect(open.map(({ name, attributes }) => [name, ...attributes.map((each) => `${each.name}=${each.value}`)])).toEqual(
    [['a', 'title=x > y', 'href=/b?c=d', 'hidden='], ['script'], ['svg', 'viewBox=0 0 1 1']],
  );
});

test('Q2: XML with a document type, an entity and CDATA is cut as XML', () => {
  const text = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "<b>">]><svg><style><![CDATA[a{}]]></style></svg>`;
  expect(scanMarkup(text).map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
    ['declaration', '<?xml version="1.0"?>'],
    ['declaration', '<!DOCTYPE svg [<!ENTITY a "<b>">]>'],
    ['open', '<svg>'],
    ['open', '<style>'],
    ['raw', '<![CDATA[a{}]]>'],
    ['close', '</style>'],
    ['close', '</svg>'],
  ]);
});
