import { useEffect, useState } from 'react';
import { isolationWords } from '../../core/preview/isolation.ts';
import type { Mounts } from '../mounts.ts';
import styles from './settings.module.css';

/** How well previews are isolated by this host and in this browser, said quietly. */
export function IsolationLine({ probe }: { probe: Mounts['isolation'] }) {
  const [words, setWords] = useState('');
  useEffect(() => {
    let gone = false;
    void probe().then((isolation) => {
      if (!gone) setWords(isolationWords(isolation));
    });
    return () => {
      gone = true;
    };
  }, [probe]);
  return (
    <section className={styles.section} aria-label="Isolation">
      <p className={styles.note}>{words}</p>
    </section>
  );
}
