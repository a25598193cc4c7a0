import type { ISnippet, Line } from './lines';
import { snippet } from './lines';
import { caddyWord, quoting } from './quote';
import type { IRoute, Need } from './route';

/** A Caddyfile with its values quoted. */
export const caddy = quoting(caddyWord);

/** Caddy passes everything on unless it is told not to: the lines that would keep each need from being met. */
const HINDRANCES: Record<Need, readonly string[]> = {
  upgrade: ['header_up -Upgrade', 'header_up -Connection'],
  host: [],
  cookie: ['header_up -Cookie'],
  xsrf: ['header_up -X-XSRFToken'],
  subprotocol: ['header_up -Sec-WebSocket-Protocol'],
  'cookie-flags': ['header_down Set-Cookie'],
  path: ['handle_path', 'uri strip_prefix']
};

/** The whole site, with what has to go from it. */
export function caddySite(
  { prefix, backend, origin }: IRoute,
  needs: readonly Need[]
): ISnippet {
  const remove: Line[] = needs
    .flatMap(need => HINDRANCES[need])
    .map(text => ({ added: `    # Remove: ${text}` }));
  const target =
    prefix === '/' ? caddy`${backend}` : caddy`${`${prefix}*`} ${backend}`;
  return snippet([
    caddy`${origin} {`,
    ...remove,
    ...(needs.includes('host')
      ? [
          `    reverse_proxy ${target} {`,
          // Older releases keep Host by themselves; newer ones do not towards https.
          { added: '        header_up Host {hostport}' },
          '    }'
        ]
      : [`    reverse_proxy ${target}`]),
    '}'
  ]);
}
