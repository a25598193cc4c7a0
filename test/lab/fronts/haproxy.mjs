import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { temporaryFolder } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { start } from '../processes.mjs';
import { isListening } from './listening.mjs';

/** HAProxy in front of one backend, with further lines in its frontend. */
export async function startHaproxy(keeper, backend, lines = '') {
  const folder = await temporaryFolder(keeper);
  const file = join(folder, 'haproxy.cfg');
  const port = await freePort();
  await writeFile(
    file,
    `defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  timeout tunnel 1d
frontend public
  bind 127.0.0.1:${port}
  option forwardfor
  ${lines}
  default_backend jupyter
backend jupyter
  server jupyter ${backend}
`
  );
  await start(keeper, 'haproxy', ['-db', '-f', file], {
    ready: () => isListening(port)
  });
  return { port, url: `http://localhost:${port}/` };
}
