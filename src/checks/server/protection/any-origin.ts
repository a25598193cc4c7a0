import { defineCause } from '../../../check';
import { allowOrigins } from '../../../snippets/jupyter';
import { ownOriginOnly } from '../../../snippets/jupyter-protection';
import { setRight, settingByHand, settingFact } from '../protection-words';
import { keepsHost } from '../protections';

/** Pages of every site may use this Jupyter with the login of whoever opens them. */
export const anyOrigin = defineCause({
  id: 'server/protection/any-origin',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['server', 'page'],
  also: ['arrivals'],
  recognise: ({ server, page, arrivals }, setting) =>
    setting === 'allow_origin' || setting === 'allow_origin_pat'
      ? {
          setting,
          value:
            setting === 'allow_origin'
              ? server.allowOrigin
              : server.allowOriginPat,
          open: server.login === 'none',
          // Where Host arrives as it was asked for, Jupyter takes the page for its own by itself.
          needed: arrivals && keepsHost({ page, arrivals }) ? null : page.origin
        }
      : null,
  verdict: () => 'warn',
  tell: ({ setting, value, open }, trans) => ({
    summary: open
      ? trans.__(
          'Any web site that you open can run programs here: %1 is %2, and this Jupyter asks nobody to log in.',
          setting,
          value
        )
      : trans.__(
          'Any web site whose requests carry your login can read your files and run programs as you: %1 is %2.',
          setting,
          value
        ),
    impact: trans.__(
      'Nothing fails for it. No proxy needs so much: one that changes the address of requests needs the address of this page to be allowed, and no other.'
    )
  }),
  show: ({ setting, value, needed }, trans) => [
    settingFact(
      setting,
      { expected: needed ?? trans.__('not set'), observed: value },
      trans
    )
  ],
  fixes: ({ setting, needed }, session, trans) => [
    needed === null
      ? {
          ...setRight(ownOriginOnly(), setting, session, trans),
          id: 'jupyter-no-origin',
          title: trans.__('Let only pages of its own address in')
        }
      : {
          ...setRight(allowOrigins([needed]), setting, session, trans),
          id: 'jupyter-origin',
          title: trans.__('Let only pages of this address in'),
          opens: trans.__(
            'Less than now: pages of %1, and of no other site.',
            needed
          )
        }
  ],
  byHand: ({ setting }, session, trans) =>
    settingByHand(setting, session, trans)
});
