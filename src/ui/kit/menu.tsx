import { lazy, Suspense, useState, type ReactNode } from 'react';

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  /** A quiet second line. */
  readonly note?: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly danger?: boolean;
  /** One of several of which exactly one holds; leave out for plain commands. */
  readonly checked?: boolean;
  /** Runs once the menu has gone and the focus is back at its opener. */
  readonly run: () => void;
}

export interface MenuGroup {
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

/** What is opened: its name, its groups as they are at that moment, and the element it hangs under, or a point. */
export interface MenuRequest {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly opener: HTMLElement;
  readonly point?: { readonly x: number; readonly y: number } | undefined;
}

// The machinery of menus comes with the first one that is opened: none is open when the window is first painted.
const MenuContent = lazy(() => import('./menu-content.tsx'));

/** A menu and the means to open it. `menu` goes anywhere in the tree; the opener says `expanded` as `aria-expanded`. */
export function useMenu() {
  const [request, open] = useState<MenuRequest>();
  return {
    expanded: request !== undefined,
    open: (wanted: MenuRequest) => open(wanted),
    menu: request ? (
      <Suspense>
        <MenuContent request={request} close={() => open(undefined)} />
      </Suspense>
    ) : null,
  };
}
