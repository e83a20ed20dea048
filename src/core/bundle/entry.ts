/** Which file starts a project that has no page. Whether there is a page at all is known to core/preview/entry.ts. */
import { extensionOf, type FilePath } from '../path.ts';
import { SCRIPT } from './source/file-use.ts';

const STARTS = [
  /^src\/index\.(tsx|jsx|ts|js|mjs)$/,
  /^src\/main\.(tsx|jsx|ts|js|mjs)$/,
  /^src\/app\.(tsx|jsx|ts|js|mjs)$/i,
  /^index\.(tsx|jsx|ts|js|mjs)$/,
  /^main\.(tsx|jsx|ts|js|mjs)$/,
  /^app\.(tsx|jsx|ts|js|mjs)$/i,
];

/** Scripts that are tools' or tests', never the prototype. */
const ASIDE = /(^|\/)([\w-]+\.config|vite-env\.d|setupTests|reportWebVitals)\.|\.(test|spec|stories|d)\.[cm]?[jt]sx?$/;

const isStart = (path: FilePath): boolean => SCRIPT.test(path) && !ASIDE.test(path);

/** `undefined` when no file can stand alone. A lone Markdown file or style sheet is given too: its page is made by others. */
export function chooseModuleEntry(paths: Iterable<FilePath>): FilePath | undefined {
  const all = [...paths];
  for (const start of STARTS) {
    const found = all.filter((path) => start.test(path)).sort()[0];
    if (found !== undefined) return found;
  }
  return (
    lone(all, (path) => isStart(path) && /x$/i.test(extensionOf(path))) ??
    lone(all, isStart) ??
    lone(all, (path) => extensionOf(path) === 'md') ??
    lone(all, (path) => extensionOf(path) === 'css')
  );
}

function lone(paths: readonly FilePath[], fits: (path: FilePath) => boolean): FilePath | undefined {
  const [first, ...others] = paths.filter(fits);
  return others.length === 0 ? first : undefined;
}
