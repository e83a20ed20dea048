/**
 * The modules that roots reach, each with the version that can run: the newest, or the last good one where the newest is
 * broken or waits for a file. Loading and judging take turns until nothing changes; a module goes from new to good to none
 * and never back, so that ends. Problems are told of new versions only, for a good one's places are of a text that is gone.
 */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Result } from '../../result.ts';
import type { ModuleId } from '../bundler.ts';
import type { Compiled, ImportedName } from '../compile/compiled.ts';
import type { SourceProblem } from '../compile/problem.ts';
import type { Unit } from '../compile/unit.ts';
import type { PackageError, ResolvedPackage } from '../packages/source.ts';
import { namesOf, type Exporter } from './exports.ts';
import { linksOf, unitBehind, type Link, type Links } from './links.ts';
import { missingName } from './missing-name.ts';
import type { Surroundings } from './resolve.ts';

export interface GraphPorts {
  readonly compile: (
    unit: Unit,
  ) => Result<Compiled, readonly SourceProblem[]> | Promise<Result<Compiled, readonly SourceProblem[]>>;
  readonly good: (id: ModuleId) => Compiled | undefined;
  readonly resolvePackage: (specifier: string) => Promise<Result<ResolvedPackage, PackageError>>;
}

type Dropped = NonNullable<ImportedName['unused']>;

export interface Finding {
  readonly unit: Unit;
  readonly problem: SourceProblem;
  readonly severity: Diagnostic['severity'];
}

type Tell = (
  code: string,
  message: string,
  offset?: number,
  length?: number,
  severity?: Finding['severity'],
) => 'broken';

export class ModuleState {
  /** What would run. */
  current: Compiled | undefined;
  /** Only files that are still to come keep the new version from running. */
  waits = false;

  constructor(
    readonly unit: Unit,
    readonly fresh: Compiled | undefined,
    readonly good: Compiled | undefined,
  ) {
    this.current = fresh ?? good;
  }
}

export class Graph {
  readonly states = new Map<ModuleId, ModuleState>();
  readonly packages = new Map<string, Result<ResolvedPackage, PackageError>>();
  readonly findings: Finding[] = [];
  /** Specifiers that are waited for. */
  readonly waiting = new Set<string>();
  readonly #ports: GraphPorts;
  readonly #around: Surroundings;
  readonly #running: boolean;
  readonly #links = new Map<Compiled, Links>();
  readonly #told = new Set<string>();
  readonly #noted = new Set<string>();
  readonly #dropped = new Map<Compiled, Map<number, Dropped>>();

  constructor(ports: GraphPorts, around: Surroundings, running: boolean) {
    this.#ports = ports;
    this.#around = around;
    this.#running = running;
  }

