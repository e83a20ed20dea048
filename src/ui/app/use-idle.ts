import { useEffect, useState } from 'react';

const LATEST_MS = 1200;

/**
 * False until the page has painted and the browser has a moment to spare, at the latest 1.2 s after the first `afterMs`
 * have passed.
 */
export function useIdle(afterMs = 0): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const settle = () => setIdle(true);
    let handle = 0;
    const timer = setTimeout(() => {
      // Safari has no requestIdleCallback.
      if (typeof requestIdleCallback === 'function') handle = requestIdleCallback(settle, { timeout: LATEST_MS });
      else settle();
    }, afterMs);
    return () => {
      clearTimeout(timer);
      if (handle !== 0) cancelIdleCallback(handle);
    };
  }, [afterMs]);
  return idle;
}
