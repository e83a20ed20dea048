/** Reaching for what the host keeps: its storage, its window, and the channels of its origin. */
import { attack, SECRET, type Attack, type HostQuestion } from '../attack.ts';

const has = (value: string): string => `return String(${value}).includes('${SECRET}')`;
const reads = (family: Attack['family'], id: string, title: string, script: string): Attack =>
  attack(family, id, title, { script: () => script, seen: 'page' });
const does = (family: Attack['family'], id: string, title: string, script: string, seen: HostQuestion): Attack =>
  attack(family, id, title, { script: () => script, seen });

const request = (asked: string): string =>
  `await new Promise((done, no) => { const r = ${asked}; r.onsuccess = () => done(r.result); r.onerror = () => no(r.error); })`;

export const storage: readonly Attack[] = [
  reads('storage', 'cookie-read', "reads the host's cookies", has('document.cookie')),
  does(
    'storage',
    'cookie-write',
    'writes a cookie of the host',
    "document.cookie = 'evil=1; path=/'",
    'cookie written',
  ),
  reads(
    'storage',
    'cookie-store',
    "reads the host's cookies by the newer way",
    has('JSON.stringify(await cookieStore.getAll())'),
  ),
  reads('storage', 'local-read', "reads the host's localStorage", has("localStorage.getItem('secret')")),
  does(
    'storage',
    'local-write',
    "writes into the host's localStorage",
    "localStorage.setItem('evil', '1')",
    'storage written',
  ),
  reads('storage', 'session-read', "reads the host's sessionStorage", has("sessionStorage.getItem('secret')")),
  reads(
    'storage',
    'storage-other-realm',
    "reads the host's localStorage through an empty frame",
    `const f = document.createElement('iframe'); document.body.append(f); ${has("f.contentWindow.localStorage.getItem('secret')")}`,
  ),
  reads(
    'storage',
    'database-read',
    "reads the host's IndexedDB",
    `const db = ${request("indexedDB.open('secret')")}; ${has(request("db.transaction('s').objectStore('s').get('k')"))}`,
  ),
  reads(
    'storage',
    'database-list',
    "lists the host's databases",
    "return (await indexedDB.databases()).some(({ name }) => name === 'secret')",
  ),
  does(
    'storage',
    'database-delete',
    'deletes a database of the host',
    request("indexedDB.deleteDatabase('victim')"),
    'database deleted',
  ),
  reads('storage', 'cache-read', "reads the host's caches", has("await (await caches.match('/secret-cache')).text()")),
  reads(
    'storage',
    'files-read',
    "reads the host's private files",
    has("await (await (await (await navigator.storage.getDirectory()).getFileHandle('secret')).getFile()).text()"),
  ),
  reads(
    'storage',
    'lock-steal',
    "steals the host's lock",
    "return await navigator.locks.request('host-lock', { steal: true }, () => true)",
  ),
  reads(
    'storage',
    'lock-list',
    "lists the host's locks",
    "return (await navigator.locks.query()).held.some(({ name }) => name === 'host-lock')",
  ),
  reads(
    'storage',
    'service-worker',
    'registers a service worker',
    "await navigator.serviceWorker.register('/worker.js'); return true",
  ),
  reads(
    'storage',
    'service-worker-list',
    'asks for service workers',
    'await navigator.serviceWorker.getRegistrations(); return true',
  ),
  reads('storage', 'bucket', 'opens a storage bucket', "await navigator.storageBuckets.open('b'); return true"),
];

export const hostWindow: readonly Attack[] = [
  reads(
    'host window',
    'parent-document',
    "reads the host's document",
    has('parent.document.documentElement.outerHTML + parent.hostSecret'),
  ),
  reads('host window', 'parent-global', "reads the host's variables", has('parent.hostSecret')),
  reads('host window', 'top-global', "reads the top window's variables", has('top.hostSecret')),
  reads('host window', 'parent-address', "reads the host's address", has('parent.location.href')),
  reads('host window', 'top-search', "reads a part of the host's address", has('top.location.search')),
  reads('host window', 'referrer', "reads the host's address as referrer", has('document.referrer')),
  reads(
    'host window',
    'base-address',
    "reads the host's address as base of its own",
    has('document.baseURI + location.href'),
  ),
  reads(
    'host window',
    'navigation-entries',
    "reads the host's address from the list of entries",
    has('JSON.stringify(performance.getEntries()) + JSON.stringify(navigation.entries().map(({ url }) => url))'),
  ),
  reads('host window', 'frame-element', 'reaches its own frame element', 'return frameElement !== null'),
  reads(
    'host window',
    'unsandbox',
    'takes its own sandbox away',
    "frameElement.removeAttribute('sandbox'); return true",
  ),
  reads(
    'host window',
    'sibling',
    'reads another frame of the host',
    'for (let n = 0; n < parent.length; n += 1) if (parent[n] !== window) return parent[n].document !== null',
  ),
  reads(
    'host window',
    'sibling-by-name',
    'gets another frame by its name',
    "const other = open('', 'sibling'); return other !== null && other !== window && other.document.body.innerHTML !== undefined && other.name === 'sibling'",
  ),
  reads('host window', 'parent-eval', 'runs code in the host', has("parent.eval('hostSecret')")),
  reads(
    'host window',
    'parent-function',
    'makes a function in the host',
    has("new parent.Function('return hostSecret')()"),
  ),
  reads(
    'host window',
    'parent-hook',
    'replaces a function of the host',
    'parent.JSON.parse = parent.JSON.parse; return true',
  ),
  reads(
    'host window',
    'domain',
    'widens its domain',
    'document.domain = document.domain; return parent.document !== null',
  ),
  does(
    'host window',
    'parent-write',
    "writes into the host's page",
    "parent.document.body.insertAdjacentHTML('beforeend', '<i data-marked=\"parent-write\"></i>')",
    'page marked',
  ),
  does(
    'host window',
    'javascript-address',
    'gives the host a script for address',
    'parent.location = \'javascript:void document.body.insertAdjacentHTML("beforeend", "<i data-marked=javascript-address></i>")\'; await new Promise((done) => setTimeout(done, 300))',
    'page marked',
  ),
];

export const channels: readonly Attack[] = [
  does(
    'channels',
    'broadcast-send',
    "speaks on the host's broadcast channel",
    "new BroadcastChannel('host-channel').postMessage('evil')",
    'broadcast heard',
  ),
  reads(
    'channels',
    'broadcast-hear',
    "hears the host's broadcast channel",
    `return await new Promise((done) => { const c = new BroadcastChannel('host-answers'); c.onmessage = ({ data }) => done(data === '${SECRET}'); new BroadcastChannel('host-asks').postMessage('?'); setTimeout(done, 800, false); })`,
  ),
  reads(
    'channels',
    'shared-worker-host',
    "joins the host's shared worker",
    `return await new Promise((done, no) => { const w = new SharedWorker('/shared.js'); w.onerror = no; w.port.onmessage = ({ data }) => done(data === '${SECRET}'); setTimeout(done, 800, false); })`,
  ),
  does(
    'channels',
    'storage-event',
    'wakes the host with a storage event',
    "localStorage.setItem('evil', '1')",
    'storage written',
  ),
];
