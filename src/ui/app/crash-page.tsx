import { useState } from 'react';
import type { Workbench } from '../../engine/workbench.ts';
import { Button } from '../kit/button.tsx';
import { plural } from '../kit/format.ts';
import styles from './app.module.css';
import { downloadProject } from './download.ts';

/** Shown when a part of the interface threw while it was drawn. The workbench lives on: its files can still be taken away. */
export function CrashPage({ error, workbench }: { error: unknown; workbench: Workbench }) {
  const { project, title, storage } = workbench.store.getState();
  const [note, setNote] = useState<string>();
  const stored =
    storage.state === 'failed' ? 'in memory only, so download them before you reload' : 'kept on this device';
  return (
    <main className={styles.crash}>
      <h1>The window could not be drawn</h1>
      <p role="alert">
        {plural(project.files.size, 'file')} of {title} {project.files.size === 1 ? 'is' : 'are'} {stored}. Nothing was
        sent anywhere.
      </p>
      <div className={styles.ways}>
        <Button look="primary" size="dialog" onClick={() => location.reload()}>
          Reload
        </Button>
        <Button
          look="outline"
          size="dialog"
          disabled={project.files.size === 0}
          onClick={() => {
            downloadProject(project, title).catch((failure: unknown) => setNote(`Not downloaded: ${words(failure)}`));
          }}
        >
          Download files
        </Button>
      </div>
      {note ? <p>{note}</p> : null}
      <details>
        <summary>What went wrong</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : words(error)}</pre>
      </details>
    </main>
  );
}

const words = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
