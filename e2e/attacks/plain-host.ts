/**
 * The control: a playground as one is quickly made, without sandbox, policy or care. It shows a page in a frame of its own
 * origin, tells it everything, believes all it says, and shows what it is told as markup.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { marked } from 'marked';
import { SECRET } from './attack.ts';

export interface PlainHost {
  readonly url: string;
  /** The page that `/page` serves from now on. */
  serve(html: string): void;
  stop(): void;
}

const HOST = `<!doctype html><title>Plain host</title>
<input id="field"><div id="console"></div><div id="prose"></div>
<iframe name="sibling" src="/sibling.html"></iframe>
<iframe name="frame" style="width:900px;height:600px"></iframe>
<script>
  window.lines = [];
  const frame = document.querySelector('[name=frame]');
  function obey(data) {
    if (Array.isArray(data.html)) { let weight = 0; for (let n = 0; n < data.html.length; n += 1) weight += data.html[n]?.length ?? 1; return weight; }
    if (data.type === 'log') { lines.push(data.html); document.querySelector('#console').insertAdjacentHTML('beforeend', data.html); }
    if (data.type === 'follow') document.documentElement.dataset.page = data.path;
    if (data.type === 'set') for (const [name, value] of Object.entries(data)) Object.assign(window[name] ??= {}, value);
  }
  addEventListener('message', ({ data }) => obey(data));
  frame.addEventListener('load', () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => obey(data);
    frame.contentWindow.postMessage({ type: 'start' }, '*', [port2]);
  });
  document.addEventListener('click', ({ target }) => target.closest('a')?.href);
  window.show = () => { frame.src = '/page?' + Math.random(); };
</script>`;

/** As such playgrounds report what a page says. */
const REPORTER = `<script>
  const report = (html) => parent.postMessage({ type: 'log', html }, '*');
  for (const level of ['log', 'warn', 'error']) console[level] = (...values) => report(values.map((value) => typeof value === 'object' ? Object.entries(value).join() : String(value)).join(' '));
  addEventListener('error', ({ message }) => report(message));
  addEventListener('unhandledrejection', ({ reason }) => report(String(reason)));
  addEventListener('click', (event) => { const a = event.target.closest?.('a'); if (!a || !a.pathname.endsWith('other.html')) return; event.preventDefault(); parent.postMessage({ type: 'follow', path: 'other.html' }, '*'); });
</script>`;

const FILES: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/': ['text/html', HOST],
  '/sibling.html': ['text/html', '<p>sibling</p>'],
  '/worker.js': ['text/javascript', ''],
  '/shared.js': ['text/javascript', `onconnect = ({ ports }) => ports[0].postMessage('${SECRET}')`],
};

export async function startPlainHost(): Promise<PlainHost> {
  let page = '';
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    const [type, text] = path === '/page' ? ['text/html', page] : (FILES[path] ?? ['text/plain', '']);
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', 'referrer-policy': 'unsafe-url' });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The control has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    serve(html) {
      // What must be first stays first.
      page = html.startsWith('<!doctype')
        ? REPORTER + html
        : html.replace('<!doctype html>', `<!doctype html>${REPORTER}`);
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Markdown shown the careless way. */
export const carelessly = (prose: string): string => marked.parse(prose, { async: false });
