import type { IConnection } from '../connection';
import type { IShimRun } from '../shim';
import type { ISocket, IWebsocket } from '../wire/evidence';
import { ask } from './answer';
import { makeNonce } from './nonce';
import { converse } from './socket';

/** The subprotocol the echo agrees to; kernels need theirs to be carried through. */
export const SUBPROTOCOL = 'v1.environment-health';

/** The echo over websockets, without and with a subprotocol, and a plain GET of the same address. */
export async function probeWebsocket(
  connection: IConnection,
  run: IShimRun,
  signal: AbortSignal
): Promise<IWebsocket> {
  const getNonce = makeNonce();
  const [plain, subprotocol, get] = await Promise.all([
    echo(connection, run, signal),
    echo(connection, run, signal, SUBPROTOCOL),
    ask(init => connection.getSocketAddress(run.socketPath(getNonce), init), {
      signal
    })
  ]);
  return {
    url: connection.socketUrl(run.socketPath(getNonce)),
    plain,
    subprotocol,
    get: get.answer,
    getNonce
  };
}

/** Text and bytes must both come back: what alters frames may leave one of them alone. */
function echo(
  connection: IConnection,
  run: IShimRun,
  signal: AbortSignal,
  subprotocol?: string
): Promise<ISocket> {
  const nonce = makeNonce();
  const bytes = new TextEncoder().encode(nonce);
  let pending = 2;
  return converse(
    () => connection.openSocket(run.socketPath(nonce), subprotocol),
    { nonce, signal, ...(subprotocol && { subprotocol }) },
    {
      opened: socket => {
        socket.send(nonce);
        socket.send(bytes);
      },
      said: data => {
        const text =
          typeof data === 'string'
            ? data
            : new TextDecoder().decode(data as ArrayBuffer);
        pending -= 1;
        if (text !== nonce) {
          return false;
        }
        return pending === 0 ? true : undefined;
      }
    }
  );
}
