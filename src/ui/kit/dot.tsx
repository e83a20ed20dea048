import { classes } from './classes.ts';
import styles from './dot.module.css';

/** `live` breathes while something arrives; `still` is the same thing holding its breath. */
export function Dot({ tone, small }: { tone: 'live' | 'still' | 'ok' | 'quiet'; small?: boolean }) {
  return <span aria-hidden className={classes(styles.dot, styles[tone], small && styles.small)} />;
}
