/**
 * `/?run=0` opens a project without running anything of it: the way back to the text of a page that takes the whole tab
 * down, in browsers that give previews no process of their own.
 */
export interface SafeStart {
  /** Resolves when pages may run. */
  readonly allowed: Promise<void>;
  /** A person says so. `undefined` where they may from the beginning. */
  readonly allow: (() => void) | undefined;
}

export function safeStart(search: string): SafeStart {
  if (new URLSearchParams(search).get('run') !== '0') return { allowed: Promise.resolve(), allow: undefined };
  let allow = (): void => undefined;
  const allowed = new Promise<void>((resolve) => {
    allow = resolve;
  });
  return { allowed, allow };
}
