/** Problems and Console, over the preview's lower third, with the page still in sight. */
import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { ConsoleEntry } from '../../core/preview/state.ts';
import { useSurface, useSurfaceState } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { count } from '../kit/format.ts';
import { IconButton } from '../kit/icon-button.tsx';
import styles from './drawer.module.css';
import { Place } from './place.tsx';

export default function Drawer() {
  const open = useSurfaceState((state) => state.drawer);
  return open === 'problems' ? <Problems /> : <Console />;
}

function Shell(props: { name: string; amount: number; actions?: ReactNode; children: ReactNode }) {
  const surface = useSurface();
  const close = () => surface.setState({ drawer: 'closed' });
  return (
    <section aria-label={props.name} className={styles.drawer}>
      <div className={styles.head}>
        <h3 className={styles.title}>{props.name}</h3>
        <span className={styles.amount}>{count(props.amount)}</span>
        <span className={styles.spring} />
        {props.actions}
        <IconButton label={`Close ${props.name}`} onClick={close}>
          <X aria-hidden />
        </IconButton>
      </div>
      {props.children}
    </section>
  );
}

function Problems() {
  const workbench = useWorkbench();
  const problems = useWorkbenchState((state) => state.problems);
  return (
    <Shell
      name="Problems"
      amount={problems.length}
      actions={
        <Button onClick={() => workbench.clearProblems()} disabled={problems.length === 0}>
          Clear
        </Button>
      }
    >
      <ul className={styles.rows}>
        {problems.length === 0 ? <li className={styles.none}>Nothing is wrong that could be seen</li> : null}
        {problems.map((problem, index) => (
          // Two problems may be word for word the same: their place in the list tells them apart.
          <ProblemRow key={index} problem={problem} />
        ))}
      </ul>
    </Shell>
  );
}

function ProblemRow({ problem }: { problem: Diagnostic }) {
  return (
    <li className={styles.row}>
      <span className={classes(styles.mark, styles[problem.severity])}>{SEVERITY[problem.severity]}</span>
      <span className={styles.says}>
        <span className="sr-only">{problem.severity}: </span>
        {problem.message}
      </span>
      {problem.path ? <Place path={problem.path} range={problem.range} /> : null}
    </li>
  );
}

const SEVERITY: Record<Diagnostic['severity'], ReactNode> = {
  error: <CircleAlert aria-hidden />,
  warning: <TriangleAlert aria-hidden />,
  info: <Info aria-hidden />,
};

function Console() {
  const workbench = useWorkbench();
  const entries = useWorkbenchState((state) => state.console);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const box = list.current;
    if (box && entries.length > 0) box.scrollTop = box.scrollHeight;
  }, [entries]);
  return (
    <Shell
      name="Console"
      amount={entries.length}
      actions={
        <Button onClick={() => workbench.clearConsole()} disabled={entries.length === 0}>
          Clear
        </Button>
      }
    >
      <ul ref={list} className={classes(styles.rows, styles.mono)}>
        {entries.length === 0 ? <li className={styles.none}>The page has logged nothing</li> : null}
        {entries.map((entry, index) => (
          // Log lines have no identity but their order.
          <EntryRow key={index} entry={entry} />
        ))}
      </ul>
    </Shell>
  );
}

function EntryRow({ entry }: { entry: ConsoleEntry }) {
  const at = entry.line === undefined ? undefined : { line: entry.line, character: 0 };
  return (
    <li className={classes(styles.row, styles[entry.level])}>
      <span className={styles.level}>{entry.level}</span>
      <span className={styles.says}>{entry.text}</span>
      {entry.path ? <Place path={entry.path} range={at ? { start: at, end: at } : undefined} /> : null}
    </li>
  );
}
