import { useEffect, useLayoutEffect, useState } from 'react';
import { placeOf, readView, type Place, type View } from './view.ts';

const KEPT = 'vonk.preview.view';

/** The view, and how to change a part of it. Outlives the page where storage is allowed. */
export function useView(): readonly [View, (part: Partial<View>) => void] {
  const [view, setView] = useState(() => readView(kept()));
  useEffect(() => {
    try {
      localStorage.setItem(KEPT, JSON.stringify(view));
    } catch {
      // Storage refused: it holds for this visit.
    }
  }, [view]);
  return [view, (part) => setView((old) => ({ ...old, ...part }))];
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** Keeps `device` where the view has it in `body`, whatever size that takes, and says where that is. */
export function usePlace(view: View, body: HTMLElement, device: HTMLElement): Place {
  const [pane, setPane] = useState(() => sizeOf(body));
  useEffect(() => {
    const observer = new ResizeObserver(() => setPane(sizeOf(body)));
    observer.observe(body);
    return () => observer.disconnect();
  }, [body]);
  const { width, height, left, scale } = placeOf(view, pane);
  useLayoutEffect(() => {
    put(device, view, { width, height, left, scale });
  }, [device, view, width, height, left, scale]);
  return { width, height, left, scale };
}

function put(device: HTMLElement, view: View, { width, height, left, scale }: Place): void {
  const plain = view.width === 'fit' && scale === 1;
  device.style.cssText = plain
    ? ''
    : `inset:0 auto auto ${left}px;width:${width}px;height:${height}px;transform:scale(${scale});transform-origin:0 0;`;
  // The frame takes it from here: browsers hand it to the page as its preference.
  device.style.colorScheme = view.scheme === 'window' ? '' : view.scheme;
  device.toggleAttribute('data-alone', view.width !== 'fit');
}

const sizeOf = (element: HTMLElement) => ({ width: element.clientWidth, height: element.clientHeight });
