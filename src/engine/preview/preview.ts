/**
 * The preview: told what changes in the project, it decides what travels to the frame. Changes go to the document that is
 * there; a page written anew, a changed script and a reload get a document of their own, which takes the place of the old
 * one when it has as much to show (documents.ts), so that nothing blank or emptier is ever seen. What a change does to a
 * document is the frame's affair.
 */
import type { Bundler } from '../../core/bundle/bundler.ts';
import { moduleId } from '../../core/bundle/source/names.ts';
import { extensionOf, type FilePath } from '../../core/path.ts';
import { chooseEntry, entriesOf, isMarkup, takesOver } from '../../core/preview/entry.ts';
import type { PreviewFrames } from '../../core/preview/frames.ts';
import { NETWORK_LEVELS, type NetworkLevel } from '../../core/preview/network.ts';
import type { Colouring, FileState, Pairs } from '../../core/preview/protocol.ts';
import type { Project } from '../../core/project.ts';
import type { Result } from '../../core/result.ts';
import type { Preview, PreviewEvents, ShowOptions } from '../preview-port.ts';
import { Documents } from './documents.ts';
import { Modules } from './modules.ts';
import { Sources, stateOf } from './sources.ts';

export interface PreviewOptions {
  readonly frames: PreviewFrames;
  readonly bundler: Bundler;
  readonly events: PreviewEvents;
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  /** Runs later, unless the function it gives is called. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** The script that draws a page as a picture, fetched when one is wanted. */
  readonly pictureProgram: () => Promise<string>;
}

export function createPreview(options: PreviewOptions): Preview {
  return new ProjectPreview(options);
}

class ProjectPreview implements Preview {
  readonly #events: PreviewEvents;
  readonly #sources = new Sources();
  readonly #modules: Modules;
  readonly #documents: Documents;
  #entry: FilePath | undefined;
  #network: NetworkLevel = 'off';
  #reducedMotion: boolean | undefined;
  #colours: Colouring | undefined;
  #running = false;
  /** Whether the run has written to the page that is shown. */
  #touched = false;

