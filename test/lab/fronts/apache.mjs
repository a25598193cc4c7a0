import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { temporaryFolder } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { start } from '../processes.mjs';
import { isListening } from './listening.mjs';

const MODULES = 'mpm_event authz_core headers proxy proxy_http'.split(' ');
const FOLDER = process.env.LAB_APACHE_MODULES ?? '/usr/lib/apache2/modules';

/** Apache with these lines of its main server. */
export async function startApache(keeper, lines) {
  const folder = await temporaryFolder(keeper);
  const file = join(folder, 'apache.conf');
  const port = await freePort();
  const load = name => `LoadModule ${name}_module ${FOLDER}/mod_${name}.so`;
  await writeFile(
    file,
    `${MODULES.map(load).join('\n')}
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
Mutex file:${folder}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
ServerName localhost
Listen 127.0.0.1:${port}
${lines}
`
  );
  await start(keeper, 'apache2', ['-D', 'FOREGROUND', '-f', file], {
    ready: () => isListening(port)
  });
  return { port, url: `http://localhost:${port}/` };
}
