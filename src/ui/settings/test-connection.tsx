import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { describeError, type Described } from '../../core/model/describe.ts';
import type { Profile } from '../../core/model/profile.ts';
import { useWorkbench } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { millis, seconds } from '../kit/format.ts';
import { Spinner } from '../kit/spinner.tsx';
import styles from './settings.module.css';

type Test =
  | { readonly state: 'untested' }
  | { readonly state: 'running' }
  | { readonly state: 'passed'; readonly model: string; readonly firstTokenMs: number }
  | { readonly state: 'failed'; readonly said: Described };

/** Asks the endpoint for one short answer, and says in words what came of it. Key it by the profile: a changed one makes the answer stale. */
export function TestConnection({ profile, valid }: { profile: Profile; valid: boolean }) {
  const workbench = useWorkbench();
  const [test, setTest] = useState<Test>({ state: 'untested' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = () => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setTest({ state: 'running' });
    workbench
      .testConnection(profile, abort.signal)
      .then((result) => {
        if (abort.signal.aborted) return;
        if (result.ok) setTest({ state: 'passed', ...result.value });
        else setTest({ state: 'failed', said: describeError(result.error, profile) });
      })
      .catch(() => undefined); // Cancelled by a newer test, another profile or the closed dialog.
  };
  return (
    <div className={styles.test}>
      <Button look="outline" onClick={start} disabled={!valid || test.state === 'running'}>
        Test connection
      </Button>
      <div className={styles.result} role="status">
        {test.state === 'running' ? <Waiting /> : null}
        {test.state === 'passed' ? (
          <p className={styles.passed}>
            <CircleCheck aria-hidden /> {test.model} answers, first token after {millis(test.firstTokenMs)}
          </p>
        ) : null}
        {test.state === 'failed' ? (
          <div className={styles.failed}>
            <CircleAlert aria-hidden />
            <div>
              <p className={styles.failedTitle}>{test.said.title}</p>
              <p>{test.said.detail}</p>
              <ul>
                {test.said.fixes.map((fix) => (
                  <li key={fix}>{fix}</li>
                ))}
              </ul>
            </div>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** A ring never turns without its seconds. */
function Waiting() {
  const [ms, setMs] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setMs(performance.now() - began), 250);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className={styles.waiting}>
      <Spinner /> Asking, <span aria-hidden>{seconds(ms)}</span>
    </p>
  );
}
