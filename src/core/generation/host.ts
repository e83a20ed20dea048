import { parsePath, type FilePath } from '../path.ts';
import type { GenerationEvent } from './events.ts';
import type { Mode } from './line-reader.ts';

/**
 * What the modes of the reply parser share: where events go, which mode comes next, and what the reply has given so far.
 * Paths are checked here and nowhere else; after this point there are only `FilePath`s.
 */
export interface Host {
  readonly out: EventSink;
  readonly activePath: FilePath | undefined;
  /** True once a file came with a name of its own: from then on nameless fences and documents are prose. */
  named: boolean;
  /** Files that nameless code was written to; each is given once. */
  readonly guessed: Set<FilePath>;
  enter(mode: Mode): void;
  /** Back to prose; `rest` is what is left of the line that ended the last mode, to be read as prose would. */
  leave(rest?: { readonly line: string; readonly ending: string }): void;
}

/** Collects events between two calls and joins neighbouring texts, so a large chunk gives few events. */
export class EventSink {
  private events: GenerationEvent[] = [];

  emit(event: GenerationEvent): void {
    const last = this.events.at(-1);
    if (event.type === 'prose' && last?.type === 'prose') {
      this.events[this.events.length - 1] = { type: 'prose', text: last.text + event.text };
    } else if (event.type === 'file-text' && last?.type === 'file-text' && last.path === event.path) {
      this.events[this.events.length - 1] = { type: 'file-text', path: event.path, text: last.text + event.text };
    } else this.events.push(event);
  }

  take(): GenerationEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }
}

/** Where the text of one file goes. A refused path gives a target that swallows everything. */
export interface FileTarget {
  readonly path: FilePath | undefined;
  text(text: string): void;
  close(end: 'closed' | 'cut'): void;
}

/** Checks the path; a bad one is said once as `refused`. */
export function checkPath(host: Host, raw: string | undefined): FilePath | undefined {
  host.named = true;
  if (raw === undefined) {
    host.out.emit({ type: 'refused', raw: '', reason: 'no path was given' });
    return undefined;
  }
  const path = parsePath(raw);
  if (path.ok) return path.value;
  host.out.emit({ type: 'refused', raw: path.error.raw, reason: path.error.reason });
  return undefined;
}

export function openFile(host: Host, path: FilePath | undefined, mode: 'whole' | 'append' = 'whole'): FileTarget {
  if (path === undefined) return { path, text: () => undefined, close: () => undefined };
  host.out.emit({ type: 'file-open', path, mode });
  return {
    path,
    text: (text) => {
      if (text !== '') host.out.emit({ type: 'file-text', path, text });
    },
    close: (end) => host.out.emit({ type: 'file-close', path, end }),
  };
}
