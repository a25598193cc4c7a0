import { defineCheck } from '../../../check';
import type { IFact } from '../../../wire/report';
import { longest } from '../arrived';
import { cachedAnswer, stalePage } from '../cached';
import { cacheByHand } from '../way-by-hand';
import { answersCached } from './answers-cached';
import { staleAssets } from './stale-assets';

/** Whether Jupyter itself answers each time, and its page is the one that is installed. */
export const cache = defineCheck({
  id: 'connection/cache',
  title: trans => trans.__('Nothing old comes from a cache'),
  needs: ['requests'],
  also: ['page', 'assets'],
  places: ({ requests }) =>
    requests.all.some(({ variant }) => variant === 'repeat') ? [''] : [],
  judge: (seen, _, trans) => {
    const { requests, assets } = seen;
    const again = requests.all.filter(({ variant }) => variant === 'repeat');
    const ms = longest(again.map(({ answer }) => answer.ms));
    const facts: IFact[] = assets
      ? [
          {
            label: trans.__('JupyterLab'),
            ...(assets.server && { expected: assets.server }),
            observed: assets.served ?? assets.loaded,
            vantage: 'browser'
          }
        ]
      : [];
    if (cachedAnswer(seen)) {
      return {
        verdict: 'fail',
        summary: trans.__('An earlier answer came again'),
        facts,
        ms
      };
    }
    if (assets && stalePage({ assets })) {
      return {
        verdict: 'warn',
        summary: trans.__('A page that is not the installed one comes again'),
        facts,
        ms
      };
    }
    const told = again.some(({ sequence }) => typeof sequence === 'number');
    return told
      ? {
          verdict: 'pass',
          summary: trans.__('Jupyter itself answered each time'),
          facts,
          ms
        }
      : {
          verdict: 'unknown',
          summary: trans.__(
            'Could not be tested: Jupyter did not answer the same request twice'
          ),
          ms
        };
  },
  byHand: (_, __, session, trans) => cacheByHand(session, trans),
  causes: [answersCached, staleAssets]
});
