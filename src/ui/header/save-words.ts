import type { StorageState } from '../../engine/state.ts';

export interface SaveWords {
  readonly text: string;
  /** Why, where there is room for it. */
  readonly why?: string;
  readonly tone: 'quiet' | 'bad';
  /** For the tooltip, where there is more to say. */
  readonly detail?: string;
}

/** Whether the work is kept, in as few words as hold. While a run writes, what is there is a draft. */
export function saveWords(storage: StorageState, writing: boolean): SaveWords {
  switch (storage.state) {
    case 'loading':
      return { text: '', tone: 'quiet' };
    case 'saving':
      return { text: writing ? 'Draft kept' : 'Saving', tone: 'quiet' };
    case 'saved':
      return { text: writing ? 'Draft kept' : 'Saved', tone: 'quiet' };
    case 'failed':
      return { text: 'Not kept', why: `: ${REASON[storage.reason]}`, tone: 'bad', detail: storage.detail };
  }
}

const REASON = {
  full: 'storage full',
  refused: 'storage refused',
  unknown: 'storage failed',
} as const;
