import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { inConsole } from '../../by-hand';
import { javascript } from '../../../snippets/browser';
import { numbered } from '../../../snippets/lines';
import type { IFix } from '../../../wire/report';
import { arrivalOf } from '../arrived';
import { WEBSOCKET_CONSEQUENCES, failedSocket } from '../websocket-evidence';

/**
 * Below this many milliseconds of round trip, what fails at once and what fails at the other end look alike: so long a
 * busy server may take for every answer, and something in front of it a tenth of that for a refusal.
 */
const FAR_MS = 100;

/** What fails in less than this part of a round trip cannot have been anywhere. */
const PART = 1 / 3;

/**
 * A websocket fails before anything could have answered it.
 *
 * #### Notes
 * A browser does not tell an extension's refusal from a network's; time does, where the server is far enough away. What a
 * Content-Security-Policy blocks has a cause of its own.
 */
export const blockedInBrowser = defineCause({
  id: 'connection/websocket/blocked-in-browser',
  hop: 'browser',
  fixer: 'you',
  needs: ['websocket', 'arrivals', 'requests'],
  also: ['loopback', 'contents', 'policy'],
  recognise: evidence => {
    const { websocket, arrivals, requests, policy } = evidence;
    const failed = failedSocket(evidence);
    const times = requests.all
      .filter(({ answer }) => answer.status !== null)
      .map(({ answer }) => answer.ms);
    if (
      !failed ||
      failed.arrival ||
      failed.socket.opened ||
      failed.socket.timedOut ||
      times.length === 0 ||
      !arrivalOf(arrivals, websocket.getNonce) ||
      policy?.violations.some(({ enforced }) => enforced)
    ) {
      return null;
    }
    const roundTrip = Math.min(...times);
    const { ms, threw } = failed.socket;
    return threw || (roundTrip >= FAR_MS && ms < PART * roundTrip)
      ? { ...failed, roundTrip }
      : null;
  },
  tell: (_, trans) => ({
    summary: trans.__(
      'Terminals and kernels cannot connect: this browser stops websockets before they leave it, as an extension or a rule of your organisation does.'
    ),
    impact: trans.__(
      'Files and saving work. Neither the proxy nor Jupyter has seen anything.'
    )
  }),
  show: ({ socket, roundTrip }, trans) => [
    {
      label: trans.__('Time until the websocket failed'),
      expected: trans.__('at least a round trip, %1 ms', Math.round(roundTrip)),
      observed: trans.__('%1 ms', Math.round(socket.ms)),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, { host }, trans) => [browserFix(host ?? '', trans)],
  byHand: ({ url }, _, trans) =>
    url
      ? inConsole(
          [
            javascript`new WebSocket(${url}).onerror = () => console.log("failed");`
          ],
          trans
        )
      : [],
  explains: () => WEBSOCKET_CONSEQUENCES
});

function browserFix(host: string, trans: ITranslation): IFix {
  const steps = [
    trans.__('Open a private window, in which extensions are off, and log in.'),
    trans.__(
      'It works there: switch the extensions off one by one, and let the one that stops it pass %1.',
      host
    ),
    trans.__(
      'It fails there too: a rule of your organisation stops websockets; chrome://policy or about:policies lists them.'
    )
  ];
  return {
    id: 'browser',
    for: trans.__('this browser'),
    title: trans.__('Find out what in the browser stops them'),
    where: trans.__('In the browser you use now.'),
    language: 'text',
    code: numbered(steps)
  };
}
