import { defineCheck } from '../../../check';
import { longest } from '../arrived';
import { pathsTried } from '../escapes';
import { answerText } from '../facts';
import { escapeText, pathsByHand } from '../path-words';
import { encodedPercentRefused } from './encoded-percent-refused';
import { encodedSlashRefused } from './encoded-slash-refused';
import { rewritten } from './rewritten';

/** Whether names with special characters arrive as they were sent. */
export const paths = defineCheck({
  id: 'connection/paths',
  title: trans => trans.__('File names with special characters arrive intact'),
  needs: ['requests', 'arrivals'],
  also: ['loopback'],
  places: seen => (pathsTried(seen).length > 0 ? [''] : []),
  judge: (seen, _, trans) => {
    const all = pathsTried(seen);
    const bad = all.filter(
      ({ fate }) => fate === 'refused' || fate === 'rewritten'
    );
    const untold = all.find(({ fate }) => fate === 'untold');
    const list = bad.map(({ escape }) => escapeText(escape, trans)).join(', ');
    const ms = longest(all.map(({ answer }) => answer.ms));
    if (bad.length > 0) {
      return {
        verdict: 'fail',
        summary: trans.__('These do not arrive as they are: %1', list),
        facts: bad.map(({ escape, fate, sent, got, answer }) => ({
          label: escapeText(escape, trans),
          expected: sent,
          observed:
            fate === 'rewritten' && got !== null
              ? got
              : answerText(answer, trans),
          vantage: 'browser',
          differs: true
        })),
        ms
      };
    }
    if (untold) {
      return {
        verdict: 'unknown',
        summary: trans.__(
          'Could not be tested: %1',
          answerText(untold.answer, trans)
        ),
        ms
      };
    }
    return {
      verdict: 'pass',
      summary: trans.__(
        'They arrive: %1',
        all.map(({ escape }) => escapeText(escape, trans)).join(', ')
      ),
      ms
    };
  },
  byHand: (seen, _, session, trans) =>
    pathsByHand(
      pathsTried(seen)
        .filter(({ fate }) => fate !== 'arrives')
        .map(({ escape }) => escape),
      session,
      trans
    ),
  causes: [rewritten, encodedSlashRefused, encodedPercentRefused]
});
