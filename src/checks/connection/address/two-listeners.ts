import { defineCause } from '../../../check';
import type { ITranslation } from '../../../check';
import type { IFix, ISession } from '../../../wire/report';
import { answersByHand } from '../by-hand';
import { listServersFix } from '../list-servers';
import { findTwoListeners, urlOf } from '../listeners';

/** `localhost` stands for an IPv4 and an IPv6 address, and at this port another Jupyter listens on each. */
export const twoListeners = defineCause({
  id: 'connection/address/two-listeners',
  hop: 'browser',
  fixer: 'you',
  needs: ['page', 'shim', 'server', 'loopback'],
  also: ['arrivals'],
  recognise: (evidence, place) => {
    const two = place === '' ? findTwoListeners(evidence) : null;
    return two && { ...two, page: evidence.page };
  },
  // As long as the browser asks only one of them, all is well.
  verdict: ({ mixed }) => (mixed ? 'fail' : 'warn'),
  tell: ({ here, other, mixed, page }, trans) => ({
    summary: mixed
      ? trans.__(
          'Kernels, terminals and perhaps files are not those of this tab: two Jupyters listen at %1, one on %2 and one on %3, and the browser asks now the one, now the other.',
          page.host,
          other.address,
          here.address
        )
      : trans.__(
          'This tab may end up at another Jupyter: two listen at %1, one on %2, which answers now, and one on %3.',
          page.host,
          here.address,
          other.address
        ),
    impact: trans.__(
      'Each has its own token and its own kernels, and both use the same cookies of %1. Nothing is wrong with either.',
      page.host
    )
  }),
  show: ({ here, other, page }, trans) =>
    [here, other].map(({ address }) => ({
      label: trans.__('Loopback → %1', address),
      expected: trans.__('the same Jupyter at all addresses of %1', page.host),
      observed:
        address === here.address
          ? trans.__('this Jupyter')
          : trans.__('another Jupyter'),
      vantage: 'loopback',
      differs: address !== here.address
    })),
  fixes: ({ here, other }, session, trans) => [
    addressFix([here.address, other.address], session, trans),
    listServersFix(session, trans)
  ],
  byHand: ({ here, other }, { baseUrl }, trans) =>
    answersByHand(
      [here, other].map(({ address }) => urlOf(address, baseUrl)),
      trans
    ),
  // Whoever sees two servers take turns would think of replicas.
  explains: () => ['connection/replicas']
});

function addressFix(
  addresses: readonly string[],
  { baseUrl }: ISession,
  trans: ITranslation
): IFix {
  return {
    id: 'browser',
    for: trans.__('browser'),
    title: trans.__('Open the one you mean by its address'),
    where: trans.__(
      'Save what is open first. The first is the one that answers now; log in there with its own token.'
    ),
    language: 'text',
    code: addresses.map(address => `${urlOf(address, baseUrl)}lab`).join('\n')
  };
}
