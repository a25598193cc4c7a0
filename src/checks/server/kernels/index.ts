import type { IJudgement, ITranslation } from '../../../check';
import { defineCheck } from '../../../check';
import { kernelFacts } from '../kernel-facts';
import { listKernels } from '../kernels-by-hand';
import type { Trouble } from '../kernel-trouble';
import { troubleOf } from '../kernel-trouble';
import type { IStale } from '../kernelspecs';
import { staleOf } from '../kernelspecs';
import { connectionFileRefused } from './connection-file-refused';
import { kernelspecStale } from './kernelspec-stale';
import { killedForMemory } from './killed-for-memory';
import { loopbackBlocked } from './loopback-blocked';
import { sessionStale } from './session-stale';
import { startOutlastsProxy } from './start-outlasts-proxy';

/**
 * Whether what starts a kernel and what talks to it is in order.
 *
 * #### Notes
 * No run starts a kernel, a thorough one neither: what a kernel does when it starts, such as taking a GPU or writing to
 * the home folder, is up to the user's own files. It is judged by what a start needs and by what became of real ones.
 */
export const kernels = defineCheck({
  id: 'server/kernels',
  title: trans => trans.__('Kernels can start and be talked to'),
  needs: ['kernels'],
  also: ['sessions', 'storage', 'limits'],
  // Each kernel that cannot start is a row of its own, and else one line says of all that they can.
  places: seen => {
    const stale = staleOf(seen).map(({ spec }) => spec.folder);
    return stale.length === 0 || troubleOf(seen) ? ['', ...stale] : stale;
  },
  judge: (seen, place, trans) => {
    const stale = staleOf(seen).find(({ spec }) => spec.folder === place);
    if (stale) {
      return staleJudgement(stale, trans);
    }
    const trouble = troubleOf(seen);
    const facts = kernelFacts(seen, trans);
    return trouble
      ? { ...wordsFor(trouble, trans), facts }
      : {
          verdict: 'pass',
          summary: trans.__(
            'What kernels need to start and to be talked to is there; none was started for this.'
          ),
          facts
        };
  },
  byHand: (_, __, session, trans) => listKernels(session, trans),
  causes: [
    kernelspecStale,
    loopbackBlocked,
    connectionFileRefused,
    killedForMemory,
    startOutlastsProxy,
    sessionStale
  ]
});

function wordsFor(trouble: Trouble, trans: ITranslation): IJudgement {
  switch (trouble) {
    case 'loopback':
      return failing(trans.__('Kernels start, and cannot be talked to.'));
    case 'files':
      return failing(
        trans.__('Jupyter cannot make the files it needs to start kernels.')
      );
    case 'memory':
      return {
        verdict: 'warn',
        summary: trans.__(
          'A kernel ended, and processes were killed for memory.'
        )
      };
    case 'outlasted':
      return failing(trans.__('Starts of kernels are given up on their way.'));
    case 'stale-tab':
      return failing(trans.__('A tab uses a kernel that is not there.'));
    case 'endless':
      return failing(trans.__('A kernel ends each time it is started.'));
  }
}

function failing(summary: string): IJudgement {
  return { verdict: 'fail', summary };
}

function staleJudgement(
  { spec, verdict }: IStale,
  trans: ITranslation
): IJudgement {
  return {
    verdict,
    summary: trans.__('The kernel “%1” cannot start.', spec.title)
  };
}
