import { decodeError, type ShareDecodeError, type SharedProject } from '../../core/share/shared.ts';
import { err, ok } from '../../core/result.ts';
import type { Adapters } from '../context.ts';

/** A codec that remembers what it was given, instead of packing it: `#k1.0` is the first. */
export function fakeLinks() {
  const made: SharedProject[] = [];
  let forgotten = 0;
  let refuses: ShareDecodeError['code'] | undefined;
  const port: Adapters['links'] = {
    encode: (shared) => Promise.resolve(ok(`k1.${made.push(shared) - 1}`)),
    decode(pasted) {
      const shared = made[Number(/\.(\d+)$/.exec(pasted)?.[1])];
      if (refuses === undefined && shared !== undefined) return Promise.resolve(ok(shared));
      return Promise.resolve(err(decodeError(refuses ?? 'damaged', 'This link is damaged.')));
    },
    forget: () => {
      forgotten += 1;
    },
  };
  return {
    port,
    made,
    forgotten: () => forgotten,
    refuse: (code: ShareDecodeError['code'] | undefined): void => {
      refuses = code;
    },
  };
}
