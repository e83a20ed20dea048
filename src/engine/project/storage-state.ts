import type { StorageError } from '../../core/storage/store.ts';
import type { StorageState } from '../state.ts';

/** What the header says of a storage that does not keep. */
export function storageStateOf(error: StorageError): StorageState {
  const reason = error.kind === 'full' || error.kind === 'refused' ? error.kind : 'unknown';
  return { state: 'failed', reason, detail: error.detail };
}
