/**
 * A page as one HTML file that needs no other: styles, scripts, images and fonts are put into it. What a script asks for
 * while it runs cannot be known; links to other pages of the project lead nowhere and are named.
 */
import { mediaTypeOf } from '../../preview/media-type.ts';
import { attributeOf, scanMarkup } from '../../markup/scan.ts';
import type { FilePath } from '../../path.ts';
import type { Project, SourceFile } from '../../project.ts';
import { err, ok, type Result } from '../../result.ts';
import { applyEdits, type TextEdit } from '../../text.ts';
import { pageReferences, sheetReferences, type PageReference } from './references.ts';

/** One module and all it imports as one script that stands alone; `css` is what it imported of styles. */
export interface BundledScript {
  readonly code: string;
  readonly css: string;
}

/** Adapters bundle; a message is whole sentences for the person. */
export type BundleStep = (entry: FilePath) => Promise<Result<BundledScript, string>>;

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
  { name, entry, bundle }: { readonly name: string; readonly entry: FilePath; readonly bundle: BundleStep },
): Promise<Result<SingleHtml, SingleHtmlError>> {
  const file = project.files.get(entry);
  const inside = new Set<FilePath>([entry]);
  const scripts = new Map<FilePath, BundledScript>();
  const isPage = /\.html?$/i.test(entry);
  const page = isPage && file?.kind === 'text' ? file.text : shell(name, entry);
  const references = pageReferences(entry, page);
  for (const { kind, target } of references) {
    if (kind !== 'module' || target === undefined || scripts.has(target)) continue;
    const bundled = await bundle(target);
    if (!bundled.ok) return err({ type: 'single-html-error', message: bundled.error });
    scripts.set(target, bundled.value);
  }
  const html = inlined(page, references, { project, scripts, inside });
  // What modules import is in their bundles; what is left is what nobody names.
  const outside = [...project.files.keys()].filter(
    (path) => !inside.has(path) && (scripts.size === 0 || /\.html?$/i.test(path)),
  );
  return ok({ html, outside });
}

interface Sources {
  readonly project: Project;
  readonly scripts: ReadonlyMap<FilePath, BundledScript>;
  readonly inside: Set<FilePath>;
}

function inlined(text: string, references: readonly PageReference[], sources: Sources): string {
  const edits: TextEdit[] = [];
  const deferred: string[] = [];
  for (const reference of references) {
    const { kind, start, end, tagStart, tagEnd, target, attributes } = reference;
    const file = target === undefined ? undefined : sources.project.files.get(target);
    if (target === undefined || file === undefined || kind === 'link') continue;
    sources.inside.add(target);
    if (kind === 'module') {
      const { code, css } = sources.scripts.get(target) ?? { code: '', css: '' };
      const style = css === '' ? '' : `<style>${inStyle(css)}</style>\n`;
      edits.push({ start: tagStart, end: tagEnd, newText: `${style}<script type="module">${inScript(code)}</script>` });
    } else if (kind === 'script' && file.kind === 'text') {
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
