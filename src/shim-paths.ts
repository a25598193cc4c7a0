import type { Content } from './probes/known-bytes';

/** Everything of the server half is below this, below the server's base URL. */
const ROOT = 'environment-health';

/** The addresses of a run that are asked as they are; all below the server's base URL. */
export interface IRunPaths {
  /** Records what arrives; `rest` is empty or begins with a slash. */
  echo(nonce: string, rest?: string): string;
  /** The echo over a websocket, which the server pings as it does all others, or does not. */
  socket(nonce: string, pings?: boolean): string;
  /** The same, at an address like that of a kernel. */
  kernel(nonce: string): string;
  /** The same, at an address like that of a terminal. */
  terminal(nonce: string): string;
  /** So many bytes that are known beforehand. */
  body(nonce: string, bytes: number, content: Content): string;
  /** An answer that comes late. */
  slow(nonce: string, seconds: number): string;
  /** An answer in pieces, with pauses. */
  stream(nonce: string, pieces: number, pauseMs: number): string;
}

/**
 * The addresses of a run.
 *
 * #### Notes
 * Who asks is in the path: what loses the query of a request must not make it unrecognisable, so the query only shows
 * whether it arrived.
 */
export function pathsOf(run: string): IRunPaths {
  const at = (name: string, nonce: string, query = {}, rest = '') =>
    pathOf(`${name}/${run}/${nonce}${rest}`, query);
  return {
    echo: (nonce, rest) => at('echo', nonce, { nonce }, rest),
    socket: (nonce, pings = true) =>
      at('echo/websocket', nonce, { nonce, ...(!pings && { pings: '0' }) }),
    kernel: nonce =>
      `api/kernels/${kernelOf(nonce)}/channels?session_id=${run}&nonce=${nonce}`,
    terminal: nonce =>
      `terminals/websocket/environmenthealth_${nonce}_${run}?nonce=${nonce}`,
    body: (nonce, bytes, content) =>
      at('body', nonce, { bytes: String(bytes), content }),
    slow: (nonce, seconds) => at('slow', nonce, { seconds: String(seconds) }),
    stream: (nonce, pieces, pauseMs) =>
      at('stream', nonce, { pieces: String(pieces), pause: String(pauseMs) })
  };
}

/** A path of the server half. */
export function pathOf(path: string, query: Record<string, string>): string {
  const words = new URLSearchParams(query).toString();
  return `${ROOT}/${path}${words && `?${words}`}`;
}

/** A name no kernel has: Jupyter makes them of the fourth version too, but not with this beginning. */
function kernelOf(nonce: string): string {
  return `e17a1de5-${nonce.slice(0, 4)}-4000-8000-${nonce.slice(4)}`;
}
