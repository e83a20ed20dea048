/** The one quiet line of truth. Its figures tick in silence; changes of state are announced beside it. */
import { CircleAlert, CloudOff, HardDrive, Square, SquareTerminal, TriangleAlert, Unplug } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { isWritingCell } from '../../engine/variants/state.ts';
import { useLayout } from '../app/layout.ts';
import { useSurface, useSurfaceState } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { classes } from '../kit/classes.ts';
import { Dot } from '../kit/dot.tsx';
import { count, seconds } from '../kit/format.ts';
import { Spinner } from '../kit/spinner.tsx';
import { RunDetails } from './run-details.tsx';
import { announcement, briefFacts, runWords, type Fact, type RunMark, type RunWords } from './run-words.ts';
import { spark } from './spark.ts';
import styles from './status-line.module.css';

export function StatusLine({ first }: { first: boolean }) {
  const run = useWorkbenchState((state) => state.run);
  const online = useWorkbenchState((state) => state.online);
  const previewMs = useWorkbenchState((state) => state.preview.delayMs);
  const buildMs = useWorkbenchState((state) => state.preview.buildMs);
  const sketch = useWorkbenchState(({ settings }) =>
    settings.profiles.some((profile) => profile.id === settings.profileId && profile.kind === 'sketch'),
  );
  const variants = useWorkbenchState(
    useShallow((state) => state.variants?.cells.filter(isWritingCell).map(({ letter }) => letter) ?? []),
  );
  const words = runWords(run, { online, sketch, previewMs, buildMs, variants });
  const narrow = useLayout() === 'tabs';
  return (
    <footer className={styles.status}>
      <div role="status" aria-label="Run" aria-live="off" className={styles.run}>
        <State words={words} first={first} narrow={narrow} />
        {words.spark ? <Sparkline values={words.spark} width={narrow ? 48 : 88} /> : null}
        {(narrow ? briefFacts(words.facts) : words.facts).map((one) => (
          <FactView key={one.kind + one.unit} fact={one} />
        ))}
        {first && words.mark === 'rest' ? <Promises /> : null}
      </div>
      {first ? (
        <span className={styles.kept}>
          <HardDrive aria-hidden /> Kept on this device
        </span>
      ) : narrow ? (
        <RunDetails words={words} />
      ) : (
        <Counts />
      )}
      <Announcer />
    </footer>
  );
}

function State({ words, first, narrow }: { words: RunWords; first: boolean; narrow: boolean }) {
  const readyMs = useSurfaceState((state) => state.readyMs);
  const text =
    first && words.mark === 'rest' && readyMs !== undefined
      ? `Ready in ${seconds(readyMs)}`
      : narrow
        ? words.brief
        : words.text;
  return (
    <span className={classes(styles.state, styles[words.tone])}>
      <span className={styles.mark}>{MARKS[first && words.mark === 'rest' ? 'ok' : words.mark]}</span>
      <span className={styles.text}>{text}</span>
    </span>
  );
}

const MARKS: Record<RunMark, ReactNode> = {
  rest: <Dot tone="quiet" small />,
  ring: <Spinner />,
  live: <Dot tone="live" />,
  ok: <Dot tone="ok" small />,
  square: <Square className={styles.square} aria-hidden />,
  cut: <Unplug aria-hidden />,
  alert: <CircleAlert aria-hidden />,
  offline: <CloudOff aria-hidden />,
};

function FactView({ fact }: { fact: Fact }) {
  return (
    <span className={classes(styles.fact, styles[fact.kind])}>
      {fact.value ? <b>{fact.value}</b> : null} {fact.unit}
    </span>
  );
}

function Promises() {
  return ['No account', 'No key', 'No server of ours'].map((promise) => (
    <span key={promise} className={styles.fact}>
      <b>{promise}</b>
    </span>
  ));
}

function Sparkline({ values, width }: { values: readonly number[]; width: number }) {
  const line = spark(values, width, 14);
  return (
    <svg className={styles.spark} width={width} height="14" viewBox={`0 0 ${width} 14`} aria-hidden>
      {line ? (
        <>
          <path d={line.path} fill="none" stroke="var(--ember-line)" strokeWidth="1.5" strokeLinejoin="round" />
          <circle cx={line.end.x} cy={line.end.y} r="2" fill="var(--ember-line)" />
        </>
      ) : null}
    </svg>
  );
}

function Counts() {
  const problems = useWorkbenchState((state) => state.problems.length);
  const entries = useWorkbenchState((state) => state.console.length);
  return (
    <div className={styles.counts}>
      <Count drawer="problems" label="Problems" amount={problems} bad={problems > 0}>
        <TriangleAlert aria-hidden />
      </Count>
      <Count drawer="console" label="Console" amount={entries} bad={false}>
        <SquareTerminal aria-hidden />
      </Count>
    </div>
  );
}

function Count(props: {
  drawer: 'problems' | 'console';
  label: string;
  amount: number;
  bad: boolean;
  children: ReactNode;
}) {
  const surface = useSurface();
  const open = useSurfaceState((state) => state.drawer === props.drawer);
  return (
    <button
      type="button"
      aria-expanded={open}
      className={classes(styles.count, props.bad && styles.bad)}
      onClick={() => surface.setState({ drawer: open ? 'closed' : props.drawer, pane: 'preview' })}
    >
      {props.children}
      {props.label} <b>{count(props.amount)}</b>
    </button>
  );
}

function Announcer() {
  const workbench = useWorkbench();
  const said = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      workbench.store.subscribe((now, before) => {
        const text = announcement(before.run.state, now.run);
        if (text !== undefined && said.current) said.current.textContent = text;
      }),
    [workbench],
  );
  return <span ref={said} className="sr-only" aria-live="polite" />;
}
