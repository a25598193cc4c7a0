import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { numbered } from '../../../snippets/lines';
import { echoByHand } from '../websocket-by-hand';

/** What fails up to this size fails for a plot of an ordinary notebook. */
const ORDINARY = 1024 * 1024;

/** Small messages pass over a websocket, large ones end it, though Jupyter takes them from itself. */
export const messageLimit = defineCause({
  id: 'connection/websocket/message-limit',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['websocket', 'frames'],
  recognise: ({ websocket, frames }) => {
    const sizes = (passes: boolean) =>
      frames.steps.filter(({ ok }) => ok === passes).map(step => step.bytes);
    const refused = Math.min(...sizes(false));
    return websocket.plain.echoed && frames.loopback && refused < Infinity
      ? {
          refused,
          passed: Math.max(0, ...sizes(true)),
          steps: frames.steps,
          url: websocket.url
        }
      : null;
  },
  verdict: ({ refused }) => (refused <= ORDINARY ? 'fail' : 'warn'),
  tell: ({ refused, passed }, trans) => ({
    summary: trans.__(
      'Kernels lose their connection over large outputs: a websocket message of %1 does not get through what stands in front of Jupyter.',
      bytes(refused)
    ),
    impact: passed
      ? trans.__(
          'Messages of %1 pass. From the server to itself the large one passes too, so the limit is not Jupyter’s.',
          bytes(passed)
        )
      : trans.__(
          'From the server to itself it passes, so the limit is not Jupyter’s.'
        )
  }),
  show: ({ steps }, trans) =>
    steps.map(({ bytes: size, ok, code }) => ({
      label: trans.__('A message of %1', bytes(size)),
      expected: trans.__('comes back'),
      observed: ok
        ? trans.__('comes back')
        : code
          ? trans.__('the websocket is closed, code %1', code)
          : trans.__('does not come back'),
      vantage: 'browser',
      differs: !ok
    })),
  fixes: ({ refused }, _, trans) => [
    {
      id: 'proxy',
      for: trans.__('any proxy'),
      title: trans.__('Raise the limit for websocket messages'),
      where: trans.__('In what stands between the browser and Jupyter.'),
      language: 'text',
      code: numbered([
        trans.__(
          'Look for a limit on websocket messages, frames or buffers in the gateway or proxy, and raise it above %1 for this address.',
          bytes(refused)
        ),
        trans.__('Until then, clear or shorten large outputs.')
      ]),
      confirm: trans.__('Run the thorough checks again.')
    }
  ],
  byHand: ({ url, refused }, _, trans) =>
    echoByHand(url, trans, { message: `new Uint8Array(${refused})` }),
  explains: () => ['server/kernels/*']
});
