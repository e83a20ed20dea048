import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
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
export function usePlace(
  view: View,
  body: RefObject<HTMLElement | null>,
  device: RefObject<HTMLElement | null>,
): Place {
  const [pane, setPane] = useState(() => sizeOf(body.current));
  useEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setPane(sizeOf(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [body]);
  const { width, height, left, scale } = placeOf(view, pane);
  const plain = view.width === 'fit' && scale === 1;
  const { scheme } = view;
  useLayoutEffect(() => {
    const element = device.current;
    if (!element) return;
    element.style.cssText = plain
      ? ''
      : `inset:0 auto auto ${left}px;width:${width}px;height:${height}px;transform:scale(${scale});transform-origin:0 0;`;
    // The frame takes it from here: browsers hand it to the page as its preference.
    element.style.colorScheme = scheme === 'window' ? '' : scheme;
    element.toggleAttribute('data-alone', view.width !== 'fit');
  }, [device, plain, width, height, left, scale, scheme, view.width]);
  return { width, height, left, scale };
}

function sizeOf(element: HTMLElement | null): { readonly width: number; readonly height: number } {
  return { width: element?.clientWidth ?? 0, height: element?.clientHeight ?? 0 };
}
