import { defineCheck } from '../../../check';
import type { IFact } from '../../../wire/report';
import { closedTogether, cutSilence, hastyPing } from '../silences';
import { silenceByHand } from '../long-by-hand';
import { cut } from './cut';
import { cutOnReload } from './cut-on-reload';
import { pingUnit } from './ping-unit';

/** Whether websockets stay open while nothing is said on them; how long is only tried in a thorough run. */
export const idle = defineCheck({
  id: 'connection/idle',
  title: trans => trans.__('Websockets stay open while nothing is said'),
  needs: ['server'],
  also: ['idle', 'arrivals'],
  places: ({ server }) => (server.pingMs === undefined ? [] : ['']),
  judge: ({ server, idle }, _, trans) => {
    const pingMs = server.pingMs ?? 0;
    const silence = idle ? cutSilence(idle) : null;
    const together = idle ? closedTogether(idle) : null;
    const pinged = idle?.sockets.filter(({ pings }) => pings) ?? [];
    const closed = pinged.find(
      // One that could not be opened is the websocket check's affair.
      ({ opened, closedAt }) => opened && closedAt !== null
    );
    const facts: IFact[] = [
      {
        label: trans.__('Jupyter asks for a sign of life'),
        observed:
          pingMs > 0
            ? trans.__('every %1 s', pingMs / 1000)
            : trans.__('never'),
        vantage: 'system'
      },
      ...(silence && !silence.pinged
        ? [
            {
              label: trans.__('Websockets that Jupyter does not ask'),
              observed: trans.__('closed after %1 s', silence.seconds),
              vantage: 'browser' as const
            }
          ]
        : [])
    ];
    if (hastyPing(server) !== null) {
      return {
        verdict: 'fail',
        summary: trans.__('Jupyter asks every %1 ms', pingMs),
        facts
      };
    }
    const open = closed
      ? Math.round(((closed.closedAt ?? 0) - (closed.openedAt ?? 0)) / 1000)
      : together;
    if (open !== null) {
      return {
        verdict: 'fail',
        summary: trans.__('Closed %1 s after they were opened', open),
        facts
      };
    }
    return idle && pinged.length > 0
      ? {
          verdict: pinged.some(({ opened }) => opened) ? 'pass' : 'unknown',
          summary: pinged.some(({ opened }) => opened)
            ? trans.__('Open through %1 s of silence', Math.round(idle.seconds))
            : trans.__('Could not be tested: no websocket could be opened'),
          facts
        }
      : {
          verdict: 'pass',
          summary:
            pingMs > 0
              ? trans.__('Jupyter breaks the silence every %1 s', pingMs / 1000)
              : trans.__('Jupyter closes none'),
          facts
        };
  },
  byHand: (_, __, session, trans) => silenceByHand(true, session, trans),
  causes: [pingUnit, cutOnReload, cut]
});
