import { useState } from 'react';
import { useOutcome } from './use-outcome.ts';

interface Fetched<T> {
  /** `undefined` while it is on its way, and where it did not come. */
  readonly value: T | undefined;
  readonly failed: boolean;
  readonly again: () => void;
}

/** Work that never rejects: what did not come is `failed`, for a person to see and to answer. */
export const attemptAt =
  <T>(load: () => Promise<T>) =>
  (): Promise<T | 'failed'> =>
    load().catch(() => 'failed' as const);

/** Code that comes when it is needed, and may not come. */
export function useFetched<T>(load: () => Promise<T>): Fetched<T> {
  const [attempt, setAttempt] = useState(() => attemptAt(load));
  const outcome = useOutcome(attempt);
  return {
    value: outcome === 'failed' ? undefined : outcome,
    failed: outcome === 'failed',
    again: () => setAttempt(() => attemptAt(load)),
  };
}
