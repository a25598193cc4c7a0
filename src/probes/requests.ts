import type { As, IConnection } from '../connection';
import type { IShimRun } from '../shim';
import type { IRequest, IRequests } from '../wire/evidence';
import { ask } from './answer';
import { makeNonce } from './nonce';

/** Reads and writes, as JupyterLab sends them and as a websocket would be judged: Lab's token skips XSRF and Origin. */
const KINDS: readonly [As, string][] = [
  ['lab', 'GET'],
  ['lab', 'POST'],
  ['cookies', 'GET'],
  ['cookies', 'POST']
];

/** Ask the echo in every way that Jupyter judges differently. */
export async function probeRequests(
  connection: IConnection,
  run: IShimRun,
  signal: AbortSignal
): Promise<IRequests> {
  const all = await Promise.all(
    KINDS.map(async ([as, method]): Promise<IRequest> => {
      const nonce = makeNonce();
      const path = run.echoPath(nonce);
      const asked = await ask(
        init =>
          connection.send(as, path, {
            ...init,
            // Whoever redirects a POST is looked at with a GET, as browsers do.
            ...(init.redirect === 'manual' && {
              method,
              ...(method === 'POST' && { body: JSON.stringify({ nonce }) })
            })
          }),
        { signal }
      );
      return {
        nonce,
        method,
        as,
        url: connection.pathOf(path),
        sentXsrfHeader: asked.sentXsrfHeader,
        answer: asked.answer
      };
    })
  );
  return { all };
}
