import { defineCause } from '../../../check';
import { hostsByName } from '../../../snippets/jupyter-protection';
import { acceptsHost, nameOf } from '../../connection/hosts';
import { setRight, settingByHand, settingFact } from '../protection-words';

/**
 * Jupyter listens on this computer alone, and yet does not look at the name it is asked by.
 *
 * #### Notes
 * A web site can give its own name the address 127.0.0.1 once its page is loaded (DNS rebinding); to the browser Jupyter is
 * then that very site.
 */
export const anyHost = defineCause({
  id: 'server/protection/any-host',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['server', 'page'],
  recognise: ({ server, page }, setting) => {
    const { ip, localHostnames: known } = server;
    const strict = { ...server, allowRemoteAccess: false };
    const names = acceptsHost(strict, page.host)
      ? []
      : [...known, nameOf(page.host)];
    return setting === 'allow_remote_access' ? { setting, ip, names } : null;
  },
  verdict: () => 'warn',
  tell: ({ ip, names }, trans) => ({
    summary: trans.__(
      'A web site can pass its own name off as this Jupyter’s and so get past the browser: allow_remote_access is on, though Jupyter listens on %1 alone.',
      ip
    ),
    impact:
      names.length > 0
        ? trans.__(
            'Nothing fails for it. The name that this page came by can be allowed by itself.'
          )
        : trans.__(
            'Nothing fails for it, and nobody needs it: the name that this page came by is accepted without.'
          )
  }),
  show: ({ setting }, trans) => [
    settingFact(setting, { expected: 'False', observed: 'True' }, trans)
  ],
  fixes: ({ setting, names }, session, trans) => [
    {
      ...setRight(hostsByName(names), setting, session, trans),
      id: 'jupyter-hosts',
      title: trans.__('Accept requests by name'),
      ...(names.length > 0 && {
        opens: trans.__(
          'Requests that are addressed to %1, and no others.',
          names.join(', ')
        )
      })
    }
  ],
  byHand: ({ setting }, session, trans) =>
    settingByHand(setting, session, trans)
});
