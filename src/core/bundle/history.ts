/** The last versions of each module, so that a place in running code can be found in the source it came from. */
import type { FilePath } from '../path.ts';
import type { Position } from '../text.ts';
import type { GeneratedPlace, ModuleId } from './bundler.ts';
import type { Compiled } from './compile/compiled.ts';
import { offsetAt, offsetBefore } from './compile/edits.ts';
import { movedBy } from './compile/places.ts';
import type { Linked } from './link/code.ts';

interface Made {
  readonly version: number;
  readonly path: FilePath;
  readonly start: Position;
  readonly compiled: Compiled;
  readonly linked: Linked;
}

const MOST_VERSIONS = 8;

export class History {
  readonly #made = new Map<ModuleId, Made[]>();

  add(id: ModuleId, made: Made): void {
    this.#made.set(id, [made, ...(this.#made.get(id) ?? []).slice(0, MOST_VERSIONS - 1)]);
  }

  locate({
    id,
    version,
    line,
    character,
  }: GeneratedPlace): { path: FilePath; line: number; character: number } | undefined {
    const made = this.#made.get(id)?.find((one) => one.version === version);
    if (made === undefined) return undefined;
    const { compiled, linked, path, start } = made;
    const place = compiled.source(offsetBefore(linked.edits, offsetAt(linked.code, line, character)));
    return { path, ...movedBy(place, start) };
  }
}
