import { defineCause } from '../../../check';
import { numbered } from '../../../snippets/lines';
import { hastyPing, missedPing } from '../silences';
import { echoByHand } from '../websocket-by-hand';
import { showsProxy, WEBSOCKET_CONSEQUENCES } from '../websocket-evidence';

/** Close codes of whoever could not read a frame: a protocol error, text that is none. */
const UNREADABLE = [1002, 1007];

/** Every byte there is, as an expression of the console. */
const BYTES = 'Uint8Array.from({ length: 256 }, (_, byte) => byte)';

/** A websocket opens, and what is said on it is not what is heard. */
export const framesAltered = defineCause({
  id: 'connection/websocket/frames-altered',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['websocket', 'arrivals'],
  also: ['loopback', 'server'],
  recognise: evidence => {
    const { plain, url } = evidence.websocket;
    const { arrivals, loopback, server } = evidence;
    // Jupyter itself may have cut it off between one message and the next.
    const cut = missedPing(arrivals) || (server && hastyPing(server) !== null);
    const altered =
      plain.binary === false ||
      (plain.opened && UNREADABLE.includes(plain.code ?? 0));
    return altered && !cut && loopback?.websocket.echoed
      ? { url, binary: plain.echoed, proxy: showsProxy(evidence) }
      : null;
  },
  tell: ({ binary, proxy }, trans) => ({
    summary: binary
      ? trans.__(
          'Kernels lose their connection: text gets through a websocket unchanged, binary messages do not.'
        )
      : trans.__(
          'Terminals and kernels lose their connection: what is said on a websocket arrives altered.'
        ),
    impact: proxy
      ? trans.__(
          'From the server to itself nothing is altered, so Jupyter is not the problem.'
        )
      : trans.__(
          'From the server to itself nothing is altered. No proxy shows itself, so a filter of your network or an antivirus may do it.'
        )
  }),
  show: ({ binary }, trans) => [
    {
      label: binary
        ? trans.__('A binary message of every byte')
        : trans.__('A message'),
      expected: trans.__('comes back as it was sent'),
      observed: trans.__('comes back altered'),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, __, trans) => [
    {
      id: 'proxy',
      for: trans.__('any proxy'),
      title: trans.__('Hand frames on as they come'),
      where: trans.__('In what stands between the browser and Jupyter.'),
      language: 'text',
      code: numbered([
        trans.__(
          'Update the proxy: old releases mix up frames (Apache before 2.4.10).'
        ),
        trans.__(
          'Switch off what inspects, filters or compresses websockets for this host.'
        ),
        trans.__(
          'Drop Sec-WebSocket-Extensions from the handshake there, so that nobody compresses; if that helps, it was the compression.'
        )
      ])
    }
  ],
  byHand: ({ url }, _, trans) => echoByHand(url, trans, { message: BYTES }),
  explains: () => WEBSOCKET_CONSEQUENCES
});
