/** A preview whose frames only remember, and answer when the test says so. */
import { parsePath, type FilePath } from '../../core/path.ts';
import type { FrameEvents, PreviewFrame, PreviewFrames } from '../../core/preview/frames.ts';
import type { FrameMessage, HostMessage, Start } from '../../core/preview/protocol.ts';
import { textFile, type Project } from '../../core/project.ts';
import { fakeBundler } from '../fake-bundler.ts';
import type { PreviewEvents } from '../preview-port.ts';
import { createPreview } from './preview.ts';

export function path(raw: string): FilePath {
  const parsed = parsePath(raw);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
}

export const projectOf = (files: Readonly<Record<string, string>>): Project => ({
  files: new Map(Object.entries(files).map(([name, text]) => [path(name), textFile(path(name), text)])),
});

class FakeFrame implements PreviewFrame {
  readonly posted: HostMessage[] = [];
  state: 'behind' | 'front' | 'gone' = 'behind';
  waits = 0;
  readonly start: Start;
  readonly events: FrameEvents;

  constructor(start: Start, events: FrameEvents) {
    this.start = start;
    this.events = events;
  }

  post(message: HostMessage): void {
    this.posted.push(message);
  }

  show(): void {
    this.state = 'front';
  }

  drop(): void {
    this.state = 'gone';
  }

  wait(): void {
    this.waits += 1;
  }

  get revision(): number {
    return this.posted.at(-1)?.revision ?? this.start.revision;
  }

  paint(more: Partial<Extract<FrameMessage, { type: 'painted' }>> = {}): void {
    this.events.message({
      type: 'painted',
      revision: this.revision,
      whole: false,
      filled: true,
      waiting: 0,
      ...more,
    });
  }
}

/** Runs what was asked for later when the test says that it is later. */
function fakeTimer(now: () => number) {
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    after(ms: number, run: () => void): () => void {
      const entry = { at: now() + ms, run };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    run(): void {
      for (const entry of Array.from(waiting)) {
        if (entry.at > now() || !waiting.delete(entry)) continue;
        entry.run();
      }
    },
  };
}

export function stage() {
  const frames: FakeFrame[] = [];
  const said: { type: string; value: unknown }[] = [];
  const hear =
    (type: string) =>
    (value?: unknown): void => {
      said.push({ type, value });
    };
  const port: PreviewFrames = {
    open(start, events) {
      const frame = new FakeFrame(start, events);
      frames.push(frame);
      return frame;
    },
  };
  const events: PreviewEvents = {
    state: hear('state'),
    entry: hear('entry'),
    console: hear('console'),
    consoleCleared: hear('consoleCleared'),
    problems: hear('problems'),
    building: hear('building'),
    built: hear('built'),
    packages: hear('packages'),
    blocked: hear('blocked'),
    delay: hear('delay'),
    followLink: hear('followLink'),
    outsideLink: hear('outsideLink'),
    writeHead: hear('writeHead'),
  };
  let now = 0;
  const bundler = fakeBundler();
  const timer = fakeTimer(() => now);
  const preview = createPreview({
    frames: port,
    bundler: bundler.port,
    events,
    now: () => now,
    after: timer.after,
    pictureProgram: () => Promise.resolve('program'),
  });
  return {
    preview,
    frames,
    bundler,
    at: (time: number) => {
      now = time;
      timer.run();
    },
    values: (type: string) => said.filter((entry) => entry.type === type).map(({ value }) => value),
    last: () => {
      const frame = frames.at(-1);
      if (frame === undefined) throw new Error('No frame was opened');
      return frame;
    },
  };
}

export const INDEX = path('index.html');
