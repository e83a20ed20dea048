/** A plain static server for one case at a time: the reference that a streamed page is compared with. */
import { createServer } from 'node:http';

export type Files = Readonly<Record<string, string>>;

export interface WholeServer {
  /** Ends in a slash. */
  readonly url: string;
  /** Serves these from now on, and forgets what was missing. */
  hold(files: Files): void;
  /** Paths that were asked for since `hold` and are not among the files. */
  missing(): readonly string[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  json: 'application/json',
};

export async function serveWhole(): Promise<WholeServer> {
  let files: Files = {};
  let missing: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, '').slice(1));
    const text = files[path];
    if (text === undefined) {
      if (path !== 'favicon.ico') missing.push(path);
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server of whole pages has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    hold(given) {
      files = given;
      missing = [];
    },
    missing: () => missing,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
