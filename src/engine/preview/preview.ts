/**
 * The preview: told what changes in the project, it decides which document shows it. Changes go to the document that is
 * there; a page written anew, a changed script and a reload get a document of their own, which takes the place of the old
 * one when it has as much to show, so that nothing blank or emptier is ever seen. Implements `Preview` of preview-port.ts.
 * What a change does to a document is the frame's affair, frames are platform's.
 */
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { FilePath } from '../../core/path.ts';
import { chooseEntry, isMarkup, takesOver } from '../../core/preview/entry.ts';
import type { FrameEvents, LostReason, PreviewFrames } from '../../core/preview/frames.ts';
import type { FileState, FrameMessage, FrameProblem, HostMessage } from '../../core/preview/protocol.ts';
import type { PreviewState } from '../../core/preview/state.ts';
import type { Project } from '../../core/project.ts';
import { assertNever } from '../../core/result.ts';
import type { Preview, PreviewEvents } from '../preview-port.ts';
import { DocumentSession, type Painted, type Purpose } from './document-session.ts';
import { mayTakeOver } from './take-over.ts';
import { Sources, stateOf } from './sources.ts';

export interface PreviewOptions {
  readonly frames: PreviewFrames;
  readonly events: PreviewEvents;
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
}

/** A message without its revision, which is given when it is sent. */
type Change = HostMessage extends infer Message
  ? Message extends HostMessage
    ? Omit<Message, 'revision'>
    : never
  : never;

export function createPreview(options: PreviewOptions): Preview {
  return new ProjectPreview(options);
}

class ProjectPreview implements Preview {
  readonly #frames: PreviewFrames;
  readonly #events: PreviewEvents;
  readonly #now: () => number;
  readonly #sources = new Sources();
  #entry: FilePath | undefined;
  #running = false;
  /** Whether the run has written to the page that is shown. */
  #touched = false;
  #revision = 0;
  #shown: DocumentSession | undefined;
  #next: DocumentSession | undefined;
  #state: PreviewState = 'empty';
  /** A document that was lost is made anew once; after that a person must ask, or something must change. */
  #restarted = false;

  constructor({ frames, events, now }: PreviewOptions) {
    this.#frames = frames;
    this.#events = events;
    this.#now = now;
  }

  show(project: Project, entry?: FilePath): void {
    this.#sources.replaceAll(project);
    this.#running = false;
    this.#restarted = false;
    this.#setEntry(entry !== undefined && this.#sources.has(entry) ? entry : chooseEntry(this.#sources.paths()));
    this.#fresh('replace');
  }

  begin(): void {
    this.#running = true;
    this.#touched = false;
    this.#restarted = false;
    this.#send({ type: 'begin' });
    this.#say();
  }

