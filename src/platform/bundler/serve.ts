/** The worker's side of the conversation, without the worker: hand it what the page says. */
import { Builder } from '../../core/bundle/builder.ts';
import type { BundleFile, BundleOutcome, ModuleId } from '../../core/bundle/bundler.ts';
import type { SourceCompiler } from '../../core/bundle/compile/transform.ts';
import type { PackageSource } from '../../core/bundle/packages/source.ts';
import { readSettings } from '../../core/bundle/source/settings.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { FilePath } from '../../core/path.ts';
import { assertNever } from '../../core/result.ts';
import { CompilerUnavailable } from './esbuild-compiler.ts';
import { MAIN_LANE, type BuiltChanges, type FileChanges, type FromWorker, type ToWorker } from './messages.ts';

export interface ServeOptions {
  readonly compiler: SourceCompiler;
  readonly packages: PackageSource;
  readonly now: () => number;
  readonly pause?: (ms: number) => Promise<void>;
  readonly post: (message: FromWorker) => void;
  /** Something that cannot happen did: the page is to treat this worker as dead. */
  readonly fail: (error: unknown) => void;
}

const SAMPLE =
  'import { useState } from "react"; export default function App() { const [n] = useState<number>(0); return <p>{n}</p> }';

const pauseFor = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One project that is built beside others. */
interface Lane {
  readonly files: Map<FilePath, BundleFile>;
  readonly sent: Sent;
  readonly builder: Builder;
  current: AbortController | undefined;
}

type Asked = Exclude<ToWorker, { type: 'start' | 'leave' }>;

export function createServer(options: ServeOptions): (message: ToWorker) => void {
  const { compiler, packages, now, pause = pauseFor, post, fail } = options;
  const lanes = new Map<number, Lane>();
  let lastVersion = 0;
  let guarded = false;

  function laneOf(number: number): Lane {
    const known = lanes.get(number);
    if (known !== undefined) return known;
    const builder = new Builder({ compiler, packages, pause, lastVersion, guarded });
    const lane: Lane = { files: new Map(), sent: new Sent(), builder, current: undefined };
    lanes.set(number, lane);
    return lane;
  }

  async function build({ id, lane: number, changes, request }: Extract<ToWorker, { type: 'build' }>): Promise<void> {
    const lane = laneOf(number);
    lane.current?.abort();
    const controller = new AbortController();
    lane.current = controller;
    apply(changes, lane.files);
    const startedAt = now();
    const outcome = await lane.builder.build({ ...request, files: new Map(lane.files) }, controller.signal);
    const answer =
      outcome.type === 'built' ? lane.sent.changes({ ...outcome, durationMs: now() - startedAt }) : outcome;
    post({ type: 'build', id, outcome: answer });
  }

  async function answer(message: Asked): Promise<void> {
    switch (message.type) {
      case 'build':
        return build(message);
      case 'warm':
        await compiler.transform({
          text: SAMPLE,
          loader: 'tsx',
          file: 'warm.tsx',
          jsx: 'automatic',
          jsxImportSource: 'react',
          experimentalDecorators: false,
        });
        return post({ type: 'warm', id: message.id });
      case 'vendored':
        return post({ type: 'vendored', id: message.id, modules: await packages.vendored(message.ids) });
      case 'locate':
        return post({ type: 'locate', id: message.id, place: lanes.get(message.lane)?.builder.locate(message.place) });
      case 'types': {
        const { versions } = readSettings(laneOf(MAIN_LANE).files);
        return post({ type: 'types', id: message.id, files: await packages.types(message.specifiers, versions) });
      }
      default:
        return assertNever(message);
    }
  }

  return (message) => {
    if (message.type === 'start') {
      lanes.clear();
      ({ lastVersion, guarded } = message);
    } else if (message.type === 'leave') {
      lanes.get(message.lane)?.current?.abort();
      lanes.delete(message.lane);
    } else answer(message).catch((error: unknown) => failed(message, error));
  };

  function failed(message: Asked, error: unknown): void {
    if (!(error instanceof CompilerUnavailable)) return fail(error);
    if (message.type === 'warm') return post({ type: 'warm', id: message.id });
    if (message.type !== 'build') return fail(error);
    post({ type: 'build', id: message.id, outcome: { type: 'failed', diagnostics: [broken(error)] } });
  }
}

const broken = (error: Error): Diagnostic => ({
  severity: 'error',
  message: `The compiler could not be loaded (${error.message}). Your files are kept. Check the connection and change anything to try again.`,
  source: 'build',
  code: 'compiler',
});

function apply({ set, removed }: FileChanges, files: Map<FilePath, BundleFile>): void {
  for (const path of removed) files.delete(path);
  for (const [path, file] of set) files.set(path, file);
}

/** What the page was given already. */
class Sent {
  readonly #modules = new Map<ModuleId, number>();
  readonly #packages = new Set<ModuleId>();

  changes(outcome: Extract<BundleOutcome, { type: 'built' }>): BuiltChanges {
    const { modules, packages } = outcome;
    const newModules = modules.filter(({ id, version }) => this.#modules.get(id) !== version);
    const newPackages = packages.filter(({ id }) => !this.#packages.has(id));
    for (const { id, version } of newModules) this.#modules.set(id, version);
    for (const { id } of newPackages) this.#packages.add(id);
    return {
      ...outcome,
      modules: modules.map(({ id, version }) => [id, version]),
      packages: packages.map(({ id }) => id),
      newModules,
      newPackages,
    };
  }
}
