import { defineCause } from '../../../check';
import { inspection } from '../../../snippets/remedies/inspection';
import { inspectedBody } from '../body-limits';
import { frontFixes, routeOf } from '../front-fixes';
import { bodyByHand } from '../way-by-hand';
import { answeredText } from '../who-words';

/** Harmless, and what a web firewall looks for. */
const SUSPICIOUS = `"<script>alert(1)</script> ../../etc/passwd ' OR 1=1 -- SELECT * FROM users"`;

/** Something in front of Jupyter refuses what is in a file, not how long it is. */
export const bodyInspected = defineCause({
  id: 'connection/upload/body-inspected',
  hop: 'proxy',
  fixer: 'proxy-owner',
  needs: ['requests', 'arrivals', 'upload'],
  recognise: evidence => inspectedBody(evidence),
  tell: (_, trans) => ({
    summary: trans.__(
      'Some notebooks and files cannot be saved: a firewall in front of Jupyter refuses them for words that are in them.'
    ),
    impact: trans.__(
      'Others of the same size can. It takes code for an attack; neither permissions nor the size are the problem.'
    )
  }),
  show: ({ answer }, trans) => [
    {
      label: trans.__('Text with HTML and SQL in it'),
      expected: trans.__('arrives'),
      observed:
        answer.by === 'front'
          ? answeredText(answer, trans)
          : (answer.error ?? trans.__('no answer')),
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: (_, session, trans) =>
    frontFixes(session, trans, inspection(routeOf(session)), {
      title: trans.__('Leave what people write alone'),
      opens: trans.__(
        'Bodies of requests to api/contents and api/sessions are not inspected; everything else is, and Jupyter still wants a login.'
      )
    }),
  byHand: (_, session, trans) => bodyByHand(SUSPICIOUS, session, trans)
});
