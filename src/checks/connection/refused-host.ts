import type { ITranslation } from '../../check';
import type { IArrivals, IContents, IPage } from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { nameOf } from './hosts';

/** What a refused Host is known by. */
export interface IHostEvidence {
  page: IPage;
  arrivals?: IArrivals;
  contents?: IContents;
}

/** A Host that Jupyter refused during this run. */
export interface IRefusedHost {
  host: string;
  /** Jupyter's own line about it, if that is how it is known. */
  line?: string;
}

/** A Host that Jupyter refused: it says so of a request of ours, or logged it while it answered ours with 403. */
export function refusedHost({
  page,
  arrivals,
  contents
}: IHostEvidence): IRefusedHost | null {
  const arrival = arrivals?.all.find(
    ({ hostAllowed, status }) => !hostAllowed && status === 403
  );
  if (arrival) {
    return { host: arrival.host ?? page.host };
  }
  const refused = (contents?.steps ?? []).filter(
    ({ answer }) => answer.by === 'jupyter' && answer.status === 403
  );
  if (refused.length === 0) {
    return null;
  }
  const nonces = refused.map(({ nonce }) => nonce);
  for (const { text, nonce } of arrivals?.log ?? []) {
    const name = /non-local 'Host' (\S+)/.exec(text)?.[1];
    // Others may knock with any Host at all; only ours counts.
    if (
      name &&
      (name === nameOf(page.host) || (nonce && nonces.includes(nonce)))
    ) {
      return { host: name, line: text };
    }
  }
  return null;
}

/** What is shown of it. */
export function hostFacts(
  page: IPage,
  { host, line }: IRefusedHost,
  trans: ITranslation
): IFact[] {
  const facts: IFact[] = [
    {
      label: trans.__('Browser → %1', page.origin),
      expected: '200',
      observed: '403',
      vantage: 'browser',
      differs: true
    },
    {
      label: trans.__('What arrived at Jupyter'),
      expected: trans.__('a Host that Jupyter accepts'),
      observed: `Host: ${host}`,
      vantage: 'browser',
      differs: true
    }
  ];
  return line
    ? [
        ...facts,
        {
          label: trans.__('Jupyter’s log'),
          observed: line,
          vantage: 'browser'
        }
      ]
    : facts;
}
