import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { bodySize } from '../../../snippets/jupyter';
import { PIECE, serverLimit as recogniseLimit } from '../body-limits';
import { WRITE_CONSEQUENCES } from '../consequences';
import { inConfig } from '../jupyter-fixes';
import { bodyByHand } from '../way-by-hand';

/** What Jupyter takes unless it is told otherwise. */
const DEFAULT = 512 * 1024 * 1024;

/** Jupyter itself takes no requests that are longer than its own setting says. */
export const serverLimit = defineCause({
  id: 'connection/upload/server-limit',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['server'],
  also: ['upload'],
  recognise: evidence => {
    const limit = recogniseLimit(evidence);
    return limit === null ? null : { limit };
  },
  verdict: ({ limit }) => (limit < PIECE ? 'fail' : 'warn'),
  tell: ({ limit }, trans) => ({
    summary:
      limit < PIECE
        ? trans.__(
            'Uploads and saving of larger notebooks break off without an answer: Jupyter is set to take requests of at most %1.',
            bytes(limit)
          )
        : trans.__(
            'Notebooks of more than %1 cannot be saved: Jupyter is set to take no longer requests.',
            bytes(limit)
          ),
    impact: trans.__(
      'No proxy is to blame: from the server to itself it is the same.'
    )
  }),
  show: ({ limit }, trans) => [
    {
      label: trans.__('Setting %1', 'max_body_size'),
      expected: trans.__('at least %1', bytes(PIECE)),
      observed: bytes(limit),
      vantage: 'system',
      differs: limit < PIECE
    }
  ],
  fixes: (_, session, trans) => [
    {
      ...inConfig(bodySize(DEFAULT), session, trans),
      id: 'jupyter-body-size',
      title: trans.__('Let Jupyter take longer requests'),
      opens: trans.__(
        'Requests of up to %1, of which Jupyter holds each in memory.',
        bytes(DEFAULT)
      )
    }
  ],
  byHand: ({ limit }, session, trans) =>
    bodyByHand(`"x".repeat(${limit + 1})`, session, trans),
  explains: ({ limit }) => (limit < PIECE ? WRITE_CONSEQUENCES : [])
});
