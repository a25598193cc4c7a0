import type { Fronts } from '../fronts';
import { added, nginxInside } from '../fronts';
import { snippet } from '../lines';
import type { IRoute } from '../route';

/** Hand large answers on to their end, however slowly they are read. */
export function wholeDownload({ prefix }: IRoute, seconds: number): Fronts {
  return {
    nginx: nginxInside(
      prefix,
      'proxy_max_temp_file_size 0;',
      'proxy_buffering off;',
      `proxy_read_timeout ${seconds}s;`,
      `send_timeout ${seconds}s;`
    ),
    apache: added(`ProxyTimeout ${seconds}`, `Timeout ${seconds}`),
    haproxy: snippet([
      'frontend public',
      { added: `    timeout client ${seconds}s` },
      'backend jupyter',
      { added: `    timeout server ${seconds}s` }
    ]),
    traefik: snippet([
      'entryPoints:',
      '  # The one Jupyter is reached by:',
      '  websecure:',
      '    transport:',
      '      respondingTimeouts:',
      { added: '        writeTimeout: 0' }
    ])
  };
}

/** Compress answers in one place only: Jupyter is asked for what is not compressed, and nobody says otherwise. */
export function oneCompression({ prefix }: IRoute): Fronts {
  return {
    nginx: nginxInside(
      prefix,
      'gzip off;',
      'gunzip off;',
      'proxy_set_header Accept-Encoding identity;',
      '# Remove: proxy_hide_header Content-Encoding, add_header Content-Encoding …'
    ),
    apache: added(
      'SetEnv no-gzip 1',
      'RequestHeader set Accept-Encoding identity',
      '# Remove: Header … Content-Encoding'
    ),
    haproxy: added(
      'http-request set-header Accept-Encoding identity',
      '# Remove: compression algo …, http-response … Content-Encoding'
    ),
    caddy: added('# Remove: encode …, header … Content-Encoding'),
    traefik: added(
      '# Remove from the router of Jupyter: middlewares with compress or with the header Content-Encoding'
    )
  };
}
