import { useState } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import styles from './name-form.module.css';

/** One name, typed into a popover. `submit` gives back what is wrong in words, or nothing when it was taken. */
export function NameForm(props: {
  label: string;
  initial: string;
  action: string;
  note?: string;
  mono?: boolean;
  submit: (name: string) => string | undefined;
  cancel: () => void;
}) {
  const [name, setName] = useState(props.initial);
  const [error, setError] = useState<string>();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setError(props.submit(name));
      }}
    >
      <Field
        label={props.label}
        value={name}
        error={error}
        note={props.note}
        className={props.mono ? styles.mono : undefined}
        ref={selectOnce}
        onChange={(event) => {
          setName(event.target.value);
          setError(undefined);
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" look="outline" disabled={name.trim() === ''}>
          {props.action}
        </Button>
        <Button onClick={props.cancel}>Cancel</Button>
      </div>
    </form>
  );
}

const selectOnce = (input: HTMLInputElement | null): void => input?.select();
