import { parsePath, pathKey } from '../path.ts';
import type { SourceFile } from '../project.ts';
import { err, ok, type Result } from '../result.ts';
import { inWords, LIMITS, skippedPart, type Limits } from './limits.ts';
import { decodeText, mediaOf } from './media.ts';

export interface NamedBytes {
  /** A path with `/` between folders, as a browser, a folder or an archive gives it. Not yet checked. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Refused {
  readonly name: string;
  /** For the person, without a full stop. */
  readonly reason: string;
}

export interface Imported {
  readonly files: readonly SourceFile[];
  readonly refused: readonly Refused[];
}

/**
 * Turns dropped names and bytes into files of a project. A folder that holds everything is taken off, what is never source
 * is left out and named once, and what cannot be taken is refused with its reason; the rest is taken all the same.
 */
export function toProjectFiles(dropped: readonly NamedBytes[], limits: Limits = LIMITS): Imported {
  const refused: Refused[] = [];
  const files: SourceFile[] = [];
  const taken = new Set<string>();
  const skipped = new Map<string, number>();
  const source = dropped.filter(({ name }) => {
    const part = skippedPart(name);
    if (part !== undefined) skipped.set(part, (skipped.get(part) ?? 0) + 1);
    return part === undefined;
  });
  const top = commonFolder(source);
  let total = 0;

  for (const { name, bytes } of source) {
    const file = readFile(name.slice(top.length), bytes, limits);
    const reason = !file.ok
      ? file.error
      : taken.has(pathKey(file.value.path))
        ? 'another file has this name already'
        : files.length >= limits.files
          ? `more than ${limits.files} files`
          : total + bytes.length > limits.totalBytes
            ? `more than ${inWords(limits.totalBytes)} in all`
            : undefined;
    if (reason !== undefined || !file.ok) {
      refused.push({ name, reason: reason ?? '' });
      continue;
    }
    taken.add(pathKey(file.value.path));
    total += bytes.length;
    files.push(file.value);
  }
  for (const [part, count] of skipped) {
    refused.push({ name: part, reason: `left out: not source (${count} ${count === 1 ? 'file' : 'files'})` });
  }
  return { files, refused };
}

function readFile(name: string, bytes: Uint8Array<ArrayBuffer>, limits: Limits): Result<SourceFile, string> {
  const path = parsePath(name);
  if (!path.ok) return err(path.error.reason);
  const media = mediaOf(path.value);
  if (media.kind === 'binary') return ok({ kind: 'binary', path: path.value, bytes, mime: media.mime });
  const text = decodeText(bytes);
  if (text === undefined) {
    return media.kind === 'text'
      ? err('not UTF-8 text: save it as UTF-8 and drop it again')
      : ok({ kind: 'binary', path: path.value, bytes, mime: 'application/octet-stream' });
  }
  if (bytes.length > limits.textBytes) return err(`a text file of more than ${inWords(limits.textBytes)}`);
  return ok({ kind: 'text', path: path.value, text });
}

/** `site/` when every file is in it, else nothing. */
function commonFolder(files: readonly NamedBytes[]): string {
  const first = files[0]?.name ?? '';
  const folder = first.slice(0, first.indexOf('/') + 1);
  return folder !== '' && files.every(({ name }) => name.startsWith(folder)) ? folder : '';
}
