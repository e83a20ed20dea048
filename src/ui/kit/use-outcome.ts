import { useEffect, useState } from 'react';

/**
 * What `work` comes to: `undefined` until then, and anew when `work` is another function. Work that is not wanted any more
 * is told by its signal, and what it comes to is not heard.
 */
export function useOutcome<T>(work: (signal: AbortSignal) => Promise<T>): T | undefined {
  const [done, setDone] = useState<{ readonly of: typeof work; readonly value: T }>();
  useEffect(() => {
    const abort = new AbortController();
    work(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setDone({ of: work, value });
      },
      (thrown: unknown) => {
        if (!abort.signal.aborted) reportError(thrown);
      },
    );
    return () => abort.abort();
  }, [work]);
  return done?.of === work ? done.value : undefined;
}
