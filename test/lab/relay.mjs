import { connect, createServer } from 'node:net';

import { freePort } from './ports.mjs';

/**
 * A relay in user space that hands on every byte, as a tunnel does; it plays networks which this kernel cannot.
 *
 * @param options.roundTripMs what it adds to every round trip, that of opening a connection included.
 * @param options.swallow what an inspecting firewall does not like: a connection on which it is sent is dead from then on.
 */
export async function startRelay(keeper, backendPort, options = {}) {
  const { roundTripMs = 0, swallow = null } = options;
  const port = await freePort();
  const open = new Set();
  const server = createServer(client => {
    const backend = connect(backendPort, '127.0.0.1');
    [client, backend].forEach(socket => open.add(socket.setNoDelay()));
    const opened = Date.now() + roundTripMs;
    let isDead = false;
    hand(client, backend, chunk => {
      isDead ||= swallow?.test(chunk.toString('latin1'));
      return Math.max(opened - Date.now(), 0) + roundTripMs / 2;
    });
    hand(backend, client, () => roundTripMs / 2);

    function hand(from, to, msOf) {
      const queue = [];
      const later = (ms, act) => {
        queue.push(act);
        // Timers of different lengths may overtake each other; what they are for must not.
        setTimeout(() => {
          const next = queue.shift();
          if (!isDead && !to.destroyed) {
            next();
          }
        }, ms);
      };
      from.on('data', chunk => later(msOf(chunk), () => to.write(chunk)));
      from.on('end', () => later(roundTripMs / 2, () => to.end()));
      from.on('error', () => to.destroy());
      from.on('close', () => later(roundTripMs / 2, () => to.destroy()));
    }
  });
  await new Promise(resolve => server.listen(port, '127.0.0.1', resolve));
  keeper.add(() => {
    open.forEach(socket => socket.destroy());
    return new Promise(resolve => server.close(resolve));
  });
  return {
    port,
    backend: `127.0.0.1:${port}`,
    url: `http://localhost:${port}/`
  };
}
