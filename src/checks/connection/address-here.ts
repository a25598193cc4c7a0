import type { IJudgement, ITranslation } from '../../check';
import type {
  IArrivals,
  IContents,
  IPage,
  IRequests,
  IServer,
  IShim
} from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { arrived, longest } from './arrived';
import { nameOf } from './hosts';

/** What is said about the address of this page. */
export interface IHere {
  page: IPage;
  shim: IShim;
  requests?: IRequests;
  arrivals?: IArrivals;
  contents?: IContents;
  server?: IServer;
}

/** A Host that Jupyter refused during this run. */
export interface IRefusedHost {
  host: string;
  /** Jupyter's own line about it, if that is how it is known. */
  line?: string;
}

/** Judge the address this page was loaded from. */
export function judgeHere(here: IHere, trans: ITranslation): IJudgement {
  const { page, shim, requests, arrivals } = here;
  const all = requests && arrivals ? arrived(requests, arrivals) : [];
  const ms = longest([shim, ...(requests?.all ?? [])].map(a => a.answer.ms));
  const refused = refusedHost(here);
  if (refused) {
    return {
      verdict: 'fail',
      summary: trans.__('%1 is refused', refused.host),
      facts: hostFacts(page, refused, trans),
      ms
    };
  }
  if (prefixProblem(here)) {
    return {
      verdict: 'fail',
      summary: trans.__('The path of this page is not the path Jupyter uses'),
      ms
    };
  }
  if (isAnotherServer(here)) {
    return {
      verdict: 'fail',
      summary: trans.__('Another Jupyter answers than at first'),
      ms
    };
  }
  if (all.length > 0) {
    return {
      verdict: 'pass',
      summary: trans.__('%1 is accepted', page.host),
      facts: [
        {
          label: trans.__('What arrived at Jupyter'),
          observed: `Host: ${all[0]?.arrival.host ?? ''}`,
          vantage: 'browser'
        }
      ],
      ms
    };
  }
  return {
    verdict: 'unknown',
    summary: trans.__(
      'Could not be tested: it could not be seen what arrives at Jupyter'
    ),
    ms
  };
}

/** A Host that Jupyter refused: it says so of a request of ours, or logged it while it answered ours with 403. */
export function refusedHost({
  page,
  arrivals,
  contents
}: Pick<IHere, 'page' | 'arrivals' | 'contents'>): IRefusedHost | null {
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

/** The public prefix of this page, where it is not Jupyter's base URL and Jupyter is not found under its base URL. */
export function prefixProblem({ page, shim }: IHere): string | null {
  const { path, baseUrl } = page;
  // Something must have answered, and not as Jupyter does: a server that is gone has no path at all.
  if (!['missing', 'foreign'].includes(shim.state) || shim.serverReachable) {
    return null;
  }
  const isPlain = (rest: string) => `/${rest}`.search(APPLICATION) === 0;
  if (path.startsWith(baseUrl) && isPlain(path.slice(baseUrl.length))) {
    return null;
  }
  const at = path.search(APPLICATION);
  const prefix = at < 0 ? null : path.slice(0, at + 1);
  return prefix === baseUrl ? null : prefix;
}

/** The first part of a path below the base URL, in JupyterLab and in Notebook. */
const APPLICATION = /\/(lab|doc|tree|notebooks|edit|consoles|terminals)(\/|$)/;

/** Whether the server changed under this page to one that is not the same installation started again. */
export function isAnotherServer({ page, shim, server }: IHere): boolean {
  const { instance, pageInstance, state } = shim;
  if (
    state !== 'answered' ||
    !server ||
    !instance ||
    !pageInstance ||
    instance === pageInstance
  ) {
    return false;
  }
  const version = /^JupyterLab (\S+)/.exec(page.application)?.[1];
  const present = server.versions['jupyterlab'];
  return Boolean(
    (version && present && version !== present) ||
    (page.serverPrefix && !isSamePrefix(page.serverPrefix, server.prefix))
  );
}

/** Debian keeps what belongs to /usr in /usr/local as well. */
function isSamePrefix(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function hostFacts(
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
