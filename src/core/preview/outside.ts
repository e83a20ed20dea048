/** What the frame does about an address of another host: what stands in for a script or a style sheet, and who was asked. */
import { standInFor, type StandIn } from '../bundle/packages/stand-in.ts';
import { standInFonts } from './stand-in-font.ts';

export type OutsideStyle =
  | { readonly type: 'package'; readonly package: StandIn }
  | { readonly type: 'fonts'; readonly rules: readonly string[]; readonly name: string }
  | { readonly type: 'unknown' };

/** `//host/…` too. */
export function hostOf(address: string): string | undefined {
  const written = address.trim().replace(/^\/\//, 'https://');
  if (!/^https?:/i.test(written) || !URL.canParse(written)) return undefined;
  return new URL(written).host;
}

export function outsideStyle(address: string): OutsideStyle | undefined {
  if (hostOf(address) === undefined) return undefined;
  const fonts = standInFonts(address);
  if (fonts !== undefined) return { type: 'fonts', ...fonts };
  const known = standInFor(address, 'style');
  return known === undefined ? { type: 'unknown' } : { type: 'package', package: known };
}

export const outsideScript = (address: string, use: 'script' | 'module'): StandIn | undefined =>
  standInFor(address, use);
