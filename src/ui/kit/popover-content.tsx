import { Popover as Radix } from 'radix-ui';
import { useMemo } from 'react';
import type { PopoverProps } from './popover.tsx';
import styles from './popover.module.css';

export default function PopoverContent({ label, close, anchor, side, align, children }: PopoverProps) {
  const measured = useMemo(
    () => ({ current: { getBoundingClientRect: () => anchor.current?.getBoundingClientRect() ?? new DOMRect() } }),
    [anchor],
  );
  return (
    <Radix.Root open onOpenChange={(open) => open || close()}>
      <Radix.Anchor virtualRef={measured} />
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          className={styles.popover}
          side={side ?? 'bottom'}
          align={align ?? 'start'}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // A click elsewhere has put the focus there already.
            if (document.activeElement === document.body) anchor.current?.focus();
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