  /** Loads and judges all that `units` reach. `superseded` is asked after every wait. */
  async settle(units: readonly Unit[], superseded: () => boolean): Promise<void> {
    for (;;) {
      const { reached, unitsToLoad, packagesToLoad } = this.#walk(units);
      if (unitsToLoad.length + packagesToLoad.length > 0) {
        await Promise.all([
          ...unitsToLoad.map((unit) => this.#load(unit)),
          ...packagesToLoad.map(async (specifier) => {
            this.packages.set(specifier, await this.#ports.resolvePackage(specifier));
          }),
        ]);
        if (superseded()) return;
      } else if (!this.#judge(reached)) return;
    }
  }

  links(state: ModuleState, compiled: Compiled): Links {
    let links = this.#links.get(compiled);
    if (links === undefined) {
      links = linksOf(state.unit, compiled, this.#around);
      this.#links.set(compiled, links);
    }
    return links;
  }

  /** All that a module reaches with what can run now. `complete` is false where a part that it cannot do without has none. */
  reach(id: ModuleId): { readonly states: readonly ModuleState[]; readonly blocked: readonly ModuleState[] } {
    const states = new Map<ModuleId, ModuleState>();
    const blocked: ModuleState[] = [];
    const lazy: ModuleId[] = [];
    const follow = (start: ModuleId, needed: boolean): void => {
      const rest = [start];
      for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
        const state = this.states.get(next);
        if (state === undefined || states.has(next)) continue;
        if (state.current === undefined) {
          if (needed) blocked.push(state);
          continue;
        }
        states.set(next, state);
        for (const link of this.links(state, state.current).all) {
          const target = unitBehind(link)?.id;
          if (target !== undefined) (link.dynamic ? lazy : rest).push(target);
        }
      }
    };
    follow(id, true);
    // What is imported later fails then, if at all.
    for (let next = lazy.pop(); next !== undefined; next = lazy.pop()) follow(next, false);
    return { states: [...states.values()], blocked };
  }

  /** Names that are imported, not there and not used, so that the module can do without. */
  dropped(compiled: Compiled): readonly Dropped[] {
    return [...(this.#dropped.get(compiled)?.values() ?? [])];
  }

  report(unit: Unit, problem: SourceProblem, severity: Finding['severity'] = 'error'): void {
    const { line, character } = problem.start;
    const key = [unit.path, line, character, problem.message].join('\0');
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.findings.push({ unit, problem, severity });
  }

  async #load(unit: Unit): Promise<void> {
    const outcome = await this.#ports.compile(unit);
    if (!outcome.ok) for (const problem of outcome.error) this.report(unit, problem);
    this.states.set(unit.id, new ModuleState(unit, outcome.ok ? outcome.value : undefined, this.#ports.good(unit.id)));
  }

  #walk(roots: readonly Unit[]): {
    readonly reached: readonly ModuleState[];
    readonly unitsToLoad: readonly Unit[];
    readonly packagesToLoad: readonly string[];
  } {
    const units = new Map<ModuleId, Unit>(roots.map((unit) => [unit.id, unit]));
    const reached: ModuleState[] = [];
    const unitsToLoad: Unit[] = [];
    const packagesToLoad = new Set<string>();
    // A map that grows while it is gone through.
    for (const unit of units.values()) {
      const state = this.states.get(unit.id);
      if (state === undefined) {
        unitsToLoad.push(unit);
        continue;
      }
      reached.push(state);
      if (state.current === undefined) continue;
      for (const link of this.links(state, state.current).all) {
        const target = unitBehind(link);
        if (target !== undefined && !units.has(target.id)) units.set(target.id, target);
        const { resolution } = link;
        if (resolution.kind === 'package' && !this.packages.has(resolution.specifier))
          packagesToLoad.add(resolution.specifier);
      }
    }
    return { reached, unitsToLoad, packagesToLoad: [...packagesToLoad] };
  }

  /** Gives true when a module's version changed, so that all must be looked at again. */
  #judge(reached: readonly ModuleState[]): boolean {
    let changed = false;
    for (const state of reached) {
      const { current } = state;
      if (current === undefined || this.#canRun(state, current)) continue;
      state.current = current === state.fresh && state.good !== current ? state.good : undefined;
      changed = true;
    }
    return changed;
  }

  #canRun(state: ModuleState, current: Compiled): boolean {
    const isFresh = current === state.fresh;
    let waits = false;
    let broken = false;
    for (const link of this.links(state, current).all) {
      const verdict = this.#verdict(state, current, link, isFresh);
      if (link.dynamic || verdict === 'fine') continue;
      if (verdict === 'waits') waits = true;
      else broken = true;
    }
    if (isFresh) state.waits = waits && !broken;
    return !waits && !broken;
  }

  #verdict(state: ModuleState, current: Compiled, link: Link, isFresh: boolean): 'fine' | 'waits' | 'broken' {
    const { resolution, specifier, at } = link;
    const tell: Tell = (
      code,
      message,
      offset = at,
      length = specifier.length + 2,
      severity = link.dynamic ? 'warning' : 'error',
    ) => {
      if (isFresh) this.report(state.unit, placed(current, offset, length, code, message), severity);
      return 'broken';
    };
    if (resolution.kind === 'refused') return tell(resolution.code, resolution.message);
    if (resolution.kind === 'missing') {
      if (this.#running) {
        if (isFresh) this.waiting.add(specifier);
        return resolution.isStyle ? 'fine' : 'waits';
      }
      tell('missing-file', resolution.message);
      return resolution.isStyle ? 'fine' : 'broken';
    }
    if (resolution.kind === 'package') {
      const found = this.packages.get(resolution.specifier);
      if (found === undefined) return 'fine';
      if (!found.ok) return tell(`package-${found.error.code}`, found.error.message);
      const { exports, note } = found.value;
      // Said once, where a person wrote the name; compiled JSX imports its runtime by itself.
      if (note !== undefined && !/jsx(?:-dev)?-runtime$/.test(specifier) && !this.#noted.has(note)) {
        if (isFresh) this.#noted.add(note);
        tell('package-stand-in', note, at, specifier.length + 2, 'info');
      }
      return exports === undefined ? 'fine' : this.#checkNames(current, link, new Set(exports), undefined, tell);
    }
    const target = this.states.get(resolution.id);
    // Whoever needs what cannot run cannot run either, and is stood in for in turn. What is wrong is said over there.
    if (target !== undefined && target.current === undefined && !link.dynamic) return target.waits ? 'waits' : 'broken';
    const names = namesOf(resolution.id, (id) => this.#exporter(id, 'current'));
    if (names.open) return 'fine';
    const hoped = namesOf(resolution.id, (id) => this.#exporter(id, 'fresh'));
    return this.#checkNames(current, link, names.names, hoped.open ? undefined : hoped.names, tell, hoped.open);
  }

  /** A name that only the newest, broken version of the other module has is no fault of this one. */
  #checkNames(
    current: Compiled,
    { names, specifier }: Link,
    has: ReadonlySet<string>,
    hoped: ReadonlySet<string> | undefined,
    tell: Tell,
    silent = false,
  ): 'fine' | 'broken' {
    let verdict: 'fine' | 'broken' = 'fine';
    for (const { name, at, unused } of names) {
      if (has.has(name)) continue;
      if (unused === undefined) verdict = 'broken';
      else this.#drop(current, at, unused);
      if (!silent && hoped?.has(name) !== true)
        tell(
          'missing-export',
          missingName(name, specifier, hoped ?? has),
          at,
          name.length,
          unused === undefined ? 'error' : 'warning',
        );
    }
    return verdict;
  }

  #drop(compiled: Compiled, at: number, unused: Dropped): void {
    const dropped = this.#dropped.get(compiled) ?? new Map<number, Dropped>();
    this.#dropped.set(compiled, dropped.set(at, unused));
  }

  #exporter(id: ModuleId, which: 'current' | 'fresh'): Exporter | undefined {
    const state = this.states.get(id);
    const compiled = which === 'fresh' ? state?.fresh : state?.current;
    if (state === undefined || compiled === undefined) return undefined;
    const { imports } = this.links(state, compiled);
    const stars = compiled.stars.map((index) => {
      const link = imports[index];
      return link?.resolution.kind === 'file' ? link.resolution.id : undefined;
    });
    return { exports: compiled.exports, stars };
  }
}

/** From the place in compiled code to one in the source. */
function placed(compiled: Compiled, offset: number, length: number, code: string, message: string): SourceProblem {
  const start = compiled.source(offset);
  return { code, message, start, end: { line: start.line, character: start.character + length } };
}
