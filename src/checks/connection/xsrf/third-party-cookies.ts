import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { cookiesInFrames } from '../../../snippets/jupyter-behind';
import type { IPage } from '../../../wire/evidence';
import type { IFix, ISession } from '../../../wire/report';
import { addressOf } from '../../by-hand';
import { xsrfByHand } from '../by-hand';
import { inConfig } from '../jupyter-fixes';
import {
  lossConsequences,
  lossText,
  lossVerdict,
  noCookies
} from '../no-cookies';

/**
 * JupyterLab is in a frame of another site's page, where the browser takes Jupyter's cookies for that of a third party.
 *
 * #### Notes
 * Where there is no token in the page it comes no further than the login; then this panel is never there to say so.
 */
export const thirdPartyCookies = defineCause({
  id: 'connection/xsrf/third-party-cookies',
  hop: 'browser',
  fixer: 'you',
  needs: ['page', 'requests', 'arrivals'],
  also: ['contents', 'websocket', 'server'],
  recognise: evidence => {
    const none = noCookies(evidence);
    return none?.lack === 'third-party' ? none : null;
  },
  verdict: lossVerdict,
  tell: (none, trans) => {
    const portal = portalOf(none.page);
    const loss = lossText(none, trans);
    return {
      summary: portal
        ? trans.__(
            '%1: this page is in a frame of %2, where the browser keeps Jupyter’s cookies from it.',
            loss,
            portal
          )
        : trans.__(
            '%1: this page is in a frame of another site, where the browser keeps Jupyter’s cookies from it.',
            loss
          ),
      impact: trans.__(
        'In a tab of its own it works. Logging in again within the frame cannot help.'
      )
    };
  },
  fixes: ({ page }, session, trans) => [
    tabFix(session, trans),
    // Browsers take SameSite=None only together with Secure, and that only by https.
    ...(page.protocol === 'https' ? [frameFix(session, trans)] : [])
  ],
  byHand: (_, session, trans) => xsrfByHand(session, trans),
  explains: lossConsequences
});

function portalOf({ ancestors = [] }: IPage): string | null {
  return ancestors[ancestors.length - 1] ?? null;
}

function tabFix(session: ISession, trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Open Jupyter in a tab of its own'),
    where: trans.__('In a new tab; log in there.'),
    language: 'text',
    code: `${addressOf(session) ?? '/'}lab`,
    confirm: trans.__('Run the checks there.')
  };
}

function frameFix(session: ISession, trans: ITranslation): IFix {
  return {
    ...inConfig(cookiesInFrames(session.baseUrl ?? '/'), session, trans),
    id: 'jupyter-cookies',
    title: trans.__('Or let its cookies be used in frames'),
    opens: trans.__(
      'Browsers send the login to frames in pages of any site that may frame Jupyter: let frame-ancestors name the one that does. Browsers that block third-party cookies block these too.'
    )
  };
}
