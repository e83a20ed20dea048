import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './combobox.module.css';
import field from './field.module.css';

export interface Choice {
  readonly value: string;
  /** Quiet words at the right end. */
  readonly aside?: string | undefined;
}

/** Free text with a list of proposals: arrow keys walk the list, Enter takes, Esc closes it and nothing else. */
export function Combobox(props: {
  label: string;
  value: string;
  choices: readonly Choice[];
  placeholder?: string;
  note?: ReactNode;
  onChange: (value: string) => void;
  /** The list is about to be looked at. */
  onOpen: () => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(false);
  const [at, setAt] = useState(-1);
  const sought = props.value.trim().toLowerCase();
  const shown = typed ? props.choices.filter((choice) => choice.value.toLowerCase().includes(sought)) : props.choices;
  const listed = open && shown.length > 0;

  const show = () => {
    if (!open) props.onOpen();
    setOpen(true);
    setAt(-1);
  };
  const take = (value: string) => {
    props.onChange(value);
    setOpen(false);
    setTyped(false);
    input.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!listed) show();
      const way = event.key === 'ArrowDown' ? 1 : -1;
      setAt((old) =>
        shown.length === 0 ? -1 : (old + way + shown.length + (old < 0 && way < 0 ? 1 : 0)) % shown.length,
      );
    } else if (event.key === 'Enter' && listed && shown[at]) take(shown[at].value);
    else if (event.key === 'Escape' && listed) {
      setOpen(false);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      className={`${field.field} ${styles.combobox}`}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <label className={field.label} htmlFor={id}>
        {props.label}
      </label>
      <div className={field.box}>
        <input
          ref={input}
          id={id}
          className={field.input}
          role="combobox"
          aria-expanded={listed}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={listed && at >= 0 ? `${id}-${at}` : undefined}
          aria-describedby={`${id}-note`}
          autoComplete="off"
          spellCheck={false}
          placeholder={props.placeholder}
          value={props.value}
          onChange={(event) => {
            props.onChange(event.target.value);
            setTyped(true);
            show();
          }}
          onClick={show}
          onKeyDown={press}
        />
        <ChevronDown className={styles.chevron} aria-hidden />
      </div>
      {listed ? (
        <div id={`${id}-list`} role="listbox" aria-label={props.label} className={styles.list}>
          {shown.map((choice, index) => (
            <div
              key={choice.value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={choice.value === props.value}
              data-at={index === at ? '' : undefined}
              ref={index === at ? intoView : undefined}
              className={styles.option}
              onPointerDown={(event) => {
                event.preventDefault(); // The field keeps the focus.
                take(choice.value);
              }}
            >
              <span className={styles.value}>{choice.value}</span>
              {choice.aside ? <span className={styles.aside}>{choice.aside}</span> : null}
            </div>
          ))}
        </div>
      ) : null}
      <p id={`${id}-note`} className={field.note}>
        {props.note}
      </p>
    </div>
  );
}

const intoView = (element: HTMLDivElement | null): void => element?.scrollIntoView({ block: 'nearest' });
