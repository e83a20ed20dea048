import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './message.module.css';

/** What happened, what was kept, what can be done: the shape of every message. */
export function Message(props: {
  icon: ReactNode;
  tone: 'neutral' | 'warn' | 'bad';
  title: ReactNode;
  body?: ReactNode;
  actions?: ReactNode;
  /** Stands over other things and needs a shadow. */
  floating?: boolean;
  /** Announced when it appears; leave out where a person has just caused it. */
  role?: 'alert' | 'status';
}) {
  return (
    <div className={classes(styles.message, props.floating && styles.floating)} role={props.role}>
      <span className={classes(styles.icon, styles[props.tone])}>{props.icon}</span>
      <div className={styles.words}>
        <p className={styles.title}>{props.title}</p>
        {props.body ? <div className={styles.body}>{props.body}</div> : null}
      </div>
      {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
    </div>
  );
}
