import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

/** Over everything else; takes the focus, and gives it back. Escape, the cross and a click beside it close it. */
export function Dialog(props: {
  title: string;
  aside?: ReactNode;
  close: () => void;
  children: ReactNode;
  /** Whether Escape is for something inside that is open. */
  keepsEscape?: (target: EventTarget | null) => boolean;
  /** The id of what has the focus first. */
  first?: string;
}) {
  return (
    <Radix.Root open onOpenChange={(open) => open || props.close()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.shade} />
        <Radix.Content
          className={styles.dialog}
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            if (props.keepsEscape?.(event.target) === true) event.preventDefault();
          }}
          onOpenAutoFocus={(event) => {
            if (props.first === undefined) return;
            event.preventDefault();
            document.getElementById(props.first)?.focus();
          }}
        >
          <div className={styles.head}>
            <Radix.Title className={styles.title}>{props.title}</Radix.Title>
            <span className={styles.aside}>{props.aside}</span>
            <Radix.Close asChild>
              <IconButton label={`Close ${props.title}`}>
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </div>
          <div className={styles.body}>{props.children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
