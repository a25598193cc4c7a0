import type { Fronts } from '../fronts';
import { added, nginxInside } from '../fronts';
import { apacheWord, caddyWord, haproxyWord, nginxWord } from '../quote';
import type { IRoute } from '../route';
import { yaml } from '../yaml';

/** Put a header of the front's own on Jupyter's answers with this value. */
export function answerHeader(
  { prefix }: IRoute,
  name: 'Content-Security-Policy' | 'Referrer-Policy',
  value: string
): Fronts {
  return {
    nginx: nginxInside(
      prefix,
      `add_header ${name} ${nginxWord(value)} always;`
    ),
    apache: added(`Header always set ${name} ${apacheWord(value)}`),
    haproxy: added(`http-response set-header ${name} ${haproxyWord(value)}`),
    caddy: added(`header ${name} ${caddyWord(value)}`),
    traefik: added(
      'http:',
      '  middlewares:',
      '    headers:',
      '      headers:',
      '        customResponseHeaders:',
      `          ${name}: ${yaml`${value}`}`
    )
  };
}
