import { CircleAlert } from 'lucide-react';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

export type FieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  /** A short unit or qualifier at the right end, inside the field. */
  unit?: string | undefined;
  /** What the field is for, in one line below it. */
  note?: ReactNode;
  /** Says what is wrong; takes the note's place, so that nothing below moves. */
  error?: string | undefined;
};

export function Field({ label, unit, note, error, className, ...input }: FieldProps) {
  const id = useId();
  const said = error ?? note;
  return (
    <div className={classes(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box} data-invalid={error ? '' : undefined}>
        <input
          id={id}
          className={styles.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={said ? `${id}-note` : undefined}
          autoComplete="off"
          spellCheck={false}
          {...input}
        />
        {unit ? <span className={styles.unit}>{unit}</span> : null}
        {error ? <CircleAlert className={styles.alert} aria-hidden /> : null}
      </div>
      {said ? (
        <p id={`${id}-note`} className={error ? styles.error : styles.note}>
          {said}
        </p>
      ) : null}
    </div>
  );
}
