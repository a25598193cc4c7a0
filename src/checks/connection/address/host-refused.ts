import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import type { IProspect, IServer } from '../../../wire/evidence';
import type { IFix, ISession } from '../../../wire/report';
import { addressOf } from '../../by-hand';
import { answersByHand, prospectByHand } from '../by-hand';
import { isAddress, nameOf } from '../hosts';
import { hostFix } from '../jupyter-fixes';
import { codeOf, smallest } from '../prospect';
import { refusedHost } from '../refused-host';

/** A name of one's own for a bare address; the domain is set aside for private use. */
const OWN_NAME = 'jupyter.internal';

/** A Jupyter that listens on loopback only takes requests that are addressed to names it was told. */
export const hostRefused = defineCause({
  id: 'connection/address/host-refused',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['page'],
  also: ['arrivals', 'contents', 'server', 'prospect'],
  recognise: ({ page, arrivals, contents, server, prospect }, place) => {
    if (prospect && place === prospect.address) {
      const { host, trials } = prospect;
      return trials[0].host ? null : { host, place, server, prospect };
    }
    const refused = refusedHost({ page, arrivals, contents });
    return refused && { host: refused.host, place, server };
  },
  // Nothing fails yet by an address that is only meant to be used.
  verdict: ({ prospect }) => (prospect ? 'warn' : 'fail'),
  tell: ({ host, prospect }, trans) =>
    prospect
      ? {
          summary: trans.__(
            'Jupyter could not be used by %1: it answers 403 to this host name.',
            prospect.address
          ),
          impact: trans.__(
            'The address you use now is not affected. The proxy is not the problem, and neither is your login.'
          )
        }
      : {
          summary: trans.__(
            'Files, terminals and kernels are refused: Jupyter answers 403 to requests that come by the host name %1.',
            nameOf(host)
          ),
          impact: trans.__(
            'Your login and your permissions are not the problem; logging in again or chmod cannot help. To name this host is enough: what Jupyter’s log proposes lets every name in.'
          )
        },
  fixes: ({ host, server, prospect }, session, trans) => {
    const name = nameOf(host);
    if (prospect && smallest(prospect)) {
      return [rehearsedFix(prospect, server, session, trans)];
    }
    return isAddress(name)
      ? [nameFix(name, trans), hostFix(OWN_NAME, server, session, trans)]
      : [hostFix(name, server, session, trans)];
  },
  byHand: ({ prospect }, session, trans) =>
    prospect
      ? prospectByHand(prospect, session, trans)
      : answersByHand([addressOf(session)], trans),
  explains: ({ prospect }) =>
    prospect ? [] : ['connection/*!', 'server/*!', 'storage/*!'],
  root: ({ place }) => place
});

function rehearsedFix(
  prospect: IProspect,
  server: IServer | undefined,
  session: ISession,
  trans: ITranslation
): IFix {
  const trial = smallest(prospect);
  const fix = hostFix(prospect.host, server, session, trans);
  const code = (trial && codeOf(trial)) ?? fix.code;
  return {
    ...fix,
    code,
    added: code.split('\n').map((_, index) => index + 1),
    proof: {
      state: 'rehearsed',
      before: trans.__('%1: refused', prospect.host),
      after: trans.__(
        '%1: page, saving, terminals and kernels accepted',
        prospect.host
      )
    }
  };
}

/** Jupyter's list holds names; a bare address other than loopback is never on it. */
function nameFix(ip: string, trans: ITranslation): IFix {
  return {
    id: 'hosts',
    for: trans.__('hosts file'),
    title: trans.__('Open Jupyter by a name instead of a bare address'),
    where: trans.__(
      'In the hosts file of the computer your browser runs on (/etc/hosts, on Windows C:\\Windows\\System32\\drivers\\etc\\hosts); then open %1 in place of %2.',
      OWN_NAME,
      ip
    ),
    language: 'text',
    code: `${ip} ${OWN_NAME}`,
    added: [1]
  };
}
