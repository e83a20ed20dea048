/**
 * What an opaque, sandboxed page lacks and generated code expects: storage that lives as long as the document, dialogs that
 * are told in the console. `confirm` answers yes and `prompt` its default, since nobody can be asked. WebRTC is taken away:
 * no policy covers it in every browser. What loops pay, where they were told to, is here too.
 */
import type { ConsoleEntry } from '../core/preview/state.ts';
import { createToll, TOLL } from '../core/preview/toll.ts';
import { originals } from './originals.ts';

/** Below the time after which a page counts as one that hangs. */
const LONGEST_LOOP_MS = 1_000;

type Say = (level: ConsoleEntry['level'], text: string) => void;

export function installShims(say: Say): void {
  for (const name of ['localStorage', 'sessionStorage']) define(name, memoryStorage());
  define('alert', (message: unknown = '') => say('info', `alert: ${String(message)}`));
  define('confirm', (message: unknown = '') => {
    say('info', `confirm: ${String(message)} (answered yes)`);
    return true;
  });
  define('prompt', (message: unknown = '', preset: unknown = '') => {
    say('info', `prompt: ${String(message)} (answered "${String(preset)}")`);
    return String(preset);
  });
  const nextTask = (then: () => void): void => void originals.setTimeout(then, 0);
  define(TOLL, createToll({ now: originals.now, nextTask, mostMs: LONGEST_LOOP_MS }));
  define('print', () => say('info', 'print: previews do not print'));
}

export function removeWebRtc(): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport']) {
    Reflect.deleteProperty(window, name);
  }
}

function define(name: string, value: unknown): void {
  Object.defineProperty(window, name, { value, configurable: true, writable: true });
}

/** As `Storage`: methods, `length`, and keys as properties. */
function memoryStorage(): Storage {
  const items = new Map<string, string>();
  const methods = {
    getItem: (key: unknown) => items.get(String(key)) ?? null,
    setItem: (key: unknown, value: unknown) => void items.set(String(key), String(value)),
    removeItem: (key: unknown) => void items.delete(String(key)),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
  };
  const target: Storage = Object.assign(Object.create(Storage.prototype) as Storage, methods);
  return new Proxy(target, {
    get: (_, key) => {
      if (key === 'length') return items.size;
      if (typeof key === 'string' && !(key in methods)) return items.get(key);
      return Reflect.get(methods, key) as unknown;
    },
    set: (_, key, value) => {
      items.set(String(key), String(value));
      return true;
    },
    has: (_, key) => key in methods || items.has(String(key)),
    deleteProperty: (_, key) => {
      items.delete(String(key));
      return true;
    },
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === 'string' && items.has(key)
        ? { value: items.get(key), configurable: true, enumerable: true, writable: true }
        : undefined,
  });
}
