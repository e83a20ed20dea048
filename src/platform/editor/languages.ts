import { extensionOf } from '../../core/path.ts';

export type LanguageId = 'html' | 'css' | 'javascript' | 'typescript' | 'json' | 'xml' | 'markdown' | 'plaintext';

const BY_EXTENSION: Readonly<Record<string, LanguageId>> = {
  html: 'html',
  htm: 'html',
  css: 'css',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescript',
  json: 'json',
  webmanifest: 'json',
  svg: 'xml',
  xml: 'xml',
  md: 'markdown',
  markdown: 'markdown',
};

/** Above this many UTF-16 units a file is shown without colours: colouring would cost more than it tells. */
const LARGE = 1_000_000;

export function languageOf(path: string, length: number): LanguageId {
  return length > LARGE ? 'plaintext' : (BY_EXTENSION[extensionOf(path)] ?? 'plaintext');
}

/**
 * The same colours under another name, to which no language service listens: a file that is being written is half a
 * sentence, and everything said about it (squiggles, completions, folding) would be wrong a moment later.
 */
export const whileWriting = (language: LanguageId): string =>
  language === 'plaintext' ? language : `${language}-writing`;
