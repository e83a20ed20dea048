import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './popover.module.css';

/** A small surface that hangs on `anchor` and closes by Esc or a click outside. Opened by its owner, not by a trigger. */
export function Popover(props: {
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: ReactNode;
  side?: 'bottom' | 'top';
  align?: 'start' | 'end';
  children: ReactNode;
}) {
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Radix.Anchor asChild>{props.anchor}</Radix.Anchor>
      <Radix.Portal>
        <Radix.Content
          aria-label={props.label}
          className={styles.popover}
          side={props.side ?? 'bottom'}
          align={props.align ?? 'start'}
          sideOffset={6}
          collisionPadding={8}
        >
          {props.children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
