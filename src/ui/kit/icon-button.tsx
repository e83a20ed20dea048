import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Hint } from './hint.tsx';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** The name, and what the tooltip says. */
  label: string;
  /** The key that does the same, shown in the tooltip. */
  keys?: string;
};

export function IconButton({ label, keys, className, ...rest }: IconButtonProps) {
  return (
    <Hint text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        className={classes(styles.button, styles.quiet, styles.icon, className)}
        {...rest}
      />
    </Hint>
  );
}
