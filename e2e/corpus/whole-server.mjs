/** A plain static server for one case at a time: the reference that a streamed page is compared with. */
import { createServer } from 'node:http';

const TYPES = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  json: 'application/json',
};

export async function serveWhole() {
  let files = {};
  let missing = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, '').slice(1));
    const text = files[path];
    if (text === undefined) {
      if (path !== 'favicon.ico') missing.push(path);
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.split('.').at(-1)] ?? 'text/plain';
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(text);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    hold(given) {
      files = given;
      missing = [];
    },
    missing: () => missing,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
