/**
 * React's own way of replacing components, for modules that register what they export. A component that throws while a
 * change is put in does not take the page down: its render is held off, which leaves the last good one, with its state, on
 * the screen until a later change mends it.
 */
type Signature = (type: unknown, key?: string, forceReset?: boolean, hooks?: () => unknown[]) => unknown;

/** Of `react-refresh/runtime`. */
interface Runtime {
  injectIntoGlobalHook(target: object): void;
  register(type: unknown, id: string): void;
  createSignatureFunctionForTransform(): Signature;
  performReactRefresh(): { readonly staleFamilies: ReadonlySet<unknown> } | null;
}

/** What React takes for data that is still to come. With it a render is not committed, and nothing on the screen changes. */
const NEVER = new Promise<never>(() => undefined);

export class ReactRefresh {
  readonly #report: (error: unknown) => void;
  #runtime: Runtime | undefined;
  #active = false;
  /** Components whose newest version threw. */
  readonly #broken = new Set<unknown>();
  #refreshing = false;

  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  /** Before React DOM runs, or it will not know of it. */
  install(module: unknown): void {
    const runtime = runtimeIn(module);
    if (runtime === undefined || this.#runtime !== undefined) return;
    runtime.injectIntoGlobalHook(window);
    this.#runtime = runtime;
    onRenderer(() => (this.#active = true));
  }

  /** A React DOM is there that takes new components. */
  get isActive(): boolean {
    return this.#active;
  }

  register(type: unknown, id: string): void {
    this.#runtime?.register(type, id);
  }

  signature(): Signature {
    return this.#runtime?.createSignatureFunctionForTransform() ?? ((type) => type);
  }

  /** Puts in what was registered since. `undefined` where there was nothing. */
  perform(): 'kept' | 'remounted' | undefined {
    if (this.#runtime === undefined || this.#refreshing) return undefined;
    this.#refreshing = true;
    this.#broken.clear();
    try {
      const update = this.#runtime.performReactRefresh();
      return update === null ? undefined : update.staleFamilies.size > 0 ? 'remounted' : 'kept';
    } catch (error) {
      this.#report(error);
      return 'remounted';
    } finally {
      this.#refreshing = false;
    }
  }

  /** A component threw while it rendered. Never returns. */
  failed(error: unknown, type: unknown): never {
    const isHot = this.#refreshing || this.#broken.has(type);
    if (!isHot || isSuspension(error)) throw error;
    if (!this.#broken.has(type)) this.#report(error);
    this.#broken.add(type);
    throw NEVER;
  }
}

/** A renderer announces itself to the hook, which keeps none of them; production builds take no new components. */
function onRenderer(active: () => void): void {
  const hook: unknown = Reflect.get(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__');
  const inject: unknown = typeof hook === 'object' && hook !== null ? Reflect.get(hook, 'inject') : undefined;
  if (typeof hook !== 'object' || hook === null || typeof inject !== 'function') return;
  Reflect.set(hook, 'inject', (renderer: unknown): unknown => {
    if (typeof renderer === 'object' && renderer !== null && 'scheduleRefresh' in renderer) active();
    return Reflect.apply(inject, hook, [renderer]);
  });
}

function runtimeIn(module: unknown): Runtime | undefined {
  for (const candidate of [module, typeof module === 'object' && module !== null && Reflect.get(module, 'default')]) {
    if (isRuntime(candidate)) return candidate;
  }
  return undefined;
}

const isRuntime = (value: unknown): value is Runtime =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'injectIntoGlobalHook') === 'function';

/** Data that is awaited, thrown as such or as React's own mark for `use`. */
function isSuspension(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (typeof Reflect.get(error, 'then') === 'function') return true;
  return error instanceof Error && error.message.startsWith('Suspense Exception');
}
