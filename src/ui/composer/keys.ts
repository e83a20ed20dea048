export type Intent = 'send' | 'queue' | 'newline' | 'none';

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** True while an input method composes: Enter then takes a suggestion. */
  readonly isComposing: boolean;
}

/** What a key in the field Wish means. Queueing needs a run to wait for; without one Alt+Enter sends. */
export function intentOf(press: Press, running: boolean): Intent {
  if (press.isComposing) return 'none';
  if (press.key !== 'Enter') return 'none';
  if (press.shiftKey) return 'newline';
  return press.altKey && running ? 'queue' : 'send';
}
