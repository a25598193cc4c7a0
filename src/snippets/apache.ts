import type { ISnippet } from './lines';
import { snippet } from './lines';
import { apacheWord, quoting } from './quote';
import type { IRoute, Need } from './route';
import { marker } from './route';

/** Apache configuration with its values quoted. */
export const apache = quoting(apacheWord);

/** What the `VirtualHost` in front of Jupyter needs. */
export function apacheProxy(
  { prefix, backend }: IRoute,
  needs: readonly Need[]
): ISnippet {
  const line = marker(needs);
  const target = `http://${backend}${prefix}`;
  const remove = (need: Need, text: string) =>
    needs.includes(need) ? line(need, `# Remove: ${text}`) : null;
  return snippet([
    remove('cookie', 'RequestHeader unset Cookie'),
    remove('xsrf', 'RequestHeader unset X-XSRFToken'),
    remove('subprotocol', 'RequestHeader unset Sec-WebSocket-Protocol'),
    remove('cookie-flags', 'Header edit Set-Cookie ^(.*)$ $1;HttpOnly'),
    line('host', 'ProxyPreserveHost On'),
    'AllowEncodedSlashes NoDecode',
    'ProxyTimeout 3600',
    needs.includes('upgrade') || needs.includes('path')
      ? { added: pass(prefix, target) }
      : pass(prefix, target),
    apache`ProxyPassReverse ${prefix} ${target}`,
    '<IfModule mod_headers.c>',
    '    RequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}',
    needs.includes('cookie-flags')
      ? {
          // Header edit applies in the order of the lines, so this must come after the one that adds it.
          added:
            '    Header edit Set-Cookie "^(_xsrf=.*?);\\s*HttpOnly(.*)$" "$1$2"'
        }
      : null,
    '</IfModule>'
  ]);
}

function pass(prefix: string, target: string): string {
  return apache`ProxyPass ${prefix} ${target} upgrade=websocket nocanon`;
}
