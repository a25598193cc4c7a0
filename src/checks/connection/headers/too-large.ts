import { bytes } from '../../../bytes';
import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { expireCookie } from '../../../snippets/browser';
import { headerSize } from '../../../snippets/remedies/header-size';
import type { IFix, ISession } from '../../../wire/report';
import { WAY_CONSEQUENCES } from '../consequences';
import { frontFixes } from '../front-fixes';
import { longHeaders } from '../front-answers';
import { nameOf } from '../hosts';
import { headersByHand } from '../way-by-hand';
import { answeredText } from '../who-words';

/** Four times what most servers take, half of what Jupyter does. */
const KIBIBYTES = 32;

/** A server Jupyter was at before leaves such a cookie behind for each of its ports. */
const STALE = /^(username-|.*-oauth-state)/;

/** The browser has collected more cookies for this host than the proxy takes in one request. */
export const tooLarge = defineCause({
  id: 'connection/headers/too-large',
  hop: 'browser',
  fixer: 'you',
  needs: ['shim'],
  also: ['requests', 'arrivals', 'contents', 'page'],
  recognise: evidence => {
    const answer = longHeaders(evidence);
    if (!answer) {
      return null;
    }
    const all = evidence.arrivals?.all ?? [];
    const names = [
      ...all.flatMap(({ cookies }) => Object.keys(cookies)),
      ...Object.keys(evidence.page?.cookies ?? {})
    ];
    return {
      answer,
      longest: Math.max(0, ...all.map(({ cookieBytes }) => cookieBytes ?? 0)),
      names: [...new Set(names)],
      readable: Object.keys(evidence.page?.cookies ?? {})
    };
  },
  tell: ({ answer }, trans) => ({
    summary: trans.__(
      'Files, kernels and terminals fail with %1: this browser sends more cookies with each request than the proxy in front of Jupyter takes.',
      answer.status
    ),
    impact: trans.__(
      'It is so in this browser only; in a private window it works. Jupyter is not reached.'
    )
  }),
  show: ({ answer, longest, names }, trans) => [
    {
      label: trans.__('A request of JupyterLab'),
      expected: trans.__('an answer of Jupyter'),
      observed: answeredText(answer, trans),
      vantage: 'browser',
      differs: true
    },
    ...(longest > 0
      ? [
          {
            label: trans.__('Cookies that still arrive'),
            observed: `${bytes(longest)}: ${names.join(', ')}`,
            vantage: 'browser' as const
          }
        ]
      : [])
  ],
  fixes: ({ readable }, session, trans) => [
    ...cookieFixes(readable, session, trans),
    ...frontFixes(session, trans, headerSize(KIBIBYTES), {
      title: trans.__('Take longer headers'),
      opens: trans.__('Request headers of up to %1 KiB.', KIBIBYTES)
    })
  ],
  byHand: (_, session, trans) => headersByHand(session, trans),
  explains: () => WAY_CONSEQUENCES
});

function cookieFixes(
  readable: readonly string[],
  { host, baseUrl }: ISession,
  trans: ITranslation
): IFix[] {
  const site = nameOf(host ?? '');
  const [stale] = readable.filter(name => STALE.test(name));
  const settings: IFix = {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Remove the cookies of this host'),
    where: trans.__(
      'In the browser’s settings; you have to log in again afterwards. What is not saved is still in this tab.'
    ),
    language: 'text',
    code: trans.__('Privacy → Cookies and site data → %1 → Delete', site)
  };
  return stale === undefined
    ? [settings]
    : [
        {
          ...settings,
          id: 'console',
          title: trans.__('Remove what earlier servers left'),
          where: trans.__('In the console of this tab (F12).'),
          language: 'javascript',
          code: expireCookie(stale, site, [baseUrl ?? '/']).code
        },
        settings
      ];
}
