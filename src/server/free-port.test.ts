import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort } from './free-port.mjs';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function take(host: string): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

test('N12: a taken port is passed over for one that can be had', async () => {
  const taken = await take('127.0.0.1');
  const port = await freePort(taken);
  expect(port).toBeGreaterThan(taken);
  expect(port).toBeLessThan(taken + 50);
});

test('N12: a free port is taken as it is, and 0 means any', async () => {
  const any = await freePort(0);
  expect(any).toBeGreaterThan(0);
  expect(await freePort(any)).toBe(any);
});
