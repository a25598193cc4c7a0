import type { ITranslation } from '../../../check';
import { defineCheck } from '../../../check';
import type { IFrames, ILoopback } from '../../../wire/evidence';
import { isAnsweredLate, longest } from '../arrived';
import { echoByHand, websocketByHand } from '../websocket-by-hand';
import type { ITried } from '../roads';
import { lostElsewhere, onRoad, roadText, tried } from '../roads';
import { websocketFacts } from '../websocket-facts';
import { blockedInBrowser } from './blocked-in-browser';
import { certificate } from './certificate';
import { framesAltered } from './frames-altered';
import { handshakeIncomplete } from './handshake-incomplete';
import { http2Unsupported } from './http2-unsupported';
import { insecureUrl } from './insecure-url';
import { messageLimit } from './message-limit';
import { neverArrives } from './never-arrives';
import { pathNotForwarded } from './path-not-forwarded';
import { queryDropped } from './query-dropped';
import { refusedInFront } from './refused-in-front';
import { subprotocolDropped } from './subprotocol-dropped';
import { upgradeDoubled } from './upgrade-doubled';
import { upgradeDropped } from './upgrade-dropped';

/** Whether a websocket opens from this browser, at each address JupyterLab has one, and carries what is said on it. */
export const websocket = defineCheck({
  id: 'connection/websocket',
  selfTest: 'terminal',
  title: trans => trans.__('Websockets open from this browser'),
  needs: ['page', 'websocket', 'arrivals'],
  also: ['loopback', 'terminal', 'contents', 'frames'],
  judge: (seen, _, trans) => {
    const { page, arrivals, loopback, frames } = seen;
    const all = tried(seen.websocket, arrivals, page);
    const failed = all.filter(({ fate }) => fate !== 'works');
    const lost = lostElsewhere(seen.websocket, arrivals);
    const passes = failed.length === 0 && !lost && !refuses(frames);
    const isLate =
      failed.length > 0 &&
      failed.every(({ socket }) => isAnsweredLate(socket, arrivals));
    const ms = longest(all.map(({ socket }) => socket.ms));
    const facts = websocketFacts(seen, all, trans);
    return passes
      ? {
          verdict: 'pass',
          summary: trans.__(
            'Echoed in %1 ms',
            Math.round(seen.websocket.plain.ms)
          ),
          facts,
          ms
        }
      : isLate
        ? {
            verdict: 'unknown',
            summary: trans.__(
              'Could not be tested: Jupyter opened the websocket, and this browser did not hear of it within %1 s; Jupyter may be busy. Run the checks again.',
              Math.round(ms / 1000)
            ),
            facts,
            ms
          }
        : {
            verdict: 'fail',
            summary: summaryOf(all, loopback, trans),
            facts,
            ms
          };
  },
  byHand: ({ websocket }, _, __, trans) =>
    websocket.plain.echoed
      ? echoByHand(websocket.url, trans, {
          subprotocol: websocket.subprotocol.subprotocol
        })
      : websocketByHand(websocket.url, trans),
  causes: [
    insecureUrl,
    upgradeDoubled,
    http2Unsupported,
    upgradeDropped,
    handshakeIncomplete,
    pathNotForwarded,
    blockedInBrowser,
    refusedInFront,
    certificate,
    neverArrives,
    queryDropped,
    subprotocolDropped,
    framesAltered,
    messageLimit
  ]
});

/** Whether a message of some size ended a websocket, where anybody tried. */
function refuses(frames: IFrames | undefined): boolean {
  return frames?.steps.some(({ ok }) => !ok) ?? false;
}

function summaryOf(
  all: readonly ITried[],
  loopback: ILoopback | undefined,
  trans: ITranslation
): string {
  const failed = all.filter(({ fate }) => fate !== 'works');
  const [only] = failed;
  if (!only) {
    return trans.__('Large messages do not get through');
  }
  if (onRoad(all, 'plain')?.fate === 'works') {
    return failed.length === 1 && only.road === 'subprotocol'
      ? trans.__('Opens only without a subprotocol')
      : trans.__('Does not work at %1', roadText(only.road, trans));
  }
  return loopback?.websocket.echoed
    ? trans.__('Opens from the server itself, not from your browser')
    : trans.__('Does not open from your browser');
}
