import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { shell } from '../../../snippets/shell';
import { numbered } from '../../../snippets/lines';
import type { IFix } from '../../../wire/report';
import { arrivalOf } from '../arrived';
import {
  WEBSOCKET_CONSEQUENCES,
  failedSocket,
  showsProxy
} from '../websocket-evidence';

/**
 * Safari does not apply to wss the exception a person made for a certificate it does not trust.
 *
 * #### Notes
 * No page can ask whether its certificate is trusted: this is judged from the browser's name, and from a handshake that
 * ends at once, arrives nowhere and was answered by no proxy. The words say how to make sure. There is no Safari to try it in.
 */
export const certificate = defineCause({
  id: 'connection/websocket/certificate',
  hop: 'browser',
  fixer: 'server-owner',
  needs: ['page', 'websocket', 'arrivals'],
  also: ['loopback', 'contents'],
  recognise: evidence => {
    const { page, websocket, arrivals } = evidence;
    const failed = failedSocket(evidence);
    return failed &&
      page.protocol === 'https' &&
      /^Safari\b/.test(page.browser) &&
      !failed.arrival &&
      !failed.socket.opened &&
      !failed.socket.timedOut &&
      !showsProxy(evidence) &&
      arrivalOf(arrivals, websocket.getNonce)
      ? { host: page.host }
      : null;
  },
  tell: (_, trans) => ({
    summary: trans.__(
      'Terminals and kernels cannot connect: Safari opens no websocket to a server whose certificate it does not trust, also where you let the page be opened.'
    ),
    impact: trans.__(
      'If Safari trusts the certificate (the lock shows no warning), the network between stops websockets instead.'
    )
  }),
  fixes: ({ host }, _, trans) => [certificateFix(host, trans)],
  byHand: ({ host }, _, trans) => [
    `${shell`curl -sS -o /dev/null ${`https://${host}/`}`}  # ${trans.__('an error names what is not trusted')}`
  ],
  explains: () => WEBSOCKET_CONSEQUENCES
});

function certificateFix(host: string, trans: ITranslation): IFix {
  const steps = [
    trans.__(
      'Serve %1 with a certificate of a public authority, such as one by ACME; or',
      host
    ),
    trans.__(
      'install the authority that signed it on this device, and trust it there; or'
    ),
    trans.__(
      'open another browser, or a tunnel by ssh to http://localhost, which needs no certificate.'
    )
  ];
  return {
    id: 'certificate',
    for: trans.__('the certificate'),
    title: trans.__('Use a certificate that Safari trusts'),
    where: trans.__('Where https ends, or on this device.'),
    language: 'text',
    code: numbered(steps)
  };
}
