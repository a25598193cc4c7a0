import type { IJudgement, ITranslation } from '../../check';
import type {
  IArrivals,
  IContents,
  ILoopback,
  IPage,
  IRequests,
  IServer,
  IShim,
  IWebsocket
} from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { arrived, longest } from './arrived';
import { portForwarding } from './forwardings';
import { findTwoListeners, portOf } from './listeners';
import { hostFacts, refusedHost } from './refused-host';

/** What is said about the address of this page. */
export interface IHere {
  page: IPage;
  shim: IShim;
  requests?: IRequests;
  arrivals?: IArrivals;
  contents?: IContents;
  websocket?: IWebsocket;
  loopback?: ILoopback;
  server?: IServer;
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
  if (isForwarded(here)) {
    return {
      verdict: 'fail',
      summary: trans.__('Asked at one port, it arrives for another'),
      ms
    };
  }
  const two = findTwoListeners(here);
  if (two) {
    return {
      verdict: two.mixed ? 'fail' : 'warn',
      summary: trans.__('Two Jupyters listen at %1', page.host),
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
        },
        ...portFacts(here, trans)
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

function isForwarded(here: IHere): boolean {
  const { requests, arrivals, websocket } = here;
  return (
    requests !== undefined &&
    arrivals !== undefined &&
    websocket !== undefined &&
    portForwarding({ ...here, requests, arrivals, websocket }) !== null
  );
}

/** Another port than Jupyter's own is no fault; whoever looks for one wants to know. */
function portFacts({ page, server }: IHere, trans: ITranslation): IFact[] {
  return server && server.port !== portOf(page)
    ? [
        {
          label: trans.__('Port'),
          observed: trans.__(
            '%1 in the browser, %2 at Jupyter',
            portOf(page),
            server.port
          ),
          vantage: 'browser'
        }
      ]
    : [];
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
