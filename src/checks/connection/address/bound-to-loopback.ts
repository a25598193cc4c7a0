import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { listenEverywhere } from '../../../snippets/jupyter-behind';
import type { IFix, ISession } from '../../../wire/report';
import { isBoundInside } from '../bound';
import { answersByHand } from '../by-hand';
import { inConfig } from '../jupyter-fixes';

/**
 * Jupyter listens on the loopback of its container, where a published port does not lead to.
 *
 * #### Notes
 * Who comes by the published port never gets this panel, so it is judged from the address the user means to use, by a page
 * that came another way, such as through VS Code or SSH.
 */
export const boundToLoopback = defineCause({
  id: 'connection/address/bound-to-loopback',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['prospect', 'server', 'identity'],
  also: ['arrivals'],
  recognise: (evidence, place) => {
    const { prospect, server } = evidence;
    return place === prospect.address && isBoundInside(evidence)
      ? { prospect, ip: server.ip, port: server.port, login: server.login }
      : null;
  },
  // Nothing fails by an address that is only meant to be used.
  verdict: () => 'warn',
  tell: ({ prospect, ip, port }, trans) => ({
    summary: trans.__(
      'Nothing would answer at %1: Jupyter listens on %2 of its container, and a published port does not lead there.',
      prospect.address,
      `${ip}:${port}`
    ),
    impact: trans.__(
      'The address you use now is not affected. Only a proxy that runs in the same container could lead there.'
    )
  }),
  show: ({ ip }, trans) => [
    {
      label: trans.__('Jupyter listens on'),
      expected: '0.0.0.0',
      observed: ip,
      vantage: 'system',
      differs: true
    }
  ],
  fixes: ({ port, login }, session, trans) => [
    // A Jupyter without login must stay where nobody comes by.
    ...(login === 'none' ? [] : [listenFix(session, trans)]),
    publishFix(port, login === 'none', trans)
  ],
  byHand: ({ prospect }, { baseUrl }, trans) =>
    answersByHand([`${prospect.address}${baseUrl ?? '/'}`], trans),
  root: ({ prospect }) => prospect.address
});

function listenFix(session: ISession, trans: ITranslation): IFix {
  return {
    ...inConfig(listenEverywhere(), session, trans),
    id: 'jupyter-listen',
    title: trans.__('Let Jupyter listen on the network of its container'),
    opens: trans.__(
      'Other containers of the same network can ask Jupyter; it still wants its token or password.'
    )
  };
}

function publishFix(port: number, open: boolean, trans: ITranslation): IFix {
  const where = trans.__(
    'In the command that starts the container: published to its host alone, where the proxy is.'
  );
  return {
    id: 'docker',
    for: 'docker run',
    title: trans.__('Publish the port'),
    where: open
      ? `${trans.__('First let Jupyter ask for a token or a password, and listen on 0.0.0.0.')} ${where}`
      : where,
    language: 'shell',
    code: `--publish 127.0.0.1:${port}:${port}`
  };
}
