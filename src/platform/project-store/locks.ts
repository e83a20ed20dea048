import type { ProjectLock } from '../../core/storage/store.ts';

type Locks = Pick<LockManager, 'request'>;

/**
 * The right to write a project, over Web Locks: the browser gives it to one tab, takes it back when that tab dies, and
 * tells a tab from which it was stolen. Where there are no Web Locks every tab has the right, and revisions guard alone.
 */
export async function lockProject(
  locks: Locks | undefined,
  projectId: string,
  onChange: (held: boolean) => void,
): Promise<ProjectLock> {
  if (!locks) return { held: true, takeOver: () => Promise.resolve(), release: () => {} };
  const name = `vonk:project:${projectId}`;
  let held = false;
  let released = false;
  let letGo = (): void => {};
  let stopWaiting = (): void => {};

  /** Resolves once it is known whether the lock was given. It is then held until `letGo`. */
  function request(options: LockOptions, onGiven: () => void): Promise<void> {
    return new Promise((decided) => {
      let given = false;
      locks
        ?.request(name, options, (lock) => {
          if (!lock || released) return decided();
          held = true;
          given = true;
          onGiven();
          decided();
          return new Promise<void>((resolve) => {
            letGo = resolve;
          });
        })
        .catch(() => {
          // Either our own waiting was called off, or the lock we had was stolen.
          if (given && !released) lost();
          decided();
        });
    });
  }

  function lost(): void {
    held = false;
    onChange(false);
    wait();
  }

  function wait(): void {
    const control = new AbortController();
    stopWaiting = () => control.abort();
    void request({ signal: control.signal }, () => onChange(true));
  }

  await request({ ifAvailable: true }, () => {});
  if (!held) wait();

  return {
    get held() {
      return held;
    },
    async takeOver() {
      if (held || released) return;
      stopWaiting();
      await request({ steal: true }, () => {});
    },
    release() {
      released = true;
      held = false;
      stopWaiting();
      letGo();
    },
  };
}
