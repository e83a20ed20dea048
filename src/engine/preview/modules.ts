/**
 * Has the modules of the shown page built whenever something changed, and knows what of them stands. One request is under
 * way at a time and the newest wins; one that takes long (a package is fetched) is overtaken. A page that starts no module
 * costs nothing here. What a document makes of modules is the frame's affair.
 */
import type {
  BuiltModule,
  BundleFile,
  BundleOutcome,
  Bundler,
  BundleRoot,
  ModuleId,
} from '../../core/bundle/bundler.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { FilePath } from '../../core/path.ts';
import { isMarkup } from '../../core/preview/entry.ts';
import type { ModuleUpdate } from '../../core/preview/protocol.ts';
import { assertNever } from '../../core/result.ts';
import type { PreviewEvents } from '../preview-port.ts';
import { BuildNotice } from './build-notice.ts';
import { rootsOf } from './page-modules.ts';
import type { Sources } from './sources.ts';
import { Standing } from './standing.ts';

/** A build that takes longer than this is overtaken by what was changed since. */
const OVERTAKE_MS = 150;

const SCRIPT_END = '</script';

interface Options {
  readonly bundler: Bundler;
  readonly events: Pick<PreviewEvents, 'building' | 'built' | 'packages'>;
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly sources: Sources;
  entry(): FilePath | undefined;
  isRunning(): boolean;
  /** What stands has changed. `since`: when the oldest change that is in it was made, in milliseconds. */
  stands(since: number): void;
  /** In place of those told before. */
  problems(diagnostics: readonly Diagnostic[]): void;
}

interface Flight {
  readonly entry: FilePath;
  readonly roots: readonly BundleRoot[];
  readonly running: boolean;
  readonly since: number;
  readonly startedAt: number;
}

