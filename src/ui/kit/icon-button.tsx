import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** The name, and what the hint says. */
  label: string;
  /** The key that does the same, shown in the hint. */
  keys?: string;
};

export function IconButton({ label, keys, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      data-hint={label}
      data-keys={keys}
      className={classes(styles.button, styles.quiet, styles.icon, className)}
      {...rest}
    />
  );
}
