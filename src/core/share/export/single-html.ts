/**
 * A page as one HTML file that needs no other: styles, scripts, images and fonts are put into it. What a script asks for
 * while it runs cannot be known; links to other pages of the project lead nowhere and are named.
 */
import type { BundleRoot } from '../../bundle/bundler.ts';
import { isMarkup } from '../../preview/entry.ts';
import { pageRoots } from '../../preview/roots.ts';
import { mediaTypeOf } from '../../preview/media-type.ts';
import { attributeOf, scanMarkup } from '../../markup/scan.ts';
import type { FilePath } from '../../path.ts';
import type { Project, SourceFile } from '../../project.ts';
import { err, ok, type Result } from '../../result.ts';
import { applyEdits, type TextEdit } from '../../text.ts';
import {
  askedFiles,
  builtScripts,
  importedStyles,
  moduleLoader,
  ownImportMaps,
  startOf,
  type ModuleBuild,
} from './module-page.ts';
import { pageReferences, sheetReferences, type PageReference } from './references.ts';

/** Builds the scripts of a page, or a module by itself; a message is whole sentences for the person. */
export type BuildStep = (roots: readonly BundleRoot[]) => Promise<Result<ModuleBuild, string>>;

export interface SingleHtml {
  readonly html: string;
  /** Files that stayed outside: other pages, what only running scripts ask for. */
  readonly outside: readonly FilePath[];
}

export interface SingleHtmlError {
  readonly type: 'single-html-error';
  readonly message: string;
}

/** `entry` is a page, a drawing, or the module the preview mounts. */
export async function toSingleHtml(
  project: Project,
  { name, entry, build }: { readonly name: string; readonly entry: FilePath; readonly build: BuildStep },
): Promise<Result<SingleHtml, SingleHtmlError>> {
  const file = project.files.get(entry);
  const inside = new Set<FilePath>([entry]);
  const isPage = /\.html?$/i.test(entry);
  const page = isPage && file?.kind === 'text' ? file.text : shell(name, entry);
  const roots: readonly BundleRoot[] = isPage
    ? pageRoots(entry, page)
    : isMarkup(entry)
      ? []
      : [{ kind: 'mount', index: 0, path: entry }];
  const built = roots.length === 0 ? undefined : await build(roots);
  if (built?.ok === false) return err({ type: 'single-html-error', message: built.error });
  const html = inlined(entry, page, { project, built: built?.value, inside });
  // Of a project that is built, scripts and settings that nothing imports are no loss.
  const isNeedless = (path: FilePath) => built !== undefined && /\.(?:[cm]?[jt]sx?|json|md)$/i.test(path);
  const outside = [...project.files.keys()].filter((path) => !inside.has(path) && !isNeedless(path));
  return ok({ html, outside });
}

interface Sources {
  readonly project: Project;
  readonly built: ModuleBuild | undefined;
  readonly inside: Set<FilePath>;
}

/** The scripts that were built start what was built of them; what all of them need stands before the first. */
function moduleEdits(entry: FilePath, page: string, sources: Sources): TextEdit[] {
  const { built, project, inside } = sources;
  if (!built) return [];
  const scripts = builtScripts(entry, page);
  const edits = built.roots.flatMap((root): TextEdit[] => {
    const place = scripts[root.index];
    return place ? [{ start: place.start, end: place.end, newText: startOf(root) }] : [];
  });
  for (const { path } of built.modules) inside.add(path);
  const addresses: Record<string, string> = {};
  for (const path of askedFiles(built)) {
    const file = project.files.get(path);
    if (!file) continue;
    inside.add(path);
    addresses[path] = dataUri(file, sources);
  }
  const styles = importedStyles(built).map((style) => {
    if (!('path' in style)) return style.text;
    const file = project.files.get(style.path);
    const text = style.style?.kind === 'text' ? style.style.text : file?.kind === 'text' ? file.text : '';
    return sheet({ kind: 'text', path: style.path, text }, sources, new Set());
  });
  const first = Math.min(...edits.map(({ start }) => start));
  // The page's own map is built in, and would come before the one that is needed now.
  edits.push(...ownImportMaps(page).map((place) => ({ ...place, newText: '' })));
  const before = styles.map((css) => `<style>${inStyle(css)}</style>\n`).join('') + moduleLoader(built, addresses);
  return edits.map((edit) => (edit.start === first ? { ...edit, newText: before + edit.newText } : edit));
}

