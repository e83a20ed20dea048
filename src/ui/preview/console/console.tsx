/** What the page says, line by line: levels to hide, a text to look for, objects to open, places to go to. */
import {
  Ban,
  ChevronRight,
  CircleAlert,
  CornerUpRight,
  Info,
  MessageSquare,
  TextCursorInput,
  TriangleAlert,
} from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ConsoleEntry } from '../../../core/preview/state.ts';
import { useWorkbench, useWorkbenchState } from '../../app/workbench.ts';
import { Button } from '../../kit/button.tsx';
import { classes } from '../../kit/classes.ts';
import { count } from '../../kit/format.ts';
import { Shell } from '../drawer-shell.tsx';
import { Place } from '../place.tsx';
import styles from './console.module.css';
import { countLevels, LEVELS, linesOf, type Level, type Line } from './lines.ts';
import { ValueView } from './value-view.tsx';

export function Console() {
  const workbench = useWorkbench();
  const entries = useWorkbenchState((state) => state.console);
  const [hidden, setHidden] = useState<ReadonlySet<Level>>(new Set());
  const [text, setText] = useState('');
  const lines = useMemo(
    () => linesOf(entries, new Set(LEVELS.filter((level) => !hidden.has(level))), text),
    [entries, hidden, text],
  );
  const counts = useMemo(() => countLevels(entries), [entries]);
  const list = useStickToEnd(lines);
  const toggle = (level: Level) =>
    setHidden((old) => new Set(old.has(level) ? [...old].filter((one) => one !== level) : [...old, level]));
  return (
    <Shell
      name="Console"
      amount={entries.length}
      actions={
        <>
          <div className={styles.levels} role="group" aria-label="Levels">
            {LEVELS.map((level) => (
              <button
                key={level}
                type="button"
                className={classes(styles.level, counts[level] > 0 && styles[level])}
                aria-pressed={!hidden.has(level)}
                onClick={() => toggle(level)}
              >
                {NAMES[level]} <span className={styles.count}>{count(counts[level])}</span>
              </button>
            ))}
          </div>
          <input
            type="search"
            aria-label="Filter the console"
            placeholder="Filter"
            className={styles.filter}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button onClick={() => workbench.clearConsole()} disabled={entries.length === 0}>
            Clear
          </Button>
        </>
      }
    >
      <ul ref={list} className={styles.rows}>
        {lines.length === 0 ? (
          <li className={styles.none}>
            {entries.length === 0
              ? 'The page has logged nothing'
              : `Nothing of ${count(entries.length)} lines is shown`}
          </li>
        ) : null}
        {lines.map((line) => (
          <Row key={line.at} line={line} />
        ))}
      </ul>
    </Shell>
  );
}

const NAMES: Readonly<Record<Level, string>> = { error: 'Errors', warn: 'Warnings', info: 'Infos', log: 'Logs' };

/** New lines are followed while the end is in sight; who reads further up is left there. */
function useStickToEnd(lines: readonly Line[]) {
  const list = useRef<HTMLUListElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    const box = list.current;
    if (!box) return undefined;
    const look = () => {
      atEnd.current = box.scrollTop + box.clientHeight > box.scrollHeight - 24;
    };
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, []);
  useEffect(() => {
    const box = list.current;
    if (box && lines.length > 0 && atEnd.current) box.scrollTop = box.scrollHeight;
  }, [lines]);
  return list;
}

function Row({ line: { entry, times } }: { line: Line }) {
  const { level, text, values, stack } = entry;
  return (
    <li className={classes(styles.row, styles[level])}>
      <span className={styles.mark}>{markOf(entry)}</span>
      {level === 'error' || level === 'warn' ? <span className="sr-only">{level}: </span> : null}
      {times > 1 ? (
        <span className={styles.times}>
          <span className="sr-only">said </span>×{count(times)}
        </span>
      ) : null}
      <div className={styles.says}>
        {values === undefined ? text : values.map((value, at) => <ValueView key={at} value={value} />)}
        {stack === undefined || stack.length === 0 ? null : <Stack stack={stack} />}
      </div>
      <EntryPlace entry={entry} />
    </li>
  );
}

function EntryPlace({ entry: { path, line } }: { entry: ConsoleEntry }) {
  if (path === undefined) return null;
  return <Place path={path} range={rangeAt(line)} />;
}

const rangeAt = (line: number | undefined, character = 0) =>
  line === undefined ? undefined : { start: { line, character }, end: { line, character } };

function Stack({ stack }: { stack: NonNullable<ConsoleEntry['stack']> }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.stack}>
      <button type="button" className={styles.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight aria-hidden />
        {stack.length === 1 ? '1 call' : `${stack.length} calls`}
      </button>
      {open ? (
        <ol className={styles.calls}>
          {stack.map(({ name, path, line, character }, at) => (
            // A function that calls itself stands there as often.
            <li key={at}>
              <span className={styles.call}>{name === '' ? 'the file itself' : name}</span>
              <Place path={path} range={rangeAt(line, character)} />
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

function markOf({ about, level }: ConsoleEntry): ReactNode {
  switch (about) {
    case 'network':
      return <Ban aria-hidden />;
    case 'dialog':
      return <MessageSquare aria-hidden />;
    case 'form':
      return <TextCursorInput aria-hidden />;
    case 'link':
      return <CornerUpRight aria-hidden />;
    case 'uncaught':
    case undefined:
      return level === 'error' ? (
        <CircleAlert aria-hidden />
      ) : level === 'warn' ? (
        <TriangleAlert aria-hidden />
      ) : level === 'info' ? (
        <Info aria-hidden />
      ) : null;
  }
}
