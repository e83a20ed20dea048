import type { FilePath } from '../../path.ts';
import type { Project } from '../../project.ts';
import type { TextEdit } from '../../text.ts';
import type { ReplyPart } from '../reply.ts';
import { blocksOf } from './blocks.ts';

export interface Text {
  readonly path: FilePath;
  readonly text: string;
}

/** The project as an edit sees it: one page or picture to change, and the styles that belong to it. */
export interface Source {
  readonly target: Text;
  /** `component`: JSX with the heading in it; its page, if there is one, is an empty shell. */
  readonly kind: 'page' | 'picture' | 'component' | 'other';
  /** Stretches of CSS: whole `.css` files, and what stands inside `<style>`. Offsets into their file. */
  readonly styles: readonly { readonly file: Text; readonly start: number; readonly end: number }[];
}

/** One change of one file, or the reason why there is none, in a sentence for the person. */
export type Change =
  | { readonly type: 'edit'; readonly path: FilePath; readonly edit: TextEdit }
  | { readonly type: 'miss'; readonly said: string }
  | { readonly type: 'note'; readonly said: string };

export const edit = (file: Text, start: number, end: number, newText: string): Change => ({
  type: 'edit',
  path: file.path,
  edit: { start, end, newText },
});
export const miss = (said: string): Change => ({ type: 'miss', said });
export const note = (said: string): Change => ({ type: 'note', said });

export function readSource(project: Project, activePath: FilePath | undefined): Source | undefined {
  const texts: Text[] = [...project.files.values()].flatMap((file) =>
    file.kind === 'text' ? [{ path: file.path, text: file.text }] : [],
  );
  const active = texts.find((file) => file.path === activePath && /\.(html?|svg)$/i.test(file.path));
  const page =
    active ??
    texts.find((file) => /(^|\/)index\.html?$/i.test(file.path)) ??
    texts.find((file) => /\.html?$/i.test(file.path));
  const target =
    (page && !isShell(page) ? page : undefined) ??
    readComponent(texts, activePath) ??
    page ??
    texts.find((file) => /\.svg$/i.test(file.path)) ??
    texts.find((file) => file.path === activePath) ??
    texts[0];
  if (!target) return undefined;
  const kind = /\.svg$/i.test(target.path)
    ? 'picture'
    : /\.html?$/i.test(target.path)
      ? 'page'
      : /\.[jt]sx$/i.test(target.path)
        ? 'component'
        : 'other';
  const inside = [...target.text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map((match) => {
    const start = match.index + match[0].indexOf('>') + 1;
    return { file: target, start, end: start + (match[1] ?? '').length };
  });
  const sheets =
    kind === 'picture'
      ? []
      : texts.filter((file) => /\.css$/i.test(file.path)).map((file) => ({ file, start: 0, end: file.text.length }));
  return { target, kind, styles: [...sheets, ...inside] };
}

/** A page into which scripts draw everything: nothing in its body is read. */
function isShell(file: Text): boolean {
  if (!/\.html?$/i.test(file.path) || !/<script\b/i.test(file.text)) return false;
  const body = /<body[^>]*>([\s\S]*?)(<\/body>|$)/i.exec(file.text)?.[1] ?? '';
  return (
    body
      .replace(/<(script|style|noscript)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, '')
      .replace(/<[^>]*>/g, '')
      .trim() === ''
  );
}

/** The component that holds the heading: the open one if it does, else `App`, else any. */
function readComponent(texts: readonly Text[], activePath: FilePath | undefined): Text | undefined {
  const components = texts.filter((file) => /\.[jt]sx$/i.test(file.path));
  const headed = components.filter((file) => /<h1\b/.test(file.text));
  const app = /(^|\/)app\.[jt]sx$/i;
  return (
    headed.find((file) => file.path === activePath) ??
    headed.find((file) => app.test(file.path)) ??
    headed[0] ??
    components.find((file) => app.test(file.path)) ??
    components.find((file) => file.path === activePath)
  );
}

/** A custom property where it is declared. Offsets are those of its value. */
export interface Property {
  readonly file: Text;
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const DECLARATION = /(?:^|[\s;{])--([\w-]+)\s*:\s*([^;}]+)/g;

export function properties(source: Source): Property[] {
  return source.styles.flatMap(({ file, start, end }) =>
    [...file.text.slice(start, end).matchAll(DECLARATION)].map((match) => {
      const value = (match[2] ?? '').trimEnd();
      const at = start + match.index + match[0].length - (match[2] ?? '').length;
      return { file, name: match[1] ?? '', value, start: at, end: at + value.length };
    }),
  );
}

/** Declarations of `property` in rules whose selector matches. Offsets are those of the value. */
export function declarations(source: Source, selector: RegExp, property: string): Property[] {
  return source.styles.flatMap(({ file, start, end }) =>
    [...file.text.slice(start, end).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap((rule) => {
      if (!selector.test((rule[1] ?? '').replace(/\/\*[\s\S]*?\*\//g, '').trim())) return [];
      const bodyStart = start + rule.index + (rule[1] ?? '').length + 1;
      return [...(rule[2] ?? '').matchAll(new RegExp(`(^|[;\\s])${property}\\s*:\\s*([^;]+)`, 'g'))].map((match) => {
        const value = (match[2] ?? '').trimEnd();
        const at = bodyStart + match.index + match[0].length - (match[2] ?? '').length;
        return { file, name: property, value, start: at, end: at + value.length };
      });
    }),
  );
}

const SMALL = 1500;

/** Changes as reply parts: an `<edit>` per file, or the whole file where it is small and no unique place can be named. */
export function partsOf(changes: readonly Change[], texts: readonly Text[]): { parts: ReplyPart[]; refused: string[] } {
  const parts: ReplyPart[] = [];
  const refused: string[] = [];
  for (const file of texts) {
    const edits = changes.flatMap((change) =>
      change.type === 'edit' && change.path === file.path ? [change.edit] : [],
    );
    const real = withoutOverlap(edits).filter((one) => file.text.slice(one.start, one.end) !== one.newText);
    if (real.length === 0) continue;
    const whole = real.reduceRight(
      (text, one) => text.slice(0, one.start) + one.newText + text.slice(one.end),
      file.text,
    );
    const blocks = blocksOf(file.text, real);
    const weight = blocks?.reduce((sum, block) => sum + block.search.length + block.replace.length + 40, 0) ?? Infinity;
    if (blocks && weight < file.text.length) parts.push({ type: 'edit', path: file.path, blocks });
    else if (blocks || file.text.length <= SMALL) parts.push({ type: 'file', path: file.path, text: whole });
    else refused.push(`The place in ${file.path} could not be named uniquely, so it was left alone.`);
  }
  return { parts, refused };
}

/** The first of two changes of the same place wins: the wish said it first. */
function withoutOverlap(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const one of edits)
    if (
      !kept.some((other) => one.start < other.end && other.start < one.end) &&
      !kept.some((other) => one.start === other.start && one.end === other.end)
    )
      kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}
