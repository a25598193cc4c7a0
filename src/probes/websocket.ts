import type { IConnection } from '../connection';
import type { IShimRun } from '../shim-run';
import type { IAnswer, ISocket, IWebsocket } from '../wire/evidence';
import { ask } from './answer';
import { echo } from './echo-socket';
import { makeNonce } from './nonce';

/** The subprotocol the echo agrees to; kernels need theirs to be carried through. */
const SUBPROTOCOL = 'v1.environment-health';

/**
 * The echo over websockets at addresses like those that JupyterLab opens, of a kernel and of a terminal; where it does
 * not work there, at an address of our own too, and by a plain GET, since a browser hides why.
 *
 * #### Notes
 * Browsers have one handshake under way at a time, so every websocket more is two round trips more for all that follow.
 * One that works at Lab's address shows as much as one at ours, and one that hangs would only hang once more. That of a
 * shell, which has most to say after it, goes before the terminal's echo.
 *
 * @param shell whether its handshake has begun, or it has none.
 */
export async function probeWebsocket(
  connection: IConnection,
  { paths }: IShimRun,
  shell: Promise<void>,
  signal: AbortSignal
): Promise<IWebsocket> {
  const get = async (path: string): Promise<IAnswer> => {
    const asked = await ask(init => connection.getSocketAddress(path, init), {
      signal
    });
    return asked.answer;
  };
  const look = async (
    path: (nonce: string) => string,
    subprotocol?: string
  ): Promise<ILook> => {
    const options = { signal, ...(subprotocol && { subprotocol }) };
    const lab = await echo(connection, { path, ...options });
    const [ours, answer] = await Promise.all([
      lab.echoed || lab.timedOut
        ? lab
        : echo(connection, { path: paths.socket, ...options }),
      lab.opened ? null : get(path(makeNonce()))
    ]);
    return { lab, ours, answer };
  };
  const getNonce = makeNonce();
  const [kernel, terminal, answer] = await Promise.all([
    look(paths.kernel, SUBPROTOCOL),
    shell.then(() => look(paths.terminal)),
    get(paths.socket(getNonce))
  ]);
  return {
    url: connection.socketUrl(paths.socket(getNonce)),
    plain: terminal.ours,
    subprotocol: kernel.ours,
    kernel: kernel.lab,
    terminal: terminal.lab,
    ...{ get: answer, getNonce },
    ...(kernel.answer && { kernelGet: kernel.answer }),
    ...(terminal.answer && { terminalGet: terminal.answer })
  };
}

/** One way of opening a websocket: at Lab's address, at ours, and what a plain GET of Lab's gave if it was needed. */
interface ILook {
  lab: ISocket;
  ours: ISocket;
  answer: IAnswer | null;
}
