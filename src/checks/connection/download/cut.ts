import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { wholeDownload } from '../../../snippets/remedies/download';
import { cutDownload } from '../downloads';
import { frontFixes, routeOf } from '../front-fixes';
import { downloadByHand } from '../long-by-hand';

/** An hour is longer than a person waits for a file. */
const SECONDS = 3600;

/** A download of known length ends before all of it is there. */
export const cut = defineCause({
  id: 'connection/download/cut',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['transfer'],
  recognise: ({ transfer }) => cutDownload(transfer),
  tell: ({ received, bytes: sent }, trans) => ({
    summary:
      received > 0
        ? trans.__(
            'Downloads and large notebooks end early: of %1 that Jupyter sent, %2 came through the proxy in front of it.',
            bytes(sent),
            bytes(received)
          )
        : trans.__(
            'Downloads and large notebooks end early: of %1 that Jupyter sent, not all came through the proxy in front of it.',
            bytes(sent)
          ),
    impact: trans.__(
      'What was downloaded is incomplete although the browser may not say so. The files on the server are not damaged.'
    )
  }),
  fixes: (_, session, trans) =>
    frontFixes(session, trans, wholeDownload(routeOf(session), SECONDS), {
      title: trans.__('Hand answers on to their end')
    }),
  byHand: ({ bytes: sent }, session, trans) =>
    downloadByHand(sent, 'random', session, trans)
});
