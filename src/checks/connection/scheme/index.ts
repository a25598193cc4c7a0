import { defineCheck } from '../../../check';
import { schemeByHand } from '../by-hand-scheme';
import {
  isInsecure,
  isTakenForHttp,
  leadsToHttp,
  schemeArrival,
  schemeFacts
} from '../schemes';
import { forwardedProtoIgnored } from './forwarded-proto-ignored';
import { forwardedProtoMissing } from './forwarded-proto-missing';
import { insecureContext } from './insecure-context';

/** Whether the page is as safe from being read on its way as the browser wants it, and Jupyter knows by which scheme it came. */
export const scheme = defineCheck({
  id: 'connection/scheme',
  title: trans => trans.__('The page is served by https where it has to be'),
  needs: ['page'],
  also: ['shim', 'requests', 'arrivals', 'contents', 'websocket', 'policy'],
  judge: (seen, _, trans) => {
    const { page } = seen;
    const facts = schemeFacts(seen, trans);
    if (leadsToHttp(seen)) {
      return {
        verdict: 'fail',
        summary: trans.__('This https page is sent to http'),
        facts
      };
    }
    if (isInsecure(page)) {
      return {
        verdict: 'warn',
        summary: trans.__('A public name without https'),
        facts
      };
    }
    if (isTakenForHttp(seen)) {
      // TLS that ends in front is as safe; without the header nothing of Jupyter's own breaks.
      return {
        verdict: 'pass',
        summary: trans.__(
          'https; Jupyter takes it for http, which does no harm'
        ),
        facts
      };
    }
    return {
      verdict: 'pass',
      summary: schemeArrival(seen)
        ? trans.__('%1, and Jupyter knows', page.protocol)
        : page.protocol,
      facts
    };
  },
  byHand: (_, __, session, trans) => schemeByHand(session, trans),
  causes: [forwardedProtoIgnored, forwardedProtoMissing, insecureContext]
});
