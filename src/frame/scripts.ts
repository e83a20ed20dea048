/**
 * The scripts of the page, each run once, whole, and in the order of the source. One whose file has not come holds all
 * later ones back, while the markup goes on; when its turn comes it sees the document as it stood at its own place.
 * `defer` and what the host builds (modules, `text/babel`) run at the end, the latter when they are built; one that could
 * not be built is given up, and runs when a later build mends it. Lines in errors are those of the project's files.
 */
import { resolveReference, type FilePath } from '../core/path.ts';
import { outsideScript } from '../core/preview/outside.ts';
import type { Capture } from './capture.ts';
import { atItsPlace } from './at-its-place.ts';
import type { Files } from './files.ts';
import type { ModuleRuntime } from './modules/module-runtime.ts';
import type { Outside } from './outside.ts';

interface Waiting {
  readonly element: HTMLScriptElement;
  readonly kind: 'classic' | 'built';
  /** Which of the page's built scripts it is (core/preview/roots.ts). */
  readonly root: number;
  /** The project's file, where it has one. */
  readonly path: FilePath | undefined;
  /** The package that stands in for an address of another host. */
  readonly standIn: string | undefined;
  readonly source: string | null;
  readonly type: string | null;
  /** Zero-based line and character at which the inline text begins in the page. */
  readonly at: readonly [number, number];
}

/** What scripts need of the document they run in. */
interface ScriptHost {
  readonly files: Files;
  readonly page: FilePath;
  readonly capture: Capture;
  readonly modules: ModuleRuntime;
  readonly outside: Outside;
  isRunning(): boolean;
  /** Nodes were moved and put back: style sheets may have been read anew. */
  afterMove(): void;
  /** One that the source made gave its place to another. */
  replaced(element: HTMLScriptElement, by: HTMLScriptElement): void;
  /** A script ran or was given up. */
  changed(): void;
}

export class Scripts {
  readonly #host: ScriptHost;
  readonly #queue: Waiting[] = [];
  readonly #deferred: Waiting[] = [];
  /** Built scripts that failed to build. */
  #givenUp: Waiting[] = [];
  readonly #ran = new Set<FilePath>();
  #pumping = false;
  /** A script of another host is on its way, and later ones wait for it. */
  #loading = false;

  constructor(host: ScriptHost) {
    this.#host = host;
  }

  /** The parser has just closed a script. */
  found(): void {
    for (const element of document.querySelectorAll<HTMLScriptElement>('script[data-vonk]')) this.#take(element);
    for (const template of document.querySelectorAll('template')) restoreInside(template.content);
    this.pump();
  }

  hasRun(path: FilePath): boolean {
    return this.#ran.has(path);
  }

  uses(path: FilePath): boolean {
    return this.hasRun(path) || [...this.#queue, ...this.#deferred].some((script) => isPlain(script, path));
  }

  /** Runs what may run now. */
  pump(): void {
    if (this.#pumping) return;
    this.#pumping = true;
    for (
      let next = this.#queue[0];
      next !== undefined && !this.#loading && this.#isReady(next);
      next = this.#queue[0]
    ) {
      this.#queue.shift();
      void this.#run(next, 'at-its-place')?.then(() => this.pump());
    }
    this.#pumping = false;
    for (const script of this.#givenUp) if (this.#builtState(script) === 'ready') void this.#runBuilt(script);
    this.#givenUp = this.#givenUp.filter((script) => this.#builtState(script) !== 'ready');
    this.#host.changed();
  }

  readyToFinish(): boolean {
    return !this.#loading && this.#queue.length === 0 && this.#deferred.every((script) => this.#isReady(script));
  }

  /** The page's text is whole and nothing is waited for: what was deferred has its turn. */
  async finish(): Promise<void> {
    for (const script of this.#deferred.splice(0)) {
      if (script.kind === 'classic') await this.#run(script, 'at-the-end');
      else await this.#runBuilt(script);
    }
  }

  #take(element: HTMLScriptElement): void {
    const taken = (name: string): string | null => {
      const value = element.getAttribute(name);
      element.removeAttribute(name);
      return value;
    };
    taken('data-vonk');
    const [line = 0, character = 0] = (taken('data-vonk-at') ?? '').split(',').map(Number);
    const type = taken('data-vonk-type');
    const source = taken('data-vonk-src');
    const root = Number(taken('data-vonk-root') ?? -1);
    const kind = root >= 0 ? 'built' : 'classic';
    const path = source === null ? undefined : resolveReference(this.#host.page, source);
    const use = kind === 'built' ? 'module' : 'script';
    const found = source === null || path !== undefined ? undefined : outsideScript(source, use);
    // What is not vendored the page loads itself where it may.
    const standIn = found?.from === 'network' && this.#host.outside.reaches('script') ? undefined : found?.id;
    if (standIn !== undefined) this.#host.outside.want(standIn);
    const script: Waiting = { element, kind, root, path, standIn, source, type, at: [line, character] };
    if (kind === 'classic' && element.hasAttribute('nomodule')) restore(script);
    else if (kind === 'built' || (source !== null && (element.defer || element.hasAttribute('async')))) {
      this.#deferred.push(script);
    } else this.#queue.push(script);
  }

  #isReady(script: Waiting): boolean {
    if (script.standIn !== undefined) return this.#host.outside.stateOf(script.standIn) !== 'coming';
    if (script.kind === 'built') return this.#builtState(script) !== 'waiting';
    return !this.#host.isRunning() || script.path === undefined || this.#host.files.isWhole(script.path);
  }

  /** One that nothing is known of is being built; what a run has left waiting will not come. */
  #builtState(script: Waiting): 'ready' | 'waiting' | 'failed' {
    if (script.source !== null && script.path === undefined) return 'failed';
    const state = this.#host.modules.stateOf(script.root);
    if (state === 'waiting') return this.#host.isRunning() ? 'waiting' : 'failed';
    return state ?? 'waiting';
  }

  /** A promise where the script has to be loaded first. */
  #run(script: Waiting, where: 'at-its-place' | 'at-the-end'): Promise<void> | undefined {
    const { element, path, source, standIn } = script;
    const given = standIn === undefined ? undefined : this.#host.outside.textOf(standIn);
    if (source !== null && path === undefined && given === undefined) {
      // Another host: where there is no network the browser refuses it and tells the page.
      if (this.#host.outside.reaches('script')) return this.#load(script);
      restore(script);
      return undefined;
    }
    const code = given ?? (path === undefined ? element.text : this.#host.files.wholeText(path));
    if (path !== undefined) this.#ran.add(path);
    if (code === undefined) {
      restoreInert(script);
      element.dispatchEvent(new Event('error'));
      return undefined;
    }
    const [line, character] = source === null ? script.at : [0, 0];
    const name = given === undefined ? `vonk:///${encodeURI(path ?? this.#host.page)}` : source;
    if (script.type === null) element.removeAttribute('type');
    else element.setAttribute('type', script.type);
    const start = (): void => {
      // Setting the text of a script that has not started runs it; blank lines in front make its lines those of the file.
      element.text = `${'\n'.repeat(line)}${' '.repeat(character)}${code}\n//# sourceURL=${name}`;
    };
    this.#host.capture.within(path ?? this.#host.page, () => {
      if (where === 'at-the-end') start();
      else atItsPlace(element, this.#host.afterMove, start);
    });
    element.text = source === null ? code : '';
    if (source === null) return undefined;
    element.setAttribute('src', source);
    element.dispatchEvent(new Event('load'));
    return undefined;
  }

  /** By a twin that the parser does not wait for: what it has read must still be found here, in order. */
  async #load(script: Waiting): Promise<void> {
    this.#loading = true;
    const twin = this.#twinOf(script.element);
    twin.async = false;
    if (script.type !== null) twin.type = script.type;
    await this.#runTwin(script.element, twin, script.source ?? '');
    this.#loading = false;
  }

