/** Every version of the project, newest first, and what the one that is looked at changed. Any can be brought back. */
import { Redo2, Undo2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSurface, type Surface } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { plural } from '../kit/format.ts';
import { REDO_KEYS, UNDO_KEYS } from './keys.ts';
import styles from './timeline.module.css';
import { VersionDetail } from './version-detail.tsx';
import { VersionList } from './version-list.tsx';

export default function Timeline() {
  const workbench = useWorkbench();
  const surface = useSurface();
  const entries = useWorkbenchState(({ history }) => history.entries);
  const canUndo = useWorkbenchState(({ history, otherTab }) => history.canUndo && !otherTab);
  const canRedo = useWorkbenchState(({ history, otherTab }) => history.canRedo && !otherTab);
  /** `undefined`: whichever is current, also after it moved. */
  const [picked, setPicked] = useState<string>();
  const region = useRef<HTMLElement>(null);
  const current = entries.find((entry) => entry.current);
  const shown = entries.find(({ version }) => version.id === picked) ?? current;
  useEffect(() => {
    const shelf = region.current;
    shelf?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    const press = (event: KeyboardEvent) => {
      // A run that is stopped with this key has taken it.
      if (event.key === 'Escape' && !event.defaultPrevented) close(surface);
    };
    shelf?.addEventListener('keydown', press);
    return () => shelf?.removeEventListener('keydown', press);
  }, [surface]);
  const id = shown?.version.id;
  useEffect(() => {
    // A focus in the list goes with what is looked at.
    if (id !== undefined && region.current?.querySelector('[role="tab"]:focus')) focusRow(id);
  }, [id]);
  return (
    <section ref={region} aria-label="Timeline" className={styles.shelf}>
      <div className={styles.head}>
        <h2 className={styles.title}>Timeline</h2>
        <span className={styles.amount}>{amount(entries)}</span>
        <span className={styles.spring} />
        <IconButton
          label="Undo"
          keys={UNDO_KEYS}
          className={styles.narrow}
          disabled={!canUndo}
          onClick={() => workbench.undo()}
        >
          <Undo2 aria-hidden />
        </IconButton>
        <IconButton
          label="Redo"
          keys={REDO_KEYS}
          className={styles.narrow}
          disabled={!canRedo}
          onClick={() => workbench.redo()}
        >
          <Redo2 aria-hidden />
        </IconButton>
        <IconButton label="Close Timeline" keys="Esc" onClick={() => close(surface)}>
          <X aria-hidden />
        </IconButton>
      </div>
      {shown && entries.some(({ version }) => version.number > 0) ? (
        <div className={styles.body}>
          <VersionList
            entries={entries}
            shown={shown}
            show={(entry) => setPicked(entry.current ? undefined : entry.version.id)}
          />
          <VersionDetail
            key={shown.version.id}
            entry={shown}
            entries={entries}
            restored={() => {
              // The button goes when its version is the current one.
              focusRow(shown.version.id);
              setPicked(undefined);
            }}
          />
        </div>
      ) : (
        <p className={styles.none}>
          Nothing to go back to yet. Every run and every pause in typing becomes a version; the first change makes the
          first one.
        </p>
      )}
    </section>
  );
}

const focusRow = (id: string): void => document.getElementById(`version-${id}`)?.focus();

/** The focus goes back to what opened it. */
function close(surface: Surface): void {
  surface.setState({ timeline: false });
  document.querySelector<HTMLElement>('header [aria-label="Timeline"]')?.focus();
}

function amount(entries: readonly { readonly version: { readonly by: string; readonly number: number } }[]): string {
  const versions = entries.filter(({ version }) => version.number > 0);
  const hand = versions.filter(({ version }) => version.by === 'hand').length;
  return hand > 0 ? `${plural(versions.length, 'version')}, ${hand} by hand` : plural(versions.length, 'version');
}
