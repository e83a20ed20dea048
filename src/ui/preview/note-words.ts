import type { WorkbenchState } from '../../engine/state.ts';
import { bytes } from '../kit/format.ts';

/** Empty where nothing is waited for. */
export function noteOf({ preview, packages, run }: Pick<WorkbenchState, 'preview' | 'packages' | 'run'>): string {
  if (preview.building === 'loading') return 'Loading the TypeScript compiler, once (about 3 MB)';
  const [fetching, ...others] = packages.filter(({ state }) => state === 'fetching');
  if (fetching) {
    const size = fetching.bytes > 0 ? ` · ${bytes(fetching.bytes)}` : '';
    return `Fetching ${named(fetching.name)}${size}${andMore(others.length)}`;
  }
  const [waiting, ...rest] = run.state === 'streaming' ? preview.waiting : [];
  return waiting === undefined ? '' : `Waiting for ${waiting}${andMore(rest.length)}`;
}

const andMore = (amount: number): string => (amount > 0 ? `, ${amount} more` : '');

/** `canvas-confetti@1.9.3` → `canvas-confetti 1.9.3`; the `@` of a scope stays. */
const named = (name: string): string => name.replace(/(?<=.)@/, ' ');
