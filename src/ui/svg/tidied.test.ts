import { expect, test } from 'vitest';
import { ok } from '../../core/result.ts';
import { USUAL_RULES } from '../../core/svg/tidy-rules.ts';
import { tidy } from '../../platform/svg-tools/tidy.ts';
import { svgDangers } from '../../core/svg/dangers.ts';
import { dangerWords } from './danger-words.ts';
import { tidyDrawing } from './tidied.ts';

const compared: { before: string; after: string; width: number; height: number }[] = [];
const tools = {
  tidy: (svg: string, rules: Parameters<typeof tidy>[1]) => Promise.resolve(tidy(svg, rules)),
  differingPixels: (before: string, after: string, size: { width: number; height: number }) => {
    compared.push({ before, after, ...size });
    return Promise.resolve(ok({ differing: 0, of: size.width * size.height }));
  },
  xmlError: () => undefined,
  asXml: (svg: string) => svg,
};

test('X13: a drawing of a page is tidied as one by itself, and gets no namespace it did not have', async () => {
  const inPage = await tidyDrawing(
    { svg: '<svg viewBox="0 0 40 20" onload="x()">  <rect x="0.00001" width="40" height="20"/>  </svg>', inPage: true },
    USUAL_RULES,
    tools,
  );
  if (!inPage.ok) throw new Error(inPage.error.message);
  expect(inPage.value.svg).toMatch(/^<svg [^]*<path/);
  expect(inPage.value.svg).not.toContain('xmlns');
  expect(inPage.value.svg).toContain('onload');
  expect(inPage.value.after).toBe(inPage.value.svg.length);
  const last = compared.at(-1)!;
  expect([last.width, last.height]).toEqual([512, 256]);
  expect(last.before + last.after).not.toContain('onload');
});

test('X13: what gets no shorter stays, byte for byte, and needs no comparison', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9H0z"/></svg>';
  compared.length = 0;
  const tidied = await tidyDrawing({ svg, inPage: false }, USUAL_RULES, tools);
  expect(tidied).toMatchObject({ ok: true, value: { svg, before: svg.length, after: svg.length } });
  expect(compared).toEqual([]);
});

test('X4: dangers are said in plain words, each kind once', () => {
  const svg =
    '<svg onload="a"><script/><script/><rect onclick="b"/><rect onload="c"/><image href="https://evil.example/x"/><foreignObject/></svg>';
  expect(dangerWords(svgDangers(svg))).toEqual([
    'code on events (onload, onclick)',
    'a script',
    'requests to others (evil.example)',
    'a page inside (foreignObject)',
  ]);
});
