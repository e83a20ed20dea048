/**
 * A prototype as a Vite project: `npm install && npm run dev`, and `npm run build` gives what the preview showed. The files
 * are the prototype's own; what is added is a package.json, a configuration and, where there is none, a page. Files that
 * only a running page asks for go to `public/`, where Vite serves them as they are.
 */
import { candidatesOf, findFile, isPathLike } from '../../bundle/source/find-file.ts';
import { extensionOf, parsePath, type FilePath } from '../../path.ts';
import { textFile, type Project, type SourceFile } from '../../project.ts';
import { configFiles } from './config-files.ts';
import { moduleReferences, pageReferences, sheetReferences } from './references.ts';
import { startPage } from './start-page.ts';

export interface ViteOptions {
  readonly name: string;
  /** What the preview shows: a page, or the module it mounts. */
  readonly entry: FilePath | undefined;
  /** Specifiers of packages the project imports, as the bundler lists them. */
  readonly imported: readonly string[];
  /** Versions of packages, where they are known: those that travel with Vonk, those that were fetched. */
  readonly versions: ReadonlyMap<string, string>;
}

const CODE = /^[cm]?[jt]sx?$/;
const RENAMED = /^[cm]?js$/;

/** In the order of the prototype, what is added after it. */
export function toViteProject(project: Project, options: ViteOptions): SourceFile[] {
  const start = startPage(project, options);
  const files = new Map([...project.files, ...start.added.map((file) => [file.path, file] as const)]);
  for (const path of start.removed) files.delete(path);
  const reached = reachedFrom({ files });
  const renamed = renamedFiles(files, reached.modules);
  const out: SourceFile[] = [];
  for (const file of files.values()) {
    const own = renamed.size === 0 ? file : withNewNames(file, files, renamed);
    const isPublic = goesPublic(file.path, reached);
    if (!isPublic || reached.atRuntime.has(file.path)) out.push({ ...own, path: renamed.get(file.path) ?? file.path });
    if (isPublic || reached.atRuntime.has(file.path)) out.push({ ...file, path: `public/${file.path}` as FilePath });
  }
  return [...out.filter(({ path }) => path !== 'package.json'), ...configFiles({ files }, options)];
}

interface Reached {
  /** What Vite sees by following pages, sheets and modules. */
  readonly all: ReadonlySet<FilePath>;
  readonly modules: ReadonlySet<FilePath>;
  /** Scripts without `type=module`, which Vite leaves alone. */
  readonly classic: ReadonlySet<FilePath>;
  /** Seen by Vite, and named in a script's text too. */
  readonly atRuntime: ReadonlySet<FilePath>;
}

function reachedFrom({ files }: Project): Reached {
  const all = new Set<FilePath>();
  const modules = new Set<FilePath>();
  const classic = new Set<FilePath>();
  const queue = [...files.keys()].filter((path) => isPage(path));
  const reach = (path: FilePath | undefined): void => {
    if (path === undefined || !files.has(path) || all.has(path)) return;
    all.add(path);
    queue.push(path);
  };
  for (const path of queue) all.add(path);
  for (const path of queue) {
    const file = files.get(path);
    if (file?.kind !== 'text') continue;
    const extension = extensionOf(path);
    if (isPage(path)) {
      for (const { kind, target } of pageReferences(path, file.text)) {
        if (kind === 'script') {
          if (target !== undefined && files.has(target)) classic.add(target);
        } else if (kind !== 'link') reach(target);
      }
    } else if (extension === 'css') for (const { target } of sheetReferences(path, file.text)) reach(target);
    if (!CODE.test(extension) && !isPage(path)) continue;
    if (CODE.test(extension)) modules.add(path);
    for (const { specifier } of moduleReferences(file.text)) reach(resolved(path, specifier, files));
  }
  const scripts = [...files.values()].flatMap((file) =>
    file.kind === 'text' && (CODE.test(extensionOf(file.path)) || isPage(file.path)) ? [withoutImports(file.text)] : [],
  );
  const atRuntime = [...all].filter(
    (path) =>
      isAsset(path) &&
      scripts.some((text) => new RegExp(`["'\`][^"'\`\\n]*${escaped(path)}`).test(text) && !isOnlyMarkup(text, path)),
  );
  return { all, modules, classic, atRuntime: new Set(atRuntime) };
}