export class Modules {
  readonly #options: Options;
  readonly #notice: BuildNotice;
  #standing = new Standing();
  #flight: Flight | undefined;
  /** When the oldest change was made that no request carries yet. */
  #changedAt: number | undefined;
  #isDue = false;
  #projects = 0;
  #hasErrors = false;
  #cancelOvertaking: (() => void) | undefined;
  /** The end of the page's text, for an end tag that comes in two pieces. */
  #tail = '';
  #known: { readonly entry: FilePath; readonly source: string; readonly roots: readonly BundleRoot[] } | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#notice = new BuildNotice(options);
    options.bundler.on({ packages: (progress) => options.events.packages(progress) });
  }

  /** Something that the newest text needs is not built yet. */
  get isBusy(): boolean {
    return this.#flight !== undefined || this.#changedAt !== undefined;
  }

  /** The newest text has an error, so that what is seen is older. */
  get isBroken(): boolean {
    return this.#hasErrors;
  }

  /** What a document of the entry begins with, or has by now. `undefined` where it starts no modules. */
  update(): ModuleUpdate | undefined {
    const roots = this.#roots();
    return roots.length === 0 ? undefined : this.#standing.update(roots);
  }

  /** The module as it stands, where the page has it. */
  module(id: ModuleId): BuiltModule | undefined {
    return this.#standing.module(id);
  }

  /** Another project: what was good in the last one is not good in this one. */
  begin(): void {
    this.#projects += 1;
    this.forget();
  }

  /** Another page: nothing of the last one stands. */
  forget(): void {
    this.#standing = new Standing();
    this.#hasErrors = false;
    this.#flight = undefined;
    this.#changedAt = undefined;
    this.#end();
  }

  /** Something changed that modules may be made of. What changes together is asked for together. */
  changed(): void {
    if (this.#roots().length === 0) {
      this.forget();
      this.#options.problems([]);
      return;
    }
    this.#changedAt ??= this.#options.now();
    if (this.#isDue) return;
    this.#isDue = true;
    void Promise.resolve().then(() => {
      this.#isDue = false;
      this.#ask();
    });
  }

  /** The page's own text grew by `text`. Only a script that is whole by now is worth a look. */
  grew(text: string): void {
    const newest = this.#tail + text;
    this.#tail = newest.slice(1 - SCRIPT_END.length);
    if (!newest.toLowerCase().includes(SCRIPT_END)) return;
    const before = this.#known?.roots.length ?? 0;
    if (this.#roots().length > before) this.changed();
  }

  #ask(): void {
    const { entry, sources, isRunning, now, after } = this.#options;
    const page = entry();
    const roots = this.#roots();
    if (page === undefined || roots.length === 0 || this.#changedAt === undefined) return;
    const under = this.#flight === undefined ? undefined : now() - this.#flight.startedAt;
    if (under !== undefined && under < OVERTAKE_MS && this.#flight?.entry === page) {
      this.#cancelOvertaking ??= after(OVERTAKE_MS - under, () => {
        this.#cancelOvertaking = undefined;
        this.#ask();
      });
      return;
    }
    const running = isRunning();
    const flight: Flight = { entry: page, roots, running, since: this.#changedAt, startedAt: now() };
    this.#changedAt = undefined;
    this.#flight = flight;
    const files = filesOf(sources);
    void this.#options.bundler.build({ files, roots, running, project: `${this.#projects}` }).then(
      (outcome) => this.#landed(flight, outcome),
      (error: unknown) => this.#landed(flight, { type: 'failed', diagnostics: [endedBy(error)] }),
    );
    this.#notice.begin([...files.keys()].some((path) => /\.([mc]?ts|[jt]sx)$/.test(path)));
  }

  #landed(flight: Flight, outcome: BundleOutcome): void {
    if (flight !== this.#flight) return;
    this.#flight = undefined;
    const isNewest = this.#changedAt === undefined;
    if (isNewest) this.#end();
    if (flight.entry === this.#options.entry()) this.#take(flight, outcome);
    if (!isNewest && !this.#isDue) this.#ask();
  }

  #take(flight: Flight, outcome: BundleOutcome): void {
    const { events, problems, stands } = this.#options;
    switch (outcome.type) {
      case 'superseded':
        break;
      case 'built':
        this.#standing.accept(flight.roots, outcome);
        this.#hasErrors = outcome.diagnostics.some(({ severity }) => severity === 'error');
        problems(outcome.diagnostics.filter((diagnostic) => this.#isTold(flight, diagnostic)));
        events.built({ durationMs: outcome.durationMs, waiting: outcome.waiting, imported: outcome.imported });
        break;
      case 'failed':
        this.#standing.fail(flight.roots);
        this.#hasErrors = true;
        problems(outcome.diagnostics);
        break;
      default:
        assertNever(outcome);
    }
    stands(flight.since);
  }

  /** While a run writes, a file that it may still change is not wrong yet. */
  #isTold({ running }: Flight, { path }: Diagnostic): boolean {
    return !running || path === undefined || !this.#options.sources.isOpen(path);
  }

  #end(): void {
    this.#cancelOvertaking?.();
    this.#cancelOvertaking = undefined;
    this.#notice.end();
  }

  #roots(): readonly BundleRoot[] {
    const entry = this.#options.entry();
    const { sources } = this.#options;
    // A page starts what is whole in it; a module that is still being written starts nothing.
    const source = entry && (isMarkup(entry) ? sources.text(entry) : sources.whole(entry));
    if (entry === undefined || source === undefined) return [];
    if (this.#known?.entry === entry && this.#known.source === source) return this.#known.roots;
    this.#known = { entry, source, roots: rootsOf(entry, source) };
    return this.#known.roots;
  }
}

function filesOf(sources: Sources): Map<FilePath, BundleFile> {
  const files = new Map<FilePath, BundleFile>();
  for (const file of sources.all()) {
    if (file.kind === 'binary') files.set(file.path, { kind: 'binary', bytes: file.bytes, mime: file.mime });
    else if (file.whole !== undefined) files.set(file.path, { kind: 'text', text: file.whole });
  }
  return files;
}

const endedBy = (error: unknown): Diagnostic => ({
  severity: 'error',
  source: 'build',
  code: 'crashed',
  message: `The bundler ended (${String(error)}). Your text is kept; the next change builds again.`,
});
