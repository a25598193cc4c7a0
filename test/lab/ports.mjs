import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Another address of the loopback, where ports that public addresses leave out are free; each process has its own.
 * Chromium finds `*.public.test` there.
 */
export const PUBLIC = `127.${[0, 0, 0].map(() => randomInt(1, 255)).join('.')}`;

const given = new Set();

/** A port of the loopback that nobody listens on, and that was not given out before. */
export async function freePort() {
  for (;;) {
    const port = await new Promise((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
    });
    if (!given.has(port)) {
      given.add(port);
      return port;
    }
  }
}
