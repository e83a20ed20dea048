/** Problems and Console, over the preview's lower third, with the page still in sight. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { useSurfaceState } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { Console } from './console/console.tsx';
import { Shell } from './drawer-shell.tsx';
import styles from './drawer.module.css';
import { Place } from './place.tsx';

export default function Drawer() {
  const open = useSurfaceState((state) => state.drawer);
  return open === 'problems' ? <Problems /> : <Console />;
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
