/** How much a drop or an archive may bring. Bytes are counted as they are unpacked. */
export interface Limits {
  readonly files: number;
  readonly textBytes: number;
  readonly totalBytes: number;
}

export const LIMITS: Limits = { files: 500, textBytes: 2 * 1024 * 1024, totalBytes: 20 * 1024 * 1024 };

/** `2 MiB`, `512 bytes`. */
export const inWords = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MiB` : `${bytes} bytes`;

/** What comes along with a project's source but is none of it. */
const SKIPPED = new Set(['node_modules', '.git', 'dist', '.ds_store', '__macosx', 'thumbs.db', 'desktop.ini']);

/** The part of a path for which all of it is left out, or `undefined`. */
export function skippedPart(name: string): string | undefined {
  return name.split('/').find((segment) => SKIPPED.has(segment.toLowerCase()));
}
