import type { IAnswer } from '../wire/evidence';

/** The header our server half puts on each of its answers. */
export const OWN_HEADER = 'X-Environment-Health';

/** What an answer is attributed by. */
export interface ISign {
  status: number;
  headers: Headers;
  body: string;
  json: unknown;
}

/**
 * Who answered: Jupyter, where that is proved by our header, by the shape of Jupyter's JSON or by marks only Jupyter
 * leaves on a page; something in front of it otherwise.
 */
export function whoAnswered(sign: ISign): IAnswer['by'] {
  return hasOwnHeader(sign) ||
    isJupyterJson(sign.json) ||
    hasJupyterMarks(sign) ||
    isDeletion(sign)
    ? 'jupyter'
    : 'front';
}

/** The server process that answered, by our header. */
export function instanceOf(headers: Headers): string | null {
  return headers.get(OWN_HEADER)?.slice(0, 64) ?? null;
}

function hasOwnHeader({ headers }: ISign): boolean {
  return headers.has(OWN_HEADER);
}

/** A bare `message` proves nothing: API gateways refuse with `{"message": "Forbidden"}` too. */
function isJupyterJson(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) {
    return false;
  }
  const has = (...keys: string[]): boolean => keys.every(key => key in json);
  return (
    has('message', 'reason') ||
    has('message', 'traceback') ||
    has('name', 'path', 'type', 'writable') ||
    has('name', 'last_activity')
  );
}

/** The policy names Jupyter's own report address; JupyterHub's, which proves nothing, is under `/hub/`. */
function hasJupyterMarks({ headers, body }: ISign): boolean {
  return (
    /\bapi\/security\/csp-report/.test(
      headers.get('Content-Security-Policy') ?? ''
    ) || body.includes('Jupyter Server requires JavaScript')
  );
}

/** Nothing that only stands in front says "no content" to a request to delete. */
function isDeletion({ status }: ISign): boolean {
  return status === 204;
}
