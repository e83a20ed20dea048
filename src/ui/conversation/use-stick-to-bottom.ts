import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

const NEAR = 24;

/** Keeps the end of a growing list in sight until the person scrolls away from it, and again once they come back. */
export function useStickToBottom(): {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  away: boolean;
  toBottom: () => void;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const [away, setAway] = useState(false);

  const toBottom = useCallback(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, []);

  useEffect(() => {
    const box = scroller.current;
    const inner = content.current;
    if (!box || !inner) return undefined;
    box.tabIndex = 0; // Scrolled by the keyboard as well.
    let height = box.clientHeight;
    const scrolled = () => {
      // A pane that became smaller scrolls by itself; that is not the person leaving.
      if (box.clientHeight !== height) return;
      stuck.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
      setAway(!stuck.current);
    };
    const watch = new ResizeObserver(() => {
      height = box.clientHeight;
      if (stuck.current) toBottom();
    });
    box.addEventListener('scroll', scrolled, { passive: true });
    watch.observe(box);
    watch.observe(inner);
    toBottom();
    return () => {
      box.removeEventListener('scroll', scrolled);
      watch.disconnect();
    };
  }, [toBottom]);

  return { scroller, content, away, toBottom };
}
