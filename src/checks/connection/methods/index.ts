import { defineCheck } from '../../../check';
import { longest } from '../arrived';
import { answerText } from '../facts';
import { methodsTried } from '../refused-methods';
import { methodsByHand } from '../way-by-hand';
import { refused } from './refused';

/** Whether each method by which JupyterLab reads, saves, renames and deletes reaches Jupyter. */
export const methods = defineCheck({
  id: 'connection/methods',
  title: trans =>
    trans.__('Reading, saving, renaming and deleting reach Jupyter'),
  needs: ['requests', 'arrivals'],
  also: ['contents', 'loopback'],
  judge: (seen, _, trans) => {
    const all = methodsTried(seen);
    const arrive = all.filter(({ fate }) => fate === 'arrives');
    const missing = all.filter(({ fate }) => fate !== 'arrives');
    const refused = missing.filter(({ fate }) => fate === 'refused');
    const names = (list: typeof all) =>
      list.map(({ method }) => method).join(', ');
    return {
      verdict:
        refused.length > 0
          ? 'fail'
          : missing.length > 0 || arrive.length === 0
            ? 'unknown'
            : 'pass',
      summary:
        refused.length > 0
          ? trans.__('Refused in front of Jupyter: %1', names(refused))
          : missing.length > 0
            ? trans.__(
                'Could not be tested: %1, %2',
                names(missing),
                missing.map(({ answer }) => answerText(answer, trans))[0]
              )
            : arrive.length === 0
              ? trans.__('Nothing was tried.')
              : trans.__('%1 arrive', names(arrive)),
      facts: [
        ...(arrive.length > 0 && missing.length > 0
          ? [
              {
                label: names(arrive),
                observed: trans.__('arrives'),
                vantage: 'browser' as const
              }
            ]
          : []),
        ...missing.map(({ method, fate, answer }) => ({
          label: method,
          expected: trans.__('arrives'),
          observed: answerText(answer, trans),
          vantage: 'browser' as const,
          differs: fate === 'refused'
        }))
      ],
      ms: longest(all.map(({ answer }) => answer.ms))
    };
  },
  byHand: (seen, _, session, trans) =>
    methodsByHand(
      methodsTried(seen).map(({ method }) => method),
      session,
      trans
    ),
  causes: [refused]
});
