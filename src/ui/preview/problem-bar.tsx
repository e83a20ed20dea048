import { TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useSurface, useSurfaceState } from '../app/surface.ts';
import { useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Message } from '../kit/message.tsx';
import { Place } from './place.tsx';
import styles from './problem-bar.module.css';

/** The newest error of the page in one line. Closed, it stays closed until another one comes; the drawer has them all. */
export function ProblemBar() {
  const surface = useSurface();
  const open = useSurfaceState((state) => state.drawer);
  const error = useWorkbenchState((state) => state.problems.findLast((problem) => problem.severity === 'error'));
  const more = useWorkbenchState((state) => state.problems.length - 1);
  const [closed, setClosed] = useState<string>();
  if (!error || open !== 'closed' || error.message === closed) return null;
  return (
    <Message
      floating
      tone="bad"
      icon={<TriangleAlert aria-hidden />}
      title={
        <span className={styles.line}>
          <span className={styles.text}>{error.message}</span>
          {error.path ? <Place path={error.path} range={error.range} /> : null}
          {more > 0 ? <Button onClick={() => surface.setState({ drawer: 'problems' })}>{more} more</Button> : null}
          <IconButton label="Close this message" onClick={() => setClosed(error.message)}>
            <X aria-hidden />
          </IconButton>
        </span>
      }
    />
  );
}
