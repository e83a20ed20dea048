/** An SVG as a React component: the root's attributes become props that can be overridden, its content stays markup. */
import { TagReader, decodeReferences } from '../../preview/tag.ts';
import type { FilePath } from '../../path.ts';
import type { Settings } from '../source/settings.ts';
import { CodeWriter, written, type Compiled } from './compiled.ts';

export function compileSvg(
  path: FilePath,
  text: string,
  kind: 'svg-component' | 'svg-both',
  settings: Settings,
): Compiled {
  const { attributes, content } = readSvg(text);
  const writer = new CodeWriter();
  writer.import('{ createElement }', settings.jsxImportSource === 'preact' ? 'preact' : 'react', ['createElement']);
  writer.write(
    `const attributes = ${JSON.stringify(attributes)};\n` +
      `const content = { __html: ${JSON.stringify(content)} };\n` +
      `export function ReactComponent({ title, titleId, ...props }) {\n` +
      `  return createElement("svg", { ...attributes, ...props, dangerouslySetInnerHTML: content });\n}\n` +
      (kind === 'svg-component'
        ? `export default ReactComponent;\n`
        : `export default globalThis.__vonkHot.url(${JSON.stringify(path)});\n`) +
      `globalThis.__vonkHot.register(ReactComponent, ${JSON.stringify(`${path} ReactComponent`)});\n`,
  );
  const hot = kind === 'svg-component' ? 'component' : 'none';
  return written(writer.code, ['default', 'ReactComponent'], {
    imports: writer.imports,
    hot,
    components: ['default', 'ReactComponent'],
  });
}

function readSvg(text: string): { readonly attributes: Readonly<Record<string, string>>; readonly content: string } {
  const open = text.search(/<svg[\s/>]/i);
  if (open < 0) return { attributes: {}, content: text };
  const tag = new TagReader('<');
  const end = tag.read(text, open + 1);
  const attributes: Record<string, string> = {};
  for (const { name, start, value } of tag.attributes) {
    const written = tag.text.slice(start, start + name.length);
    // React takes styles as objects only, and handlers as functions.
    if (name === 'style' || name.startsWith('on')) continue;
    attributes[propName(written)] = decodeReferences(value);
  }
  if (end < 0 || tag.selfClosing) return { attributes, content: '' };
  const close = text.toLowerCase().lastIndexOf('</svg');
  return { attributes, content: text.slice(end, close < end ? text.length : close) };
}

/** `stroke-width` → `strokeWidth`, `xmlns:xlink` → `xmlnsXlink`; `data-` and `aria-` stay. */
function propName(name: string): string {
  if (name === 'class') return 'className';
  if (/^(?:data|aria)-/.test(name)) return name;
  return name.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
