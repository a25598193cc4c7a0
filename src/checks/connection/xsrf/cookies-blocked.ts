import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { numbered } from '../../../snippets/lines';
import type { IFix } from '../../../wire/report';
import { xsrfByHand } from '../by-hand';
import { nameOf } from '../hosts';
import {
  lossConsequences,
  lossText,
  lossVerdict,
  noCookies
} from '../no-cookies';

/** The browser keeps no cookies for this site: not one that the page sets for itself, and none of Jupyter's. */
export const cookiesBlocked = defineCause({
  id: 'connection/xsrf/cookies-blocked',
  hop: 'browser',
  fixer: 'you',
  needs: ['page', 'requests', 'arrivals'],
  also: ['contents', 'websocket', 'server'],
  recognise: evidence => {
    const none = noCookies(evidence);
    return none?.lack === 'blocked' ? none : null;
  },
  verdict: lossVerdict,
  tell: (none, trans) => ({
    summary: trans.__(
      '%1: this browser blocks cookies for %2.',
      lossText(none, trans),
      nameOf(none.page.host)
    ),
    impact: trans.__(
      'Jupyter knows you, and knows that a request is from this page, by cookies only. Logging in again or another token cannot help.'
    )
  }),
  show: ({ page }, trans) => [
    {
      label: trans.__('A cookie of the page’s own'),
      expected: trans.__('is kept'),
      observed: page.cookiesEnabled
        ? trans.__('is not kept')
        : trans.__('is not kept: cookies are switched off'),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: ({ page }, _, trans) => [allowFix(nameOf(page.host), trans)],
  byHand: (_, session, trans) => xsrfByHand(session, trans),
  explains: lossConsequences
});

function allowFix(name: string, trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('browser settings'),
    title: trans.__('Allow cookies for this site'),
    where: trans.__(
      'In this browser; what is not saved is lost by loading the page again: copy it first.'
    ),
    language: 'text',
    code: numbered([
      trans.__(
        'Click the icon left of the address, or open the settings for privacy, and allow %1 to keep cookies.',
        name
      ),
      trans.__('Look for an extension that deletes or blocks cookies.'),
      trans.__('Load this page again and log in.')
    ]),
    opens: trans.__('Cookies of %1, and of no other site.', name),
    confirm: trans.__('Run the checks again.')
  };
}