  async #runBuilt(script: Waiting): Promise<void> {
    const { element, source, type } = script;
    const address = await this.#addressFor(script);
    if (address === undefined && source !== null && script.path === undefined) return restore(script);
    if (address === undefined) {
      this.#givenUp.push(script);
      restoreInert(script);
      element.dispatchEvent(new Event('error'));
      return;
    }
    const text = element.text;
    // A module that came from the parser cannot be told where to load from; a twin in its place can.
    const twin = this.#twinOf(element);
    twin.type = 'module';
    await this.#runTwin(element, twin, address);
    if (type === null) twin.removeAttribute('type');
    else twin.type = type;
    if (source === null) {
      twin.removeAttribute('src');
      twin.text = text;
    } else twin.setAttribute('src', source);
  }

  #twinOf(element: HTMLScriptElement): HTMLScriptElement {
    const twin = document.createElement('script');
    for (const { name, value } of element.attributes) {
      // What stands in for a file of another host has another sum than the page was told.
      if (name !== 'src' && name !== 'type' && name !== 'integrity') twin.setAttribute(name, value);
    }
    return twin;
  }

  #runTwin(element: HTMLScriptElement, twin: HTMLScriptElement, address: string): Promise<void> {
    twin.src = address;
    return new Promise((done) => {
      twin.addEventListener('load', () => done(), { once: true });
      twin.addEventListener('error', () => done(), { once: true });
      // A script that another one took out of the page runs all the same.
      if (element.isConnected) element.replaceWith(twin);
      else document.head.append(twin);
      this.#host.replaced(element, twin);
    });
  }

  async #addressFor(script: Waiting): Promise<string | undefined> {
    if (script.standIn !== undefined) return this.#host.outside.addressOf(script.standIn);
    return this.#builtState(script) === 'ready' ? this.#host.modules.addressFor(script.root) : undefined;
  }
}

const isPlain = ({ kind, path }: Waiting, wanted: FilePath): boolean => kind === 'classic' && path === wanted;

/** The attributes as they were; a source on another host is then fetched, or refused, by the browser. */
function restore({ element, type, source }: Waiting): void {
  if (type === null) element.removeAttribute('type');
  else element.setAttribute('type', type);
  if (source !== null) element.setAttribute('src', source);
}

/** The source is shown again, but the placeholder's type keeps the browser from fetching what is not there. */
function restoreInert({ element, source }: Waiting): void {
  if (source !== null) element.setAttribute('src', source);
}

const MARKS = ['data-vonk', 'data-vonk-at', 'data-vonk-root', 'data-vonk-type', 'data-vonk-src'];

/** Scripts in a template are not the page's: they get their attributes back and stay as they are. */
function restoreInside(content: DocumentFragment): void {
  for (const element of content.querySelectorAll('script[data-vonk]')) {
    const type = element.getAttribute('data-vonk-type');
    const source = element.getAttribute('data-vonk-src');
    for (const name of [...MARKS, 'type']) {
      element.removeAttribute(name);
    }
    if (type !== null) element.setAttribute('type', type);
    if (source !== null) element.setAttribute('src', source);
  }
  for (const template of content.querySelectorAll('template')) restoreInside(template.content);
}
