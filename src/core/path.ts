import { err, ok, type Result } from './result.ts';

declare const brand: unique symbol;

/** A checked, normalised (NFC), relative path inside a project, such as `src/App.tsx`. Made by {@link parsePath} only. */
export type FilePath = string & { readonly [brand]: 'FilePath' };

export interface PathError {
  readonly type: 'path-error';
  readonly raw: string;
  /** One plain sentence for the person, without a full stop. */
  readonly reason: string;
}

const MAX_LENGTH = 200;
const TOO_LONG = `the path is longer than ${MAX_LENGTH} characters`;
const SEGMENT = /^[\p{L}\p{M}\p{N}._\- ()[\]@+]+$/u;
const DEVICE = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The one check for every path that enters, from a model, a link, a zip or a folder. A leading `./` is dropped; anything
 * that could leave the project, name a device or hide what it is (control and bidirectional characters) is refused.
 */
export function parsePath(raw: unknown): Result<FilePath, PathError> {
  if (typeof raw !== 'string') return refuse(typeof raw, 'a path must be text');
  // Before any work is done on it: what comes may be megabytes.
  if (raw.length > MAX_LENGTH * 10) return refuse(raw, TOO_LONG);
  const path = raw
    .trim()
    .normalize('NFC')
    .replace(/^(\.\/)+/, '');
  if (path === '') return refuse(raw, 'the path is empty');
  if (path.length > MAX_LENGTH) return refuse(raw, TOO_LONG);
  if (path.startsWith('/')) return refuse(raw, 'a path must not start with /');
  if (path.includes('\\')) return refuse(raw, 'a path must not contain \\');
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.' || segment === '..')
      return refuse(raw, 'a path must not contain empty, . or .. segments');
    if (!SEGMENT.test(segment))
      return refuse(raw, 'only letters, digits, spaces and . _ - ( ) [ ] @ + are allowed in a path');
    if (segment.endsWith('.') || segment.startsWith(' ') || segment.endsWith(' ')) {
      return refuse(raw, 'a path segment must not start with a space or end with a space or a dot');
    }
    if (DEVICE.test(segment)) return refuse(raw, `"${segment}" is a reserved device name`);
    if (RESERVED.has(segment)) return refuse(raw, `"${segment}" is a reserved name`);
  }
  return ok(path as FilePath);
}

function refuse(raw: string, reason: string): Result<FilePath, PathError> {
  return err({ type: 'path-error', raw: raw.slice(0, MAX_LENGTH), reason });
}

/** Two paths that differ only by case are one file on most disks, so they are one file here. */
export const pathKey = (path: string): string => path.toLowerCase();

/** `src/ui/a.css` → `src/ui`; a file at the top gives `''`. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** `src/App.test.tsx` → `tsx`, in lower case; no dot gives `''`. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/**
 * Resolves a reference as it stands in a file (`../img/a.svg?x#y`) against that file's folder.
 * Gives `undefined` for anything that is not a project path: schemes, `//host`, bare fragments, paths above the top.
 */
export function resolveReference(from: string, reference: string): FilePath | undefined {
  const bare = reference.trim().replace(/[?#].*$/s, '');
  if (bare === '' || /^[a-z][a-z0-9+.-]*:/i.test(bare) || bare.startsWith('//')) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(bare);
  } catch {
    return undefined;
  }
  const segments = decoded.startsWith('/') ? [] : directoryOf(from).split('/').filter(Boolean);
  for (const segment of decoded.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else segments.push(segment);
  }
  const path = parsePath(segments.join('/'));
  return path.ok ? path.value : undefined;
}
