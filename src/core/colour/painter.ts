/**
 * Puts variables in the place of known colours in CSS that a browser or a script wrote, and takes them out again. What was
 * there stays inside, as what holds without the variable, so that nothing has to be remembered: `unpainted(painted(x)) = x`.
 */
import { declarationsOf, mayNameColour } from './css.ts';

export interface LiveLiteral {
  readonly texts: readonly string[];
  readonly variable: string;
  /** The custom property whose value it is. */
  readonly property?: string;
}

export const variableWith = (variable: string, text: string): string => `var(${variable},${text})`;

const NESTED = String.raw`(?:[^()]|\((?:[^()]|\([^()]*\))*\))*`;
const OURS = new RegExp(String.raw`var\(--vonk-c\d+,(${NESTED})\)`, 'g');
const PART = new RegExp(
  String.raw`var\(--vonk-c\d+,${NESTED}\)|url\([^)]*\)|"[^"]*"|'[^']*'|#[\da-f]{3,8}(?![\w-])|` +
    String.raw`(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(${NESTED}\)|-{0,2}[a-z_][\w-]*\(?`,
  'gi',
);

export const unpainted = (text: string): string =>
  text.includes('var(--vonk-c') ? text.replace(OURS, (_, inner: string) => inner) : text;

const keyOf = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

export class Painter {
  readonly #variables = new Map<string, string>();
  readonly #properties = new Map<string, string>();

  /** `alsoWritten`: how the browser writes a colour that it was given so. */
  constructor(literals: readonly LiveLiteral[], alsoWritten: (text: string) => string = (text) => text) {
    for (const { texts, variable, property } of literals) {
      const into = property === undefined ? this.#variables : this.#properties;
      const before = property === undefined ? '' : `${property}:`;
      for (const text of texts.flatMap((each) => [each, alsoWritten(each)])) {
        const key = before + keyOf(text);
        if (!into.has(key)) into.set(key, variable);
      }
    }
  }

  /** The value of one property; one that holds variables already stays as it is. */
  value(property: string, text: string): string {
    const custom = property.startsWith('--');
    if (custom) {
      const variable = this.#properties.get(`${property}:${keyOf(text)}`);
      if (variable !== undefined) return variableWith(variable, text.trim());
    }
    const names = !custom && mayNameColour(property);
    return text.replace(PART, (part) => {
      const variable = /^[a-z]+$/i.test(part) && !names ? undefined : this.#variables.get(keyOf(part));
      return variable === undefined ? part : variableWith(variable, part);
    });
  }

  /** A list of declarations, as a `style` attribute holds it. */
  declarations(css: string): string {
    let painted = css;
    for (const { property, start, end } of declarationsOf(css).toReversed()) {
      painted = painted.slice(0, start) + this.value(property, css.slice(start, end)) + painted.slice(end);
    }
    return painted;
  }
}
