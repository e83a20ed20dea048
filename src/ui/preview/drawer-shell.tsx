import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSurface } from '../app/surface.ts';
import { count } from '../kit/format.ts';
import { IconButton } from '../kit/icon-button.tsx';
import styles from './drawer.module.css';

/** The drawer over the preview's lower third: its name, its count, what can be done with it, and its rows. */
export function Shell(props: { name: string; amount: number; actions?: ReactNode; children: ReactNode }) {
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
