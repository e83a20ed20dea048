/**
 * Listens on loopback for what a hostile page sends: HTTP requests and WebSockets by the attack's name in the path, TCP
 * connections and UDP packets (STUN, TURN, QUIC) by a port of its own. Remembers which attacks arrived.
 */
import { createSocket, type Socket } from 'node:dgram';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import type { Attack, Targets } from './attack.ts';

export interface Canary extends Targets {
  readonly arrived: ReadonlySet<string>;
  /** Resolves when the attack arrives. */
  arrival(id: string): Promise<void>;
  stop(): void;
}

/** A page that says whether somebody hands it something. */
const THIEF = (id: string): string =>
  `<!doctype html><script>addEventListener('message', ({ ports }) => ports.length > 0 && fetch('/hit/${id}'))</script>`;

export async function startCanary(attacks: readonly Attack[]): Promise<Canary> {
  const arrived = new Set<string>();
  const waiting = new Map<string, () => void>();
  const sockets: { close(): unknown }[] = [];
  const ports = new Map<string, number>();
  const note = (id: string): void => {
    arrived.add(id);
    waiting.get(id)?.();
  };

  const server = createServer((request, response) => {
    const [, what, id = ''] = /^\/(hit|thief)\/([\w-]+)/.exec(request.url ?? '') ?? [];
    if (what === 'hit') note(id);
    response.writeHead(200, {
      'content-type': request.url?.endsWith('.js') === true ? 'text/javascript' : 'text/html',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'cache-control': 'no-store',
    });
    response.end(what === 'thief' ? THIEF(id) : '');
  });
  server.on('upgrade', (request, socket) => {
    note(/^\/hit\/([\w-]+)/.exec(request.url ?? '')?.[1] ?? '');
    socket.destroy();
  });
  const port = await listening(server);

  for (const { id, socket } of attacks) {
    if (socket === 'udp') {
      const listener = createSocket('udp4', () => note(id));
      sockets.push(listener);
      ports.set(id, await bound(listener));
    } else if (socket === 'tcp') {
      const listener = createTcpServer((connection) => {
        note(id);
        connection.on('error', () => undefined).destroy();
      });
      sockets.push(listener);
      ports.set(id, await listening(listener));
    }
  }
  const own = (id: string): string => `127.0.0.1:${ports.get(id) ?? port}`;
  return {
    arrived,
    http: (id) => `http://127.0.0.1:${port}/hit/${id}`,
    ws: (id) => `ws://127.0.0.1:${port}/hit/${id}`,
    udp: own,
    tcp: own,
    arrival: (id) => (arrived.has(id) ? Promise.resolve() : new Promise((resolve) => waiting.set(id, resolve))),
    stop() {
      server.closeAllConnections();
      server.close();
      for (const socket of sockets) socket.close();
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The canary has no port');
  return address.port;
}

async function bound(socket: Socket): Promise<number> {
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return socket.address().port;
}
