import { defineCause } from '../../../check';
import { websocketByHand } from '../websocket-by-hand';
import { proxyFixes } from '../proxy-fixes';
import { tried } from '../roads';
import { WEBSOCKET_CONSEQUENCES } from '../websocket-evidence';

/**
 * What stands behind the question mark of a websocket's address is lost: the session a kernel is asked for, and the token
 * where a page of another host name logs in by it.
 */
export const queryDropped = defineCause({
  id: 'connection/websocket/query-dropped',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['websocket', 'arrivals'],
  recognise: ({ websocket, arrivals }) => {
    const all = tried(websocket, arrivals).filter(
      ({ fate }) => fate === 'without-query'
    );
    return all.length > 0
      ? {
          url: websocket.url,
          refused: all.some(({ arrival }) => arrival?.refusal === 'login')
        }
      : null;
  },
  // Jupyter makes up a session where none is given; without a login there is no websocket at all.
  verdict: ({ refused }) => (refused ? 'fail' : 'warn'),
  tell: ({ refused }, trans) =>
    refused
      ? {
          summary: trans.__(
            'Terminals and kernels cannot connect: the proxy in front of Jupyter drops the query of a websocket’s address, and with it the token.'
          ),
          impact: trans.__('The websocket upgrade is not the problem.')
        }
      : {
          summary: trans.__(
            'Outputs get lost when a kernel’s connection is interrupted: the proxy in front of Jupyter drops the query of a websocket’s address, which says whose session it is.'
          ),
          impact: trans.__(
            'Terminals and kernels connect. Whatever logs in by a token in that address does not.'
          )
        },
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
  explains: ({ refused }) =>
    refused ? [...WEBSOCKET_CONSEQUENCES, 'connection/login!'] : []
});