  constructor({ frames, bundler, events, now, after, pictureProgram }: PreviewOptions) {
    this.#events = events;
    this.#modules = new Modules({
      bundler,
      events,
      now,
      after,
      sources: this.#sources,
      entry: () => this.#entry,
      isRunning: () => this.#running,
      stands: (since) => this.#documents.sendModules(since),
      problems: (found) => this.#documents.problems.setBuild(found),
    });
    this.#documents = new Documents({
      frames,
      events,
      now,
      after,
      pictureProgram,
      showing: {
        bundler,
        entry: () => this.#entry,
        files: () => this.#sources.all(),
        has: (path) => this.#sources.has(path),
        isRunning: () => this.#running,
        network: () => this.#network,
        reducedMotion: () => this.#reducedMotion,
        colours: () => this.#colours,
        isOpen: (path) => this.#sources.isOpen(path),
        modules: () => this.#modules.update(),
        isBuilding: () => this.#modules.isBusy,
        isBroken: () => this.#modules.isBroken,
        draws: (module) => this.#modules.module(module)?.hot === 'component',
      },
    });
  }

  show(project: Project, { entry, network = 'off' }: ShowOptions = {}): void {
    this.#network = network;
    this.#documents.estrange();
    this.#sources.replaceAll(project);
    this.#modules.begin();
    this.#running = false;
    this.#documents.forgive();
    this.#documents.problems.setBuild([]);
    this.#setEntry(entry !== undefined && this.#sources.has(entry) ? entry : chooseEntry(this.#sources.paths()));
    this.#modules.changed();
    this.#documents.make('replace');
  }

  begin(): void {
    this.#running = true;
    this.#touched = false;
    this.#documents.forgive();
    this.#documents.send({ type: 'begin' });
    this.#documents.say();
  }

  open(path: FilePath): void {
    this.#sources.open(path);
    this.#documents.problems.arrived(path);
    const isNew = takesOver(path, { shown: this.#entry, touched: this.#touched, all: this.#sources.paths() });
    if (isNew) {
      this.#touched = true;
      this.#setEntry(path);
      this.#documents.make(this.#documents.isSeen ? 'rewrite' : 'stream');
    } else if (path === this.#entry && isMarkup(path)) {
      this.#touched = true;
      this.#documents.outdate();
      this.#documents.make(this.#documents.isSeen ? 'rewrite' : 'stream');
    } else this.#documents.send({ type: 'open', path });
  }

  append(path: FilePath, text: string): void {
    if (!this.#sources.isOpen(path)) this.#reopen(path);
    this.#sources.append(path, text);
    this.#documents.send({ type: 'append', path, text }, !this.#compiles(path));
    if (path === this.#entry) this.#modules.grew(text);
  }

  close(path: FilePath, text: string): void {
    if (!this.#sources.isOpen(path)) {
      this.write(path, text);
      return;
    }
    const same = this.#sources.close(path, text);
    this.#built(path);
    if (this.#documents.isLacking) this.#cure();
    else this.#documents.send({ type: 'close', path, ...(same ? {} : { text }) }, !this.#compiles(path));
  }

  write(path: FilePath, text: string): void {
    // Text that is still being written arrives whole with `close`, this edit included.
    if (!this.#sources.isOpen(path)) this.#write({ kind: 'text', path, whole: text });
  }

  writeBinary(path: FilePath, bytes: Uint8Array<ArrayBuffer>, mime: string): void {
    this.#write({ kind: 'binary', path, bytes, mime });
  }

  remove(path: FilePath): void {
    if (!this.#sources.remove(path)) return;
    this.#built(path);
    if (path === this.#entry) {
      this.#setEntry(chooseEntry(this.#sources.paths()));
      this.#documents.make('replace');
    } else this.#documents.send({ type: 'remove', path });
  }

  settle(project: Project): void {
    for (const path of this.#sources.paths()) if (!project.files.has(path)) this.remove(path);
    for (const file of project.files.values()) {
      if (this.#sources.isOpen(file.path) && file.kind === 'text') this.close(file.path, file.text);
      else this.#write(stateOf(file));
    }
    this.#running = false;
    this.#modules.changed();
    if (this.#entry === undefined) this.#enter(chooseEntry(this.#sources.paths()));
    this.#documents.send({ type: 'settle' });
    this.#documents.consider();
    this.#documents.say();
  }

  setNetwork(level: NetworkLevel): void {
    if (level === this.#network) return;
    const less = NETWORK_LEVELS.indexOf(level) < NETWORK_LEVELS.indexOf(this.#network);
    this.#network = level;
    if (less) this.#documents.end();
    this.#tryAgain();
  }

  setReducedMotion(reduced: boolean): void {
    this.#reducedMotion = reduced;
    this.#documents.send({ type: 'emulate', reducedMotion: reduced }, false);
  }

  setColours(colours: Colouring | undefined): void {
    this.#colours = colours;
    this.#documents.send({ type: 'colours', ...(colours && { colours }) }, false);
  }

  paintColours(rule: string): void {
    if (this.#colours === undefined) return;
    this.#colours = { ...this.#colours, rule };
    this.#documents.send({ type: 'paint-colours', rule }, false);
  }

  measureColours(): Promise<Pairs | undefined> {
    return this.#documents.questions.measureColours();
  }

  takePicture(): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
    return this.#documents.questions.takePicture();
  }

  setEntry(path: FilePath): void {
    if (path === this.#entry || !entriesOf(this.#sources.paths()).includes(path)) return;
    this.#enter(path);
  }

  reload(): void {
    this.#modules.changed();
    this.#tryAgain();
  }

  clearProblems(): void {
    this.#documents.problems.clear();
  }

  stopHung(): void {
    this.#documents.stopHung();
  }

  waitHung(): void {
    this.#documents.waitHung();
  }

  /** Text that goes on where a finished file ends: a document that has its beginning is made behind the old one. */
  #reopen(path: FilePath): void {
    const before = this.#sources.whole(path) ?? '';
    this.open(path);
    if (before === '') return;
    this.#sources.append(path, before);
    this.#documents.send({ type: 'append', path, text: before });
  }

  #write(file: FileState): void {
    if (this.#sources.write(file) === undefined) return;
    const { path } = file;
    this.#documents.problems.arrived(path);
    if (path === this.#entry) this.#touched = true;
    this.#built(path);
    const first = this.#entry === undefined && !this.#running ? chooseEntry(this.#sources.paths()) : undefined;
    const taken = this.#running && takesOver(path, { shown: this.#entry, touched: true, all: this.#sources.paths() });
    if (first !== undefined) this.#enter(first);
    else if (taken) this.#enter(path);
    else if (this.#documents.isLacking) this.#cure();
    else this.#documents.send({ type: 'write', file }, !this.#compiles(path));
  }

  /** A file is whole, new, changed or gone: what imports it is built. A page is no module. */
  #built(path: FilePath): void {
    if (path === this.#entry || !/^html?$/.test(extensionOf(path))) this.#modules.changed();
  }

  /** The page has the file as a module, and shows what is built of it. */
  #compiles(path: FilePath): boolean {
    const module = this.#modules.module(moduleId(path));
    return module !== undefined && module.style?.kind !== 'file';
  }

  /** What changed may be the cure of a failure. */
  #cure(): void {
    if (this.#documents.mayBeCured) this.#tryAgain();
  }

  #tryAgain(): void {
    this.#documents.forgive();
    this.#documents.make('replace');
  }

  #enter(entry: FilePath | undefined): void {
    if (entry === undefined) return;
    this.#setEntry(entry);
    this.#documents.forgive();
    this.#documents.make(this.#sources.isOpen(entry) ? 'stream' : 'replace');
  }

  #setEntry(entry: FilePath | undefined): void {
    if (entry === this.#entry) return;
    this.#entry = entry;
    this.#modules.changed();
    this.#events.entry(entry);
  }
}
