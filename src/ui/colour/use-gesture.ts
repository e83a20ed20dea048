import { useRef } from 'react';

/** Names for steps: the same while a hand is on a slider, another after `end`. */
export function useGesture(): { readonly of: (what: string) => string; readonly end: () => void } {
  const number = useRef(0);
  return {
    of: (what) => `${what} ${number.current}`,
    end: () => {
      number.current += 1;
    },
  };
}
