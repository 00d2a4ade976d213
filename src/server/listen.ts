import type { AddressInfo } from 'node:net';
import type { createAdaptorServer } from '@hono/node-server';
import type { Config } from '../platform/config.ts';

type Server = ReturnType<typeof createAdaptorServer>;

/** How long requests under way may still take when the server is told to stop. */
const drainMs = 10_000;

/** Listens where the settings say and tells the address taken. */
export function listen(server: Server, { host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`);
    });
  });
}

/** Takes no more connections, and waits for the requests under way. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A browser keeps its connection after the answer; it must not be waited for.
    const sweep = setInterval(
      () => 'closeIdleConnections' in server && server.closeIdleConnections(),
      50,
    );
    const end = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      drainMs,
    );
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(end);
      resolve();
    });
  });
}
