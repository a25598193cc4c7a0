import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import { numbered } from '../../../snippets/lines';
import type { IPage } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { originImpact, refusalByHand } from '../origin-words';
import { originConsequences, refusedOrigin } from '../origins';

/**
 * The page has no origin of its own, so that nothing could ever be equal to it: its Origin is `null`.
 *
 * #### Notes
 * In a sandboxed frame JupyterLab rarely comes as far as this panel, since it has neither cookies nor storage there; a page
 * that works but for its Origin has it from an extension or a proxy of the browser's. To allow `null` would let in
 * everybody who sends nothing.
 */
export const opaque = defineCause({
  id: 'connection/origin/opaque',
  hop: 'browser',
  fixer: 'you',
  needs: ['page', 'requests', 'arrivals', 'websocket'],
  also: ['contents', 'server'],
  recognise: evidence => {
    const refused = refusedOrigin(evidence);
    return refused?.origin.toLowerCase() === 'null'
      ? { refused, page: evidence.page }
      : null;
  },
  tell: ({ refused, page }, trans) => {
    const portal = portalOf(page);
    return {
      summary: page.framed
        ? trans.__(
            'Jupyter refuses this page: it is in a sandboxed frame, where its Origin is “null”.'
          )
        : trans.__(
            'Jupyter refuses this page: something in this browser replaces its Origin by “null”.'
          ),
      impact: originImpact(refused, trans),
      ...(page.framed && {
        fixerIs: portal
          ? trans.__('whoever makes the page at %1', portal)
          : trans.__('whoever makes the page around this one')
      })
    };
  },
  fixes: ({ page }, { origin, baseUrl }, trans) => [
    ...(page.framed ? [frameFix(trans)] : [extensionFix(page.host, trans)]),
    tabFix(`${origin ?? ''}${baseUrl ?? '/'}lab`, trans)
  ],
  byHand: ({ refused }, session, trans) =>
    refusalByHand(refused, session, trans),
  // A page without an origin has no cookies either.
  explains: ({ refused }) => [
    ...originConsequences(refused),
    'connection/xsrf',
    'connection/login!'
  ]
});

function portalOf({ ancestors = [] }: IPage): string | null {
  return ancestors[ancestors.length - 1] ?? null;
}

function frameFix(trans: ITranslation): IFix {
  return {
    id: 'html',
    for: 'HTML',
    title: trans.__('Let the frame keep its origin'),
    where: trans.__(
      'On the iframe that Jupyter is in: without sandbox, or with allow-same-origin among its words.'
    ),
    language: 'text',
    code: 'sandbox="allow-same-origin allow-scripts allow-forms allow-modals allow-popups allow-downloads"',
    opens: trans.__('To the page in the frame: its own cookies and storage.')
  };
}

function extensionFix(host: string, trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Find out what replaces it'),
    where: trans.__('In this browser.'),
    language: 'text',
    code: numbered([
      trans.__('Open %1 in a private window, where extensions are off.', host),
      trans.__(
        'It works there: switch off, for this site, the extensions that change headers or protect privacy.'
      ),
      trans.__(
        'It fails there too: a proxy of this computer or network changes it.'
      )
    ])
  };
}

function tabFix(address: string, trans: ITranslation): IFix {
  return {
    id: 'tab',
    for: trans.__('a tab of its own'),
    title: trans.__('Open Jupyter in a tab of its own'),
    where: trans.__('In a new tab of this browser.'),
    language: 'text',
    code: address
  };
}
