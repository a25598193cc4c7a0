import { defineCause } from '../../../check';
import { websocketByHand } from '../websocket-by-hand';
import { proxyFixes } from '../proxy-fixes';
import { tried } from '../roads';
import { WEBSOCKET_CONSEQUENCES } from '../websocket-evidence';

/**
 * What stands behind the question mark of a websocket's address is lost: the token of a page of another host name, and
 * the session a kernel is asked for.
 */
export const queryDropped = defineCause({
  id: 'connection/websocket/query-dropped',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['websocket', 'arrivals'],
  recognise: ({ websocket, arrivals }) => {
    const lost = tried(websocket, arrivals).find(
      ({ fate }) => fate === 'without-query'
    );
    return lost ? { url: websocket.url } : null;
  },
  tell: (_, trans) => ({
    summary: trans.__(
      'Kernels cannot connect: the proxy in front of Jupyter drops the query of a websocket’s address.'
    ),
    impact: trans.__(
      'A token in the address and the session of a kernel are lost with it. The websocket upgrade is not the problem.'
    )
  }),
  fixes: (_, session, trans) =>
    proxyFixes(session, trans, ['path'], {
      title: trans.__('Pass the address on whole, with its query'),
      first: trans.__(
        'Look for a rule for websockets that puts an address together by itself, such as one with $uri, which has no query.'
      )
    }),
  byHand: ({ url }, _, trans) =>
    websocketByHand(url, trans, {
      tokenInQuery: true,
      meaning: trans.__('101: the query arrives, 403: it is lost')
    }),
  explains: () => [...WEBSOCKET_CONSEQUENCES, 'connection/login!']
});
