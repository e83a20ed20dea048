import styles from './spinner.module.css';

/** A ring that turns. Never without the seconds beside it. */
export function Spinner() {
  return <span className={styles.ring} aria-hidden />;
}
