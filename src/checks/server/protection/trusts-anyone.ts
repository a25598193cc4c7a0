import { defineCause } from '../../../check';
import { trustNobody } from '../../../snippets/jupyter-protection';
import { setRight, settingByHand, settingFact } from '../protection-words';

/** Jupyter believes what a proxy says of address and scheme, and this browser reached it with no proxy in between. */
export const trustsAnyone = defineCause({
  id: 'server/protection/trusts-anyone',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['server', 'page'],
  recognise: ({ server, page }, setting) =>
    setting === 'trust_xheaders'
      ? { setting, port: server.port, host: page.host }
      : null,
  verdict: () => 'warn',
  tell: ({ port, host }, trans) => ({
    summary: trans.__(
      'Whoever reaches port %1 can pretend to come from any address: trust_xheaders is on, and %2 leads to Jupyter with no proxy in between.',
      port,
      host
    ),
    impact: trans.__(
      'Nothing fails for it. What is written to the log, or decided, by the address of who asks cannot be relied on.'
    )
  }),
  show: ({ setting }, trans) => [
    settingFact(setting, { expected: 'False', observed: 'True' }, trans)
  ],
  fixes: ({ setting }, session, trans) => [
    {
      ...setRight(trustNobody(), setting, session, trans),
      id: 'jupyter-trust',
      title: trans.__('Believe no such header')
    }
  ],
  byHand: ({ setting }, session, trans) =>
    settingByHand(setting, session, trans)
});
