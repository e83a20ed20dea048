import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { TimelineEntry } from '../../core/history/entries.ts';
import { graphOf } from '../../core/history/graph.ts';
import { useMedia } from '../app/layout.ts';
import { tabAfter } from '../editor/tab-name.ts';
import { classes } from '../kit/classes.ts';
import { Delta } from './delta.tsx';
import { LaneGraph } from './lane-graph.tsx';
import styles from './version-list.module.css';
import { byWords, placeWords, when } from './words.ts';

/** One row for each version, newest first, with the lines that lead from one to the next. Arrow keys look at the next. */
export function VersionList(props: {
  entries: readonly TimelineEntry[];
  shown: TimelineEntry;
  show: (entry: TimelineEntry) => void;
}) {
  const { entries, shown, show } = props;
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => graphOf(entries), [entries]);
  const lanes = 1 + Math.max(0, ...rows.map(({ lane, through }) => Math.max(lane, ...through)));
  const height = useMedia('(pointer: coarse)') ? 44 : 32;
  const id = shown.version.id;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const press = (event: KeyboardEvent, index: number) => {
    const next = tabAfter(ARROWS[event.key] ?? event.key, index, entries.length);
    const entry = next === undefined ? undefined : entries[next];
    if (next === undefined || !entry) return;
    event.preventDefault();
    show(entry);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Versions" aria-orientation="vertical" className={styles.list}>
      {entries.map((entry, index) => {
        const { version, name, current, undone, onLine } = entry;
        const row = rows[index];
        const place = placeWords(entry);
        return (
          <button
            key={version.id}
            type="button"
            role="tab"
            id={`version-${version.id}`}
            aria-selected={version.id === id}
            aria-controls="version"
            aria-current={current || undefined}
            tabIndex={version.id === id ? 0 : -1}
            className={classes(styles.row, current && styles.current, (undone || !onLine) && styles.aside)}
            onClick={() => show(entry)}
            onKeyDown={(event) => press(event, index)}
          >
            {row ? (
              <LaneGraph row={row} current={current} hollow={undone || !onLine} lanes={lanes} height={height} />
            ) : null}
            <span className={styles.name}>{name}</span>
            <span className={styles.label}>
              {version.label}
              <span className="sr-only">{`, ${byWords(version)}${place ? `, ${place}` : ''}`}</span>
            </span>
            <Delta stats={version.stats} />
            <time className={styles.at} dateTime={new Date(version.at).toISOString()}>
              {when(version.at)}
            </time>
          </button>
        );
      })}
    </div>
  );
}

/** The list stands upright. */
const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
  ArrowLeft: '',
  ArrowRight: '',
};