function inlined(entry: FilePath, text: string, sources: Sources): string {
  const edits = moduleEdits(entry, text, sources);
  const isBuilt = ({ tagStart }: PageReference) => edits.some(({ start, end }) => tagStart >= start && tagStart < end);
  const references = pageReferences(entry, text).filter((reference) => !isBuilt(reference));
  const deferred: string[] = [];
  for (const reference of references) {
    const { kind, start, end, tagStart, tagEnd, target, attributes } = reference;
    const file = target === undefined ? undefined : sources.project.files.get(target);
    if (target === undefined || file === undefined || kind === 'link') continue;
    sources.inside.add(target);
    if (kind === 'script' && file.kind === 'text') {
      // A deferred script ran when the page was whole; one that stands in the page does so at its end.
      const late = attributeOf(attributes, 'defer') !== undefined;
      edits.push({ start: tagStart, end: tagEnd, newText: late ? '' : script(file, attributes) });
      if (late) deferred.push(script(file, attributes));
    } else if (kind === 'style' && file.kind === 'text') {
      const media = attributeOf(attributes, 'media')?.value;
      const open = media === undefined ? '<style>' : `<style media="${media}">`;
      edits.push({
        start: tagStart,
        end: tagEnd,
        newText: `${open}${inStyle(sheet(file, sources, new Set()))}</style>`,
      });
    } else edits.push({ start, end, newText: dataUri(file, sources) });
  }
  if (deferred.length > 0) {
    const end = endOfBody(text);
    edits.push({ start: end, end, newText: `${deferred.join('\n')}\n` });
  }
  return applyEdits(text, withoutOverlap(edits));
}

function endOfBody(text: string): number {
  const close = scanMarkup(text).findLast((token) => token.type === 'close' && token.name.toLowerCase() === 'body');
  return close?.start ?? text.length;
}

function script(file: Extract<SourceFile, { kind: 'text' }>, attributes: PageReference['attributes']): string {
  const kept = attributes.filter(({ name }) => !/^(src|defer|async|integrity|crossorigin)$/i.test(name));
  const written = kept.map(({ name, value }) => (value === '' ? ` ${name}` : ` ${name}="${value}"`)).join('');
  return `<script${written}>${inScript(file.text)}</script>`;
}

/** A sheet with its imports in it and its images as data. An import of itself ends there. */
function sheet(file: Extract<SourceFile, { kind: 'text' }>, sources: Sources, above: ReadonlySet<FilePath>): string {
  const within = new Set([...above, file.path]);
  const edits: TextEdit[] = [];
  for (const { start, end, target } of sheetReferences(file.path, file.text)) {
    const other = target === undefined ? undefined : sources.project.files.get(target);
    if (target === undefined || other === undefined) continue;
    sources.inside.add(target);
    const imported = /@import\s+(?:url\(\s*)?["']?$/i.exec(file.text.slice(0, start));
    if (!imported || other.kind !== 'text') {
      edits.push({ start, end, newText: dataUri(other, sources, true) });
      continue;
    }
    const rest = /^["']?\s*\)?\s*([^;]*);?/.exec(file.text.slice(end));
    const css = within.has(target) ? '' : sheet(other, sources, within);
    const media = rest?.[1]?.trim() ?? '';
    edits.push({
      start: imported.index,
      end: end + (rest?.[0].length ?? 0),
      newText: media === '' ? `${css}\n` : `@media ${media} {${css}}\n`,
    });
  }
  return applyEdits(file.text, withoutOverlap(edits));
}

function dataUri(file: SourceFile, sources: Sources, inCss = false): string {
  if (file.kind === 'binary') return `data:${file.mime};base64,${base64(file.bytes)}`;
  const text = inCss && file.path.endsWith('.css') ? sheet(file, sources, new Set()) : file.text;
  return `data:${mediaTypeOf(file.path)};base64,${base64(new TextEncoder().encode(text))}`;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let part = 0; part < 4; part += 1) {
      out += part > bytes.length - at ? '=' : DIGITS.charAt((group >>> (18 - 6 * part)) & 63);
    }
  }
  return out;
}

/** An end tag inside a script or style would end it; the escapes mean the same to JavaScript and CSS. */
const inScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3c');
const inStyle = (css: string): string => css.replace(/<(?=\/style)/gi, '\\3c ');

const withoutOverlap = (edits: readonly TextEdit[]): TextEdit[] => {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (edit, index) => index === 0 || edit.start >= Math.max(...sorted.slice(0, index).map(({ end }) => end)),
  );
};

function shell(name: string, entry: FilePath): string {
  const title = name.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const address = encodeURI(entry.slice(entry.lastIndexOf('/') + 1));
  const body = entry.endsWith('.svg')
    ? `<img src="${address}" alt="">`
    : `<div id="root"></div>\n<script type="module" src="${address}"></script>`;
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n${body}\n</html>\n`;
}
