import { defineCheck } from '../../../check';
import { answerText } from '../facts';
import { isBuffered } from '../streams';
import { streamByHand } from '../long-by-hand';
import { buffered } from './buffered';

/** Whether an answer that is sent in pieces arrives in pieces. */
export const stream = defineCheck({
  id: 'connection/stream',
  title: trans => trans.__('Answers arrive while they are being sent'),
  needs: ['stream'],
  thorough: true,
  judge: ({ stream }, _, trans) => {
    const { pieces, answer } = stream;
    const [first = 0] = pieces;
    const last = Math.max(0, ...pieces);
    const facts = [
      {
        label: trans.__('First and last piece'),
        observed: trans.__(
          'after %1 s and %2 s',
          (first / 1000).toFixed(1),
          (last / 1000).toFixed(1)
        ),
        vantage: 'browser' as const
      }
    ];
    if (answer.by !== 'jupyter' || pieces.length === 0) {
      return {
        verdict: 'unknown',
        summary: trans.__('Could not be tested: %1', answerText(answer, trans))
      };
    }
    return isBuffered(stream)
      ? {
          verdict: 'fail',
          summary: trans.__('All pieces arrive at the end'),
          facts
        }
      : {
          verdict: 'pass',
          summary: trans.__('The pieces arrive one by one'),
          facts
        };
  },
  byHand: (_, __, session, trans) => streamByHand(session, trans),
  causes: [buffered]
});
