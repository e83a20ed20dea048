/** From a settled graph to the answer: which roots run, with which modules and packages, and what is wrong. */
import type { Diagnostic } from '../diagnostic.ts';
import type { BuilderOutcome } from './builder.ts';
import type { BuiltModule, BuiltRoot, BundleRequest, ModuleId, PackageModule } from './bundler.ts';
import { movedBy } from './compile/places.ts';
import { MOST_INPUT } from './compile/unit.ts';
import type { Issue } from './issue.ts';
import type { Finding, Graph, ModuleState } from './link/graph.ts';
import { unitBehind, type Link } from './link/links.ts';
import type { RootStart } from './link/roots.ts';
import { rootId } from './source/names.ts';

/** Compiled code past this is refused (UTF-16 units). */
const MOST_OUTPUT = 5_000_000;

export function outcomeOf(
  request: BundleRequest,
  graph: Graph,
  starts: readonly RootStart[],
  issue: Issue,
): BuilderOutcome {
  const waiting = new Set(graph.waiting);
  const diagnostics = graph.findings.map(diagnosticOf);
  const reached = new Map<ModuleId, ModuleState>();
  const roots = starts.map((start): BuiltRoot => {
    const { root, unit } = start;
    if (unit === undefined) {
      const path = root.kind === 'inline' ? root.page : root.path;
      if (request.running) waiting.add(path);
      else diagnostics.push(noStart(path));
      return { index: root.index, id: rootId(root), state: request.running ? 'waiting' : 'failed' };
    }
    const { states, blocked } = graph.reach(unit.id);
    if (blocked.length > 0) {
      const state = blocked.every(({ waits }) => waits) ? 'waiting' : 'failed';
      return { index: root.index, id: unit.id, state };
    }
    for (const state of states) reached.set(state.unit.id, state);
    return { index: root.index, id: unit.id, state: 'ready' };
  });

  const tooBig = inputOf(request, reached) > MOST_INPUT;
  const modules = tooBig ? [] : [...reached.values()].flatMap((state) => moduleOf(state, graph, issue));
  const output = modules.reduce(
    (sum, { code, style }) => sum + code.length + (style?.kind === 'text' ? style.text.length : 0),
    0,
  );
  if (tooBig || output > MOST_OUTPUT) return { type: 'failed', diagnostics: [...diagnostics, past(tooBig)] };
  return {
    type: 'built',
    roots,
    modules,
    packages: packagesOf(reached, graph),
    diagnostics,
    waiting: [...waiting],
    imported: [...graph.packages.keys()],
  };
}

function moduleOf(state: ModuleState, graph: Graph, issue: Issue): BuiltModule[] {
  const { current } = state;
  if (current === undefined) return [];
  const links = graph.links(state, current);
  const globs = links.globs.map(({ glob, matches }) => ({
    glob,
    matches: matches.flatMap(({ key, link }) => {
      const id = idOf(link, graph);
      return id === undefined ? [] : [{ key, id }];
    }),
  }));
  const ids = links.imports.map((link) => idOf(link, graph));
  const absent = links.all.flatMap((link) => {
    const id = unitBehind(link)?.id;
    return id === undefined || graph.states.get(id)?.current !== undefined ? [] : [id];
  });
  return [issue.module(state, current, { ids, globs, dropped: graph.dropped(current) }, absent)];
}

function idOf(link: Link, graph: Graph): ModuleId | undefined {
  if (link.resolution.kind !== 'package') return unitBehind(link)?.id;
  const found = graph.packages.get(link.resolution.specifier);
  return found?.ok === true ? found.value.id : undefined;
}

function packagesOf(reached: ReadonlyMap<ModuleId, ModuleState>, graph: Graph): PackageModule[] {
  const modules = new Map<ModuleId, PackageModule>();
  for (const state of reached.values()) {
    if (state.current === undefined) continue;
    for (const { resolution } of graph.links(state, state.current).all) {
      const found = resolution.kind === 'package' ? graph.packages.get(resolution.specifier) : undefined;
      if (found?.ok === true) for (const module of found.value.modules) modules.set(module.id, module);
    }
  }
  return [...modules.values()];
}

/** Text that is built, each file once. */
function inputOf({ files }: BundleRequest, reached: ReadonlyMap<ModuleId, ModuleState>): number {
  const units = [...reached.values()].map(({ unit }) => unit);
  const paths = new Set(units.flatMap(({ use, inline, path }) => (use === 'url' || inline !== undefined ? [] : path)));
  let sum = units.reduce((length, { inline }) => length + (inline?.code.length ?? 0), 0);
  for (const path of paths) {
    const file = files.get(path);
    if (file?.kind === 'text') sum += file.text.length;
  }
  return sum;
}

function diagnosticOf({ unit, problem, severity }: Finding): Diagnostic {
  const { message, code } = problem;
  const start = unit.inline?.start ?? { line: 0, character: 0 };
  const range = { start: movedBy(problem.start, start), end: movedBy(problem.end, start) };
  return { severity, message, path: unit.path, range, source: 'build', code };
}

const noStart = (path: string): Diagnostic => ({
  severity: 'error',
  message: `There is no file "${path}", which is to start. Make it, or change what names it.`,
  source: 'build',
  code: 'missing-file',
});

const past = (input: boolean): Diagnostic => ({
  severity: 'error',
  message: input
    ? 'The files that are imported are larger than 1 MB together, which is more than can be built here. The preview keeps the last good version; make some of them smaller.'
    : 'What was built is larger than 5 MB. The preview keeps the last good version; import less.',
  source: 'build',
  code: 'too-big',
});
