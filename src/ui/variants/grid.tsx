/**
 * All variants side by side, in the place of editor and preview. It stays in the tree while they last, hidden when one is
 * looked at, so that coming back shows pages as they were left.
 */
import { Palette } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { isWritingCell } from '../../engine/variants/state.ts';
import type { Layout } from '../app/layout.ts';
import { useSurface, useSurfaceState } from '../app/surface.ts';
import { useWorkbench, useWorkbenchState } from '../app/workbench.ts';
import { Button } from '../kit/button.tsx';
import { classes } from '../kit/classes.ts';
import { IconButton } from '../kit/icon-button.tsx';
import type { Mounts } from '../mounts.ts';
import { columnsFor, PAGE_WIDTHS, usualWidth } from './arrangement.ts';
import { Cell } from './cell.tsx';
import { inWords, tally } from './cell-words.ts';
import styles from './grid.module.css';
import { useLetters } from './use-letters.ts';
import { useLeftOfPanes, zoomInto } from './zoom.ts';

const ColourPanel = lazy(() => import('../colour/colour-panel.tsx'));

export default function Grid({ mount, layout }: { mount: Mounts['previewBeside']; layout: Layout }) {
  const workbench = useWorkbench();
  const surface = useSurface();
  const colours = useSurfaceState(({ tool }) => tool === 'colours');
  const variants = useWorkbenchState((state) => state.variants);
  const onTop = useSurfaceState(({ pane }) => layout !== 'tabs' || pane === 'preview');
  const section = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState<number>();
  const [current, setCurrent] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const wasOpen = useRef(false);
  const open = variants?.open === true && onTop;
  const cells = variants?.cells ?? [];
  const columns = columnsFor(cells.length, layout);
  const width = wanted ?? usualWidth(cells.length, layout);
  const left = useLeftOfPanes(layout);
  useLetters(open);

  const chosen = variants?.chosen;
  useLayoutEffect(() => {
    const before = wasOpen.current;
    wasOpen.current = open;
    if (open || !before || chosen === undefined) return undefined;
    // What had the focus is out of reach now: the next letter is one Tab away.
    const { activeElement } = document;
    if (activeElement === document.body || section.current?.contains(activeElement) === true)
      document.querySelector<HTMLElement>('[data-variant-bar] [aria-pressed="true"]')?.focus();
    setLeaving(true);
    return zoomInto(document.getElementById(`variant-${chosen}`), () => setLeaving(false));
  }, [open, chosen]);

  // The one who made the wish is in the field below; who comes back by key finds the cell again.
  useEffect(() => {
    if (open && document.activeElement === document.body)
      section.current?.querySelector<HTMLElement>('[data-cell]')?.focus();
  }, [open]);

  const move = useCallback(
    (event: KeyboardEvent) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
      const edge = { Home: 0, End: cells.length - 1 }[event.key];
      const next = edge ?? (step === undefined ? undefined : current + step);
      if (next === undefined || next < 0 || next >= cells.length) return;
      event.preventDefault();
      setCurrent(next);
      section.current?.querySelectorAll<HTMLElement>('[data-cell]')[next]?.focus();
    },
    [columns, cells.length, current],
  );

  return (
    <section
      ref={section}
      aria-label="Variants"
      className={classes(styles.grid, !open && !leaving && styles.hidden, leaving && styles.leaving)}
      style={{ left }}
      inert={!open}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>Variants</h2>
        <span className={styles.quiet}>
          {inWords(cells.length).toLowerCase()} of one wish · {tally(cells)}
        </span>
        <span className={styles.spring} />
        {layout === 'tabs' ? null : (
          <div className={styles.widths} role="radiogroup" aria-label="Width of the pages">
            {PAGE_WIDTHS.map((one) => (
              <button
                key={one}
                type="button"
                role="radio"
                aria-checked={one === width}
                className={styles.width}
                onClick={() => setWanted(one)}
              >
                {one}
              </button>
            ))}
          </div>
        )}
        <IconButton
          label="Colours"
          aria-pressed={colours}
          onClick={() => surface.setState({ tool: colours ? undefined : 'colours' })}
        >
          <Palette aria-hidden />
        </IconButton>
        {chosen === undefined ? null : (
          <Button look="outline" onClick={() => workbench.showVariants(false)}>
            Back to {chosen}
          </Button>
        )}
      </div>
      <div className={styles.beside}>
        <div
          className={styles.cells}
          data-columns={columns}
          style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          onFocus={(event) => {
            const at = cells.findIndex(({ letter }) => event.target.closest(`#variant-${letter}`) !== null);
            if (at >= 0) setCurrent(at);
          }}
        >
          {cells.map((cell, index) => (
            <Cell
              key={cell.letter}
              cell={cell}
              chosen={cell.letter === chosen}
              first={index === Math.min(current, cells.length - 1)}
              pageWidth={width}
              mount={mount}
              move={move}
            />
          ))}
        </div>
        {colours && variants?.open === true ? (
          <aside className={styles.tool} data-tool="colours">
            <Suspense>
              <ColourPanel />
            </Suspense>
          </aside>
        ) : null}
      </div>
      <p className="sr-only" role="status" aria-live="polite">
        {cells.some(isWritingCell) ? '' : tally(cells)}
      </p>
    </section>
  );
}
