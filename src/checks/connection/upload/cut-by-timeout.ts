import { defineCause } from '../../../check';
import { patience as patient } from '../../../snippets/remedies/patience';
import { cutRequest } from '../cut-requests';
import { frontFixes, routeOf } from '../front-fixes';
import { patienceByHand } from '../long-by-hand';

/** An hour is longer than anything a person waits for. */
const SECONDS = 3600;

/** Something in front of Jupyter gives requests up after a time. */
export const cutByTimeout = defineCause({
  id: 'connection/upload/cut-by-timeout',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: [],
  also: ['patience', 'upload', 'idle'],
  recognise: evidence => cutRequest(evidence),
  // Few requests take so long, but those that do never end.
  verdict: ({ uploading }) => (uploading ? 'fail' : 'warn'),
  tell: ({ seconds, uploading }, trans) => ({
    summary: uploading
      ? trans.__(
          'Large uploads and large notebooks fail: the proxy in front of Jupyter gives up after %1 s.',
          seconds
        )
      : trans.__(
          'What takes Jupyter longer than %1 s fails, such as slow kernel starts and exports: the proxy in front of Jupyter gives up after %1 s.',
          seconds
        ),
    impact: trans.__(
      'Jupyter goes on and may finish all the same: look before you try again. Cells and terminals are not affected by it.'
    )
  }),
  show: ({ seconds, status }, trans) => [
    {
      label: trans.__('A request that takes long'),
      expected: trans.__('200'),
      observed:
        status === null
          ? trans.__('cut after %1 s', seconds)
          : trans.__('%1 after %2 s, not from Jupyter', status, seconds),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    frontFixes(session, trans, patient(routeOf(session), SECONDS), {
      title: trans.__('Wait longer for Jupyter')
    }),
  byHand: ({ seconds }, session, trans) =>
    patienceByHand(seconds + 10, session, trans),
  explains: () => ['server/kernels/start-outlasts-proxy']
});
