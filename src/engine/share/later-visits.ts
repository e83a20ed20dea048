/**
 * Links before the code that reads them has come. A link that takes long to open says so and can be put off; one that cannot
 * be opened because a part of Vonk was not to be had is tried again when a person asks. No call in here rejects.
 */
import { err, type Result } from '../../core/result.ts';
import type { ShareEncodeError } from '../../core/share/shared.ts';
import type { Context } from '../context.ts';
import type { Shareable } from '../workbench.ts';
import type { Visits } from './visits.ts';

export interface LaterVisits {
  /**
   * Resolves when the link is shown, refused or put off. `shown`: something of it is. `tell` says what was wrong, once there
   * is something to say it over.
   */
  open(link: string): Promise<{ readonly shown: boolean; tell(): void }>;
  /** Both of it, over what is shown already. */
  follow(link: string): Promise<void>;
  makeLink(what: Shareable, signal?: AbortSignal): Promise<Result<string, ShareEncodeError>>;
  /** Only where a link is shown, so that its code is there. */
  room(work: (room: Visits) => unknown): void;
}

/** Most links are there sooner. */
const SLOW_MS = 800;
const OPENING = 'The link is being opened';

export function laterVisits(
  { adapters, get, set, notify }: Pick<Context, 'adapters' | 'get' | 'set' | 'notify'>,
  load: (again: (link: string) => void) => Promise<Visits>,
): LaterVisits {
  let loading: Promise<Visits> | undefined;

  function visits(): Promise<Visits> {
    loading ??= load((link) => void follow(link)).catch((thrown: unknown) => {
      loading = undefined;
      throw thrown;
    });
    return loading;
  }

  async function follow(link: string): Promise<void> {
    (await open(link)).tell();
  }

  async function open(link: string): ReturnType<LaterVisits['open']> {
    let putOff: (() => void) | undefined;
    const stopped = new Promise<false>((resolve) => {
      putOff = () => {
        resolve(false);
        void loading?.then((room) => room.stop());
      };
    });
    const callOff = adapters.timer.after(SLOW_MS, () =>
      notify({
        tone: 'info',
        title: OPENING,
        body: 'The connection is slow, or the link is long. It is only read: nothing of it runs.',
        actions: [{ label: 'Not now', run: () => putOff?.() }],
      }),
    );
    const shown = await Promise.race([opened(link), stopped]);
    putOff = undefined;
    callOff();
    set({ notices: get().notices.filter(({ title }) => title !== OPENING) });
    if (shown !== 'unreached') return { shown, tell: () => void loading?.then((room) => room.tell()) };
    return {
      shown: false,
      tell: () =>
        notify({
          tone: 'bad',
          title: 'The link could not be opened',
          body: 'The part of Vonk that reads links could not be fetched. The link is still in the address; your own projects are as they were.',
          actions: [{ label: 'Try again', run: () => void follow(link) }],
        }),
    };
  }

  async function opened(link: string): Promise<boolean | 'unreached'> {
    try {
      return await (await visits()).open(link);
    } catch {
      return 'unreached';
    }
  }

  return {
    open,
    follow,
    async makeLink(what, signal) {
      try {
        return await (await visits()).makeLink(what, signal);
      } catch (thrown) {
        if (signal?.aborted === true) throw thrown;
        return err({
          type: 'share-encode-error',
          code: 'failed',
          message: 'The part of Vonk that makes links could not be fetched. Try again, or export a file.',
        });
      }
    },
    room: (work) => void visits().then(work, () => undefined),
  };
}
