import type {
  IArrival,
  IArrivals,
  IRequest,
  IRequests
} from '../../wire/evidence';
import { arrivalOf } from './arrived';

/** What is special about an echo request. */
export type Variant = NonNullable<IRequest['variant']>;

/** An echo request, and what arrived of it. */
export interface IEcho {
  request: IRequest;
  arrival: IArrival | undefined;
}

/** The echo requests of these variants. */
export function echoes(
  { all }: IRequests,
  arrivals: IArrivals,
  ...variants: readonly Variant[]
): IEcho[] {
  return all
    .filter(({ variant }) => variants.includes(variant ?? 'plain'))
    .map(request => ({
      request,
      arrival: arrivalOf(arrivals, request.nonce)
    }));
}

/** Whether ordinary reads get through: only then what does not is refused for what it is. */
export function readsArrive(requests: IRequests, arrivals: IArrivals): boolean {
  return echoes(requests, arrivals, 'plain').some(
    ({ request, arrival }) => request.method === 'GET' && arrival
  );
}
