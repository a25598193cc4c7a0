import type {
  IArrival,
  IArrivals,
  IContents,
  IRequest,
  IRequests,
  ISocket,
  IWebsocket
} from '../../wire/evidence';

/** A request of the browser together with what became of it on its way. */
export interface ISentAndArrived {
  request: IRequest;
  arrival: IArrival;
}

/** What arrived under a nonce. */
export function arrivalOf(
  arrivals: IArrivals | undefined,
  nonce: string | undefined
): IArrival | undefined {
  return arrivals?.all.find(arrival => arrival.nonce === nonce);
}

/** Whether Jupyter has come as far as to judge what arrived; until then its verdicts mean nothing. */
export function isJudged({ status, hostAllowed }: IArrival): boolean {
  return status !== null && hostAllowed;
}

/** The echo requests that arrived. */
export function arrived(
  { all }: IRequests,
  arrivals: IArrivals
): ISentAndArrived[] {
  return all.flatMap(request => {
    const arrival = arrivalOf(arrivals, request.nonce);
    return arrival ? [{ request, arrival }] : [];
  });
}

/** The writes that arrived. */
export function arrivedWrites(
  requests: IRequests,
  arrivals: IArrivals
): ISentAndArrived[] {
  return arrived(requests, arrivals).filter(
    ({ request }) => request.method === 'POST'
  );
}

/** The handshakes of the browser that arrived, as whatever they arrived. */
export function arrivedHandshakes(
  { plain, subprotocol }: IWebsocket,
  arrivals: IArrivals
): IArrival[] {
  return [plain, subprotocol].flatMap(
    ({ nonce }) => arrivalOf(arrivals, nonce) ?? []
  );
}

/** What of a handshake survived the way: both headers of the upgrade, one, or none. */
export function upgradeOf({
  upgrade,
  connection
}: IArrival): 'whole' | 'half' | 'none' {
  const upgrades = /^websocket$/i.test(upgrade ?? '');
  const connects = /(^|,)\s*upgrade\s*(,|$)/i.test(connection ?? '');
  return upgrades ? (connects ? 'whole' : 'half') : 'none';
}

/** How many proxies in a row say that they handed a request on; each adds who came to it. */
export function proxiesInRow({ forwarded }: IArrival): number {
  const said = forwarded['x-forwarded-for'];
  return said ? said.split(',').length : 0;
}

/** Whether a handshake arrived whole and Jupyter opened the websocket, which the browser waited for in vain. */
export function isAnsweredLate(
  { opened, timedOut, nonce }: ISocket,
  arrivals: IArrivals
): boolean {
  const arrival = arrivalOf(arrivals, nonce);
  return (
    Boolean(timedOut) &&
    !opened &&
    arrival !== undefined &&
    upgradeOf(arrival) === 'whole' &&
    (Boolean(arrival.opened) || arrival.status === 101)
  );
}

/** Whether everything the file browser does went well; null when it was not tried. */
export function filesWork(contents: IContents | undefined): boolean | null {
  return contents && contents.steps.length > 0
    ? contents.steps.every(({ ok }) => ok)
    : null;
}

/** Whether Jupyter refuses to show any file, as it does to whoever is not logged in. */
export function filesRefused(contents: IContents | undefined): boolean {
  const steps = contents?.steps ?? [];
  return (
    steps.every(({ ok }) => !ok) &&
    steps.some(
      ({ answer: { by, status } }) =>
        by === 'jupyter' && (status === 403 || status === 401)
    )
  );
}

/** The longest of requests that were made side by side. */
export function longest(times: readonly number[]): number {
  return Math.max(0, ...times);
}
