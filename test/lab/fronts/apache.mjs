import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { writeCertificate } from '../certificate.mjs';
import { temporaryFolder } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { start } from '../processes.mjs';
import { isListening } from './listening.mjs';

const MODULES = 'mpm_event authz_core headers proxy proxy_http'.split(' ');
const MODULES_OF_TLS = { false: [], true: ['ssl'], http2: ['ssl', 'http2'] };
const FOLDER = process.env.LAB_APACHE_MODULES ?? '/usr/lib/apache2/modules';

/**
 * Apache with these lines of its main server.
 *
 * @param options.modules further ones, by name.
 * @param options.tls `true`, or `http2` where that is offered too.
 */
export async function startApache(keeper, lines, options = {}) {
  const { modules = [], tls = false } = options;
  const folder = await temporaryFolder(keeper);
  const file = join(folder, 'apache.conf');
  const port = await freePort();
  const secure = tls ? await secureLines(folder, tls) : '';
  const all = [...MODULES, ...modules, ...MODULES_OF_TLS[tls]];
  const load = name => `LoadModule ${name}_module ${FOLDER}/mod_${name}.so`;
  await writeFile(
    file,
    `${all.map(load).join('\n')}
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
Mutex file:${folder}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
ServerName localhost
Listen 127.0.0.1:${port}
${secure}
${lines}
`
  );
  await start(keeper, 'apache2', ['-D', 'FOREGROUND', '-f', file], {
    ready: () => isListening(port)
  });
  return {
    port,
    backend: `127.0.0.1:${port}`,
    url: `${tls ? 'https' : 'http'}://localhost:${port}/`
  };
}

async function secureLines(folder, tls) {
  const { certificate, key } = await writeCertificate(folder);
  return `SSLEngine on
SSLCertificateFile ${certificate}
SSLCertificateKeyFile ${key}
Protocols ${tls === 'http2' ? 'h2' : ''} http/1.1`;
}
