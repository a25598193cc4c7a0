import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { bodyLimit as limitOf } from '../../../snippets/remedies/body-limit';
import {
  PIECE,
  bodyLimit as recogniseLimit,
  serverLimit
} from '../body-limits';
import { WRITE_CONSEQUENCES } from '../consequences';
import { frontFixes, routeOf } from '../front-fixes';
import { bodyByHand } from '../way-by-hand';

/** What was tried at most, and enough for nearly every notebook. */
const MEBIBYTES = 64;

/** Something in front of Jupyter refuses requests that are longer than its limit. */
export const bodyLimit = defineCause({
  id: 'connection/upload/body-limit',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['requests', 'arrivals'],
  also: ['contents', 'upload', 'loopback', 'server'],
  recognise: evidence => {
    const limit = recogniseLimit(evidence);
    return limit && serverLimit(evidence) === null ? limit : null;
  },
  // What is uploaded goes in pieces; a notebook is saved in one.
  verdict: ({ refused }) => (refused.bytes <= PIECE ? 'fail' : 'warn'),
  tell: ({ refused, passed }, trans) =>
    refused.bytes <= PIECE
      ? {
          summary: trans.__(
            'Uploads fail, and so does saving of larger notebooks: the proxy in front of Jupyter refuses requests of %1.',
            bytes(refused.bytes)
          ),
          impact: trans.__(
            'Smaller files are saved. Neither a disk nor permissions are the problem. Until it is mended, clear outputs before saving.'
          )
        }
      : {
          summary: trans.__(
            'Notebooks of more than %1 cannot be saved: the proxy in front of Jupyter refuses requests of %2.',
            bytes(passed),
            bytes(refused.bytes)
          ),
          impact: trans.__(
            'Uploads of any size work, since JupyterLab sends them in pieces. Until it is mended, clear outputs of large notebooks before saving.'
          )
        },
  fixes: (_, session, trans) =>
    frontFixes(session, trans, limitOf(routeOf(session), MEBIBYTES), {
      title: trans.__('Let larger requests through'),
      opens: trans.__(
        'Requests of up to %1 below %2, from whoever reaches this proxy.',
        bytes(MEBIBYTES * 1024 * 1024),
        session.baseUrl ?? '/'
      )
    }),
  byHand: ({ refused }, session, trans) =>
    bodyByHand(`"x".repeat(${refused.bytes})`, session, trans),
  explains: () => WRITE_CONSEQUENCES
});
