import { defineCheck } from '../../../check';
import { TOLERATED_MS, clockFacts, isSkewed, skewOf } from '../clocks';
import { clocksByHand } from '../by-hand-time';
import { answerText } from '../facts';
import { skewed } from './skewed';

/** Whether the computer of the browser and that of Jupyter mean the same time. */
export const clock = defineCheck({
  id: 'connection/clock',
  title: trans => trans.__('This computer and Jupyter agree on the time'),
  needs: ['shim'],
  also: ['clock'],
  places: ({ clock }) => (clock ? [''] : []),
  judge: ({ shim, clock }, _, trans) => {
    if (!clock) {
      return { verdict: 'unknown', summary: answerText(shim.answer, trans) };
    }
    const ms = clock.received - clock.sent;
    const differs = isSkewed(skewOf(clock));
    // A computer that slept, or whose clock was set, while it waited.
    if (!differs && (ms > TOLERATED_MS || ms < 0)) {
      return {
        verdict: 'unknown',
        summary: trans.__(
          'Could not be tested: this computer’s own clock jumped meanwhile'
        )
      };
    }
    return {
      verdict: differs ? 'warn' : 'pass',
      summary: differs
        ? trans.__('The clocks differ')
        : trans.__('The clocks agree'),
      facts: clockFacts(clock, trans),
      ms
    };
  },
  byHand: (_, __, session, trans) => clocksByHand(session, trans),
  causes: [skewed]
});
