import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { writeCertificate } from '../certificate.mjs';
import { isRoot } from '../namespace.mjs';
import { temporaryFolder } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { start } from '../processes.mjs';
import { until } from '../until.mjs';
import { isListening } from './listening.mjs';

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** What has to stand at the level of `http` for {@link headers}. */
export const MAP =
  "map $http_upgrade $connection_upgrade { default upgrade; '' close; }";

/** The headers of a correct location; a world replaces or drops single ones. */
export const HEADERS = {
  Host: '$http_host',
  'X-Forwarded-Proto': '$scheme',
  'X-Forwarded-For': '$proxy_add_x_forwarded_for',
  Upgrade: '$http_upgrade',
  Connection: '$connection_upgrade'
};

/** A location that is correct but for what is changed: a header that is `null` is not set, `more` lines are added. */
export function location(
  backend,
  { path = '/', headers = {}, more = '' } = {}
) {
  const lines = Object.entries({ ...HEADERS, ...headers })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `proxy_set_header ${name} ${value};`);
  return `location ${path} {
    proxy_pass http://${backend};
    proxy_http_version 1.1;
    ${lines.join('\n    ')}
    proxy_read_timeout 3600s;
    proxy_buffering off;
    client_max_body_size 1g;
    ${more}
  }`;
}

/**
 * nginx with these lines of `server`.
 *
 * @param options.http further lines, of `http`.
 * @param options.ip where it listens.
 * @param options.files what else lies beside its configuration, by name.
 * @param options.tls `true`, or `http2` where that is offered too.
 */
export async function startNginx(keeper, server, options = {}) {
  const folder = await temporaryFolder(keeper);
  const file = join(folder, 'nginx.conf');
  const { http = MAP, ip = '127.0.0.1', tls = false } = options;
  const port = options.port ?? (await freePort());
  for (const [name, text] of Object.entries(options.files ?? {})) {
    await writeFile(join(folder, name), text);
  }
  const listen = await listenLines(folder, `${ip}:${port}`, tls);
  const write = (server, http) =>
    writeFile(file, configuration({ folder, listen, server, http }));
  await write(server, http);
  // The prefix is where relative paths in a world's lines lie, such as that of a cache.
  const args = ['-p', folder, '-c', file, '-e', 'stderr'];
  const program = await start(keeper, 'nginx', args, {
    ready: () => isListening(port, ip)
  });
  return {
    port,
    backend: `${ip}:${port}`,
    url: `${tls ? 'https' : 'http'}://localhost:${port}/`,
    /** Put other lines in place, and wait until no worker serves the old ones. */
    async replace(server, http = MAP) {
      await write(server, http);
      const ended = () =>
        program.output.split(/worker process \d+ exited/).length;
      const before = ended();
      process.kill(program.pid, 'SIGHUP');
      await until('nginx to reload', () => {
        if (/\[emerg\]/.test(program.output)) {
          throw new Error(`nginx refuses the lines:\n${program.output}`);
        }
        return ended() > before;
      });
    }
  };
}

async function listenLines(folder, address, tls) {
  if (!tls) {
    return `listen ${address};`;
  }
  const { certificate, key } = await writeCertificate(folder);
  return `listen ${address} ssl ${tls === 'http2' ? 'http2' : ''};
    ssl_certificate ${certificate};
    ssl_certificate_key ${key};`;
}

function configuration({ folder, listen, server, http }) {
  const temporary = TEMPORARY.map(
    name => `${name}_temp_path ${folder}/${name};`
  ).join('\n  ');
  return `daemon off;
${isRoot ? 'user root;' : ''}
worker_processes 1;
worker_shutdown_timeout 1s;
pid ${folder}/nginx.pid;
error_log stderr notice;
events {}
http {
  access_log off;
  ${temporary}
  ${http}
  server {
    ${listen}
    ${server}
  }
}
`;
}
