/** `@import` rules: what they name and under which conditions, and the same conditions around one rule. */
import { cssReferences } from './css-references.ts';

export interface CssImport {
  readonly address: string;
  /** `undefined`: no layer. */
  readonly layer: string | undefined;
  readonly supports: string | undefined;
  /** '' for all media. */
  readonly media: string;
}

export function readImport(rule: string): CssImport | undefined {
  const bare = rule.replace(/^(?:\s|\/\*[^]*?\*\/)+/, '');
  if (!/^@import\b/i.test(bare)) return undefined;
  const target = cssReferences(bare)[0];
  if (target === undefined) return undefined;
  const rest = bare
    .slice(target.end)
    .replace(/^["']?\s*\)?\s*/, '')
    .replace(/;\s*$/, '')
    .trim();
  const layer = /^layer(?:\(\s*([^)]*?)\s*\)|(?![\w-]))\s*/i.exec(rest);
  const afterLayer = rest.slice(layer?.[0].length ?? 0);
  const supports = /^supports\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)\s*/i.exec(afterLayer);
  return {
    address: target.address,
    // Rules of one nameless layer are wrapped one by one, so the layer needs a name to stay one layer.
    layer: layer === null ? undefined : (layer[1] ?? `vonk-${target.address.replace(/[^\w-]/g, '-')}`),
    supports: supports?.[1],
    media: afterLayer.slice(supports?.[0].length ?? 0),
  };
}

export function wrapImported(rule: string, { layer, supports, media }: CssImport): string {
  let out = rule;
  if (layer !== undefined) out = `@layer ${layer} {${out}}`;
  if (supports !== undefined)
    out = `@supports ${/^\s*(\(|not\b|selector\()/i.test(supports) ? supports : `(${supports})`} {${out}}`;
  return media === '' ? out : `@media ${media} {${out}}`;
}