  open(path: FilePath): void {
    this.#sources.open(path);
    if (takesOver(path, this.#entry, this.#touched)) {
      this.#touched = true;
      this.#setEntry(path);
      this.#fresh(this.#shown === undefined ? 'stream' : 'rewrite');
    } else if (path === this.#entry) {
      this.#touched = true;
      if (this.#shown !== undefined) this.#shown.outdated = true;
      this.#fresh(this.#shown === undefined ? 'stream' : 'rewrite');
    } else this.#send({ type: 'open', path });
  }

  append(path: FilePath, text: string): void {
    if (!this.#sources.isOpen(path)) this.#reopen(path);
    this.#sources.append(path, text);
    this.#send({ type: 'append', path, text });
  }

  close(path: FilePath, text: string): void {
    if (!this.#sources.isOpen(path)) {
      this.write(path, text);
      return;
    }
    const same = this.#sources.close(path, text);
    this.#send({ type: 'close', path, ...(same ? {} : { text }) });
  }

  write(path: FilePath, text: string): void {
    // Text that is still being written arrives whole with `close`, this edit included.
    if (this.#sources.isOpen(path)) return;
    this.#write({ kind: 'text', path, whole: text });
  }

  writeBinary(path: FilePath, bytes: Uint8Array, mime: string): void {
    this.#write({ kind: 'binary', path, bytes, mime });
  }

  remove(path: FilePath): void {
    if (!this.#sources.remove(path)) return;
    if (path === this.#entry) {
      this.#setEntry(chooseEntry(this.#sources.paths()));
      this.#fresh('replace');
    } else this.#send({ type: 'remove', path });
  }

  settle(project: Project): void {
    for (const path of this.#sources.paths()) if (!project.files.has(path)) this.remove(path);
    for (const file of project.files.values()) {
      if (this.#sources.isOpen(file.path) && file.kind === 'text') this.close(file.path, file.text);
      else this.#write(stateOf(file));
    }
    this.#running = false;
    this.#send({ type: 'settle' });
    this.#consider();
    this.#say();
  }

  setEntry(path: FilePath): void {
    if (path === this.#entry || !isMarkup(path) || !this.#sources.has(path)) return;
    this.#setEntry(path);
    this.#fresh(this.#sources.isOpen(path) ? 'stream' : 'replace');
  }

  reload(): void {
    this.#restarted = false;
    this.#fresh('replace');
  }

  stopHung(): void {
    for (const session of [this.#shown, this.#next]) if (session?.hung === true) this.#forget(session);
    this.#setState(this.#shown === undefined ? 'failed' : this.#calm());
  }

  waitHung(): void {
    for (const session of [this.#shown, this.#next]) {
      if (session?.hung !== true) continue;
      session.hung = false;
      session.frame.wait();
    }
    this.#setState(this.#calm());
  }

  /** Text that goes on where a finished file ends: the document that has it may still be open, or is made anew. */
  #reopen(path: FilePath): void {
    const file = this.#sources.all().find((known) => known.path === path);
    const before = file?.kind === 'text' ? (file.whole ?? '') : '';
    this.open(path);
    if (before === '') return;
    this.#sources.append(path, before);
    this.#send({ type: 'append', path, text: before });
  }

  #write(file: FileState): void {
    if (this.#sources.write(file) === undefined) return;
    if (file.path === this.#entry) this.#touched = true;
    if (this.#entry === undefined && isMarkup(file.path)) {
      this.#setEntry(file.path);
      this.#fresh('replace');
      return;
    }
    // After a failure, what changed may be the cure.
    if (this.#shown === undefined && this.#next === undefined) {
      this.#restarted = false;
      this.#fresh('replace');
    } else this.#send({ type: 'write', file });
  }

  #send(change: Change): void {
    this.#revision += 1;
    const now = this.#now();
    for (const session of [this.#shown, this.#next]) {
      if (session === undefined) continue;
      if (session.outdated && 'path' in change && change.path === session.entry) continue;
      session.send({ ...change, revision: this.#revision }, now);
    }
  }

  #setEntry(entry: FilePath | undefined): void {
    if (entry === this.#entry) return;
    this.#entry = entry;
    this.#events.entry(entry);
  }

  /** A new document behind what is shown. */
  #fresh(purpose: Purpose): void {
    if (this.#next !== undefined) this.#forget(this.#next);
    const entry = this.#entry;
    if (entry === undefined) {
      if (this.#shown !== undefined) this.#forget(this.#shown);
      this.#clear();
      this.#say();
      return;
    }
    this.#revision += 1;
    const stays = this.#shown?.entry === entry ? this.#shown.scroll : undefined;
    const start = {
      type: 'start' as const,
      revision: this.#revision,
      entry,
      files: this.#sources.all(),
      running: this.#running,
      measure: purpose === 'rewrite',
      ...(stays === undefined ? {} : { scroll: stays }),
    };
    if (purpose === 'rewrite') this.#shown?.send({ type: 'measure', revision: this.#revision }, this.#now());
    const session: DocumentSession = new DocumentSession(
      this.#frames,
      start,
      purpose,
      this.#now(),
      this.#hear(() => session),
    );
    this.#next = session;
    this.#clear();
    this.#say();
  }

  #hear(session: () => DocumentSession): FrameEvents {
    return {
      message: (message) => this.#message(session(), message),
      hung: () => {
        session().hung = true;
        this.#setState('hung');
      },
      alive: () => {
        session().hung = false;
        this.#say();
      },
      lost: (reason) => this.#lost(session(), reason),
    };
  }

  #message(session: DocumentSession, message: FrameMessage): void {
    switch (message.type) {
      case 'beat':
        break;
      case 'painted':
        this.#painted(session, message);
        break;
      case 'scrolled':
        session.scroll = { x: message.x, y: message.y };
        break;
      case 'console':
        if (this.#speaks(session)) for (const entry of message.entries) this.#events.console(entry);
        break;
      case 'problem':
        if (this.#speaks(session)) this.#events.problem(diagnosticOf(message));
        break;
      case 'follow':
        if (session === this.#shown && this.#sources.has(message.path)) this.#events.followLink(message.path);
        break;
      case 'new-document':
        // A document that is being prepared has the newest files already, unless it is the one that asks.
        session.scroll = message.scroll;
        if (session === this.#next || this.#next === undefined) this.#fresh('replace');
        break;
      default:
        assertNever(message);
    }
  }

  /** The newest document is heard; of the one it replaces, nothing is news any more. */
  #speaks(session: DocumentSession): boolean {
    return session === (this.#next ?? this.#shown);
  }

  #painted(session: DocumentSession, painted: Painted): void {
    session.painted = painted;
    if (painted.ink !== undefined) session.ink = painted.ink;
    const delay = session.delayOf(painted, this.#now());
    if (delay !== undefined) this.#events.delay(delay);
    this.#consider();
    if (session === this.#shown) {
      this.#events.writeHead(this.#running ? painted.head : undefined);
      this.#say();
    }
  }

  #consider(): void {
    const next = this.#next;
    if (next === undefined) return;
    const open = this.#running && this.#sources.isOpen(next.entry);
    if (mayTakeOver(next, this.#shown, { running: this.#running, open })) this.#takeOver(next);
  }

  #takeOver(session: DocumentSession): void {
    const before = this.#shown;
    this.#shown = session;
    this.#next = undefined;
    session.frame.show();
    before?.frame.drop();
    this.#say();
  }

  #lost(session: DocumentSession, reason: LostReason): void {
    if (session === this.#shown) this.#shown = undefined;
    if (session === this.#next) this.#next = undefined;
    if (reason === 'silent' && !this.#restarted) {
      this.#restarted = true;
      this.#fresh('replace');
    } else if (this.#next === undefined) this.#setState('failed');
    this.#events.problem({
      severity: 'error',
      source: 'preview',
      code: `lost-${reason}`,
      message: LOST[reason],
      path: session.entry,
    });
  }

  #forget(session: DocumentSession): void {
    session.frame.drop();
    if (session === this.#shown) this.#shown = undefined;
    if (session === this.#next) this.#next = undefined;
  }

  #clear(): void {
    this.#events.consoleCleared();
    this.#events.problemsCleared();
    this.#events.writeHead(undefined);
  }

  #calm(): PreviewState {
    if (this.#entry === undefined) return 'empty';
    if (this.#running || this.#next !== undefined || this.#shown?.painted?.whole !== true) return 'live';
    return 'built';
  }

  #say(): void {
    if (this.#shown?.hung === true || this.#next?.hung === true) return;
    if (this.#shown === undefined && this.#next === undefined && this.#state === 'failed') return;
    this.#setState(this.#calm());
  }

  #setState(state: PreviewState): void {
    if (state === this.#state) return;
    this.#state = state;
    if (state !== 'live') this.#events.writeHead(undefined);
    this.#events.state(state);
  }
}

const LOST: Readonly<Record<LostReason, string>> = {
  silent: 'The page stopped answering and was ended. A loop that does not end does this.',
  chatty: 'The page was ended: it sent more messages than any page needs.',
  focus: 'The page was ended: it kept taking the keyboard while you were typing.',
  unreachable: 'The preview could not be loaded. Reload the page, or check that the server runs.',
};

function diagnosticOf({ severity, code, message, path, line, character = 0 }: FrameProblem): Diagnostic {
  return {
    severity,
    message,
    code,
    source: code === 'runtime' ? 'runtime' : 'preview',
    ...(path === undefined ? {} : { path }),
    ...(line === undefined ? {} : { range: { start: { line, character }, end: { line, character: character + 1 } } }),
  };
}
