import type { JournalWriter } from '../../core/storage/store.ts';

export interface JournalSink {
  begin(): Promise<void>;
  append(text: string): Promise<void>;
  drop(): Promise<void>;
}

/** At most this much of a reply is lost in a crash; more often would cost a transaction for every few frames. */
const BATCH_MS = 250;

/**
 * Gathers a reply and writes it a few times a second, in order, one write at a time. The first failure is told once; the
 * rest of the reply is then not kept, and the run goes on.
 */
export function journalWriter(
  sink: JournalSink,
  after: (ms: number, run: () => void) => () => void,
  onTrouble: (thrown: unknown) => void,
): JournalWriter {
  let waiting: string[] = [];
  let cancel: (() => void) | undefined;
  let failed = false;
  let writes = attempt(Promise.resolve(), () => sink.begin());

  async function attempt(before: Promise<void>, write: () => Promise<void>): Promise<void> {
    await before;
    if (failed) return;
    try {
      await write();
    } catch (thrown) {
      failed = true;
      onTrouble(thrown);
    }
  }

  function flush(): Promise<void> {
    cancel?.();
    cancel = undefined;
    const text = waiting.join('');
    waiting = [];
    if (text !== '') writes = attempt(writes, () => sink.append(text));
    return writes;
  }

  return {
    append(text) {
      if (failed || text === '') return;
      waiting.push(text);
      cancel ??= after(BATCH_MS, () => void flush());
    },
    flush,
    end() {
      cancel?.();
      cancel = undefined;
      waiting = [];
      // Also after a failure: what was written before it must not come back as an unfinished run.
      writes = writes.then(() => sink.drop()).catch(onTrouble);
      return writes;
    },
  };
}
