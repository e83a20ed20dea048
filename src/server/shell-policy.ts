/**
 * What each of the three shells may do (core/preview/network.ts). One policy stands in two places: in the header, and as
 * the shell's first `<meta>`, for hosts that send no headers; it survives `document.open` there.
 */
import { NETWORK_LEVELS, type NetworkLevel, type ShellPaths } from '../core/preview/network.ts';

export type Policy = Readonly<Record<string, readonly string[]>>;

const SHELL = /^\/preview-(?:(assets|open)-)?[0-9a-f]+\.html$/;

export const isShell = (path: string): boolean => SHELL.test(path);

/** The level of a shell by its path; `undefined` where the path is no shell's. */
export function levelOf(path: string): NetworkLevel | undefined {
  const named = SHELL.exec(path);
  return named === null ? undefined : (NETWORK_LEVELS.find((level) => level === named[1]) ?? 'off');
}

/** @param hash lower-case hexadecimal digits, of what the shells contain */
export const shellPathsOf = (hash: string): ShellPaths => ({
  off: `/preview-${hash}.html`,
  assets: `/preview-assets-${hash}.html`,
  open: `/preview-open-${hash}.html`,
});

const OFF: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'unsafe-inline'", "'unsafe-eval'", 'blob:', 'data:'],
  'style-src': ["'unsafe-inline'", 'blob:', 'data:'],
  'img-src': ['blob:', 'data:'],
  'font-src': ['blob:', 'data:'],
  'media-src': ['blob:', 'data:'],
  'connect-src': ['blob:', 'data:'],
  'worker-src': ['blob:'],
  'frame-src': ["'none'"],
  'object-src': ["'none'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
};

/** What a level adds. Plain http is in none: it is also how devices on the person's own network are reached. */
const ADDED: Readonly<Record<NetworkLevel, Policy>> = {
  off: {},
  assets: { 'style-src': ['https:'], 'img-src': ['https:'], 'font-src': ['https:'] },
  open: {
    'script-src': ['https:'],
    'style-src': ['https:'],
    'img-src': ['https:'],
    'font-src': ['https:'],
    'media-src': ['https:'],
    'connect-src': ['https:', 'wss:'],
    'frame-src': ['https:'],
  },
};

export function shellPolicy(level: NetworkLevel): Policy {
  return Object.fromEntries(
    Object.entries(OFF).map(([name, sources]) => {
      const added = ADDED[level][name] ?? [];
      const kept = added.length > 0 ? sources.filter((source) => source !== "'none'") : sources;
      return [name, [...kept, ...added]];
    }),
  );
}

/** For the shell's first `<meta>`. Browsers ignore `frame-ancestors` and `sandbox` there and complain, so they are left out. */
export const shellMetaPolicy = (level: NetworkLevel): string => written(shellPolicy(level));

export function written(directives: Policy): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
