import { bytes } from '../../../bytes';
import { defineCheck } from '../../../check';
import { longest } from '../arrived';
import { losesReferrer } from '../downloads';
import { answerText } from '../facts';
import { downloadByHand } from '../long-by-hand';
import { cut } from './cut';
import { encodingBroken } from './encoding-broken';
import { referrerStripped } from './referrer-stripped';

/** Whether what is downloaded is what Jupyter sent, and Jupyter lets it be opened. */
export const download = defineCheck({
  id: 'connection/download',
  title: trans => trans.__('Downloads arrive whole'),
  needs: ['transfer'],
  also: ['page', 'requests', 'arrivals', 'server', 'policy'],
  judge: (seen, _, trans) => {
    const { transfer, page, requests, arrivals, server } = seen;
    const { steps } = transfer;
    const ms = longest(steps.map(({ answer }) => answer.ms));
    const answered = steps.filter(
      ({ answer, whole }) =>
        whole || (answer.by === 'jupyter' && answer.status === 200)
    );
    const bad = answered.filter(
      ({ whole, answer }) => !whole && !/^timed out/.test(answer.error ?? '')
    );
    const facts = answered.map(({ content, bytes: sent, received, whole }) => ({
      label:
        content === 'text'
          ? trans.__('Text')
          : trans.__('Bytes that cannot be compressed'),
      expected: bytes(sent),
      observed: whole
        ? trans.__('%1, as it was sent', bytes(received))
        : trans.__('%1, not as it was sent', bytes(received)),
      vantage: 'browser' as const,
      differs: !whole
    }));
    if (bad.length > 0) {
      return {
        verdict: 'fail',
        summary: trans.__('A download is not what Jupyter sent'),
        facts,
        ms
      };
    }
    if (
      page &&
      requests &&
      arrivals &&
      losesReferrer({ page, requests, arrivals, ...(server && { server }) })
    ) {
      return {
        verdict: 'fail',
        summary: trans.__('No request arrives with a Referer'),
        facts,
        ms
      };
    }
    const whole = answered.filter(step => step.whole);
    return whole.length > 0
      ? {
          verdict: 'pass',
          summary: trans.__(
            '%1 arrived as they were sent',
            bytes(Math.max(...whole.map(step => step.bytes)))
          ),
          facts,
          ms
        }
      : {
          verdict: 'unknown',
          summary: trans.__(
            'Could not be tested: %1',
            steps[0]
              ? answerText(steps[0].answer, trans)
              : trans.__('no answer')
          ),
          ms
        };
  },
  byHand: ({ transfer }, _, session, trans) =>
    downloadByHand(transfer.steps[0]?.bytes ?? 65536, 'text', session, trans),
  causes: [encodingBroken, cut, referrerStripped]
});
