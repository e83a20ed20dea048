/**
 * What was built of a page's modules, as parts of one HTML file: the modules stay modules. A script at the top gives each an
 * address and an import map their names, so cycles and imports at run time work as in the preview, also from a disk.
 */
import type { BuiltModule, BuiltRoot, ModuleId, PackageModule } from '../../bundle/bundler.ts';
import { attributeOf, scanMarkup } from '../../markup/scan.ts';
import { parsePath, type FilePath } from '../../path.ts';
import { Rewriter } from '../../preview/rewrite.ts';

export interface ModuleBuild {
  readonly roots: readonly BuiltRoot[];
  readonly modules: readonly BuiltModule[];
  readonly packages: readonly (Pick<PackageModule, 'id' | 'kind' | 'imports'> & { readonly text: string })[];
}

export interface ScriptPlace {
  /** UTF-16 offsets of the element with its end tag. */
  readonly start: number;
  readonly end: number;
}

/** The scripts of a page that are built, by their index among them. */
export function builtScripts(page: FilePath, html: string): ScriptPlace[] {
  const rewriter = new Rewriter(page);
  rewriter.write(html);
  rewriter.end();
  const starts = lineStarts(html);
  const tokens = scanMarkup(html);
  return rewriter.roots.flatMap(({ content }) => {
    const at = (starts[content.line] ?? 0) + content.character;
    const open = tokens.findIndex((token) => token.type === 'open' && token.end === at);
    const close = tokens.slice(open + 1, open + 3).find((token) => token.type === 'close');
    const start = tokens[open]?.start;
    return start === undefined ? [] : [{ start, end: close?.end ?? at }];
  });
}

export function ownImportMaps(html: string): ScriptPlace[] {
  const tokens = scanMarkup(html);
  return tokens.flatMap((token, index) => {
    if (token.type !== 'open' || attributeOf(token.attributes, 'type')?.value.toLowerCase() !== 'importmap') return [];
    const close = tokens.slice(index + 1, index + 3).find((each) => each.type === 'close');
    return [{ start: token.start, end: close?.end ?? token.end }];
  });
}

/** The style sheets that modules import, in the order in which a browser runs the imports. */
export function importedStyles({ roots, modules, packages }: ModuleBuild): (BuiltModule | { readonly text: string })[] {
  const project = new Map(modules.map((module) => [module.id, module]));
  const others = new Map(packages.map((one) => [one.id, one]));
  const found: (BuiltModule | { readonly text: string })[] = [];
  const seen = new Set<ModuleId>();
  // By hand: chains of imports may be longer than the stack is deep.
  const todo: { readonly id: ModuleId; readonly done: boolean }[] = roots
    .map(({ id }) => ({ id, done: false }))
    .toReversed();
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { id, done } = next;
    const module = project.get(id);
    const other = others.get(id);
    if (done) {
      if (module?.style !== undefined) found.push(module);
      else if (other?.kind === 'style') found.push({ text: other.text });
      continue;
    }
    if (seen.has(id)) continue;
    seen.add(id);
    todo.push({ id, done: true });
    const imports = module?.imports ?? other?.imports ?? [];
    // What is imported at run time comes with its sheet all the same: nothing could fetch it later.
    for (const each of imports.toReversed()) todo.push({ id: each.id, done: false });
  }
  return found;
}

const URL_OF = /__vonkHot\.url\(("(?:[^"\\]|\\.)*")\)/g;

/** Files whose addresses the modules ask for. */
export function askedFiles({ modules }: ModuleBuild): FilePath[] {
  const paths = new Set<FilePath>();
  for (const { code } of modules) {
    for (const [, written = '""'] of code.matchAll(URL_OF)) {
      const path = parsePath(String(JSON.parse(written)));
      if (path.ok) paths.add(path.value);
    }
  }
  return [...paths];
}

/** Elements that must stand before the first module script. `addresses` of the files in {@link askedFiles}. */
export function moduleLoader(build: ModuleBuild, addresses: Readonly<Record<string, string>>): string {
  const code: Record<ModuleId, string> = {};
  for (const one of build.packages) if (one.kind === 'module') code[one.id] = one.text;
  for (const { id, code: text } of build.modules) {
    code[id] = text.includes('import.meta') ? `import.meta.url=${JSON.stringify(id)};${text}` : text;
  }
  // No text in it can end the script it stands in.
  const data = JSON.stringify({ code, addresses }).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="vonk-modules">${data}</script>\n<script>${LOADER}</script>\n`;
}

export const startOf = (root: BuiltRoot): string =>
  `<script type="module">import ${JSON.stringify(root.id).replaceAll('<', '\\u003c')};</script>`;

/** What the preview does for modules, without what only a page that changes needs. */
const LOADER = `{
const { code, addresses } = JSON.parse(document.getElementById('vonk-modules').textContent);
const imports = {};
for (const id in code) imports[id] = URL.createObjectURL(new Blob([code[id]], { type: 'text/javascript' }));
globalThis.__vonkHot = {
  register() {},
  refresh() {},
  signature: () => (type) => type,
  failed(error) { throw error; },
  url: (path) => addresses[path],
};
const map = document.createElement('script');
map.type = 'importmap';
map.textContent = JSON.stringify({ imports });
document.currentScript.after(map);
}`;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
