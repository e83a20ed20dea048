/** The page's right edge where it does not fill its pane: dragged or moved by keys it changes the width, and says it. */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './tools.module.css';
import { WIDTH_BOUNDS, withinBounds, type Place, type View } from './view.ts';

const STEP = 8;
const BIG_STEP = 64;

export function Sizer(props: { view: View; change: (part: Partial<View>) => void; place: Place }) {
  const { view, change, place } = props;
  const from = useRef<{ readonly x: number; readonly width: number; readonly scale: number }>(undefined);
  const [dragging, setDragging] = useState(false);
  if (view.width === 'fit') return null;
  const { width } = view;

  const down = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width, scale: place.scale };
    setDragging(true);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const start = from.current;
    if (!start) return;
    // It grows to both sides, so the edge moves half as far as the width.
    change({ width: withinBounds(start.width + (2 * (event.clientX - start.x)) / start.scale) });
  };
  const up = () => {
    from.current = undefined;
    setDragging(false);
  };
  const press = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (way === 0) return;
    event.preventDefault();
    change({ width: withinBounds(width + way * (event.shiftKey ? BIG_STEP : STEP)) });
  };

  return (
    // A separator that takes focus is a control: it has a value and keys.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the page"
      aria-valuenow={width}
      aria-valuemin={WIDTH_BOUNDS.least}
      aria-valuemax={WIDTH_BOUNDS.most}
      aria-valuetext={`${width} px`}
      tabIndex={0}
      className={styles.sizer}
      data-dragging={dragging ? '' : undefined}
      style={{ left: place.left + place.width * place.scale }}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onLostPointerCapture={up}
      onDoubleClick={() => change({ width: 'fit' })}
      onKeyDown={press}
    >
      <span className={styles.grip} aria-hidden />
      <span className={styles.figure} aria-hidden>
        {width}
      </span>
    </div>
  );
}
