import { defineCause } from '../../../check';
import { websocketUrl } from '../../../snippets/jupyter';
import { hostOf, isLoopback } from '../hosts';
import { inConfig } from '../jupyter-fixes';
import { inConsole } from '../../by-hand';
import { javascript } from '../../../snippets/browser';
import { WEBSOCKET_CONSEQUENCES } from '../websocket-evidence';

/** The page came by https, and websockets are sent to an address by plain ws, which no browser allows. */
export const insecureUrl = defineCause({
  id: 'connection/websocket/insecure-url',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['page', 'websocket'],
  also: ['server'],
  recognise: ({ page, websocket, server }) => {
    const { url, plain } = websocket;
    return page.protocol === 'https' &&
      url?.startsWith('ws://') &&
      !plain.opened &&
      // Browsers take this very computer for secure.
      !isLoopback(hostOf(url) ?? '')
      ? {
          url: /^ws:\/\/[^/]*/.exec(url)?.[0] ?? url,
          set: server?.websocketUrl ?? ''
        }
      : null;
  },
  tell: (_, trans) => ({
    summary: trans.__(
      'Terminals and kernels cannot connect: this page came by https, and Jupyter sends its websockets to an address by plain ws, which browsers refuse.'
    ),
    impact: trans.__('Neither the proxy nor the network is the problem.')
  }),
  show: ({ url, set }, trans) => [
    {
      label: trans.__('Address of websockets'),
      expected: 'wss://',
      observed: url,
      vantage: 'browser',
      differs: true
    },
    {
      label: trans.__('Setting %1', 'ServerApp.websocket_url'),
      expected: trans.__('not set'),
      observed: set || trans.__('not set'),
      vantage: 'system',
      differs: set !== ''
    }
  ],
  fixes: (_, session, trans) => [
    {
      ...inConfig(websocketUrl(''), session, trans),
      id: 'jupyter-websocket-url',
      title: trans.__('Let websockets take the address of the page')
    }
  ],
  byHand: ({ url }, _, trans) =>
    inConsole(
      [
        javascript`new WebSocket(${url});  // ` +
          trans.__('SecurityError: the browser refuses this address')
      ],
      trans
    ),
  explains: () => WEBSOCKET_CONSEQUENCES
});
