import { lazy, Suspense, type ReactNode, type RefObject } from 'react';

export interface PopoverProps {
  readonly label: string;
  readonly close: () => void;
  /** What it hangs on, and where the focus goes back to. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly side?: 'bottom' | 'top';
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

const PopoverContent = lazy(() => import('./popover-content.tsx'));

/** A small surface that hangs on an element while it is rendered. Esc and a click outside ask to close it. */
export function Popover(props: PopoverProps) {
  return (
    <Suspense>
      <PopoverContent {...props} />
    </Suspense>
  );
}
