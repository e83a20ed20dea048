/** What is wrong inside one file, with its place there. Places are zero-based and UTF-16. */
import type { FilePath } from '../../path.ts';
import { positionAt, type Position } from '../../text.ts';
import { offsetOfBytes } from './places.ts';
import type { CompilerMessage } from './transform.ts';

export interface SourceProblem {
  readonly code: string;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
}

/** Beginnings of esbuild's sentences that need more words to help. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Unexpected end of file$/, 'The file ends too early: a bracket, a tag or a string is not closed.'],
  [
    /^"await" can only be used inside an "async" function$/,
    '"await" needs a function that is marked "async" around it.',
  ],
];

export function fromMessages(messages: readonly CompilerMessage[], text: string, path: FilePath): SourceProblem[] {
  // What follows the first mistake is most often only its echo.
  return messages.slice(0, 1).map((message) => {
    const { location } = message;
    const from = location === null ? 0 : offsetOfBytes(text, location.line - 1, location.column);
    const to = location === null ? 0 : offsetOfBytes(text, location.line - 1, location.column + location.length);
    return {
      code: 'syntax',
      message: inWords(message.text) + adviceFor(text, path),
      start: positionAt(text, from),
      end: positionAt(text, Math.max(to, from + 1)),
    };
  });
}

function inWords(text: string): string {
  const known = WORDS.find(([start]) => start.test(text))?.[1] ?? text;
  return /[.!?]$/.test(known) ? known : `${known}.`;
}

/** What esbuild says of JSX in a plain TypeScript file never names the cause. */
const adviceFor = (text: string, path: FilePath): string =>
  /\.[mc]?ts$/i.test(path) && /<\/[a-z]|\/>/i.test(text) ? ' JSX needs a file that ends in .tsx.' : '';
