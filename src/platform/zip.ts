import type { UnzipFile } from 'fflate';
import { inWords, LIMITS, skippedPart, type Limits } from '../core/import/limits.ts';
import { mediaOf } from '../core/import/media.ts';
import { toProjectFiles, type Imported, type NamedBytes, type Refused } from '../core/import/to-project-files.ts';

/** Compressed bytes that are unpacked at a time: at the most 1,032 times as many come out before they are counted. */
const STEP = 16 * 1024;
/** Lets the page paint between so many of them. */
const STEPS_A_TURN = 16;

interface Unpacked {
  readonly entries: readonly NamedBytes[];
  readonly refused: readonly Refused[];
}

/** Files, folders and archives as they were dropped; archives are opened. What is taken, and what is not and why. */
export async function readDropped(dropped: readonly NamedBytes[], limits: Limits = LIMITS): Promise<Imported> {
  const entries: NamedBytes[] = [];
  const refused: Refused[] = [];
  for (const file of dropped) {
    if (!/\.zip$/i.test(file.name)) entries.push(file);
    else {
      const unpacked = await unzip(file, limits);
      entries.push(...unpacked.entries);
      refused.push(...unpacked.refused);
    }
  }
  const imported = toProjectFiles(entries, limits);
  return { files: imported.files, refused: [...imported.refused, ...refused] };
}

/**
 * Unpacks an archive as a stream and counts what comes out, so that a small file which unpacks to gigabytes is left off at
 * the limit. What an archive says about its own sizes is not believed.
 */
async function unzip({ name: archive, bytes }: NamedBytes, limits: Limits): Promise<Unpacked> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const entries: NamedBytes[] = [];
  const refused: Refused[] = [];
  const stop = (reason: string): Unpacked => ({ entries, refused: [...refused, { name: archive, reason }] });
  let total = 0;
  let seen = 0;

  function take(file: UnzipFile): void {
    // Past the limit nothing more is unpacked, also where it comes in the same step.
    if (file.name.endsWith('/') || total > limits.totalBytes) return;
    seen += 1;
    if (skippedPart(file.name) !== undefined) {
      // Not unpacked; only its name goes on, so that it is named with the others.
      entries.push({ name: file.name, bytes: new Uint8Array(0) });
      return;
    }
    const limit = mediaOf(file.name).kind === 'binary' ? limits.totalBytes : limits.textBytes;
    let chunks: Uint8Array[] = [];
    let length = 0;
    file.ondata = (error, chunk, final) => {
      if (error) {
        refused.push({ name: file.name, reason: 'damaged in the archive' });
        return;
      }
      total += chunk.length;
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else chunks = [];
      if (!final) return;
      if (length <= limit) entries.push({ name: file.name, bytes: join(chunks, length) });
      else refused.push({ name: file.name, reason: `more than ${inWords(limit)}` });
    };
    try {
      file.start();
    } catch {
      refused.push({
        name: file.name,
        reason: 'packed in a way that cannot be read (encrypted, or an unusual method)',
      });
    }
  }

  const unpacker = new Unzip(take);
  unpacker.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      const last = at + STEP >= bytes.length;
      unpacker.push(bytes.subarray(at, at + STEP), last);
      if (total > limits.totalBytes)
        return stop(`unpacks to more than ${inWords(limits.totalBytes)}: the rest was left out`);
      if ((at / STEP) % STEPS_A_TURN === STEPS_A_TURN - 1) await nextTurn();
    }
  } catch {
    return stop('damaged: the rest of the archive cannot be read');
  }
  return seen === 0 ? stop('not a zip archive, or an empty one') : { entries, refused };
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
