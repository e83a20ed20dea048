/** The groups of the head's menus, as they stand when one is opened. */
import type { MenuGroup } from '../../kit/menu.tsx';
import { percent, WIDTHS, ZOOMS, type View } from './view.ts';

type Change = (part: Partial<View>) => void;

export function widthGroup({ width }: View, change: Change): MenuGroup {
  return {
    label: 'Width',
    items: [
      ...WIDTHS.map((one) => ({
        label: `${one} px`,
        checked: width === one,
        run: () => change({ width: one }),
      })),
      { label: 'As wide as the pane', checked: width === 'fit', run: () => change({ width: 'fit' }) },
    ],
  };
}

export function zoomGroup({ zoom }: View, change: Change): MenuGroup {
  return {
    label: 'Zoom',
    items: [
      { label: 'Fit to the pane', checked: zoom === 'fit', run: () => change({ zoom: 'fit' }) },
      ...ZOOMS.map((one) => ({ label: percent(one), checked: zoom === one, run: () => change({ zoom: one }) })),
    ],
  };
}

export function colourGroup({ scheme }: View, change: Change): MenuGroup {
  const item = (value: View['scheme'], label: string) => ({
    label,
    checked: scheme === value,
    run: () => change({ scheme: value }),
  });
  return {
    label: 'Colours the page is asked for',
    items: [item('window', 'As this window'), item('light', 'Light'), item('dark', 'Dark')],
  };
}

export function moreGroup({ reducedMotion, grid }: View, change: Change): MenuGroup {
  return {
    items: [
      {
        label: reducedMotion ? 'Motion as usual' : 'Less motion',
        note: reducedMotion ? 'The page is asked for less motion now' : 'As if the person had asked for it',
        run: () => change({ reducedMotion: !reducedMotion }),
      },
      {
        label: grid ? 'Hide the grid' : 'Show a grid',
        note: '8 px, over the page',
        run: () => change({ grid: !grid }),
      },
    ],
  };
}
