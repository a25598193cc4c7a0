import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IFix } from '../../../wire/report';
import { portForwarding } from '../forwardings';
import type { IForwarding } from '../forwardings';
import { nameOf } from '../hosts';
import { originFix } from '../jupyter-fixes';
import { originImpact, refusalByHand } from '../origin-words';
import { originConsequences } from '../origins';

/** A tunnel's port is not Jupyter's, and what arrives is addressed to the port there: Jupyter takes the page for another site's. */
export const portDiffers = defineCause({
  id: 'connection/address/port-differs',
  hop: 'network',
  fixer: 'you',
  needs: ['page', 'requests', 'arrivals', 'websocket', 'server'],
  also: ['contents'],
  recognise: (evidence, place) =>
    place === '' ? portForwarding(evidence) : null,
  tell: ({ refused, near, far }, trans) => ({
    summary: refused.savingEscapes
      ? trans.__(
          'Terminals and kernels cannot connect: this page is at port %1 of this computer, and what forwards it asks Jupyter for port %2.',
          near,
          far
        )
      : trans.__(
          'Nothing can be saved, and terminals and kernels cannot connect: this page is at port %1 of this computer, and what forwards it asks Jupyter for port %2.',
          near,
          far
        ),
    impact: originImpact(refused, trans)
  }),
  show: ({ refused }, trans) => [
    {
      label: trans.__('What arrived at Jupyter'),
      expected: `Host: ${refused.asked}`,
      observed: `Host: ${refused.host}`,
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (forwarding, session, trans) => [
    samePortFix(forwarding, trans),
    originFix(
      forwarding.refused.origin,
      forwarding.refused.allowed,
      session,
      trans
    )
  ],
  byHand: ({ refused }, session, trans) =>
    refusalByHand(refused, session, trans),
  explains: ({ refused }) => [
    'connection/origin',
    ...originConsequences(refused)
  ]
});

function samePortFix({ refused, far }: IForwarding, trans: ITranslation): IFix {
  const name = nameOf(refused.host);
  return {
    id: 'shell',
    for: 'SSH',
    title: trans.__('Use the same port at both ends'),
    where: trans.__(
      'For a tunnel of SSH, with the login you use now; in VS Code: Ports → Change Local Address Port. Then open http://%1:%2.',
      name,
      far
    ),
    language: 'shell',
    code: shell`ssh -N -L ${`${far}:${name}:${far}`} ${'user@host'}`
  };
}
