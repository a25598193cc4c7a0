import { nextHopProtocol } from './next-hop';

/** Browsers send six requests at a time to one host over HTTP/1.1; one is left to JupyterLab. */
const OVER_HTTP_1 = 5;

/** Over HTTP/2 and 3 there is no such limit, only manners. */
const OVER_HTTP_2 = 32;

let width: number | null = null;
let busy = 0;
const waiting: (() => void)[] = [];
const next: (() => void)[] = [];

/**
 * Do something when there is room on the way.
 *
 * @param follows whether it goes on with what others of its kind have begun: that goes before what begins.
 *
 * #### Notes
 * A request the browser keeps waiting behind others would seem slow, and behind some that hang would seem lost.
 */
export async function inLane<T>(
  act: () => Promise<T>,
  follows = false
): Promise<T> {
  width ??= /^h[23]/.test(nextHopProtocol() ?? '') ? OVER_HTTP_2 : OVER_HTTP_1;
  if (busy >= width) {
    const queue = follows ? next : waiting;
    await new Promise<void>(resolve => queue.push(resolve));
  } else {
    busy += 1;
  }
  try {
    return await act();
  } finally {
    const one = next.shift() ?? waiting.shift();
    if (one) {
      // The room goes from hand to hand.
      one();
    } else {
      busy -= 1;
    }
  }
}
