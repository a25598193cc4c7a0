import type { IClock } from '../wire/evidence';

/** When the browser asked and when it had the answer, by its own clock. */
export interface IMoments {
  sent: number;
  received: number;
}

/** What the clocks say, from an answer that tells the server's. */
export function clockOf(
  { sent, received }: IMoments,
  server: number,
  headers: Headers | null
): IClock {
  const date = headers?.get('Date');
  const front = date ? Date.parse(date) : NaN;
  return {
    ...{ sent, server, received },
    front: Number.isNaN(front) ? null : front
  };
}
