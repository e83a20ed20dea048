/** Declarations of the packages a project imports, given to the editor when nobody is waiting for anything. */
import type { Context } from './context.ts';
import { isWriting } from './state.ts';

/** After the last build: a person who types would pay for reading declarations with every key. */
const QUIET_MS = 400;

export interface TypeFiles {
  imported(specifiers: readonly string[]): void;
}

export function createTypeFiles({ adapters, store }: Pick<Context, 'adapters' | 'store'>): TypeFiles {
  const { bundler, editor, timer } = adapters;
  let given = '';
  let wanted: readonly string[] = [];
  let cancel: (() => void) | undefined;

  const nameOf = (specifiers: readonly string[]): string => [...specifiers].sort().join('\n');

  function wait(): void {
    cancel?.();
    cancel = timer.after(QUIET_MS, () => {
      cancel = undefined;
      // While a run writes, its files are not checked, and the next import may be on its way.
      if (isWriting(store.getState())) wait();
      else void give();
    });
  }

  async function give(): Promise<void> {
    const name = nameOf(wanted);
    if (name === given) return;
    given = name;
    const files = await bundler.types(wanted);
    if (given === name) editor.setTypes(files);
  }

  return {
    imported(specifiers) {
      wanted = specifiers;
      if (nameOf(specifiers) !== given) wait();
    },
  };
}
