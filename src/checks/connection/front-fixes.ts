import type { ITranslation } from '../../check';
import type { Front, Fronts } from '../../snippets/fronts';
import type { IRoute } from '../../snippets/route';
import type { IFix, ISession } from '../../wire/report';
import { platformFixes } from './platform-fixes';

/** Where Jupyter listens unless it was told otherwise. */
const DEFAULT_BACKEND = '127.0.0.1:8888';

/** Names as their users write them, and the language of their configuration. */
const FRONTS: Readonly<Record<Front, readonly [string, string]>> = {
  nginx: ['nginx', 'nginx'],
  apache: ['Apache', 'apache'],
  haproxy: ['HAProxy', 'haproxy'],
  caddy: ['Caddy', 'caddy'],
  traefik: ['Traefik', 'yaml'],
  'ingress-nginx': ['ingress-nginx', 'yaml'],
  envoy: ['Envoy', 'yaml'],
  jupyterhub: ['JupyterHub', 'python'],
  alb: ['AWS', 'shell'],
  cloudflare: ['Cloudflare', 'text']
};

/** What a fix says beside its code. */
export interface IFrontWords {
  title: string;
  /** A condition that has to be met first. */
  first?: string;
  /** What the fix lets in. */
  opens?: string;
}

/** Where a front stands, with the user's own values. */
export function routeOf({ baseUrl, backend, origin }: ISession): IRoute {
  return {
    prefix: baseUrl ?? '/',
    backend: backend ?? DEFAULT_BACKEND,
    origin: origin ?? ''
  };
}

/** The same fix for each kind of front that has a setting for it, the kind that was seen here first. */
export function frontFixes(
  session: ISession,
  trans: ITranslation,
  fronts: Fronts,
  { title, first, opens }: IFrontWords
): IFix[] {
  const all = (Object.keys(FRONTS) as Front[]).flatMap(front => {
    const snippet = fronts[front];
    if (!snippet) {
      return [];
    }
    const [name, language] = FRONTS[front];
    const where = whereOf(front, trans);
    const fix: IFix = {
      id: front,
      for: name,
      title,
      where: first ? `${first} ${where}` : where,
      language,
      code: snippet.code,
      added: snippet.added,
      ...(isSeen(front, session) && { seenHere: true }),
      ...(opens && { opens }),
      confirm: trans.__('Run the checks again.')
    };
    return [fix];
  });
  return [
    ...all.filter(({ seenHere }) => seenHere),
    ...all.filter(({ seenHere }) => !seenHere),
    ...platformFixes(session, title, trans)
  ];
}

/** An ingress of a cluster calls itself nginx. */
function isSeen(front: Front, session: ISession): boolean {
  const { proxyKind, container, platform } = session;
  switch (front) {
    case 'ingress-nginx':
      return proxyKind === 'nginx' && container === 'kubernetes';
    case 'nginx':
      return proxyKind === 'nginx' && container !== 'kubernetes';
    case 'jupyterhub':
      return platform === 'JupyterHub' || platform === 'Binder';
    default:
      return proxyKind === front;
  }
}

function whereOf(front: Front, trans: ITranslation): string {
  switch (front) {
    case 'nginx':
      return trans.__(
        'Where nginx leads to Jupyter it needs the marked lines; then nginx -t && nginx -s reload.'
      );
    case 'apache':
      return trans.__(
        'In the VirtualHost that leads to Jupyter; then apachectl -t && apachectl graceful.'
      );
    case 'haproxy':
      return trans.__(
        'In the frontend or backend that leads to Jupyter; then reload HAProxy.'
      );
    case 'caddy':
      return trans.__('In the Caddyfile; then caddy reload.');
    case 'traefik':
      return trans.__(
        'In Traefik’s configuration; entry points are read only when Traefik starts.'
      );
    case 'ingress-nginx':
      return trans.__(
        'On the Ingress that leads to Jupyter, or where the block says; then kubectl apply.'
      );
    case 'envoy':
      return trans.__(
        'In the configuration of Envoy, or of the mesh it is of.'
      );
    case 'jupyterhub':
      return trans.__(
        'In jupyterhub_config.py, or where the block says; then restart the Hub and its proxy.'
      );
    case 'alb':
      return trans.__(
        'In a shell with the command line of AWS, or in its console.'
      );
    case 'cloudflare':
      return trans.__('In the dashboard of Cloudflare, for this domain.');
  }
}
