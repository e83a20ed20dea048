import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../kit/button.tsx';
import styles from './export.module.css';

/** One way of taking something along: what it is, what it is good for, and the button. */
export function ExportRow(props: {
  name: string;
  about: ReactNode;
  /** The button's accessible name. */
  action?: string;
  disabled?: boolean;
  run?: () => void;
  /** Beside or in place of the download. */
  children?: ReactNode;
}) {
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.name}>{props.name}</p>
        <p className={styles.about}>{props.about}</p>
      </div>
      <div className={styles.actions}>
        {props.children}
        {props.run && props.action ? (
          <Button look="outline" aria-label={props.action} disabled={props.disabled === true} onClick={props.run}>
            <Download aria-hidden />
            Download
          </Button>
        ) : null}
      </div>
    </li>
  );
}
