/** The version every row is written with. Goes up by one with each entry of {@link STEPS}. */
export type Row = Readonly<Record<string, unknown>>;
export type Step = (row: Row) => Row;

/** `STEPS[n]` brings a row of version n + 1 to version n + 2. Never changed once released: old rows are read for ever. */
const STEPS: readonly Step[] = [];

export const CURRENT_VERSION = STEPS.length + 1;

export type Migrated =
  | { readonly type: 'current'; readonly row: Row }
  /** Written by a newer Vonk, e.g. in another tab: to be left alone. */
  | { readonly type: 'newer'; readonly version: number }
  | { readonly type: 'unreadable' };

/** Brings a stored row of any known version to the current one. What it says is checked by its guard afterwards. */
export function migrate(stored: unknown, steps: readonly Step[] = STEPS): Migrated {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return { type: 'unreadable' };
  const { version } = stored;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { type: 'unreadable' };
  if (version > steps.length + 1) return { type: 'newer', version };
  const row = steps.slice(version - 1).reduce((older, step) => step(older), { ...stored } as Row);
  return { type: 'current', row };
}