/** Quoted in an attribute is what Vite follows by itself; quoted in a script it is not. */
const isOnlyMarkup = (text: string, path: string): boolean =>
  /^\s*</.test(text) && !new RegExp(`<script(?![^>]*\\ssrc)[^>]*>(?:(?!</script)[^])*${escaped(path)}`, 'i').test(text);

const withoutImports = (text: string): string =>
  text.replace(/\bfrom\s*["'][^"']*["']|\bimport\s*\(?\s*["'][^"']*["']/g, '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function goesPublic(path: FilePath, { all, classic }: Reached): boolean {
  if (path.startsWith('public/') || isPage(path)) return false;
  if (classic.has(path)) return true;
  return !all.has(path) && (isAsset(path) || /(^|[./-])worker\.m?js$/i.test(path));
}

const isPage = (path: string): boolean => /^html?$/.test(extensionOf(path)) && !path.startsWith('public/');

/** Neither code nor style, nor anything a tool reads. */
const isAsset = (path: string): boolean =>
  !CODE.test(extensionOf(path)) &&
  !/^(css|scss|html?|md)$/.test(extensionOf(path)) &&
  !/(^|\/)(package(-lock)?|[jt]sconfig[\w.]*|components)\.json$|^\.|\/\./.test(path);

function resolved(from: FilePath, specifier: string, files: ReadonlyMap<FilePath, SourceFile>): FilePath | undefined {
  const bare = specifier.replace(/[?#].*$/s, '');
  const aliased = /^[@~]\/(.+)$/s.exec(bare)?.[1];
  const candidates =
    aliased !== undefined ? [`src/${aliased}`, aliased] : isPathLike(bare) ? candidatesOf(from, bare) : [bare];
  for (const candidate of candidates) {
    const found = findFile(candidate, files);
    if (found !== undefined && !(candidate === bare && !bare.includes('.') && !isPathLike(bare))) return found;
  }
  return undefined;
}

/** Vite reads JSX only in files that say so. */
function renamedFiles(
  files: ReadonlyMap<FilePath, SourceFile>,
  modules: ReadonlySet<FilePath>,
): ReadonlyMap<FilePath, FilePath> {
  const renamed = new Map<FilePath, FilePath>();
  for (const path of modules) {
    const file = files.get(path);
    if (file?.kind !== 'text' || !RENAMED.test(extensionOf(path)) || !holdsJsx(file.text)) continue;
    const other = parsePath(path.replace(/\.[cm]?js$/, '.jsx'));
    if (other.ok && !files.has(other.value)) renamed.set(path, other.value);
  }
  return renamed;
}

const holdsJsx = (code: string): boolean =>
  /(?:^|[=(,?:[{]|=>|&&|\|\||return|default)\s*<(?:[A-Za-z][\w.]*[\s/>]|>)/m.test(code);

/** Imports and script tags that say `.js` of a file that is `.jsx` now. */
function withNewNames(
  file: SourceFile,
  files: ReadonlyMap<FilePath, SourceFile>,
  renamed: ReadonlyMap<FilePath, FilePath>,
): SourceFile {
  if (file.kind !== 'text' || !(CODE.test(extensionOf(file.path)) || isPage(file.path))) return file;
  const named = isPage(file.path)
    ? pageReferences(file.path, file.text).map(({ address, start, end, target }) => ({
        specifier: address,
        start,
        end,
        target,
      }))
    : moduleReferences(file.text).map((each) => ({ ...each, target: resolved(file.path, each.specifier, files) }));
  let text = file.text;
  for (const { specifier, start, end, target } of named.toReversed()) {
    if (target !== undefined && renamed.has(target) && /\.[cm]?js$/.test(specifier)) {
      text = text.slice(0, start) + specifier.replace(/\.[cm]?js$/, '.jsx') + text.slice(end);
    }
  }
  return textFile(file.path, text);
}
