/** Runs in the host's page, in both arenas: what it keeps secret, and what an attack may have done to it. */

/** Everything that a page of this origin could find, and ears on its channels. */
export async function plant(secret: string): Promise<void> {
  Reflect.set(window, 'hostSecret', secret);
  localStorage.setItem('secret', secret);
  localStorage.removeItem('evil');
  sessionStorage.setItem('secret', secret);
  const made = (name: string): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore('s').put(secret, 'k'));
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(new Error(`No database ${name}`)));
    });
  for (const name of ['secret', 'victim']) (await made(name)).close();
  await (await caches.open('secret')).put('/secret-cache', new Response(secret));
  const file = await (await navigator.storage.getDirectory()).getFileHandle('secret', { create: true });
  const writer = await file.createWritable();
  await writer.write(secret);
  await writer.close();
  void navigator.locks.request('host-lock', { ifAvailable: true }, () => new Promise(() => undefined));
  new BroadcastChannel('host-channel').addEventListener('message', () => Reflect.set(window, 'broadcastHeard', true));
  new BroadcastChannel('host-asks').addEventListener('message', () => {
    const answers: { postMessage(said: string): void } = new BroadcastChannel('host-answers');
    Reflect.apply(answers.postMessage, answers, [secret]);
  });
}

export interface Traces {
  readonly storageWritten: boolean;
  readonly databases: readonly string[];
  readonly broadcastHeard: boolean;
  /** Names of the attacks whose markup stands in the page, or whose scripts ran. */
  readonly marks: readonly string[];
  readonly changed: boolean;
  readonly entries: number;
}

export async function traces(): Promise<Traces> {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="javascript:"]')) link.click();
  const marks = [...document.querySelectorAll<HTMLElement>('[data-marked]')].map(
    ({ dataset }) => dataset['marked'] ?? '',
  );
  const { ran } = document.body.dataset;
  return {
    storageWritten: localStorage.getItem('evil') !== null,
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    broadcastHeard: 'broadcastHeard' in window,
    marks: ran === undefined ? marks : [...marks, ran],
    changed: 'evil' in window || 'evil' in {} || location.hash === '#evil',
    entries: history.length,
  };
}
