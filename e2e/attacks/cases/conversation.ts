/** Speaking to the host in another's name, being shown as more than text, and being a nuisance. */
import { attack, type Attack } from '../attack.ts';

/** Every way to speak that a page has: to the window around it, and by whatever it got hold of. */
const SAY = 'const say = (message) => parent.postMessage(message, "*");';
const mark = (id: string): string => `<img src="x:" data-marked="${id}" onerror="document.body.dataset.ran='${id}'">`;
const wait = (ms: number): string => `await new Promise((done) => setTimeout(done, ${ms}));`;

export const conversation: readonly Attack[] = [
  attack('conversation with the host', 'port-by-going', 'goes elsewhere so that another page is given the port', {
    html: (at, id) =>
      `<script>console.debug('begun ${id}'); location.replace('${at.http(id).replace('/hit/', '/thief/')}')</script>`,
    first: true,
    alone: true,
    seen: 'canary',
  }),
  attack('conversation with the host', 'hello-again', 'greets again, to be given a port', {
    script: () =>
      `return await new Promise((done) => { addEventListener('message', ({ ports }) => ports.length > 0 && done(true));
       const names = performance.getEntriesByType('navigation').map(({ name }) => name).concat(location.href, document.URL);
       for (const name of names) parent.postMessage({ type: 'hello', nonce: /#n=(.*)/.exec(name)?.[1] ?? '' }, '*'); setTimeout(done, 600, false); })`,
    seen: 'page',
  }),
  attack('conversation with the host', 'follow-forged', 'has the host switch pages, over the window', {
    script: () => `${SAY} for (let n = 0; n < 3; n += 1) say({ type: 'follow', path: 'other.html' }); ${wait(300)}`,
    seen: 'page switched',
  }),
  attack('conversation with the host', 'follow-no-gesture', 'has the host switch pages, by clicking its own link', {
    script: () =>
      `${SAY} say({ type: 'follow', path: 'other.html' }); const a = document.createElement('a'); a.href = 'other.html'; a.onclick = () => undefined; document.body.append(a); a.click(); ${wait(300)}`,
    seen: 'page switched',
    alone: true,
  }),
  attack('conversation with the host', 'hook-port', 'hooks what the port is made of, and switches pages with it', {
    script: () =>
      `${SAY} const got = new Set(); const hook = (owner, name) => { const old = owner[name]; owner[name] = function (...args) { for (const one of [this, ...args]) if (one instanceof MessagePort) got.add(one); return Reflect.apply(old, this, args); }; };
       for (const name of ['postMessage', 'addEventListener', 'start', 'close']) hook(MessagePort.prototype, name); hook(EventTarget.prototype, 'addEventListener'); hook(Function.prototype, 'bind');
       for (let n = 0; n < 5; n += 1) { console.log(n); ${wait(100)} } for (const port of got) port.postMessage({ type: 'follow', path: 'other.html' }); say({ type: 'follow', path: 'other.html' }); ${wait(200)}`,
    seen: 'page switched',
    alone: true,
  }),
  attack(
    'conversation with the host',
    'hook-builtins',
    'hooks lists, texts, JSON and promises to speak through the frame',
    {
      script: (_, id) =>
        `${SAY} const html = ${JSON.stringify(mark(id))}; const forged = { level: 'log', text: html, path: '../../x', line: -1, __proto__: { level: 'error' } };
       Array.prototype.splice = function () { return [forged]; }; JSON.stringify = () => html; Promise.prototype.then = new Proxy(Promise.prototype.then, { apply: (then, self, args) => Reflect.apply(then, self, args) });
       Object.defineProperty(Object.prototype, 'wants', { get: () => html, configurable: true }); String.prototype.slice = function () { return html; };
       say({ type: 'log', html }); console.log('x'); ${wait(300)}`,
      seen: 'markup in the host',
      alone: true,
    },
  ),
  attack('conversation with the host', 'prototype-message', 'sends names that are not to be set', {
    script: () =>
      `${SAY} say(JSON.parse('{"type":"set","__proto__":{"evil":1},"constructor":{"prototype":{"evil":1}}}')); ${wait(200)}`,
    seen: 'host changed',
  }),
];

