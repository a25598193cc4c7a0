import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { numbered } from '../../../snippets/lines';
import { answerHeader } from '../../../snippets/remedies/answer-header';
import type { IFix } from '../../../wire/report';
import { losesReferrer } from '../downloads';
import { frontFixes, routeOf } from '../front-fixes';
import { referrerByHand } from '../way-by-hand';

/** Tells Jupyter where a request comes from, and nobody else. */
const POLICY = 'same-origin';

/**
 * No request of this browser arrives with a Referer, so Jupyter refuses what JupyterLab opens in a tab of its own.
 *
 * #### Notes
 * Jupyter takes a Referer in place of an XSRF token. JupyterLab puts that token into the address of a download, but not of an
 * export, nor can the author of a page that shows an image below `/files/`.
 */
export const referrerStripped = defineCause({
  id: 'connection/download/referrer-stripped',
  hop: 'browser',
  fixer: 'you',
  needs: ['page', 'requests', 'arrivals', 'server'],
  also: ['policy'],
  recognise: evidence =>
    losesReferrer(evidence)
      ? { policy: strict(evidence.policy?.referrer ?? null) }
      : null,
  tell: ({ policy }, trans) => ({
    summary: policy
      ? trans.__(
          'Exporting a notebook and showing files in pages of their own fails with 403: the answers say “Referrer-Policy: %1”, so the browser does not tell Jupyter where a request comes from.',
          policy
        )
      : trans.__(
          'Exporting a notebook and showing files in pages of their own fails with 403: no request of this browser arrives with a Referer.'
        ),
    impact: trans.__(
      'Downloads by JupyterLab’s menu carry a token instead, and work. Your login and the permissions of the files are not the problem.'
    ),
    ...(policy && {
      fixerIs: trans.__('whoever sets the headers of this site')
    })
  }),
  show: ({ policy }, trans) => [
    {
      label: trans.__('Header %1', 'Referer'),
      expected: trans.__('the address of this page'),
      observed: trans.__('does not arrive'),
      vantage: 'browser',
      differs: true
    },
    ...(policy
      ? [
          {
            label: trans.__('Header %1', 'Referrer-Policy'),
            expected: POLICY,
            observed: policy,
            vantage: 'browser' as const,
            differs: true
          }
        ]
      : [])
  ],
  fixes: ({ policy }, session, trans) =>
    policy
      ? frontFixes(
          session,
          trans,
          answerHeader(routeOf(session), 'Referrer-Policy', POLICY),
          {
            title: trans.__('Let the browser tell this site where it is'),
            first: trans.__('In place of the line that sets it now.')
          }
        )
      : [browserFix(session.host, trans)],
  byHand: (_, session, trans) => referrerByHand(session, trans)
});

/** A policy that keeps the Referer even from the page's own site. */
function strict(header: string | null): string | null {
  const last = header?.split(',').slice(-1)[0]?.trim().toLowerCase();
  return last === 'no-referrer' ? last : null;
}

function browserFix(host: string | null, trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Find out what removes it, and except this site'),
    where: trans.__('In this browser.'),
    language: 'text',
    code: numbered([
      trans.__(
        'Open Jupyter in a private window without extensions and run the checks again.'
      ),
      trans.__(
        'It works there: except %1 in the extension that hides referrers, or in the browser’s privacy settings.',
        host
      ),
      trans.__(
        'It fails there too: the proxy in front of Jupyter removes the header Referer from requests; let it pass.'
      )
    ]),
    confirm: trans.__('Run the checks again.')
  };
}
