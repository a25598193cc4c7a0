import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { numbered } from '../../../snippets/lines';
import type { IFix, ISession } from '../../../wire/report';
import { WAY_CONSEQUENCES } from '../consequences';
import { interstitial as find } from '../front-answers';
import { headersByHand } from '../way-by-hand';
import { attribute } from '../who';
import { answeredText, whoName } from '../who-words';

/** A tunnel or content network shows a page of its own, which a person has to confirm, to requests that nobody sees. */
export const interstitial = defineCause({
  id: 'connection/headers/interstitial',
  hop: 'proxy',
  fixer: 'you',
  needs: ['shim'],
  also: ['requests', 'contents'],
  recognise: evidence => {
    const answer = find(evidence);
    return answer && { answer, who: attribute(answer) };
  },
  tell: ({ who }, trans) => ({
    summary: trans.__(
      'JupyterLab gets %1 instead of answers, which only a person can confirm.',
      whoName(who, trans)
    ),
    impact: trans.__(
      'Jupyter itself is not reached and not to blame. What is not saved is still in this tab.'
    )
  }),
  show: ({ answer }, trans) => [
    {
      label: trans.__('A request of JupyterLab'),
      expected: trans.__('an answer of Jupyter'),
      observed: answeredText(answer, trans),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: ({ who }, session, trans) => [
    confirmFix(session, trans),
    ownNameFix(who.name, trans)
  ],
  byHand: (_, session, trans) => headersByHand(session, trans),
  explains: () => [
    ...WAY_CONSEQUENCES,
    'connection/login/page-instead-of-answer'
  ]
});

function confirmFix({ origin, baseUrl }: ISession, trans: ITranslation): IFix {
  return {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Confirm the page once'),
    where: trans.__(
      'Open this address in a new tab and confirm what it asks; a cookie remembers it for some days.'
    ),
    language: 'text',
    code: `${origin ?? ''}${baseUrl ?? '/'}lab`,
    confirm: trans.__('Come back to this tab and run the checks again.')
  };
}

function ownNameFix(name: string | null, trans: ITranslation): IFix {
  return {
    id: 'tunnel-name',
    for: name ?? trans.__('the tunnel'),
    title: trans.__('Use a tunnel without such a page'),
    where: trans.__('In the account of the tunnel.'),
    language: 'text',
    code: numbered([
      trans.__(
        'Use a domain of your own or a plan that shows no such page; the free ones do to browsers.'
      ),
      trans.__(
        'For a content network: switch the challenge off for this host name, and leave the login to Jupyter.'
      )
    ]),
    confirm: trans.__('Run the checks again.')
  };
}
