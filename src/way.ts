import type { ITranslation } from './check';
import { isTrouble } from './fold';
import type { Hop, IFinding, IReport, ISession } from './wire/report';

/** One hop of the way between the user and the files. */
export interface IWayHop {
  hop: Hop;
  label: string;
  /** What was seen there, in a few words; empty when nothing was. */
  detail: string;
  /** `unseen` where nobody could look, and where a failure may lie that has no proved cause. */
  state: 'healthy' | 'guilty' | 'unseen';
}

const HOPS: readonly Hop[] = [
  'browser',
  'network',
  'proxy',
  'server',
  'container',
  'storage'
];

/** Where a failure without a proved cause may lie: none of these may then be shown as healthy. */
const MAY_LIE: { readonly [topic: string]: readonly Hop[] | undefined } = {
  connection: ['network', 'proxy', 'server'],
  server: ['server'],
  container: ['container'],
  storage: ['container', 'storage']
};

/** How proxies write their own names. */
const PROXIES: { readonly [kind: string]: string | undefined } = {
  apache: 'Apache',
  haproxy: 'HAProxy',
  caddy: 'Caddy',
  envoy: 'Envoy',
  cloudflare: 'Cloudflare'
};

/**
 * The six hops between the user and the files, with at most one guilty: the one of the headline.
 */
export function wayOf(report: IReport | null, trans: ITranslation): IWayHop[] {
  return HOPS.map(hop => {
    const label = labelOf(hop, trans);
    if (!report) {
      return { hop, label, detail: '', state: 'unseen' };
    }
    const seen = seenAt(hop, report.session, trans);
    const { headline } = report;
    if (headline.hop === hop) {
      const detail = blame(hop, seen, headline.cause, headline.place);
      return { hop, label, detail, state: 'guilty' };
    }
    const doubt = report.findings.find(finding => mayLie(finding, hop));
    if (doubt) {
      const detail = blame(hop, seen, doubt.cause, doubt.place);
      return { hop, label, detail, state: 'unseen' };
    }
    return {
      hop,
      label,
      detail: seen ?? '',
      state: seen ? 'healthy' : 'unseen'
    };
  });
}

/** Whether a failure that is not the headline's, or has no cause, forbids to call a hop healthy. */
function mayLie(finding: IFinding, hop: Hop): boolean {
  if (!isTrouble(finding) || finding.verdict === 'warn' || finding.becauseOf) {
    return false;
  }
  const topic = finding.check.split('/')[0] ?? '';
  return finding.hop
    ? finding.hop === hop
    : (MAY_LIE[topic]?.includes(hop) ?? false);
}

function labelOf(hop: Hop, trans: ITranslation): string {
  switch (hop) {
    case 'browser':
      return trans.__('You');
    case 'network':
      return trans.__('Network');
    case 'proxy':
      return trans.__('Proxy');
    case 'server':
      return trans.__('Jupyter');
    case 'container':
      return trans.__('Container');
    case 'storage':
      return trans.__('Storage');
  }
}

/** What was seen at a hop, or null when nobody could look. */
function seenAt(
  hop: Hop,
  session: ISession,
  trans: ITranslation
): string | null {
  switch (hop) {
    case 'browser':
      return session.browser;
    case 'network':
      return networkOf(session, trans);
    case 'proxy':
      return proxyOf(session, trans);
    case 'server': {
      const version = session.versions['jupyter_server'];
      return version === undefined
        ? null
        : trans.__('Server %1', version.split('.').slice(0, 2).join('.'));
    }
    case 'container':
      return containerOf(session, trans);
    case 'storage':
      return session.places === null || session.places === undefined
        ? null
        : trans._n('%1 place', '%1 places', session.places);
  }
}

function networkOf(session: ISession, trans: ITranslation): string | null {
  if (session.networkMs === null || session.networkMs === undefined) {
    return null;
  }
  const scheme = session.origin?.split(':')[0];
  const ms = Math.max(1, Math.round(session.networkMs));
  return scheme ? trans.__('%1, %2 ms', scheme, ms) : trans.__('%1 ms', ms);
}

function proxyOf(session: ISession, trans: ITranslation): string | null {
  if (session.tunnel) {
    return session.tunnel;
  }
  if (session.proxyKind) {
    return PROXIES[session.proxyKind] ?? session.proxyKind;
  }
  switch (session.proxy) {
    case true:
      return trans.__('of unknown kind');
    case false:
      return trans.__('none');
    case null:
      return null;
  }
}

function containerOf(session: ISession, trans: ITranslation): string | null {
  if (session.uid === null) {
    return session.platform ?? session.container;
  }
  const where = session.platform ?? session.container;
  return where
    ? trans.__('uid %1 · %2', session.uid, where)
    : trans.__('uid %1', session.uid);
}

/** What is wrong at a hop, by the last part of the cause's id, which people search for. */
function blame(
  hop: Hop,
  seen: string | null,
  cause: string | null | undefined,
  place: string | null | undefined
): string {
  const subject = hop === 'storage' && place ? place : seen;
  const fault = cause?.split('/').pop()?.replace(/-/g, ' ');
  return [subject, fault].filter(Boolean).join(' · ');
}
