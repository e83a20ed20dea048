import { Fragment, useState } from 'react';
import type { ChangedLine } from '../../core/history/lines.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { plural } from '../kit/format.ts';
import styles from './code-lines.module.css';

/** So many are drawn at once: a first version may be thousands of lines. */
const SHOWN = 400;

/** Lines that came and went, to read and to copy; their sign is said beside their colour. */
export function CodeLines({ lines, label }: { lines: readonly ChangedLine[]; label: string }) {
  const [shown, setShown] = useState(SHOWN);
  const rest = lines.length - shown;
  return (
    <div className={styles.code} role="group" aria-label={label}>
      {lines.slice(0, shown).map((line, index) => (
        <Fragment key={index}>
          {line.kind === 'gap' ? (
            <p className={styles.gap}>{plural(line.lines, 'line')} as before</p>
          ) : (
            <p className={classes(styles.line, styles[line.kind])}>
              <span className={styles.number} aria-hidden>
                {line.line}
              </span>
              <span className={styles.sign}>{SIGN[line.kind]}</span>
              <span className={styles.text}>{line.text}</span>
            </p>
          )}
        </Fragment>
      ))}
      {rest > 0 ? (
        <Button onClick={() => setShown(shown + 4 * SHOWN)}>Show {plural(rest, 'more line', 'more lines')}</Button>
      ) : null}
    </div>
  );
}

const SIGN = { same: ' ', added: '+', removed: '−' } as const;
