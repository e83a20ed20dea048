/** The composition of the page that shows a project's page alone: `/?view=<project>&page=<path>`. Nothing is decided here. */
import type { Bundler } from './core/bundle/bundler.ts';
import { parsePath } from './core/path.ts';
import type { ProjectStore } from './core/storage/store.ts';
import type { Timer } from './engine/context.ts';
import type { PreviewEvents } from './engine/preview-port.ts';
import { showAlone } from './engine/preview/alone.ts';
import { createPreview } from './engine/preview/preview.ts';
import type { MountedPreviewFrames } from './platform/preview-frame/preview-frames.ts';
import { alonePage } from './ui/alone/alone-page.ts';

interface AloneParts {
  readonly projectId: string;
  readonly page: string;
  readonly frames: MountedPreviewFrames;
  readonly bundler: Bundler;
  readonly projects: ProjectStore;
  readonly timer: Timer;
}

export function startAlone(root: HTMLElement, { projectId, page, frames, bundler, projects, timer }: AloneParts): void {
  const around = alonePage(root, {
    stop: () => preview.stopHung(),
    wait: () => preview.waitHung(),
    back: location.pathname,
  });
  const nothing = (): void => undefined;
  const events: PreviewEvents = {
    state(state) {
      document.documentElement.dataset['preview'] = state;
      around.hung(state === 'hung');
    },
    followLink: (path) => preview.setEntry(path),
    entry: nothing,
    console: nothing,
    consoleCleared: nothing,
    problems: nothing,
    building: nothing,
    built: nothing,
    packages: nothing,
    blocked: nothing,
    outsideLink: nothing,
    delay: nothing,
    writeHead: nothing,
  };
  const preview = createPreview({
    frames,
    bundler,
    events,
    now: timer.now,
    after: timer.after,
    pictureProgram: () => Promise.reject(new Error('No pictures are taken here')),
  });
  frames.mount(around.place);
  const entry = parsePath(page);
  showAlone(
    projects,
    preview,
    {
      shown(project) {
        around.say(undefined);
        around.title(project.title);
        around.network(project.network ?? 'off');
      },
      gone: (reason) => around.say(WORDS[reason]),
    },
    { projectId, ...(entry.ok ? { page: entry.value } : {}) },
  );
}

const WORDS = {
  unknown: 'This project is not on this device, or not saved yet. It appears here with its first save.',
  deleted: 'This project was deleted. What was shown is gone with it.',
  unreadable: 'This project could not be read. It is left as it is on disk; open it from the list in Vonk.',
} as const;
