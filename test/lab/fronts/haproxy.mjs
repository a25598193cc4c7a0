import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { writeCertificate } from '../certificate.mjs';
import { temporaryFolder } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { start } from '../processes.mjs';
import { isListening } from './listening.mjs';

/**
 * HAProxy in front of one backend, with further lines in its frontend.
 *
 * @param options.tls `true`, or `http2` where that is offered too.
 * @param options.server further words for the line of the backend.
 * @param options.more further lines of the backend.
 */
export async function startHaproxy(keeper, backend, lines = '', options = {}) {
  const { tls = false, server = '', more = '' } = options;
  const folder = await temporaryFolder(keeper);
  const file = join(folder, 'haproxy.cfg');
  const port = await freePort();
  const bind = await bindWords(folder, tls);
  await writeFile(
    file,
    `defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  timeout tunnel 1d
frontend public
  bind 127.0.0.1:${port} ${bind}
  option forwardfor
  ${lines}
  default_backend jupyter
backend jupyter
  ${more}
  server jupyter ${backend} ${server}
`
  );
  await start(keeper, 'haproxy', ['-db', '-f', file], {
    ready: () => isListening(port)
  });
  return {
    port,
    backend: `127.0.0.1:${port}`,
    url: `${tls ? 'https' : 'http'}://localhost:${port}/`
  };
}

async function bindWords(folder, tls) {
  if (!tls) {
    return '';
  }
  const { both } = await writeCertificate(folder);
  return `ssl crt ${both} alpn ${tls === 'http2' ? 'h2,' : ''}http/1.1`;
}
