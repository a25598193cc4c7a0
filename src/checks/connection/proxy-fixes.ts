import type { ITranslation } from '../../check';
import { apacheProxy } from '../../snippets/apache';
import { caddySite } from '../../snippets/caddy';
import { haproxyBackend } from '../../snippets/haproxy';
import type { ISnippet } from '../../snippets/lines';
import { nginxLocation } from '../../snippets/nginx';
import type { IRoute, Need } from '../../snippets/route';
import type { IFix, ISession } from '../../wire/report';
import { platformFixes } from './platform-fixes';

/** Where Jupyter listens unless it was told otherwise. */
const DEFAULT_BACKEND = '127.0.0.1:8888';

/** What a fix of a proxy says beside its code. */
export interface IProxyWords {
  title: string;
  /** A condition that has to be met first. */
  first?: string;
  /** Public path, where it is not the server's own. */
  prefix?: string;
}

/** The same fix for each kind of proxy, the kind that was seen here first. */
export function proxyFixes(
  session: ISession,
  trans: ITranslation,
  needs: readonly Need[],
  { title, first, prefix }: IProxyWords
): IFix[] {
  const route: IRoute = {
    prefix: prefix ?? session.baseUrl ?? '/',
    backend: session.backend ?? DEFAULT_BACKEND,
    origin: session.origin ?? ''
  };
  const fix = (
    id: string,
    name: string,
    where: string,
    { code, added }: ISnippet
  ): IFix => ({
    id,
    for: name,
    title,
    where: first ? `${first} ${where}` : where,
    language: id,
    code,
    added,
    ...(session.proxyKind === id && { seenHere: true }),
    confirm: trans.__('Run the checks again.')
  });
  const all = [
    fix(
      'nginx',
      'nginx',
      trans.__(
        'The location that leads to Jupyter needs the marked lines; then nginx -t && nginx -s reload.'
      ),
      nginxLocation(route, needs)
    ),
    fix(
      'apache',
      'Apache',
      trans.__(
        'In the VirtualHost that leads to Jupyter (Apache 2.4.47 or newer, with mod_proxy_http); then apachectl -t && apachectl graceful.'
      ),
      apacheProxy(route, needs)
    ),
    fix(
      'haproxy',
      'HAProxy',
      trans.__(
        'HAProxy passes this on unless it is told not to: the marked lines must go from the frontend and the backend; then reload it.'
      ),
      haproxyBackend(route, needs)
    ),
    fix(
      'caddy',
      'Caddy',
      trans.__('In the Caddyfile; then caddy reload.'),
      caddySite(route, needs)
    )
  ];
  return [
    ...all.filter(({ seenHere }) => seenHere),
    ...all.filter(({ seenHere }) => !seenHere),
    ...platformFixes(session, title, trans)
  ];
}
