/** A value of the page that can be opened, as deep as it was sent. All of it is text; opening it runs nothing. */
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { textOf, type ConsoleValue } from '../../../core/preview/console-value.ts';
import { classes } from '../../kit/classes.ts';
import styles from './value-view.module.css';

/** A summary longer than this is not read. */
const SUMMARY = 140;

export function ValueView({ value, name }: { value: ConsoleValue; name?: string }) {
  const [open, setOpen] = useState(false);
  const { entries = [], more = 0 } = value;
  if (entries.length === 0) {
    return (
      <span className={styles.leaf}>
        {name === undefined ? null : <Name name={name} />}
        <Leaf value={value} quoted={name !== undefined} />
      </span>
    );
  }
  const summary = textOf(value, 1).slice(0, SUMMARY);
  return (
    <span className={styles.value}>
      <button type="button" className={styles.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight aria-hidden />
        {name === undefined ? null : <Name name={name} />}
        <span className={classes(styles.summary, styles[value.kind])}>{open ? value.text : summary}</span>
      </button>
      {open ? (
        <ul className={styles.entries}>
          {entries.map(({ key, value: inner }, at) => (
            // Keys of a map may be word for word the same.
            <li key={`${at} ${key}`}>
              <ValueView value={inner} name={key} />
            </li>
          ))}
          {more > 0 ? <li className={styles.more}>{more} more, not sent</li> : null}
        </ul>
      ) : null}
    </span>
  );
}

const Name = ({ name }: { name: string }) => <span className={styles.name}>{name}: </span>;

function Leaf({ value, quoted }: { value: ConsoleValue; quoted: boolean }) {
  const text = value.kind === 'string' && quoted ? JSON.stringify(value.text) : textOf(value);
  return <span className={quoted || value.kind !== 'string' ? styles[value.kind] : undefined}>{text}</span>;
}
