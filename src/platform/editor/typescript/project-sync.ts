import type { TypeFile } from '../../../core/bundle/bundler.ts';
import type { Document, Documents } from '../documents.ts';
import type { ProjectChange } from './project-service.ts';

const READ = /\.([cm]?[jt]sx?|json)$/;
/** UTF-16 units. Larger is data, or a bundle: reading it would cost seconds and tell nothing. */
const LARGEST = 500_000;

/**
 * What of the documents TypeScript has not been told yet. A file that is being written is told when it is whole; until then
 * what was known of it stands. Costs a comparison of numbers per file, and the texts that changed.
 */
export class ProjectSync {
  readonly #documents: Documents;
  readonly #textOf: (document: Document) => string;
  readonly #sent = new Map<string, number>();
  #types: readonly TypeFile[] = [];

  constructor(documents: Documents, textOf: (document: Document) => string) {
    this.#documents = documents;
    this.#textOf = textOf;
  }

  take(fresh: boolean): ProjectChange | undefined {
    if (fresh) this.#forget();
    const set: (readonly [string, string])[] = [];
    const there = new Set<string>();
    for (const document of this.#documents.all()) {
      if (!READ.test(document.path)) continue;
      const { revision } = document.buffer;
      if (document.writing || this.#sent.get(document.path) === revision) {
        there.add(document.path);
        continue;
      }
      const text = this.#textOf(document);
      if (text.length > LARGEST) continue;
      there.add(document.path);
      this.#sent.set(document.path, revision);
      set.push([document.path, text]);
    }
    const removed = [...this.#sent.keys()].filter((path) => !there.has(path));
    for (const path of removed) this.#sent.delete(path);
    this.#takeTypes(set, removed);
    return set.length > 0 || removed.length > 0 ? { set, removed } : undefined;
  }

  #takeTypes(set: (readonly [string, string])[], removed: string[]): void {
    const types = this.#documents.types;
    if (types === this.#types) return;
    const before = new Map(this.#types.map(({ path, text }) => [path, text]));
    const after = new Map(types.map(({ path, text }) => [path, text]));
    for (const [path, text] of after) if (before.get(path) !== text) set.push([path, text]);
    for (const path of before.keys()) if (!after.has(path)) removed.push(path);
    this.#types = types;
  }

  #forget(): void {
    this.#sent.clear();
    this.#types = [];
  }
}
