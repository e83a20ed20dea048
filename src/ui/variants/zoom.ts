import { useLayoutEffect, useState } from 'react';
import type { Layout } from '../app/layout.ts';

/** Where editor and preview begin, from the left edge of the stage, whatever stands beside them. */
export function useLeftOfPanes(layout: Layout): number {
  const [left, setLeft] = useState(0);
  useLayoutEffect(() => {
    const editor = document.getElementById('editor');
    const stage = editor?.parentElement?.parentElement;
    if (!editor || !stage) return undefined;
    const measure = () => setLeft(editor.getBoundingClientRect().left - stage.getBoundingClientRect().left);
    measure();
    const observer = new ResizeObserver(measure);
    for (const pane of [document.getElementById('conversation'), editor, stage]) if (pane) observer.observe(pane);
    return () => observer.disconnect();
  }, []);
  return layout === 'tabs' ? 0 : left;
}

const ZOOM_MS = 200;

/** The page of a cell grows into the place of the preview. Calls back when it is there, at once where less motion is wanted. */
export function zoomInto(cell: HTMLElement | null, done: () => void): () => void {
  const target = document.getElementById('preview')?.getBoundingClientRect();
  if (!cell || !target || target.width === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    done();
    return () => undefined;
  }
  const from = cell.getBoundingClientRect();
  const to = `translate(${target.left - from.left}px, ${target.top - from.top}px) scale(${target.width / from.width}, ${target.height / from.height})`;
  const zoom = cell.animate(
    [
      { transform: 'none', transformOrigin: '0 0', zIndex: 1 },
      { transform: to, transformOrigin: '0 0', zIndex: 1, opacity: 1, offset: 0.8 },
      { transform: to, transformOrigin: '0 0', zIndex: 1, opacity: 0 },
    ],
    { duration: ZOOM_MS, easing: 'cubic-bezier(.2,0,0,1)' },
  );
  zoom.addEventListener('finish', done);
  zoom.addEventListener('cancel', done);
  return () => zoom.cancel();
}
