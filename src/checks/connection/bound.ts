import type {
  IArrivals,
  IIdentity,
  IProspect,
  IServer
} from '../../wire/evidence';
import { hostOf, isLoopback } from './hosts';

/** What an address is judged by that the user means to reach a container by. */
export interface IBoundEvidence {
  prospect?: IProspect;
  server?: IServer;
  identity?: IIdentity;
  arrivals?: IArrivals;
}

/** Containers whose ports are published by whoever runs them; in a pod another container may forward. */
const PUBLISHED = ['docker', 'podman'];

/**
 * Whether requests from outside the container cannot reach Jupyter, since it listens inside only.
 *
 * #### Notes
 * With the network of its host a container has the host's loopback, and a proxy in the container, which would be seen by
 * what it adds, leads from one address to the other.
 */
export function isBoundInside({
  prospect,
  server,
  identity,
  arrivals
}: IBoundEvidence): boolean {
  return Boolean(
    prospect &&
    server &&
    identity?.ownNetwork &&
    PUBLISHED.includes(identity.container ?? '') &&
    isLoopback(server.ip) &&
    !isLoopback(hostOf(prospect.address) ?? prospect.host) &&
    (arrivals?.all ?? []).every(
      ({ forwarded }) => Object.keys(forwarded).length === 0
    )
  );
}
