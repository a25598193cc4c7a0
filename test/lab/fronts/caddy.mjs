import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PATH, temporaryFolder } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { start } from '../processes.mjs';
import { isListening } from './listening.mjs';

/** Caddy in front of one backend, with further lines in its `reverse_proxy`. */
export async function startCaddy(keeper, backend, lines = '') {
  const folder = await temporaryFolder(keeper);
  const file = join(folder, 'Caddyfile');
  const port = await freePort();
  await writeFile(
    file,
    `{
  admin off
  auto_https off
}
http://:${port} {
  bind 127.0.0.1
  reverse_proxy ${backend} {
    ${lines}
  }
}
`
  );
  const args = ['run', '--config', file, '--adapter', 'caddyfile'];
  await start(keeper, 'caddy', args, {
    env: { PATH, HOME: folder },
    ready: () => isListening(port)
  });
  return { port, url: `http://localhost:${port}/` };
}
