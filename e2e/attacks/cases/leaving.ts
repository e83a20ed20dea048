/** Taking the host's page away, opening others, and leaving for somewhere else. */
import { attack, type Attack, type Targets } from '../attack.ts';

const goes = (
  family: 'leaving' | 'going elsewhere',
  id: string,
  title: string,
  script: (url: string) => string,
  click?: true,
): Attack =>
  attack(family, id, title, {
    script: (at: Targets) => script(at.http(id)),
    seen: 'canary',
    alone: true,
    ...(click && { click }),
  });
const lead = (attributes: string, url: string): string =>
  `const a = document.createElement('a'); a.href = '${url}'; ${attributes}; document.body.append(a); a.click()`;
const send = (attributes: string, url: string): string =>
  `const f = document.createElement('form'); f.action = '${url}'; ${attributes}; document.body.append(f); f.submit()`;

export const leaving: readonly Attack[] = [
  goes('leaving', 'top-location', 'leads the whole page away', (url) => `top.location = '${url}'`),
  goes(
    'leaving',
    'top-location-click',
    'leads the whole page away at a click',
    (url) => `top.location.href = '${url}'`,
    true,
  ),
  goes('leaving', 'top-link', 'leads the whole page away by a link', (url) => lead("a.target = '_top'", url)),
  goes(
    'leaving',
    'top-link-click',
    'leads the whole page away by a link at a click',
    (url) => lead("a.target = '_top'", url),
    true,
  ),
  goes(
    'leaving',
    'parent-link-click',
    'leads its parent away at a click',
    (url) => lead("a.target = '_parent'", url),
    true,
  ),
  goes('leaving', 'top-form', 'leads the whole page away by a form', (url) => send("f.target = '_top'", url)),
  goes('leaving', 'top-open', 'opens an address in the whole page', (url) => `window.open('${url}', '_top')`),
  goes('leaving', 'popup', 'opens a window', (url) => `window.open('${url}')`),
  goes('leaving', 'popup-click', 'opens a window at a click', (url) => `window.open('${url}', 'w', 'width=200')`, true),
  goes(
    'leaving',
    'blank-link-click',
    'opens a tab by a link at a click',
    (url) => lead("a.target = '_blank'", url),
    true,
  ),
  goes('leaving', 'blank-form', 'opens a tab by a form', (url) => send("f.target = '_blank'", url)),
  attack('leaving', 'history-back', 'goes back in the history of the whole page', {
    script: () => 'history.back(); await new Promise((done) => setTimeout(done, 500))',
    seen: 'page left',
    alone: true,
  }),
  attack('leaving', 'parent-stop', 'goes through the history of its parent', {
    script: () => 'parent.history.go(-1); await new Promise((done) => setTimeout(done, 500))',
    seen: 'page left',
    alone: true,
  }),
  attack('leaving', 'fragment-top', "changes the host's fragment", {
    script: () => "top.location.hash = 'evil'; await new Promise((done) => setTimeout(done, 200))",
    seen: 'host changed',
    alone: true,
  }),
  attack('leaving', 'custom-scheme', 'starts another program (nothing here would start)', {
    script: () => "location.href = 'mailto:x@example.invalid'; await new Promise((done) => setTimeout(done, 200))",
    seen: 'page left',
    alone: true,
  }),
];

export const elsewhere: readonly Attack[] = [
  goes('going elsewhere', 'self-href', 'goes elsewhere by location.href', (url) => `location.href = '${url}'`),
  goes('going elsewhere', 'self-assign', 'goes elsewhere by location.assign', (url) => `location.assign('${url}')`),
  goes('going elsewhere', 'self-replace', 'goes elsewhere by location.replace', (url) => `location.replace('${url}')`),
  goes('going elsewhere', 'self-link', 'goes elsewhere by a link of its own', (url) =>
    lead("a.addEventListener('click', (e) => e.stopImmediatePropagation())", url),
  ),
  goes('going elsewhere', 'self-form', 'goes elsewhere by a form', (url) =>
    send("f.method = 'get'; f.innerHTML = '<input name=a value=b>'", url),
  ),
  goes('going elsewhere', 'self-form-post', 'goes elsewhere by a form that posts', (url) =>
    send("f.method = 'post'", url),
  ),
  goes('going elsewhere', 'self-open', 'goes elsewhere by open in itself', (url) => `window.open('${url}', '_self')`),
  goes(
    'going elsewhere',
    'self-navigate',
    'goes elsewhere by the navigation API',
    (url) => `navigation.navigate('${url}')`,
  ),
  goes(
    'going elsewhere',
    'self-meta',
    'goes elsewhere by a refresh that is added',
    (url) => `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=${url}">')`,
  ),
  goes(
    'going elsewhere',
    'self-svg-link',
    'goes elsewhere by a link in a drawing',
    (url) =>
      `document.body.insertAdjacentHTML('beforeend', '<svg><a href="${url}"><text>x</text></a></svg>'); document.body.lastElementChild.firstElementChild.dispatchEvent(new MouseEvent('click', { cancelable: true }))`,
  ),
  goes(
    'going elsewhere',
    'self-written',
    'goes elsewhere from a document it writes',
    (url) => `document.open(); document.write('<script>location = "${url}"<\\/script>'); document.close()`,
  ),
  goes(
    'going elsewhere',
    'self-blob',
    'goes elsewhere over a page of its own making',
    (url) =>
      `location = URL.createObjectURL(new Blob(['<script>location = "${url}"<\\/script>'], { type: 'text/html' }))`,
  ),
  goes(
    'going elsewhere',
    'self-data',
    'goes elsewhere over a data address',
    (url) => `location = 'data:text/html,<script>location="${url}"<\\/script>'`,
  ),
  attack('going elsewhere', 'meta-first', 'goes elsewhere by a refresh in its first bytes', {
    html: (at, id) => `<meta http-equiv="refresh" content="0;url=${at.http(id)}">`,
    first: true,
    alone: true,
    seen: 'canary',
  }),
  attack('going elsewhere', 'script-first', 'goes elsewhere before anything else of it is there', {
    html: (at, id) => `<script>console.debug('begun ${id}'); location.replace('${at.http(id)}')</script>`,
    first: true,
    alone: true,
    seen: 'canary',
  }),
  attack('going elsewhere', 'button-action', 'sends a form by its button at a click', {
    html: (at, id) =>
      `<form onsubmit="event.stopImmediatePropagation()"><button id="go-${id}" formaction="${at.http(id)}">${id}</button></form>`,
    click: true,
    alone: true,
    seen: 'canary',
  }),
];
