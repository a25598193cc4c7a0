import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { oneCompression } from '../../../snippets/remedies/download';
import { recodedDownload } from '../downloads';
import { frontFixes, routeOf } from '../front-fixes';
import { downloadByHand } from '../long-by-hand';

/** What arrives is compressed and does not say so, or says so and is not. */
export const encodingBroken = defineCause({
  id: 'connection/download/encoding-broken',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['transfer'],
  recognise: ({ transfer }) => recodedDownload(transfer),
  tell: ({ answer }, trans) => ({
    summary: answer.marks?.['content-encoding']
      ? trans.__(
          'Files arrive unreadable: the proxy in front of Jupyter says they are compressed (%1), and they are not, or not only once.',
          answer.marks['content-encoding']
        )
      : trans.__(
          'Files arrive unreadable: the proxy in front of Jupyter compresses text and does not say so.'
        ),
    impact: trans.__(
      'The files on the server are not damaged; what was downloaded is.'
    )
  }),
  show: ({ bytes: sent, received, answer }, trans) => [
    {
      label: trans.__('A text of %1', bytes(sent)),
      expected: trans.__('%1, as it was sent', bytes(sent)),
      observed:
        received > 0
          ? trans.__('%1, something else', bytes(received))
          : (answer.error ?? trans.__('nothing that could be decoded')),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    frontFixes(session, trans, oneCompression(routeOf(session)), {
      title: trans.__('Compress in one place, or nowhere')
    }),
  byHand: ({ bytes: sent }, session, trans) =>
    downloadByHand(sent, 'text', session, trans)
});
