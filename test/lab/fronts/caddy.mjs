import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { writeCertificate } from '../certificate.mjs';
import { PATH, temporaryFolder } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { start } from '../processes.mjs';
import { isListening } from './listening.mjs';

/**
 * Caddy in front of one backend, with further lines in its `reverse_proxy`.
 *
 * @param options.site further lines of the site.
 * @param options.tls whether it speaks https, by HTTP/2 where the browser does.
 */
export async function startCaddy(keeper, backend, lines = '', options = {}) {
  const { tls = false, site = '' } = options;
  const folder = await temporaryFolder(keeper);
  const file = join(folder, 'Caddyfile');
  const port = await freePort();
  const files = tls && (await writeCertificate(folder));
  await writeFile(
    file,
    `{
  admin off
  auto_https off
}
${tls ? 'https' : 'http'}://:${port} {
  bind 127.0.0.1
  ${tls ? `tls ${files.certificate} ${files.key}` : ''}
  ${site}
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
  return {
    port,
    backend: `127.0.0.1:${port}`,
    url: `${tls ? 'https' : 'http'}://localhost:${port}/`
  };
}
