import type { ITranslation, IWords } from '../../check';
import type {
  IArrival,
  IArrivals,
  IContents,
  ILoopback,
  ISocket,
  IWebsocket
} from '../../wire/evidence';
import { arrivalOf, filesWork } from './arrived';
import { someWork } from './roads';

/** Findings that a websocket that cannot open leads to. */
export const WEBSOCKET_CONSEQUENCES: readonly string[] = [
  'server/terminals!',
  'server/kernels/*'
];

/** What a cause of a failing websocket is judged by. */
export interface IWebsocketEvidence {
  websocket: IWebsocket;
  arrivals: IArrivals;
  loopback?: ILoopback;
  contents?: IContents;
}

/** The facts that all causes of a failing websocket share. */
export interface IFailedSocket {
  socket: ISocket;
  arrival: IArrival | undefined;
  url: string | undefined;
  filesWork: boolean | null;
  /** Whether the server can open one to itself; null when it was not tried. */
  loopbackWorks: boolean | null;
}

/** The plain websocket, where neither it works nor one of JupyterLab's, whose addresses may be treated apart. */
export function failedSocket({
  websocket,
  arrivals,
  loopback,
  contents
}: IWebsocketEvidence): IFailedSocket | null {
  const { plain, url } = websocket;
  return plain.echoed || someWork(websocket)
    ? null
    : {
        socket: plain,
        arrival: arrivalOf(arrivals, plain.nonce),
        url,
        filesWork: filesWork(contents),
        loopbackWorks: loopback ? loopback.websocket.echoed : null
      };
}

/** Whether something that is not Jupyter shows itself on the way: it adds headers, or answers under its own name. */
export function showsProxy({
  arrivals,
  websocket
}: IWebsocketEvidence): boolean {
  return (
    arrivals.all.some(({ forwarded }) => Object.keys(forwarded).length > 0) ||
    !/^TornadoServer/.test(websocket.get.server ?? 'TornadoServer')
  );
}

/** What still works, and which theory is ruled out. */
export function websocketImpact(
  { filesWork, loopbackWorks }: IFailedSocket,
  trans: ITranslation
): IWords['impact'] {
  const said = [
    filesWork && trans.__('Files and saving work.'),
    loopbackWorks &&
      trans.__('Jupyter itself is fine; no restart of Jupyter is needed.')
  ].filter(part => part);
  return said.length > 0 ? said.join(' ') : undefined;
}
