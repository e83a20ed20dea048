/**
 * The preview before its code has come, for it is not needed until there is something to show: calls are kept in order and
 * made once it is there. Fetching that fails is told, and tried again with the next call.
 */
import type { Preview, PreviewEvents } from '../preview-port.ts';

export interface LaterPreview {
  readonly preview: Preview;
  /** Fetches it now, while nobody waits. */
  warm(): void;
  /** What was asked of it and what comes now is dropped. */
  close(): void;
}

export function laterPreview(events: Pick<PreviewEvents, 'problems'>, load: () => Promise<Preview>): LaterPreview {
  let there: Preview | undefined;
  let loading = false;
  let closed = false;
  const kept: ((preview: Preview) => void)[] = [];

  function warm(): void {
    if (there !== undefined || loading) return;
    loading = true;
    void load().then(
      (preview) => {
        there = preview;
        for (const call of kept.splice(0)) call(preview);
      },
      () => {
        loading = false;
        if (kept.length > 0) events.problems([NOT_LOADED]);
      },
    );
  }

  function later(call: (preview: Preview) => void): void {
    if (closed) return;
    if (there !== undefined) {
      call(there);
      return;
    }
    kept.push(call);
    warm();
  }

  const preview: Preview = {
    show(project, options) {
      // Nothing to show is what is shown already.
      if (there === undefined && kept.length === 0 && project.files.size === 0) return;
      later((one) => one.show(project, options));
    },
    begin: () => later((one) => one.begin()),
    open: (path) => later((one) => one.open(path)),
    append: (path, text) => later((one) => one.append(path, text)),
    close: (path, text) => later((one) => one.close(path, text)),
    write: (path, text) => later((one) => one.write(path, text)),
    writeBinary: (path, bytes, mime) => later((one) => one.writeBinary(path, bytes, mime)),
    remove: (path) => later((one) => one.remove(path)),
    settle: (project) => later((one) => one.settle(project)),
    setNetwork: (level) => later((one) => one.setNetwork(level)),
    setReducedMotion: (reduced) => later((one) => one.setReducedMotion(reduced)),
    setColours: (colouring) => later((one) => one.setColours(colouring)),
    paintColours: (rule) => later((one) => one.paintColours(rule)),
    measureColours: () => new Promise((resolve) => later((one) => resolve(one.measureColours()))),
    takePicture: () => new Promise((resolve) => later((one) => resolve(one.takePicture()))),
    setEntry: (path) => later((one) => one.setEntry(path)),
    reload: () => later((one) => one.reload()),
    clearProblems: () => later((one) => one.clearProblems()),
    stopHung: () => later((one) => one.stopHung()),
    waitHung: () => later((one) => one.waitHung()),
  };
  return {
    preview,
    warm,
    close() {
      closed = true;
      kept.splice(0);
    },
  };
}

const NOT_LOADED = {
  severity: 'error',
  source: 'preview',
  code: 'not-loaded',
  message: 'The preview could not be loaded. Your files are kept; check that the server can be reached and reload.',
} as const;
