import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary` is ember: at most one in sight. */
  look?: 'primary' | 'outline' | 'quiet';
  /** Controls are 28 px high, the one primary action of a dialog 40. */
  size?: 'control' | 'dialog';
};

export function Button({ look = 'quiet', size = 'control', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={classes(styles.button, styles[look], styles[size], className)} {...rest} />;
}
