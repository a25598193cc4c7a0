import { decoded } from './fronts';
import type { ISnippet } from './lines';
import { snippet } from './lines';
import { nginxWord, quoting } from './quote';
import type { IRoute, Need } from './route';
import { marker } from './route';

/** nginx configuration with its values quoted. */
export const nginx = quoting(nginxWord);

/** The whole `location` that leads to Jupyter. */
export function nginxLocation(
  { prefix, backend }: IRoute,
  needs: readonly Need[]
): ISnippet {
  const line = marker(needs);
  const only = (need: Need, text: string) =>
    needs.includes(need) ? line(need, text) : null;
  return snippet([
    // A location is compared with the decoded path; a name that begins with / is never taken for a pattern.
    line('path', nginx`location ${decoded(`/${prefix}`)} {`),
    // Without a path of its own, proxy_pass hands the path on as it came.
    line('path', nginx`    proxy_pass ${`http://${backend}`};`),
    line('upgrade', '    proxy_http_version 1.1;'),
    line('host', '    proxy_set_header Host $http_host;'),
    '    proxy_set_header X-Forwarded-Proto $scheme;',
    '    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    '    proxy_set_header X-Real-IP $remote_addr;',
    only('cookie', '    proxy_set_header Cookie $http_cookie;'),
    only('xsrf', '    proxy_set_header X-XSRFToken $http_x_xsrftoken;'),
    line('upgrade', '    proxy_set_header Upgrade $http_upgrade;'),
    line('upgrade', '    proxy_set_header Connection "upgrade";'),
    only(
      'subprotocol',
      '    proxy_set_header Sec-WebSocket-Protocol $http_sec_websocket_protocol;'
    ),
    // proxy_cookie_flags came with 1.19.3; older releases have no way to add HttpOnly but more_set_headers and Lua.
    only('cookie-flags', '    proxy_cookie_flags _xsrf nohttponly;'),
    '    proxy_read_timeout 3600s;',
    '    proxy_send_timeout 3600s;',
    '}'
  ]);
}
