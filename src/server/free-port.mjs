/** Finds a port to listen on that no other server answers, on either loopback address. */
import { createServer } from 'node:net';

const TRIES = 50;

/**
 * The first free port from `wanted` on; 0 lets the system choose. A server on `::1` alone counts too: a browser would ask
 * it for `localhost` first.
 * @param {number} wanted
 * @returns {Promise<number>}
 */
export async function freePort(wanted) {
  for (let port = wanted; port < wanted + TRIES && port < 65536; port += 1) {
    const found = await tryPort(port, '127.0.0.1');
    if (found !== undefined && (await tryPort(found, '::1')) !== undefined) return found;
    if (wanted === 0) port -= 1;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + TRIES - 1}. Name another one: PORT=5000 npm start`);
}

/**
 * The port if it can be had there (or that address does not exist on this machine), `undefined` if it is taken.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | undefined>}
 */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined;
      if (code === 'EADDRINUSE' || code === 'EACCES') resolve(undefined);
      else if (host === '::1') resolve(port);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address === null || typeof address === 'string' ? port : address.port));
    });
  });
}
