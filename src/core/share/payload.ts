/**
 * A shared project as bytes, before they are packed: the name, the number of the entry, the paths and the lengths, then all
 * contents. Flat: nothing in it is a key of anything. Frozen: links are read by it for ever.
 *
 * A head is lines of UTF-8: the name; for each file a line, `path` for text, `|path` for text with half a surrogate pair
 * (kept as UTF-16), `mime|path` for bytes; an empty line. Then numbers: the entry (0 for none, else its place from 1) and
 * the length of every content but the last, which is what is left.
 */
import { parsePath, pathKey, type FilePath } from '../path.ts';
import type { SourceFile } from '../project.ts';
import { err, ok, type Result } from '../result.ts';
import { SHARE_LIMITS } from './limits.ts';
import { decodeError, shareName, type ShareDecodeError, type SharedProject } from './shared.ts';

const LINE = 10;
const MIME = /^[a-z0-9][\w.+-]{0,60}\/[a-z0-9][\w.+-]{0,60}$/i;

export function writePayload(shared: SharedProject): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder();
  const contents = shared.files.map((file) => contentOf(file, utf8));
  let head = `${shareName(shared.name)}\n`;
  for (const file of shared.files) {
    const mark = file.kind === 'binary' ? `${file.mime}|` : file.text.isWellFormed() ? '' : '|';
    head += `${mark}${file.path}\n`;
  }
  const entry = shared.files.findIndex(({ path }) => path === shared.entry) + 1;
  const numbers = [entry, ...contents.slice(0, -1).map(({ length }) => length)].flatMap(varint);
  const parts = [utf8.encode(`${head}\n`), Uint8Array.from(numbers), ...contents];
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function contentOf(file: SourceFile, utf8: TextEncoder): Uint8Array {
  if (file.kind === 'binary') return file.bytes;
  if (file.text.isWellFormed()) return utf8.encode(file.text);
  return Uint8Array.from(
    { length: file.text.length * 2 },
    (_, at) => (file.text.charCodeAt(at >> 1) >> ((at & 1) * 8)) & 255,
  );
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

const damaged = (): Result<never, ShareDecodeError> =>
  err(decodeError('damaged', 'This link is damaged: its content does not fit together. Ask for it again.'));

/** Any bytes: gives a project whose paths have been checked, or says why not. */
export function readPayload(bytes: Uint8Array): Result<SharedProject, ShareDecodeError> {
  const lines: string[] = [];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf(LINE, at);
    if (end < 0 || lines.length > SHARE_LIMITS.files + 1) break;
    const line = decodeUtf8(bytes.subarray(at, end));
    if (line === undefined) return damaged();
    at = end + 1;
    if (line === '' && lines.length > 0) break;
    lines.push(line);
  }
  const [name = '', ...heads] = lines;
  if (heads.length === 0 || shareName(name) !== name) return damaged();
  if (heads.length > SHARE_LIMITS.files) {
    return err(decodeError('too-many-files', `This link holds more than ${SHARE_LIMITS.files} files.`));
  }
  const numbers = readNumbers(bytes, at, heads.length);
  if (numbers === undefined) return damaged();
  const [entry = 0, ...lengths] = numbers.values;
  at = numbers.end;
  const files: SourceFile[] = [];
  const known = new Set<string>();
  for (const [index, head] of heads.entries()) {
    const length = lengths[index] ?? bytes.length - at;
    if (length > SHARE_LIMITS.file) {
      return err(decodeError('file-too-big', `A file in this link is larger than ${SHARE_LIMITS.file / 1024} kB.`));
    }
    if (at + length > bytes.length) return damaged();
    const file = readFile(head, bytes.slice(at, at + length));
    if (!file.ok) return file;
    if (known.has(pathKey(file.value.path))) {
      return err(decodeError('bad-path', `This link holds two files called "${file.value.path}".`));
    }
    known.add(pathKey(file.value.path));
    files.push(file.value);
    at += length;
  }
  if (entry > files.length) return damaged();
  const path: FilePath | undefined = files[entry - 1]?.path;
  return ok({ name, files, ...(path !== undefined && { entry: path }) });
}

function readNumbers(bytes: Uint8Array, from: number, count: number): { values: number[]; end: number } | undefined {
  const values: number[] = [];
  let at = from;
  while (values.length < count) {
    let value = 0;
    let shift = 0;
    let byte: number | undefined;
    do {
      byte = bytes[at];
      if (byte === undefined || shift > 21) return undefined;
      value |= (byte & 127) << shift;
      shift += 7;
      at += 1;
    } while (byte >= 128);
    values.push(value);
  }
  return { values, end: at };
}

function readFile(head: string, content: Uint8Array<ArrayBuffer>): Result<SourceFile, ShareDecodeError> {
  const bar = head.indexOf('|');
  const mime = bar > 0 ? head.slice(0, bar) : undefined;
  const raw = head.slice(bar + 1);
  const path = parsePath(raw);
  if (!path.ok || path.value !== raw) {
    const why = path.ok ? 'it is not written in the usual form' : path.error.reason;
    return err(decodeError('bad-path', `This link holds a file with a name that is not allowed: ${why}.`));
  }
  if (mime !== undefined) {
    return MIME.test(mime) ? ok({ kind: 'binary', path: path.value, bytes: content, mime }) : damaged();
  }
  const text = bar === 0 ? decodeUtf16(content) : decodeUtf8(content);
  return text === undefined ? damaged() : ok({ kind: 'text', path: path.value, text });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1) return undefined;
  let text = '';
  for (let at = 0; at < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  return text;
}
