import { bytes } from '../../../bytes';
import { defineCheck } from '../../../check';
import type { IFact } from '../../../wire/report';
import { longest } from '../arrived';
import { bodies, largestWhole, refusedBodies, smallest } from '../bodies';
import {
  bodyLimit as limitOf,
  inspectedBody,
  serverLimit as limitOfServer,
  stalledBody
} from '../body-limits';
import { cutRequest } from '../cut-requests';
import { answerText } from '../facts';
import { bodyByHand } from '../way-by-hand';
import { bodyInspected } from './body-inspected';
import { bodyLimit } from './body-limit';
import { cutByTimeout } from './cut-by-timeout';
import { serverLimit } from './server-limit';
import { stalls } from './stalls';

/** Whether what a person uploads and saves arrives, however long it is and whatever it says, and is waited for. */
export const upload = defineCheck({
  id: 'connection/upload',
  title: trans => trans.__('Uploads arrive whole'),
  needs: ['requests', 'arrivals'],
  also: ['contents', 'upload', 'patience', 'idle', 'loopback', 'server'],
  judge: (seen, _, trans) => {
    const all = bodies(seen);
    const passed = largestWhole(all);
    const altered = all.filter(
      ({ whole, answer }) => whole === false && answer.by === 'jupyter'
    );
    // What is refused at our address alone harms nobody: a file that is longer was taken.
    const refused = smallest([
      ...refusedBodies(all).filter(({ bytes }) => bytes > passed),
      ...altered
    ]);
    const bad =
      limitOf(seen)?.refused ??
      refused ??
      stalledBody(seen) ??
      inspectedBody(seen);
    const cut = cutRequest(seen);
    const ms = longest(all.map(({ answer }) => answer.ms));
    const facts: IFact[] = [
      ...(passed > 0
        ? [
            {
              label: trans.__('The largest request that arrived whole'),
              observed: bytes(passed),
              vantage: 'browser' as const
            }
          ]
        : []),
      ...(bad
        ? [
            {
              label: trans.__('The smallest request that did not arrive whole'),
              expected: trans.__('none'),
              observed: `${bytes(bad.bytes)}: ${answerText(bad.answer, trans)}`,
              vantage: 'browser' as const,
              differs: true
            }
          ]
        : [])
    ];
    if (bad || cut || limitOfServer(seen) !== null) {
      return {
        verdict: 'fail',
        summary: bad
          ? trans.__('A request of %1 does not arrive whole', bytes(bad.bytes))
          : cut
            ? trans.__('A request was given up after %1 s', cut.seconds)
            : trans.__('Jupyter takes only small requests'),
        facts,
        ms
      };
    }
    return passed > 0
      ? {
          verdict: 'pass',
          summary: trans.__('A request of %1 arrived whole', bytes(passed)),
          facts,
          ms
        }
      : {
          verdict: 'unknown',
          summary: trans.__(
            'Could not be tested: no request with a body was answered by Jupyter'
          ),
          ms
        };
  },
  byHand: (_, __, session, trans) =>
    bodyByHand('"x".repeat(1400000)', session, trans),
  causes: [serverLimit, stalls, cutByTimeout, bodyInspected, bodyLimit]
});
