/**
 * The project's files as this frame knows them. A text file may be whole, being written, or both (a rewrite). Object URLs
 * are made here and nowhere else: one made by the host would not load in an opaque origin.
 */
import type { FilePath } from '../core/path.ts';
import { mediaTypeOf } from '../core/preview/media-type.ts';
import type { FileState } from '../core/preview/protocol.ts';
import { originals } from './originals.ts';

export class Files {
  readonly #files = new Map<FilePath, FileState>();
  readonly #addresses = new Map<FilePath, string>();

  constructor(files: readonly FileState[] = []) {
    for (const file of files) this.#files.set(file.path, file);
  }

  get(path: FilePath): FileState | undefined {
    return this.#files.get(path);
  }

  paths(): FilePath[] {
    return [...this.#files.keys()];
  }

  /** The text that may be used now: whole, and not about to be replaced. */
  settledText(path: FilePath): string | undefined {
    const file = this.#files.get(path);
    return file?.kind === 'text' && file.partial === undefined ? file.whole : undefined;
  }

  /** The last whole text, even while another is being written. */
  wholeText(path: FilePath): string | undefined {
    const file = this.#files.get(path);
    return file?.kind === 'text' ? file.whole : undefined;
  }

  isWhole(path: FilePath): boolean {
    const file = this.#files.get(path);
    return file !== undefined && (file.kind === 'binary' || (file.whole !== undefined && file.partial === undefined));
  }

  set(file: FileState): void {
    this.#files.set(file.path, file);
    this.#forgetAddress(file.path);
  }

  open(path: FilePath): void {
    const whole = this.wholeText(path);
    this.#files.set(path, { kind: 'text', path, partial: '', ...(whole === undefined ? {} : { whole }) });
  }

  append(path: FilePath, text: string): void {
    const file = this.#files.get(path);
    const partial = (file?.kind === 'text' ? (file.partial ?? file.whole ?? '') : '') + text;
    const whole = this.wholeText(path);
    this.#files.set(path, { kind: 'text', path, partial, ...(whole === undefined ? {} : { whole }) });
  }

  /** Gives the final text. */
  close(path: FilePath, text?: string): string {
    const file = this.#files.get(path);
    const whole = text ?? (file?.kind === 'text' ? (file.partial ?? file.whole ?? '') : '');
    this.set({ kind: 'text', path, whole });
    return whole;
  }

  remove(path: FilePath): void {
    this.#files.delete(path);
    this.#forgetAddress(path);
  }

  /** An address that this document can load, or `undefined` while the file is not whole. Lives as long as the document. */
  addressOf(path: FilePath): string | undefined {
    const known = this.#addresses.get(path);
    if (known !== undefined) return known;
    const file = this.#files.get(path);
    if (file === undefined || !this.isWhole(path)) return undefined;
    const blob =
      file.kind === 'binary'
        ? new Blob([new Uint8Array(file.bytes)], { type: file.mime })
        : new Blob([file.whole ?? ''], { type: mediaTypeOf(path) });
    const address = originals.createObjectUrl(blob);
    this.#addresses.set(path, address);
    return address;
  }

  #forgetAddress(path: FilePath): void {
    const address = this.#addresses.get(path);
    this.#addresses.delete(path);
    // Late, for whatever still loads the old one.
    if (address !== undefined) originals.setTimeout(() => originals.revokeObjectUrl(address), 10_000);
  }
}
