/**
 * A drawing as a React component in TypeScript. Guarantees a module that compiles and shows the same: names become React's,
 * style texts objects, what runs or belongs to an editor is left out. Takes text that was tidied or not.
 */
import { attributeOf, scanMarkup, type MarkupAttribute } from '../markup/scan.ts';
import { withoutDangers } from './dangers.ts';

/** `pelican-riding.svg` → `PelicanRiding`; what cannot begin a name gets `Svg` before it. */
export function componentName(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const words =
    base
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z\d]+/gi) ?? [];
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(name) ? name : `Svg${name}`;
}

export function toReactComponent(svg: string, name: string): string {
  const body = toJsx(withoutDangers(svg)).trim();
  const indented = body
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
  const types = indented.includes('as CSSProperties') ? 'CSSProperties, SVGProps' : 'SVGProps';
  return `import type { ${types} } from 'react';

export function ${name}(props: SVGProps<SVGSVGElement>) {
  return (
${indented}
  );
}
`;
}

function toJsx(svg: string): string {
  let out = '';
  let root = true;
  /** Names of elements that are left out with all they hold. */
  const dropped: string[] = [];
  const open: string[] = [];
  for (const token of scanMarkup(svg)) {
    if (token.type === 'open') {
      const name = token.name.replace(/^svg:/, '');
      if (dropped.length > 0 || !/^[a-z][\w-]*$/i.test(name) || (root && name !== 'svg')) {
        if (!token.selfClosing) dropped.push(token.name);
        continue;
      }
      const spread = root ? ' {...props}' : '';
      root = false;
      out += `<${name}${attributes(token.attributes)}${spread}${token.selfClosing ? ' />' : '>'}`;
      if (!token.selfClosing) open.push(name);
    } else if (token.type === 'close') {
      if (dropped.length > 0) {
        if (dropped.at(-1) === token.name) dropped.pop();
        continue;
      }
      const name = token.name.replace(/^svg:/, '');
      if (!open.includes(name)) continue;
      while (open.length > 0) {
        const last = open.pop() ?? '';
        out += `</${last}>`;
        if (last === name) break;
      }
    } else if (dropped.length === 0 && open.length > 0) {
      const text = svg.slice(token.start, token.end);
      if (token.type === 'text') out += inBraces(text);
      else if (token.type === 'cdata') out += expression(text.slice(9).replace(/\]\]>$/, ''));
      else if (token.type === 'raw') out += expression(rawText(text));
    }
  }
  return (
    out +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** Braces begin an expression in JSX; a bare `<` or `>` would not be read. */
const inBraces = (text: string): string => text.replace(/[{}<>]/g, (character) => `{'${character}'}`);

const rawText = (text: string): string => {
  const cdata = /^\s*<!\[CDATA\[([^]*?)(?:\]\]>\s*)?$/.exec(text)?.[1];
  return cdata ?? text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => REFERENCES[name] ?? '');
};
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const expression = (text: string): string =>
  text.trim() === '' ? '' : `{\`${text.replace(/[\\`]|\$\{/g, (found) => `\\${found}`)}\`}`;

function attributes(list: readonly MarkupAttribute[]): string {
  let out = '';
  const known = new Set<string>();
  for (const { name, value } of list) {
    const written = reactName(name);
    if (written === undefined || known.has(written)) continue;
    known.add(written);
    if (written === 'style') out += ` style={${styleObject(value)}}`;
    else if (/^\d+(\.\d+)?$/.test(value) && /^(width|height)$/.test(written)) out += ` ${written}={${value}}`;
    else out += value.includes('"') ? ` ${written}={${JSON.stringify(value)}}` : ` ${written}="${value}"`;
  }
  return out;
}

/** `undefined` for what React refuses or nobody needs: editors' namespaces, declarations of them, handlers. */
function reactName(name: string): string | undefined {
  if (/^on/i.test(name) || /^(xmlns:.*|xml:space)$/.test(name)) return undefined;
  if (name === 'class') return 'className';
  if (name === 'xlink:href') return 'href';
  if (/^(aria|data)-[\w-]+$/.test(name)) return name;
  if (name === 'xml:lang') return 'xmlLang';
  if (!/^[a-z][\w-]*$/i.test(name)) return undefined;
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function styleObject(css: string): string {
  const entries = css.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim();
    if (colon < 0 || property === '') return [];
    const name = property.startsWith('--')
      ? property
      : property.replace(/^-ms-/, 'ms-').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const key = /^[a-z]\w*$/i.test(name) ? name : JSON.stringify(name);
    return [`${key}: ${JSON.stringify(declaration.slice(colon + 1).trim())}`];
  });
  const object = `{ ${entries.join(', ')} }`;
  // TypeScript knows no custom properties in a style.
  return css.includes('--') ? `${object} as CSSProperties` : object;
}

/** Whether a drawing names itself, for `aria-label` and file names. */
export function titleOf(svg: string): string | undefined {
  const tokens = scanMarkup(svg);
  const title = tokens.find((token) => token.type === 'raw' && token.of === 'title');
  const label = tokens.find(
    (token) => token.type === 'open' && attributeOf(token.attributes, 'aria-label') !== undefined,
  );
  if (title) return svg.slice(title.start, title.end).trim() || undefined;
  return label?.type === 'open' ? attributeOf(label.attributes, 'aria-label')?.value : undefined;
}
