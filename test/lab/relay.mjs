import { connect, createServer } from 'node:net';

import { freePort } from './ports.mjs';

/**
 * A relay in user space that hands on every connection except those on which a websocket is asked for:
 * these it swallows without a word, as an inspecting firewall does.
 */
export async function startRelay(keeper, backendPort) {
  const port = await freePort();
  const open = new Set();
  const server = createServer(client => {
    open.add(client);
    const backend = connect(backendPort, '127.0.0.1');
    open.add(backend);
    client.on('data', chunk => {
      if (/^upgrade:/im.test(chunk.toString('latin1'))) {
        client.removeAllListeners('data');
        client.resume();
        backend.destroy();
      } else {
        backend.write(chunk);
      }
    });
    backend.on('data', chunk => client.write(chunk));
    client.on('close', () => backend.destroy());
    backend.on('end', () => client.end());
    client.on('error', () => backend.destroy());
    backend.on('error', () => client.destroy());
  });
  await new Promise(resolve => server.listen(port, '127.0.0.1', resolve));
  keeper.add(() => {
    open.forEach(socket => socket.destroy());
    return new Promise(resolve => server.close(resolve));
  });
  return `http://localhost:${port}/`;
}
