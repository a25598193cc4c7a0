import type { Line } from './lines';

/** What a proxy must do right; decides which lines of a snippet matter. */
export type Need =
  | 'upgrade'
  | 'host'
  | 'cookie'
  | 'xsrf'
  | 'subprotocol'
  | 'cookie-flags'
  | 'path';

/** Where a proxy stands: the public path it serves and the server it leads to. */
export interface IRoute {
  /** Public path prefix, such as / or /user/x/. */
  prefix: string;
  /** host:port */
  backend: string;
  /** Public origin, such as https://lab.example.org. */
  origin: string;
}

/** Marks the lines that meet a need. */
export function marker(
  needs: readonly Need[]
): (need: Need, line: string) => Line {
  return (need, line) => (needs.includes(need) ? { added: line } : line);
}
