import type { StorageError } from '../../core/storage/store.ts';

/** The names by which browsers say it, and Dexie with them. */
const FULL = new Set(['QuotaExceededError', 'NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR']);
const REFUSED = new Set([
  'MissingAPIError',
  'SecurityError',
  'InvalidStateError',
  'NotAllowedError',
  'OpenFailedError',
]);
const BLOCKED = new Set(['VersionError', 'DatabaseClosedError', 'VersionChangeError', 'BlockedError']);

/**
 * What a thrown error of IndexedDB means for the person. Dexie wraps: a full disk comes as an aborted transaction with the
 * reason inside, so the innermost reason that is known wins.
 */
export function toStorageError(thrown: unknown, during: 'open' | 'use'): StorageError {
  const chain: { readonly name: string; readonly message: string }[] = [];
  for (let error = thrown; isNamed(error) && chain.length < 5; error = innerOf(error)) chain.unshift(error);
  const named = (names: ReadonlySet<string>): boolean => chain.some((error) => names.has(error.name));
  const detail = chain[0] ? `${chain[0].name}: ${chain[0].message}`.slice(0, 300) : String(thrown).slice(0, 300);
  const kind = named(FULL)
    ? 'full'
    : named(BLOCKED)
      ? 'blocked'
      : // A private window says so in many ways, and only when the database is opened.
        during === 'open' || named(REFUSED)
        ? 'refused'
        : 'unknown';
  return { type: 'storage-error', kind, detail };
}

function isNamed(error: unknown): error is { readonly name: string; readonly message: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    typeof error.name === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  );
}

const innerOf = (error: object): unknown => ('inner' in error ? error.inner : undefined);
