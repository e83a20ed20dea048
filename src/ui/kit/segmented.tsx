import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import styles from './segmented.module.css';

/** A few options of which exactly one holds, side by side. Arrow keys move the choice. */
export function Segmented<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}) {
  const id = useId();
  const choose = (value: string) => {
    const option = props.options.find((candidate) => candidate.value === value);
    if (option) props.onChange(option.value);
  };
  return (
    <div className={styles.field}>
      <span id={id} className={styles.label}>
        {props.label}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        orientation="horizontal"
        className={styles.track}
        value={props.value}
        onValueChange={choose}
      >
        {props.options.map((option) => (
          <RadioGroup.Item key={option.value} value={option.value} className={styles.option}>
            {option.label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
