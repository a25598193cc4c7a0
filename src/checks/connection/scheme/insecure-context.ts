import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { caddySite } from '../../../snippets/caddy';
import { shell } from '../../../snippets/shell';
import type { IFix, ISession } from '../../../wire/report';
import { schemeByHand } from '../by-hand-scheme';
import { routeOf } from '../front-fixes';
import { isAddress, nameOf } from '../hosts';
import { isInsecure } from '../schemes';

/**
 * A name that is reached over the internet, and a page that the browser takes for readable on its way.
 *
 * #### Notes
 * In a private network, or by a name that cannot be public, it is a choice and not a finding.
 */
export const insecureContext = defineCause({
  id: 'connection/scheme/insecure-context',
  hop: 'browser',
  fixer: 'server-owner',
  needs: ['page'],
  recognise: ({ page }) => (isInsecure(page) ? { host: page.host } : null),
  verdict: () => 'warn',
  tell: ({ host }, trans) => ({
    summary: trans.__(
      'Some copying and pasting, and extensions that need a service worker, do not work: %1 is opened by http, and browsers allow that to https only.',
      nameOf(host)
    ),
    impact: trans.__(
      'Saving, terminals and kernels work. Whoever is on the way can read everything, the login as well.'
    )
  }),
  fixes: ({ host }, session, trans) => [
    ...(isAddress(nameOf(host)) ? [] : [certificateFix(host, session, trans)]),
    tunnelFix(host, session, trans)
  ],
  byHand: (_, session, trans) => schemeByHand(session, trans)
});

/** Caddy is the proxy that gets a certificate by itself. */
function certificateFix(
  host: string,
  session: ISession,
  trans: ITranslation
): IFix {
  const name = `https://${nameOf(host)}`;
  const { code, added } = caddySite({ ...routeOf(session), origin: name }, []);
  return {
    id: 'caddy',
    for: 'Caddy',
    title: trans.__('Serve it by https'),
    where: trans.__(
      'The whole Caddyfile of a Caddy where ports 80 and 443 are free; it gets the certificate by itself. Any other proxy with a certificate does as well.'
    ),
    language: 'caddy',
    code,
    added,
    confirm: trans.__('Open %1 and run the checks again.', name)
  };
}

/** A page of this very computer is as good as https to a browser. */
function tunnelFix(
  host: string,
  { backend }: ISession,
  trans: ITranslation
): IFix {
  const target = backend ?? '127.0.0.1:8888';
  const port = target.replace(/^.*:/, '');
  return {
    id: 'ssh',
    for: 'SSH',
    title: trans.__('Reach it through SSH instead'),
    where: trans.__(
      'On the computer of the browser, with your login at %1 in place of user; then open http://localhost:%2.',
      nameOf(host),
      port
    ),
    language: 'shell',
    code: shell`ssh -N -L ${`${port}:${target}`} ${`user@${nameOf(host)}`}`
  };
}
