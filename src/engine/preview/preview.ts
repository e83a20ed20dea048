/**
 * The preview: told what changes in the project, it decides what travels to the frame. Changes go to the document that is
 * there; a page written anew, a changed script and a reload get a document of their own, which takes the place of the old
 * one when it has as much to show (documents.ts), so that nothing blank or emptier is ever seen. What a change does to a
 * document is the frame's affair.
 */
import type { FilePath } from '../../core/path.ts';
import { chooseEntry, isMarkup, takesOver } from '../../core/preview/entry.ts';
import type { PreviewFrames } from '../../core/preview/frames.ts';
import type { FileState } from '../../core/preview/protocol.ts';
import type { Project } from '../../core/project.ts';
import type { Preview, PreviewEvents } from '../preview-port.ts';
import { Documents } from './documents.ts';
import { Sources, stateOf } from './sources.ts';

export interface PreviewOptions {
  readonly frames: PreviewFrames;
  readonly events: PreviewEvents;
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
}

export function createPreview(options: PreviewOptions): Preview {
  return new ProjectPreview(options);
}

class ProjectPreview implements Preview {
  readonly #events: PreviewEvents;
  readonly #sources = new Sources();
  readonly #documents: Documents;
  #entry: FilePath | undefined;
  #running = false;
  /** Whether the run has written to the page that is shown. */
  #touched = false;

  constructor({ frames, events, now }: PreviewOptions) {
    this.#events = events;
    this.#documents = new Documents({
      frames,
      events,
      now,
      showing: {
        entry: () => this.#entry,
        files: () => this.#sources.all(),
        has: (path) => this.#sources.has(path),
        isRunning: () => this.#running,
        isOpen: (path) => this.#sources.isOpen(path),
      },
    });
  }

  show(project: Project, entry?: FilePath): void {
    this.#sources.replaceAll(project);
    this.#running = false;
    this.#documents.forgive();
    this.#setEntry(entry !== undefined && this.#sources.has(entry) ? entry : chooseEntry(this.#sources.paths()));
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
    const isNew = takesOver(path, this.#entry, this.#touched);
    if (!isNew && path !== this.#entry) {
      this.#documents.send({ type: 'open', path });
      return;
    }
    this.#touched = true;
    if (isNew) this.#setEntry(path);
    else this.#documents.outdate();
    this.#documents.make(this.#documents.isSeen ? 'rewrite' : 'stream');
  }

  append(path: FilePath, text: string): void {
    if (!this.#sources.isOpen(path)) this.#reopen(path);
    this.#sources.append(path, text);
    this.#documents.send({ type: 'append', path, text });
  }

  close(path: FilePath, text: string): void {
    if (!this.#sources.isOpen(path)) {
      this.write(path, text);
      return;
    }
    const same = this.#sources.close(path, text);
    if (this.#documents.isLacking) this.#tryAgain();
    else this.#documents.send({ type: 'close', path, ...(same ? {} : { text }) });
  }

  write(path: FilePath, text: string): void {
    // Text that is still being written arrives whole with `close`, this edit included.
    if (!this.#sources.isOpen(path)) this.#write({ kind: 'text', path, whole: text });
  }

  writeBinary(path: FilePath, bytes: Uint8Array, mime: string): void {
    this.#write({ kind: 'binary', path, bytes, mime });
  }

  remove(path: FilePath): void {
    if (!this.#sources.remove(path)) return;
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
    this.#documents.send({ type: 'settle' });
    this.#documents.consider();
    this.#documents.say();
  }

  setEntry(path: FilePath): void {
    if (path === this.#entry || !isMarkup(path) || !this.#sources.has(path)) return;
    this.#setEntry(path);
    this.#documents.make(this.#sources.isOpen(path) ? 'stream' : 'replace');
  }

  reload(): void {
    this.#tryAgain();
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
    this.#documents.problems.arrived(file.path);
    if (file.path === this.#entry) this.#touched = true;
    const isFirst = this.#entry === undefined && isMarkup(file.path);
    if (isFirst) this.#setEntry(file.path);
    if (isFirst || this.#documents.isLacking) this.#tryAgain();
    else this.#documents.send({ type: 'write', file });
  }

  /** What changed, or that a person asks, may be the cure of a failure. */
  #tryAgain(): void {
    this.#documents.forgive();
    this.#documents.make('replace');
  }

  #setEntry(entry: FilePath | undefined): void {
    if (entry === this.#entry) return;
    this.#entry = entry;
    this.#events.entry(entry);
  }
}
