/** The page a Vite project starts from, where the prototype is a module and has none. */
import { relativeTo } from '../../bundle/source/find-file.ts';
import { directoryOf, extensionOf, type FilePath } from '../../path.ts';
import { textFile, type Project, type SourceFile } from '../../project.ts';
import { moduleReferences, pageReferences } from './references.ts';
import type { ViteOptions } from './vite-project.ts';

interface StartPage {
  readonly added: readonly SourceFile[];
  readonly removed: readonly FilePath[];
}

const INDEX = 'index.html' as FilePath;

export function startPage(project: Project, { entry, name }: ViteOptions): StartPage {
  if (project.files.has(INDEX) || entry === undefined) return { added: [], removed: [] };
  if (/^html?$/.test(extensionOf(entry))) return { added: [textFile(INDEX, redirect(name, entry))], removed: [] };
  if (extensionOf(entry) === 'svg') return { added: [textFile(INDEX, picture(name, entry))], removed: [] };
  const file = project.files.get(entry);
  const code = file?.kind === 'text' ? file.text : '';
  const place = /getElementById\(\s*["']([\w-]+)["']/.exec(code)?.[1] ?? 'root';
  const starter = mountsItself(code) ? undefined : mounting(project, entry, code);
  const script = starter?.path ?? entry;
  const old = project.files.get('public/index.html' as FilePath);
  const page = old?.kind === 'text' ? adopted(old.text, script) : fresh(name, place, script);
  return { added: [textFile(INDEX, page), ...(starter ? [starter] : [])], removed: old ? [old.path] : [] };
}

const mountsItself = (code: string): boolean =>
  /\b(createRoot|hydrateRoot|ReactDOM\s*\.\s*render)\s*\(|\bfrom\s*["']preact["'][^]*\brender\s*\(/.test(code) ||
  !/\bexport\b/.test(code);

/** A component is mounted as the preview does it; sheets that nothing imports apply there too. */
function mounting(project: Project, entry: FilePath, code: string): SourceFile {
  const folder = directoryOf(entry);
  const typed = /^tsx?$/.test(extensionOf(entry));
  const names = ['main', 'start', 'vonk-main'].map(
    (name) => `${folder === '' ? '' : `${folder}/`}${name}.${typed ? 'tsx' : 'jsx'}`,
  );
  const path = (names.find((name) => !project.files.has(name as FilePath)) ?? names[2]) as FilePath;
  const shown = /\bexport\s+default\b/.test(code) ? 'Shown' : undefined;
  const named = /\bexport\s+(?:const|function|class)\s+([A-Z]\w*)/.exec(code)?.[1];
  const what = shown === undefined && named !== undefined ? `{ ${named} as Shown }` : 'Shown';
  const specifier = relativeTo(path, entry).replace(/\.[cm]?[jt]sx?$/, '');
  const preact = /\bfrom\s*["']preact(?:\/|["'])/.test(code);
  const styles = unnamedStyles(project).map((style) => `import '${relativeTo(path, style)}';\n`);
  const start = preact
    ? `import { render } from 'preact';\n`
    : `import { createElement } from 'react';\nimport { createRoot } from 'react-dom/client';\n`;
  const mount = preact
    ? `render(<Shown />, document.getElementById('root')${typed ? '!' : ''});\n`
    : `createRoot(document.getElementById('root')${typed ? '!' : ''}).render(createElement(Shown));\n`;
  return textFile(path, `${start}import ${what} from '${specifier}';\n${styles.join('')}\n${mount}`);
}

function unnamedStyles(project: Project): FilePath[] {
  const named = new Set<string>();
  for (const file of project.files.values()) {
    if (file.kind !== 'text') continue;
    for (const { specifier } of moduleReferences(file.text)) named.add(specifier.slice(specifier.lastIndexOf('/') + 1));
    for (const match of file.text.matchAll(/@import\s+(?:url\()?["']?([^"')]+)/g))
      named.add((match[1] ?? '').split('/').at(-1) ?? '');
  }
  return [...project.files.keys()].filter(
    (path) =>
      extensionOf(path) === 'css' && !path.endsWith('.module.css') && !named.has(path.slice(path.lastIndexOf('/') + 1)),
  );
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const head = (name: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeText(name)}</title>
`;

const fresh = (name: string, place: string, script: FilePath): string => `${head(name)}  </head>
  <body>
    <div id="${place}"></div>
    <script type="module" src="/${script}"></script>
  </body>
</html>
`;

/** A page of Create React App has its place, and gets its script from the tool. */
function adopted(page: string, script: FilePath): string {
  const clean = page.replaceAll('%PUBLIC_URL%', '');
  if (pageReferences(INDEX, clean).some(({ kind }) => kind === 'module')) return clean;
  const tag = `<script type="module" src="/${script}"></script>\n`;
  const end = clean.search(/<\/body\s*>/i);
  return end < 0 ? `${clean}\n${tag}` : `${clean.slice(0, end)}${tag}${clean.slice(end)}`;
}

const redirect = (
  name: string,
  page: FilePath,
): string => `${head(name)}    <meta http-equiv="refresh" content="0; url=/${encodeURI(page)}" />
  </head>
  <body><a href="/${encodeURI(page)}">${escapeText(name)}</a></body>
</html>
`;

const picture = (name: string, drawing: FilePath): string => `${head(name)}  </head>
  <body><img src="./${encodeURI(drawing)}" alt="${escapeText(name)}" /></body>
</html>
`;
