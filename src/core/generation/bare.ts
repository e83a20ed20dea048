import { extensionOf, parsePath, type FilePath } from '../path.ts';
import { openFile, type FileTarget, type Host } from './host.ts';
import type { Mode, ReplyEnd, Verdict } from './line-reader.ts';

/**
 * Code without a name: a fence that only says a language, or a document in the open. It goes to the active file where the
 * language fits, else to the name everybody would give it. Each name once per reply, and never after a file with a name:
 * a second nameless block is more likely an example than a second version.
 */

type Language = 'html' | 'svg' | 'css' | 'js' | 'jsx' | 'ts' | 'tsx' | 'json' | 'md';

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['svg', 'svg'],
  ['xml', 'svg'],
  ['css', 'css'],
  ['js', 'js'],
  ['javascript', 'js'],
  ['mjs', 'js'],
  ['jsx', 'jsx'],
  ['ts', 'ts'],
  ['typescript', 'ts'],
  ['tsx', 'tsx'],
  ['json', 'json'],
  ['md', 'md'],
  ['markdown', 'md'],
]);

const SCRIPTS: readonly string[] = ['js', 'mjs', 'jsx', 'ts', 'tsx'];
const FITS: Readonly<Record<Language, readonly string[]>> = {
  html: ['html', 'htm'],
  svg: ['svg'],
  css: ['css'],
  js: SCRIPTS,
  jsx: SCRIPTS,
  ts: SCRIPTS,
  tsx: SCRIPTS,
  json: ['json'],
  md: ['md', 'mdx'],
};

/** JSON and Markdown are too often examples to be given a name nobody asked for. */
const NAMES: Readonly<Record<Language, string | undefined>> = {
  html: 'index.html',
  svg: 'drawing.svg',
  css: 'styles.css',
  js: 'script.js',
  jsx: 'App.jsx',
  ts: 'main.ts',
  tsx: 'App.tsx',
  json: undefined,
  md: undefined,
};

const DOCUMENT = /^\s*<(!doctype|html|svg|\?xml)[\s>]/i;
const STARTS = ['<!doctype ', '<html ', '<svg ', '<?xml '];

/** What a text is by how it starts, where that is beyond doubt. */
export function documentLanguage(start: string): 'html' | 'svg' | undefined {
  const root = DOCUMENT.exec(start)?.[1]?.toLowerCase();
  if (root === undefined) return undefined;
  return root === 'svg' || root === '?xml' ? 'svg' : 'html';
}

/** `<sv` may still become a document; `<section` may not. */
export const mayBecomeDocument = (start: string): boolean => {
  const low = start.toLowerCase();
  return STARTS.some((tag) => tag.startsWith(low));
};

/** The file that nameless code belongs to, or `undefined` when it is better shown as words. */
export function guessPath(host: Host, fenceLanguage: string, start: string, saidBefore: boolean): FilePath | undefined {
  if (host.named) return undefined;
  const language = documentLanguage(start) ?? LANGUAGES.get(fenceLanguage.toLowerCase());
  const path = language === undefined ? unnamed(host, fenceLanguage, saidBefore) : fitting(host, language);
  if (path === undefined || host.guessed.has(path)) return undefined;
  host.guessed.add(path);
  return path;
}

function unnamed(host: Host, fenceLanguage: string, saidBefore: boolean): FilePath | undefined {
  return fenceLanguage === '' && !saidBefore ? host.activePath : undefined;
}

function fitting(host: Host, language: Language): FilePath | undefined {
  const active = host.activePath;
  if (active !== undefined && FITS[language].includes(extensionOf(active))) return active;
  const name = parsePath(NAMES[language] ?? '');
  return name.ok ? name.value : undefined;
}

/** Begins a document that stands in the open; `start` is what decided it. `false` when it is to be read as prose. */
export function enterBareDocument(host: Host, start: string): boolean {
  const language = documentLanguage(start);
  const path = language && guessPath(host, '', start, true);
  if (!language || !path) return false;
  const mode = new BareDocumentMode(host, openFile(host, path), language === 'svg' ? 'svg' : 'html');
  host.enter(mode);
  mode.text(start);
  return true;
}

/** Runs to the line on which the root element ends; an SVG may hold further ones, so those are counted. */
class BareDocumentMode implements Mode {
  private depth = 0;
  private word = '';
  private closed = false;

  constructor(
    private readonly host: Host,
    private readonly target: FileTarget,
    private readonly root: 'html' | 'svg',
  ) {}

  peek(): Verdict {
    return 'text';
  }

  text(piece: string): void {
    this.target.text(piece);
    if (this.count(piece) && piece.endsWith('\n')) this.finish('closed');
  }

  line(line: string, ending: string): void {
    this.text(line + ending);
  }

  end(reply: ReplyEnd): void {
    this.finish(this.closed || reply === 'whole' ? 'closed' : 'cut');
  }

  private finish(end: 'closed' | 'cut'): void {
    this.target.close(end);
    this.host.leave();
  }

  /** Follows tag names only: `<svg`, `</svg>`, `</html>`; a name split over two pieces is carried in `word`. */
  private count(piece: string): boolean {
    const text = this.word + piece;
    const tag = new RegExp(`<(/?)${this.root}(?=[\\s>/])`, 'gi');
    for (const [, slash] of text.matchAll(tag)) {
      if (slash === '') this.depth += 1;
      else this.depth -= 1;
      this.closed = slash === '/' && (this.depth <= 0 || this.root === 'html');
    }
    this.word = /<\/?[a-z]{0,4}$/i.exec(text.slice(-6))?.[0] ?? '';
    return this.closed;
  }
}
