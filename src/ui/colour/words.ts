import type { Oklch } from '../../core/colour/oklch.ts';
import type { ColourRole, ColourToken } from '../../core/colour/tokens.ts';
import { plural } from '../kit/format.ts';

const ROLE: Readonly<Record<ColourRole, string>> = {
  ground: 'ground',
  text: 'text',
  line: 'lines',
  fill: 'fill',
  shadow: 'shadow',
  other: 'other',
};

const usesOf = ({ kind, places, references }: ColourToken): number =>
  kind === 'property' ? references.length : places.length;

/** `text, lines, 6 uses` */
export function roleWords(token: ColourToken): string {
  const roles = token.roles.filter((role) => role !== 'other').slice(0, 2);
  const half = token.scheme === 'both' ? [] : [token.scheme];
  const uses = usesOf(token);
  const amount = uses === 0 ? 'not used' : plural(uses, 'use');
  return [...half, ...roles.map((role) => ROLE[role]), amount].join(', ');
}

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** As CSS writes it. */
export function oklchWords({ l, c, h, alpha }: Oklch): string {
  const through = alpha < 1 ? ` / ${trimmed(alpha, 2)}` : '';
  return `oklch(${trimmed(l, 3)} ${trimmed(c, 3)} ${trimmed(h, 1)}${through})`;
}

/** Down, never up: 4.496 does not reach 4.5. */
export const ratioWords = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
