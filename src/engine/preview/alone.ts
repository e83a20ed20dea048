/**
 * A stored project's page by itself, kept in step with what is saved elsewhere: shows it, touches only what a save changed,
 * and takes over the project's network level with it. Writes nothing and holds no lock.
 */
import type { FilePath } from '../../core/path.ts';
import { diff, type Project } from '../../core/project.ts';
import type { StoredProject } from '../../core/storage/rows.ts';
import type { ProjectStore } from '../../core/storage/store.ts';
import type { Preview } from '../preview-port.ts';

export interface AloneEvents {
  shown(project: StoredProject): void;
  /** There is nothing to show, or no longer. */
  gone(reason: 'unknown' | 'deleted' | 'unreadable'): void;
}

type ShownBy = Pick<Preview, 'show' | 'write' | 'writeBinary' | 'remove' | 'setNetwork'>;

export function showAlone(
  store: Pick<ProjectStore, 'load' | 'on'>,
  preview: ShownBy,
  events: AloneEvents,
  wanted: { readonly projectId: string; readonly page?: FilePath },
): void {
  const { projectId, page } = wanted;
  let project: Project | undefined;

  async function load(): Promise<void> {
    const stored = await store.load(projectId);
    if (!stored.ok) return events.gone('unreadable');
    // A project that was just begun may not be saved yet: then the save that comes shows it.
    if (stored.value === undefined) return events.gone('unknown');
    take(stored.value);
    events.shown(stored.value);
  }

  function take({ files, network = 'off' }: StoredProject): void {
    const next: Project = { files: new Map(files.map((file) => [file.path, file])) };
    const before = project;
    project = next;
    if (before === undefined) return preview.show(next, { network, ...(page === undefined ? {} : { entry: page }) });
    preview.setNetwork(network);
    for (const change of diff(before, next)) {
      if (change.type === 'delete') preview.remove(change.path);
      else if (change.file.kind === 'text') preview.write(change.file.path, change.file.text);
      else preview.writeBinary(change.file.path, change.file.bytes, change.file.mime);
    }
  }

  store.on({
    changedElsewhere(change) {
      if (change.type === 'settings' || change.projectId !== projectId) return;
      if (change.type === 'deleted') events.gone('deleted');
      else void load();
    },
    setAside: () => events.gone('unreadable'),
  });
  void load();
}
