/**
 * Pictures of other hosts made files of the project: which addresses the source names, and the changes that put the files in
 * place of them. Only what stands in the text as a whole address is found; one that a script puts together is not.
 */
import { extensionOf, parsePath, type FilePath } from '../path.ts';
import { apply, findPath, textFile, type Project, type ProjectChange, type SourceFile } from '../project.ts';
import type { ImageType } from './image-type.ts';
import { hostOf } from './outside.ts';

/** `bytes` at most of one picture, `count` at once. */
export const BRING_IN = { bytes: 5_000_000, count: 40 } as const;

export interface FetchedImage {
  readonly address: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: ImageType;
}

const SOURCES = /^(?:html?|css|svg|md|markdown|m?[jt]s|[jt]sx)$/;
const SCRIPTS = /^(?:m?[jt]s|[jt]sx)$/;
const ADDRESS = /https:\/\/[^\s"'`<>()\\]+/g;
/** Links lead somewhere, they show nothing; style sheets and scripts are no pictures. */
const NO_PICTURE = /(?:<(?:a|link|script|iframe|form|base)\b[^<>]*|@import\s[^;]*)$/i;
const LOOK_BACK = 500;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly address: string;
}

/** Each once, in the order of the files. */
export function outsideImages(project: Project, hosts: ReadonlySet<string>): readonly string[] {
  const all = new Set<string>();
  for (const file of project.files.values())
    for (const { address } of addressesIn(file)) if (hosts.has(hostOf(address) ?? '')) all.add(address);
  return [...all].slice(0, BRING_IN.count);
}

/** @param entry the page that is shown: what scripts name is read from there */
export function bringIn(project: Project, images: readonly FetchedImage[], entry: FilePath): readonly ProjectChange[] {
  const paths = new Map<string, FilePath>();
  const changes: ProjectChange[] = [];
  let after = project;
  for (const { address, bytes, type } of images) {
    const path = freePath(after, address, type.extension);
    if (path === undefined) continue;
    paths.set(address, path);
    const file: SourceFile =
      type.extension === 'svg'
        ? textFile(path, new TextDecoder().decode(bytes))
        : { kind: 'binary', path, bytes, mime: type.mime };
    changes.push({ type: 'write', file });
    after = apply(after, changes.slice(-1));
  }
  for (const file of project.files.values()) {
    const text = file.kind === 'text' ? rewritten(file, paths, entry) : undefined;
    if (file.kind === 'text' && text !== undefined) changes.push({ type: 'write', file: { ...file, text } });
  }
  return changes;
}

function addressesIn(file: SourceFile): readonly Found[] {
  if (file.kind !== 'text' || !SOURCES.test(extensionOf(file.path))) return [];
  const found: Found[] = [];
  for (const { 0: matched, index } of file.text.matchAll(ADDRESS)) {
    const written = matched.replace(/[,.;:!?]+$/, '');
    if (written.includes('${') || NO_PICTURE.test(file.text.slice(Math.max(0, index - LOOK_BACK), index))) continue;
    found.push({ start: index, end: index + written.length, address: written.replaceAll('&amp;', '&') });
  }
  return found;
}

function rewritten(
  file: Extract<SourceFile, { kind: 'text' }>,
  paths: ReadonlyMap<string, FilePath>,
  entry: FilePath,
): string | undefined {
  const from = SCRIPTS.test(extensionOf(file.path)) ? entry : file.path;
  let text = '';
  let at = 0;
  for (const { start, end, address } of addressesIn(file)) {
    const path = paths.get(address);
    if (path === undefined) continue;
    text += file.text.slice(at, start) + relative(from, path);
    at = end;
  }
  return at === 0 ? undefined : text + file.text.slice(at);
}

/** `../images/sea.jpg` from `pages/about.html`. */
function relative(from: FilePath, to: FilePath): string {
  const up = from.split('/').length - 1;
  return '../'.repeat(up) + encodeURI(to);
}

function freePath(project: Project, address: string, extension: string): FilePath | undefined {
  const last = /([^/?#]*)\/?(?:[?#].*)?$/.exec(new URL(address).pathname)?.[1] ?? '';
  const name =
    last
      .replace(/\.\w{2,5}$/, '')
      .replace(/[^\w-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'image';
  for (let copy = 1; copy < 1_000; copy += 1) {
    const path = parsePath(`images/${name}${copy === 1 ? '' : `-${copy}`}.${extension}`);
    if (path.ok && findPath(project, path.value) === undefined) return path.value;
  }
  return undefined;
}
