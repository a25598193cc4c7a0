import { isLoopback } from './hosts';
import type { IOriginEvidence, IRefusedOrigin } from './origins';
import { refusedOrigin } from './origins';
import { showsProxy } from './websocket-evidence';

/** A refused Origin because two ends of a forwarding have different ports. */
export interface IForwarding {
  refused: IRefusedOrigin;
  /** The port the browser asks for. */
  near: string;
  /** The port Jupyter listens at, and takes for its own. */
  far: string;
}

/**
 * What forwards a port of this computer to Jupyter's, and addresses the requests to the port there.
 *
 * #### Notes
 * Tunnels hand on what they get, and another port is then no harm: Origin and Host have the same. A proxy that shows itself
 * is told apart, since it can be told to keep the Host.
 */
export function portForwarding(evidence: IOriginEvidence): IForwarding | null {
  const { server, arrivals, websocket } = evidence;
  const refused = refusedOrigin(evidence);
  if (!refused || !server || showsProxy({ arrivals, websocket })) {
    return null;
  }
  const near = portIn(refused.asked);
  const far = portIn(refused.host);
  return isLoopback(refused.asked) &&
    isLoopback(refused.host) &&
    far === String(server.port) &&
    near !== far
    ? { refused, near, far }
    : null;
}

function portIn(host: string): string {
  return /:(\d+)$/.exec(host)?.[1] ?? '80';
}
