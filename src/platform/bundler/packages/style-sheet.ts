/**
 * A package's style sheet as a preview can use it, which reaches no network: what it imports of its package stands inside,
 * pictures and fonts as `data:`. What is too large, of another place or cannot be had is left out, and named at the top.
 */
import { cssReferences } from '../../../core/preview/css-references.ts';
import type { Budget, Downloads } from './download.ts';
import type { KeptFile } from './kept.ts';
import { PackageFailure } from './package-failure.ts';

const MAX_PART = 300_000;
const MAX_DEPTH = 5;
/** Older forms of a font that the sheet also has as woff2. */
const OLD_FONT = /\.(eot|ttf|otf|woff|svg)([?#]|$)/i;
const NOTHING = 'data:,';

export async function wholeSheet(
  file: KeptFile,
  downloads: Downloads,
  budget: Budget,
  signal: AbortSignal | undefined,
): Promise<string> {
  const leftOut: string[] = [];
  const text = await inlined(file, 0);
  const named = leftOut.map((each) => each.replaceAll('*/', '* /')).join(', ');
  return leftOut.length === 0 ? text : `/* Left out: ${named} */\n${text}`;

  async function inlined({ bytes, url }: KeptFile, depth: number): Promise<string> {
    const css = new TextDecoder().decode(bytes);
    const modern = /\.woff2\b/i.test(css);
    const imports = [...css.matchAll(IMPORT)];
    let body = '';
    let copied = 0;
    for (const found of imports) {
      body += css.slice(copied, found.index);
      copied = found.index + found[0].length;
      const address = found[1] ?? found[2] ?? '';
      const inner = depth < MAX_DEPTH ? await part(address, url) : undefined;
      if (inner === undefined) leftOut.push(address);
      else body += conditioned(await inlined(inner, depth + 1), found[3]?.trim() ?? '');
    }
    return withParts(body + css.slice(copied), url, modern);
  }

  async function withParts(css: string, base: string, modern: boolean): Promise<string> {
    let out = '';
    let copied = 0;
    for (const { start, end, address } of cssReferences(css)) {
      if (/^(data:|blob:|#)/i.test(address)) continue;
      out += css.slice(copied, start) + (await dataOf(address, base, modern));
      copied = end;
    }
    return out + css.slice(copied);
  }

  async function dataOf(address: string, base: string, modern: boolean): Promise<string> {
    if (modern && OLD_FONT.test(address)) return NOTHING;
    const found = await part(address, base);
    if (found === undefined || found.bytes.length > MAX_PART) {
      leftOut.push(address);
      return NOTHING;
    }
    return dataAddress(found);
  }

  async function part(address: string, base: string): Promise<KeptFile | undefined> {
    const target = URL.canParse(address, base) ? new URL(address, base) : undefined;
    if (target === undefined || target.origin !== new URL(base).origin) return undefined;
    target.hash = '';
    target.search = '';
    try {
      return await downloads.get(target.href, budget, signal);
    } catch (error) {
      // A sheet without one of its pictures is still a sheet; one that is too big in all is not.
      if (error instanceof PackageFailure && error.code !== 'too-big') return undefined;
      throw error;
    }
  }
}

const IMPORT = /@import\s+(?:url\(\s*["']?([^"')]+)["']?\s*\)|["']([^"']+)["'])([^;]*);/gi;

const conditioned = (css: string, condition: string): string =>
  condition === '' ? css : /^(layer|supports)\b/i.test(condition) ? css : `@media ${condition} {\n${css}\n}`;

export function dataAddress({ bytes, mime }: KeptFile): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${mime};base64,${btoa(binary)}`;
}