export const shown: readonly Attack[] = [
  attack('shown as markup', 'html-console', 'writes markup into the console', {
    script: (_, id) => `console.log(${JSON.stringify(mark(id))})`,
    seen: 'markup in the host',
  }),
  attack('shown as markup', 'html-console-object', 'writes an object with markup for a name into the console', {
    script: (_, id) => `console.error({ [${JSON.stringify(mark(id))}]: 1 }, '%c' + ${JSON.stringify(mark(id))}, 'x')`,
    seen: 'markup in the host',
  }),
  attack('shown as markup', 'html-error', 'throws an error whose message is markup', {
    script: (_, id) => `setTimeout(() => { throw new Error(${JSON.stringify(mark(id))}); }); ${wait(50)}`,
    seen: 'markup in the host',
  }),
  attack('shown as markup', 'html-rejection', 'rejects with markup', {
    script: (_, id) => `Promise.reject(${JSON.stringify(mark(id))}); ${wait(50)}`,
    seen: 'markup in the host',
  }),
  attack('shown as markup', 'html-missing', 'asks for a file whose name is markup', {
    script: (_, id) =>
      `console.warn('no such file: ' + ${JSON.stringify(mark(id))}); new Image().src = ${JSON.stringify(`${mark(id)}.png`)}`,
    seen: 'markup in the host',
  }),
  attack('shown as markup', 'html-error-name', 'throws an error whose name and stack are markup', {
    script: (_, id) =>
      `setTimeout(() => { const e = new Error('x'); e.name = e.stack = ${JSON.stringify(mark(id))}; throw e; }); console.log('Uncaught ' + ${JSON.stringify(mark(id))}); ${wait(50)}`,
    seen: 'markup in the host',
  }),
];

const HISTORY = { why: "the browser's own Back button skips entries made without a click" };

export const behaviour: readonly Attack[] = [
  attack('behaviour', 'focus-theft', 'takes the keys while the person types', {
    script: () =>
      `const i = document.createElement('input'); document.body.append(i); setInterval(() => i.focus(), 20)`,
    seen: 'words stolen',
    alone: true,
  }),
  attack('behaviour', 'focus-theft-window', 'takes the focus of the whole window while the person types', {
    script: () =>
      `const i = document.createElement('input'); i.autofocus = true; document.body.append(i); setInterval(() => { window.focus(); i.focus(); i.select(); }, 20)`,
    seen: 'words stolen',
    alone: true,
  }),
  attack('behaviour', 'focus-theft-code', 'takes the keys while the person writes code', {
    script: () =>
      `const i = document.createElement('input'); document.body.append(i); setInterval(() => i.focus(), 20)`,
    seen: 'words stolen from code',
    alone: true,
  }),
  attack('behaviour', 'history-pollution', 'fills the history so that Back leads nowhere', {
    script: () => `for (let n = 0; n < 30; n += 1) history.pushState(n, ''); ${wait(100)}`,
    seen: 'history grown',
    alone: true,
    leaks: HISTORY,
  }),
  attack('behaviour', 'fragment-pollution', 'fills the history with fragments', {
    script: () => `for (let n = 0; n < 20; n += 1) { location.hash = 'x' + n; ${wait(5)} }`,
    seen: 'history grown',
    alone: true,
    leaks: HISTORY,
  }),
  attack('behaviour', 'console-flood', 'writes 5,000 lines into the console', {
    script: () => `for (let n = 0; n < 5000; n += 1) console.log('line ' + n); ${wait(800)}`,
    seen: 'console without end',
    alone: true,
  }),
  attack('behaviour', 'message-flood', 'floods the host with messages', {
    script: () =>
      `Array.prototype.splice = function () { this.length = 0; return new Array(900).fill({ level: 'log', text: 'x'.repeat(5000) }); };
       for (let round = 0; round < 20; round += 1) { console.log('again'); for (let n = 0; n < 200; n += 1) parent.postMessage({ type: 'log', html: 'x' }, '*'); ${wait(60)} }`,
    seen: 'console without end',
    alone: true,
  }),
  // The last: the control does not come back from it.
  attack('behaviour', 'list-of-holes', 'sends a list of milliards of holes, for the host to walk', {
    script:
      () => `Array.prototype.splice = function () { this.length = 0; return Object.assign([], { length: 4294967295 }); };
       console.log('x'); parent.postMessage({ type: 'log', html: Object.assign([], { length: 4294967295 }) }, '*'); ${wait(400)}`,
    seen: 'host hangs',
    alone: true,
  }),
];
