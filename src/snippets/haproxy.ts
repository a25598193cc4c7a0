import type { ISnippet, Line } from './lines';
import { snippet } from './lines';
import { haproxyWord, quoting } from './quote';
import type { IRoute, Need } from './route';

/** HAProxy configuration with its values quoted. */
export const haproxy = quoting(haproxyWord);

/** HAProxy passes everything on unless it is told not to: the lines that would keep each need from being met. */
const HINDRANCES: Record<Need, readonly string[]> = {
  upgrade: [
    'http-request del-header Upgrade',
    'http-request del-header Connection',
    'option httpclose'
  ],
  host: ['http-request set-header Host', 'http-request replace-header Host'],
  cookie: ['http-request del-header Cookie'],
  xsrf: ['http-request del-header X-XSRFToken'],
  subprotocol: ['http-request del-header Sec-WebSocket-Protocol'],
  'cookie-flags': [
    'http-response replace-header Set-Cookie (.*) \\1;\\ HttpOnly'
  ],
  path: ['http-request set-path', 'http-request replace-path']
};

/** The whole backend, with what has to go from it and from its frontend. */
export function haproxyBackend(
  { backend }: IRoute,
  needs: readonly Need[]
): ISnippet {
  const remove: Line[] = needs
    .flatMap(need => HINDRANCES[need])
    .map(text => ({ added: `    # Remove: ${text}` }));
  return snippet([
    'backend jupyter',
    '    mode http',
    ...remove,
    '    option forwardfor',
    '    http-request set-header X-Forwarded-Proto https if { ssl_fc }',
    '    timeout connect 5s',
    '    timeout server 1h',
    '    timeout tunnel 1h',
    haproxy`    server jupyter ${backend}`
  ]);
}
