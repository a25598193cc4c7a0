import { PATH, which } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { start } from '../processes.mjs';
import { isListening } from './listening.mjs';

/** The proxy of JupyterHub, alone in front of one backend, with further flags. */
export async function startChp(keeper, backend, flags = '') {
  const port = await freePort();
  const args = [
    ...['--ip', '127.0.0.1', '--port', port],
    ...['--api-ip', '127.0.0.1', '--api-port', await freePort()],
    ...['--default-target', `http://${backend}`],
    ...flags.split(' ').filter(flag => flag)
  ];
  const program = which('configurable-http-proxy');
  await start(keeper, program, args.map(String), {
    env: { PATH },
    ready: () => isListening(port)
  });
  return {
    port,
    backend: `127.0.0.1:${port}`,
    url: `http://localhost:${port}/`
  };
}
