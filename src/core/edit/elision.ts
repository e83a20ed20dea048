/**
 * Lines that stand for code which is not there: "… existing code …", "rest unchanged", `<!-- same as before -->`. A line
 * counts only when it is nothing but a comment (or nothing but such words between ellipses), so spread syntax, ellipses in
 * text and ordinary comments pass. Lines in `<pre>`, `<code>` and Markdown fences show code rather than being it: they pass.
 */

/** The words inside a line that is one comment, `undefined` for code. */
const COMMENTS: readonly RegExp[] = [
  /^\{\s*\/\*+(.*?)\*+\/\s*\}$/,
  /^\/\*+(.*?)\*+\/$/,
  /^<!--+(.*?)--+>$/,
  /^\/\/+(.*)$/,
  /^#+(?![\w-]+\s*[{,.:>[])(.*)$/,
  /^--\s(.*)$/,
];
const DOTS = /(?:\.{3,}|…)/;
const BARE = /^[[(<{]*\s*(?:\.{3,}|…)(.{3,80}?)(?:\.{3,}|…)?\s*[\])>}]*$/;

const NOUN =
  '(?:code|styles?|css|html|markup|rules?|content|contents|file|page|script|scripts|functions?|methods?|sections?|' +
  'components?|imports?|props|logic|elements?|cards?|items?|rows?|paths?|shapes?|layers?|tags?|document|implementation|variables|media queries|parts?|stuff)';
const SAME = '(?:the same|unchanged|as (?:is|it was|they were|before|above)|untouched|intact|identical)';

/** With an ellipsis these few words are enough. */
const WITH_DOTS = new RegExp(
  [
    `^(?:the )?(?:rest|remainder)\\b`,
    `^(?:all )?(?:the |your |my )?(?:existing|previous|original|remaining|other|unchanged|same|current|earlier)\\b`,
    `^(?:more|additional|further|similar) ${NOUN}\\b`,
    `^(?:keep|kept|omitted|truncated|snip|unchanged|etc\\b|and so on|as before|same as|continue[sd]?\\b)`,
    `\\b(?:unchanged|omitted|as before|stays? the same|remains? the same)\\b`,
  ].join('|'),
  'i',
);

/** Without one they have to be the whole sentence. */
const ALONE = new RegExp(
  `^(?:${[
    `(?:the )?(?:rest|remainder)(?: of (?:the |your |this |my )?(?:\\w+ )?${NOUN})?(?: (?:is|are|remains?|stays?|goes|go|here|below|follows))*(?: ${SAME}| here| below)?`,
    `(?:all )?(?:the |your |my )?(?:other |rest of the |existing |previous |original |remaining )+${NOUN}(?: (?:is|are|remains?|stays?|goes?|go))*(?: ${SAME}| here| below| goes here)`,
    `(?:the |your )?(?:existing|previous|original) ${NOUN}`,
    `(?:everything|nothing|all) else (?:is |remains? |stays? |here )*(?:${SAME}|changed?|changes)`,
    `(?:keep |leave )(?:the |all |everything |your )*(?:rest|else|other|existing|remaining|previous)\\b.*(?:${SAME}|here)?`,
    `(?:same|unchanged|identical)(?: (?:as|to|from) (?:before|above|previous(?:ly)?|the original|the previous.*|original.*))`,
    `(?:${NOUN} )?(?:unchanged|omitted)(?: (?:for brevity|here|from (?:before|above|the original)))?`,
    `(?:${NOUN} |rest )?(?:omitted|shortened|truncated|left out|removed) for (?:brevity|clarity|space|length)`,
    `no changes?(?: (?:here|needed|below|above|to this (?:section|part|file)))?`,
  ].join('|')})$`,
  'i',
);

/** Whether a line stands for code that was left out. */
export function isElision(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length < 4 || trimmed.length > 160) return false;
  const comment = commentOf(trimmed);
  if (comment === undefined) {
    const words = BARE.exec(trimmed)?.[1]?.trim();
    return words !== undefined && /^[A-Za-z' ]+$/.test(words) && / /.test(words) && WITH_DOTS.test(words);
  }
  const words = comment.replace(/^[\s[(<*=-]+|[\s\])>*=:-]+$/g, '');
  const said = words
    .replace(/^(?:\.{3,}|…)+|(?:\.{3,}|…)+$/g, '')
    .replace(/\s*\(.*\)\s*$/, '')
    .replace(/^[\s[(<]+|[\s\])>.!,;]+$/g, '');
  if (said === '') return false;
  const edge = DOTS.test(words.slice(0, 4)) || DOTS.test(words.slice(-4));
  return (edge && WITH_DOTS.test(said)) || ALONE.test(said);
}

/** A comment of dots alone: in an example it is fine, in a rewrite that got shorter it hides something. */
export function isBareEllipsis(line: string): boolean {
  const words = commentOf(line.trim())?.trim();
  return words !== undefined && /^(?:\.{3,}|…)$/.test(words);
}

function commentOf(trimmed: string): string | undefined {
  for (const comment of COMMENTS) {
    const found = comment.exec(trimmed);
    if (found) return found[1] ?? '';
  }
  return undefined;
}

/** The lines of a text that are code, with their zero-based numbers; what is shown as an example is left out. */
export function* codeLines(text: string): Generator<readonly [line: string, index: number]> {
  let shown: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const low = line.toLowerCase();
    if (shown !== undefined) {
      if (low.includes(shown)) shown = undefined;
      continue;
    }
    const opened = /<(pre|code|textarea)[\s>]/.exec(low);
    const fence = /^\s*(`{3,}|~{3,})/.exec(line);
    if (opened) {
      const closing = `</${opened[1] ?? ''}>`;
      if (!low.includes(closing, opened.index)) shown = closing;
    } else if (fence) shown = fence[1];
    else yield [line, index];
  }
}
