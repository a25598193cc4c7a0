import type {
  IArrivals,
  IListener,
  ILoopback,
  IPage,
  IServer,
  IShim
} from '../../wire/evidence';
import { nameOf } from './hosts';

/** What two servers on one port are judged by. */
export interface IListenersEvidence {
  page: IPage;
  shim: IShim;
  server?: IServer;
  loopback?: ILoopback;
  arrivals?: IArrivals;
}

/** Two servers that the same name and port lead to. */
export interface ITwoListeners {
  /** Where the one listens that answered now. */
  here: IListener;
  other: IListener;
  /** Whether this page has spoken to both. */
  mixed: boolean;
  port: number;
}

/**
 * Two Jupyters on the addresses that `localhost` stands for, at the port this page was asked for.
 *
 * #### Notes
 * Both must show our header: anything else may be a forwarding to the same Jupyter. And Jupyter itself must be what
 * listens there: in front of replicas, one address leads to several servers as well.
 */
export function findTwoListeners(
  evidence: IListenersEvidence
): ITwoListeners | null {
  const { page, shim, server, loopback, arrivals } = evidence;
  const { instance, pageInstance } = shim;
  if (
    !/(^|\.)localhost$/.test(nameOf(page.host)) ||
    !instance ||
    !server ||
    portOf(page) !== server.port ||
    (arrivals?.all ?? []).some(
      ({ forwarded }) => Object.keys(forwarded).length > 0
    )
  ) {
    return null;
  }
  const known = (loopback?.listeners ?? []).filter(
    listener => listener.answers && listener.instance
  );
  const here = known.find(listener => listener.instance === instance);
  const others = known.filter(listener => listener.instance !== instance);
  const other =
    others.find(listener => listener.instance === pageInstance) ?? others[0];
  return here && other
    ? {
        here,
        other,
        mixed: other.instance === pageInstance,
        port: server.port
      }
    : null;
}

/** The port a page was asked for. */
export function portOf({ host, protocol }: IPage): number {
  return Number(/:(\d+)$/.exec(host)?.[1] ?? (protocol === 'https' ? 443 : 80));
}

/** The address of a Jupyter that listens at ip:port; an IPv6 address is written in brackets there. */
export function urlOf(address: string, baseUrl: string | null): string {
  const [, ip = '', port = ''] = /^\[?([^\]]*?)\]?:(\d+)$/.exec(address) ?? [];
  return `http://${ip.includes(':') ? `[${ip}]` : ip}:${port}${baseUrl ?? '/'}`;
}
