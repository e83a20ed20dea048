import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './icon-button.tsx';
import styles from './offer-row.module.css';

/** One way of taking something along: what it is, what it is good for, and the button. */
export function OfferRow(props: {
  name: string;
  about: ReactNode;
  /** The button's accessible name. */
  action?: string;
  disabled?: boolean;
  run?: () => void;
  /** In a narrow place: words and buttons on one line. */
  compact?: boolean;
  /** Beside or in place of the download. */
  children?: ReactNode;
}) {
  const { action, run, compact, disabled = false } = props;
  return (
    <li className={classes(styles.row, compact && styles.compact)}>
      <div className={styles.what}>
        <p className={styles.name}>{props.name}</p>
        <div className={styles.about}>{props.about}</div>
      </div>
      <div className={styles.actions}>
        {props.children}
        {!run || !action ? null : compact ? (
          <IconButton label={action} disabled={disabled} onClick={run}>
            <Download aria-hidden />
          </IconButton>
        ) : (
          <Button look="outline" aria-label={action} disabled={disabled} onClick={run}>
            <Download aria-hidden />
            Download
          </Button>
        )}
      </div>
    </li>
  );
}
