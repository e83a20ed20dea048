import { strToU8, zipSync, type Zippable } from 'fflate';
import type { SourceFile } from '../../project.ts';

/** A zip archive with everything in one folder. The same files give the same bytes: all are dated 1980, where zip begins. */
export function zipFiles(folder: string, files: readonly SourceFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const file of files) {
    const bytes = file.kind === 'binary' ? file.bytes : strToU8(file.text);
    entries[`${folder}/${file.path}`] = [bytes, { level: 9, mtime: '1980-01-02' }];
  }
  return zipSync(entries);
}
