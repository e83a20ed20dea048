import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import styles from './answer.module.css';

const Markdown = lazy(() => import('./markdown.tsx'));

/** What the model said beside the files. Plain text until the reader of Markdown is there, at the same size. */
export function Answer({ text, running }: { text: string; running: boolean }) {
  const shown = useCalm(text, running);
  return (
    <div className={styles.answer}>
      <Suspense fallback={<p className={styles.plain}>{shown}</p>}>
        <Markdown text={shown} />
      </Suspense>
    </div>
  );
}

const CALM_MS = 120;

/** The newest value, but not more often than every 120 ms while it grows: a document is read anew each time. */
function useCalm(value: string, growing: boolean): string {
  const [shown, setShown] = useState(value);
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  }, [value]);
  useEffect(() => {
    if (!growing) return undefined;
    const timer = setInterval(() => setShown(newest.current), CALM_MS);
    return () => clearInterval(timer);
  }, [growing]);
  return growing ? shown : value;
}
