import { defineCheck } from '../../../check';
import type { IFact } from '../../../wire/report';
import { longest } from '../arrived';
import type { IDifference } from '../differential';
import { differences } from '../differential';
import { answerText } from '../facts';
import {
  hostTwice,
  interstitial as interstitialOf,
  longHeaders,
  rateLimit
} from '../front-answers';
import { addedPolicy } from '../policies';
import { headersByHand } from '../way-by-hand';
import { contentPolicy } from './content-policy';
import { hostSentTwice } from './host-sent-twice';
import { interstitial } from './interstitial';
import { rateLimited } from './rate-limited';
import { tooLarge } from './too-large';

/** Parts of a request that other checks ask about by themselves, and headers likewise. */
const TOLD: readonly string[] = ['path', 'body', 'cookie'];
const TOLD_HEADERS: readonly string[] = [
  ...['authorization', 'cookie', 'host', 'origin', 'referer', 'x-xsrftoken']
];

/** Whether what the browser sends arrives as it was sent, and is answered by Jupyter and by what its answer says. */
export const headers = defineCheck({
  id: 'connection/headers',
  title: trans => trans.__('Requests arrive as they were sent'),
  needs: ['shim', 'page'],
  also: [
    'requests',
    'arrivals',
    'contents',
    'loopback',
    'websocket',
    'policy',
    'burst'
  ],
  judge: (seen, _, trans) => {
    const { shim, page, requests, arrivals, policy, loopback } = seen;
    const all =
      requests && arrivals
        ? differences({ ...seen, page, requests, arrivals }, trans)
        : [];
    const harmful = all.filter(one => !one.harmless && !isToldElsewhere(one));
    const ms = longest((requests?.all ?? []).map(({ answer }) => answer.ms));
    const facts = all.map(factOf);
    const first =
      interstitialOf(seen) ?? longHeaders(seen) ?? rateLimit(seen)?.answer;
    if (first) {
      return {
        verdict: 'fail',
        summary: answerText(first, trans),
        facts,
        ms
      };
    }
    if (hostTwice(seen)) {
      return {
        verdict: 'fail',
        summary: trans.__('Host arrives twice'),
        facts,
        ms
      };
    }
    if (
      policy &&
      addedPolicy({ page, policy, ...(loopback && { loopback }) })
    ) {
      return {
        verdict: 'fail',
        summary: trans.__('Something of JupyterLab’s own was blocked'),
        facts,
        ms
      };
    }
    if (harmful.length > 0) {
      return {
        verdict: 'fail',
        summary: trans.__(
          'Changed on the way: %1',
          harmful.map(({ what }) => what).join(', ')
        ),
        facts,
        ms
      };
    }
    if (!requests || !arrivals || !arrivesAny(seen)) {
      return {
        verdict: 'unknown',
        summary: trans.__(
          'Could not be tested: %1',
          answerText(requests?.all[0]?.answer ?? shim.answer, trans)
        ),
        ms
      };
    }
    return {
      verdict: 'pass',
      summary:
        facts.length === 0
          ? trans.__('Nothing is changed on the way')
          : trans._n(
              '%1 difference, and nothing fails by it here',
              '%1 differences, and nothing fails by them here',
              facts.length,
              facts.length
            ),
      facts,
      ms
    };
  },
  byHand: (_, __, session, trans) => headersByHand(session, trans),
  causes: [interstitial, tooLarge, rateLimited, hostSentTwice, contentPolicy]
});

function arrivesAny({
  requests,
  arrivals
}: {
  requests?: { all: { nonce: string }[] };
  arrivals?: { all: { nonce: string }[] };
}): boolean {
  return (
    requests?.all.some(({ nonce }) =>
      arrivals?.all.some(arrival => arrival.nonce === nonce)
    ) ?? false
  );
}

function isToldElsewhere({ of, name }: IDifference): boolean {
  return TOLD.includes(of) || (of === 'header' && TOLD_HEADERS.includes(name));
}

function factOf({ what, expected, observed, harmless }: IDifference): IFact {
  return {
    label: what,
    expected,
    observed,
    vantage: 'browser',
    ...(!harmless && { differs: true })
  };
}
