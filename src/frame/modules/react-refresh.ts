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
  setSignature(type: unknown, key: string, forceReset?: boolean, hooks?: () => unknown[]): void;
  getFamilyByID(id: string): unknown;
  createSignatureFunctionForTransform(): Signature;
  performReactRefresh(): { readonly staleFamilies: ReadonlySet<unknown> } | null;
}

type Component = (...args: unknown[]) => unknown;

/** What React takes for data that is still to come. With it a render is not committed, and nothing on the screen changes. */
const NEVER = new Promise<never>(() => undefined);

export class ReactRefresh {
  readonly #report: (error: unknown) => void;
  #runtime: Runtime | undefined;
  #renderers: ReadonlyMap<unknown, unknown> | undefined;
  readonly #guarded = new WeakMap<Component, Component>();
  /** Components whose newest version threw. */
  #broken = new Set<Component>();
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
    const hook: unknown = Reflect.get(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__');
    const renderers: unknown = typeof hook === 'object' && hook !== null ? Reflect.get(hook, 'renderers') : undefined;
    if (renderers instanceof Map) this.#renderers = renderers;
  }

  /** A React DOM is there that takes new components. */
  get isActive(): boolean {
    return (this.#renderers?.size ?? 0) > 0;
  }

  register(type: unknown, id: string): void {
    const runtime = this.#runtime;
    if (runtime === undefined) return;
    const isFirst = runtime.getFamilyByID(id) === undefined;
    runtime.register(type, id);
    // The first version is what it is; later ones are rendered through their guard.
    if (!isFirst && isComponentFunction(type)) runtime.register(this.#guard(type), id);
  }

  signature(): Signature {
    const runtime = this.#runtime;
    if (runtime === undefined) return (type) => type;
    const sign = runtime.createSignatureFunctionForTransform();
    return (type, key, forceReset, hooks) => {
      if (key !== undefined && isComponentFunction(type)) {
        runtime.setSignature(this.#guard(type), key, forceReset, hooks);
      }
      return sign(type, key, forceReset, hooks);
    };
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

  #guard(type: Component): Component {
    const known = this.#guarded.get(type);
    if (known !== undefined) return known;
    const guarded = new Proxy(type, {
      apply: (target, self, args: unknown[]): unknown => {
        try {
          return Reflect.apply(target, self, args);
        } catch (error) {
          const isHot = this.#refreshing || this.#broken.has(type);
          if (!isHot || isSuspension(error)) throw error;
          if (!this.#broken.has(type)) this.#report(error);
          this.#broken.add(type);
          throw NEVER;
        }
      },
    });
    this.#guarded.set(type, guarded);
    return guarded;
  }
}

function runtimeIn(module: unknown): Runtime | undefined {
  for (const candidate of [module, typeof module === 'object' && module !== null && Reflect.get(module, 'default')]) {
    if (isRuntime(candidate)) return candidate;
  }
  return undefined;
}

const isRuntime = (value: unknown): value is Runtime =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'injectIntoGlobalHook') === 'function';

/** Classes are replaced without their state, and need no guard. */
function isComponentFunction(type: unknown): type is Component {
  if (typeof type !== 'function') return false;
  const { prototype } = type;
  return typeof prototype !== 'object' || prototype === null || !('isReactComponent' in prototype);
}

/** Data that is awaited, thrown as such or as React's own mark for `use`. */
function isSuspension(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (typeof Reflect.get(error, 'then') === 'function') return true;
  return error instanceof Error && error.message.startsWith('Suspense Exception');
}
