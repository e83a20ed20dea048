/** Which names a module gives, through `export * from` and cycles of it. */
import type { ModuleId } from '../bundler.ts';

export interface Exporter {
  readonly exports: ReadonlySet<string>;
  /** Modules whose names are passed on; `undefined` is one of which nothing is known. */
  readonly stars: readonly (ModuleId | undefined)[];
}

export interface Names {
  readonly names: ReadonlySet<string>;
  /** There may be more. */
  readonly open: boolean;
}

export function namesOf(id: ModuleId, exporterOf: (id: ModuleId) => Exporter | undefined): Names {
  const names = new Set<string>();
  const seen = new Set<ModuleId>();
  const rest = [id];
  let open = false;
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const exporter = exporterOf(next);
    if (exporter === undefined) {
      open = true;
      continue;
    }
    // A star passes everything on but the default.
    for (const name of exporter.exports) if (name !== 'default' || next === id) names.add(name);
    for (const star of exporter.stars) {
      if (star === undefined) open = true;
      else rest.push(star);
    }
  }
  return { names, open };
}
