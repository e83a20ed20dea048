/**
 * A project as the text after the `#` of a link, and back. The text is `<codec>.<base64url>`; a codec's name stands for how
 * it packs and for its dictionary, and is opened for ever. Packed bytes begin with three of a checksum.
 *
 * `d1` deflate with the first dictionary. `m1` context mixing primed with it: a fifth shorter, and slower, so it is for up
 * to 256 kB. Both are tried, the shorter is taken. Takes up to a second or two on a slow machine: call it in a worker.
 */
import { deflateSync } from 'fflate';
import { err, ok, type Result } from '../result.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { inflateAtMost } from './inflate.ts';
import { SHARE_LIMITS } from './limits.ts';
import { fragmentOf } from './link.ts';
import { mixDecode, mixEncode } from './mixing/coder.ts';
import { readPayload, writePayload } from './payload.ts';
import { decodeError, type ShareDecodeError, type SharedProject, type ShareEncodeError } from './shared.ts';

/** Each is a chunk of its own: a link loads the one it was made with. */
export interface Dictionaries {
  first(): Promise<string>;
}

const LAZY: Dictionaries = { first: async () => (await import('./dictionary/first.ts')).FIRST_DICTIONARY };

export async function encodeShare(
  shared: SharedProject,
  dictionaries: Dictionaries = LAZY,
): Promise<Result<string, ShareEncodeError>> {
  const refused = tooMuch(shared);
  if (refused) return err(refused);
  const payload = writePayload(shared);
  if (payload.length > SHARE_LIMITS.unpacked) {
    return refuse('too-big', 'All files together are larger than the 2 MB a link may hold. Download a file instead.');
  }
  const dictionary = new TextEncoder().encode(await dictionaries.first());
  const sum = checksum(payload);
  const deflated = text('d1', sum, deflateSync(payload, { level: 9, mem: 12, dictionary }));
  const mixed =
    payload.length > SHARE_LIMITS.mixed
      ? deflated
      : text('m1', sum, varint(payload.length), mixEncode(payload, dictionary));
  const shortest = mixed.length < deflated.length ? mixed : deflated;
  if (shortest.length <= SHARE_LIMITS.characters) return ok(shortest);
  const length = shortest.length.toLocaleString('en');
  return refuse('too-long', `The link would have ${length} characters; 65,536 is the most. Download a file instead.`);
}

/** Takes a whole address or what stands after its `#`, as it was pasted. Never throws, always ends. */
export async function decodeShare(
  pasted: string,
  dictionaries: Dictionaries = LAZY,
): Promise<Result<SharedProject, ShareDecodeError>> {
  const fragment = fragmentOf(pasted);
  if (fragment === undefined) return err(decodeError('not-a-link', 'This is not a link to a prototype.'));
  if (fragment.data.length > SHARE_LIMITS.characters) {
    return err(decodeError('too-long', 'This link is longer than the 65,536 characters a link may have.'));
  }
  if (fragment.codec !== 'd1' && fragment.codec !== 'm1') {
    return err(
      decodeError('newer', 'This link was made by a newer version. Reload this page, then open the link again.'),
    );
  }
  const packed = fromBase64Url(fragment.data);
  if (packed === undefined || packed.length < 4) return damaged();
  const dictionary = new TextEncoder().encode(await dictionaries.first());
  const open = fragment.codec === 'd1' ? openDeflated : openMixed;
  const payload = open(packed.subarray(3), dictionary);
  if (!payload.ok) return payload;
  const sum = checksum(payload.value);
  return sum.every((byte, at) => byte === packed[at]) ? readPayload(payload.value) : damaged();
}

type Opened = Result<Uint8Array, ShareDecodeError>;

const damaged = (): Result<never, ShareDecodeError> =>
  err(decodeError('damaged', 'This link is damaged: a part of it was changed or lost on the way. Ask for it again.'));

const tooBig = (): Opened => err(decodeError('too-big', 'This link unpacks to more than the 2 MB a link may hold.'));

function openDeflated(packed: Uint8Array, dictionary: Uint8Array): Opened {
  const inflated = inflateAtMost(packed, SHARE_LIMITS.unpacked, dictionary);
  if (inflated.type === 'too-big') return tooBig();
  return inflated.type === 'whole' ? ok(inflated.bytes) : damaged();
}

function openMixed(packed: Uint8Array, dictionary: Uint8Array): Opened {
  let length = 0;
  let at = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    const byte = packed[at];
    if (byte === undefined || shift > 21) return damaged();
    length |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  if (length > SHARE_LIMITS.mixed) return damaged();
  return ok(mixDecode(packed.subarray(at + 1), length, dictionary));
}

function text(codec: string, ...parts: readonly ArrayLike<number>[]): string {
  return `${codec}.${toBase64Url(Uint8Array.from(parts.flatMap((part) => Array.from(part))))}`;
}

const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);

/** FNV-1a, folded to 24 bits: a changed link passes once in 16 million. */
function checksum(bytes: Uint8Array): number[] {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  hash ^= hash >>> 24;
  return [hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255];
}

function tooMuch({ files }: SharedProject): ShareEncodeError | undefined {
  if (files.length === 0) return refusal('empty', 'There is nothing to share yet. Make a wish or write a file first.');
  if (files.length > SHARE_LIMITS.files) {
    return refusal('too-many-files', `A link holds at most ${SHARE_LIMITS.files} files. Download a zip instead.`);
  }
  for (const file of files) {
    const size = file.kind === 'binary' ? file.bytes.length : new TextEncoder().encode(file.text).length;
    const written = file.kind === 'text' && !file.text.isWellFormed() ? file.text.length * 2 : size;
    if (written <= SHARE_LIMITS.file) continue;
    return refusal(
      'file-too-big',
      `"${file.path}" is larger than the 512 kB a file in a link may have. Download a zip instead.`,
    );
  }
  return undefined;
}

const refusal = (code: ShareEncodeError['code'], message: string): ShareEncodeError => ({
  type: 'share-encode-error',
  code,
  message,
});

const refuse = (code: ShareEncodeError['code'], message: string): Result<never, ShareEncodeError> =>
  err(refusal(code, message));
