import type { IConnection } from '../connection';
import type { ISocket } from '../wire/evidence';
import { makeNonce } from './nonce';
import { converse } from './socket';

/** Every value a byte can have, as often as fills 4 KiB. */
const BYTES = Uint8Array.from({ length: 4096 }, (_, i) => i & 255);

/** Which echo, and how it is asked. */
export interface IEchoOptions {
  path: (nonce: string) => string;
  subprotocol?: string;
  signal: AbortSignal;
}

/** Text and then bytes must come back from the echo: what alters frames may leave one of them alone. */
export async function echo(
  connection: IConnection,
  { path, ...options }: IEchoOptions
): Promise<ISocket> {
  const nonce = makeNonce();
  let echoed = false;
  let binary: boolean | null = null;
  const socket = await converse(
    () => connection.openSocket(path(nonce), options.subprotocol),
    { nonce, ...options },
    {
      opened: socket => {
        socket.send(nonce);
        socket.send(BYTES);
      },
      said: data => {
        if (!echoed) {
          echoed = data === nonce;
          return echoed ? undefined : false;
        }
        binary = isSame(data);
        return binary;
      }
    }
  );
  // What was cut off after the text has failed at the bytes; what only did not come in time was not altered.
  const missed = socket.timedOut ? null : false;
  return { ...socket, echoed, binary: echoed ? (binary ?? missed) : null };
}

function isSame(data: unknown): boolean {
  const bytes =
    data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array();
  return (
    bytes.length === BYTES.length && bytes.every((byte, i) => byte === BYTES[i])
  );
}
