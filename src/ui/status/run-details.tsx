/** On a narrow window the status line keeps the state and three figures; a tap opens the rest. */
import { Popover } from '../kit/popover.tsx';
import { useRef, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { count } from '../kit/format.ts';
import { useSurface } from '../app/surface.ts';
import { useWorkbenchState } from '../app/workbench.ts';
import type { RunWords } from './run-words.ts';
import styles from './run-details.module.css';

export function RunDetails({ words }: { words: RunWords }) {
  const surface = useSurface();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const problems = useWorkbenchState((state) => state.problems.length);
  const entries = useWorkbenchState((state) => state.console.length);
  const show = (drawer: 'problems' | 'console') => {
    setOpen(false);
    surface.setState({ drawer, pane: 'preview' });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label="Run details"
        aria-haspopup="dialog"
        aria-expanded={open}
        className={styles.open}
        onClick={() => setOpen(!open)}
      >
        {problems > 0 ? <span className={styles.problems}>{count(problems)}</span> : null}
      </button>
      {open ? (
        <Popover label="Run details" close={() => setOpen(false)} side="top" align="end" anchor={button}>
          <p className={styles.title}>{words.text}</p>
          <ul className={styles.facts}>
            {words.facts.map((fact) => (
              <li key={fact.kind + fact.unit}>
                <b>{fact.value}</b> {fact.unit}
              </li>
            ))}
          </ul>
          <div className={styles.ways}>
            <Button look="outline" onClick={() => show('problems')}>
              Problems {count(problems)}
            </Button>
            <Button look="outline" onClick={() => show('console')}>
              Console {count(entries)}
            </Button>
          </div>
        </Popover>
      ) : null}
    </>
  );
}
