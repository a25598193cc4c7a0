import type { ITranslation } from '../../check';
import { javascript } from '../../snippets/browser';
import { shell } from '../../snippets/shell';
import { inConsole } from '../by-hand';
import { addressBehind } from './by-hand';

/** Any will do: who asks by hand reads the answer at once. */
const NONCE = '0123456789abcdef';

const HANDSHAKE =
  "-H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: ZW52aXJvbm1lbnQtaGVhbA=='";

/** Which handshake a shell makes. */
export interface IHandshake {
  /** What to make of the status. */
  meaning?: string;
  /** Whether the token is in the address, so that it shows whether the query arrives. */
  tokenInQuery?: boolean;
}

/** Open a websocket from a shell, as a browser would, and see who says what. */
export function websocketByHand(
  url: string | undefined,
  trans: ITranslation,
  { meaning, tokenInQuery }: IHandshake = {}
): string[] {
  const address = addressBehind(url);
  if (address === null) {
    return [];
  }
  const target = shell`${`${address}api/events/subscribe`}`;
  return [
    `TOKEN=…  # ${trans.__('as jupyter server list prints it')}`,
    'curl -i --http1.1 --max-time 5 ' +
      (tokenInQuery
        ? `${HANDSHAKE} ${target}"?token=$TOKEN"`
        : `-H "Authorization: token $TOKEN" ${HANDSHAKE} ${target}`) +
      `  # ${meaning ?? trans.__('101: it gets through')}`
  ];
}

/** Which echo a console opens, and what it says on it. */
export interface IEcho {
  /** The address it stands at: one of our own, or one like that of a kernel or a terminal. */
  road?: 'kernel' | 'terminal';
  /** An expression; nothing is said without it. */
  message?: string;
  subprotocol?: string | null;
}

/** Open the echo of the server half from the console, and say something on it. */
export function echoByHand(
  url: string | undefined,
  trans: ITranslation,
  { road, message, subprotocol }: IEcho
): string[] {
  const address = addressBehind(url);
  if (address === null) {
    return [];
  }
  const [before, after] = ends(address.replace(/^http/, 'ws'), road);
  return inConsole(
    [
      javascript`const { run } = await (await fetch(${`${address}environment-health/run`})).json();`,
      javascript`const socket = new WebSocket(${before} + run + ${after}` +
        (subprotocol ? javascript`, ${subprotocol}` : '') +
        ');',
      ...(message
        ? [
            `socket.onopen = () => socket.send(${message});`,
            `socket.onmessage = async ({ data }) => console.log(data.size, new Uint8Array(await data.arrayBuffer()));  // ${trans.__('what comes back')}`
          ]
        : [
            `socket.onopen = () => console.log("open", socket.protocol);  // ${trans.__('it gets through')}`
          ]),
      `socket.onclose = ({ code }) => console.log("closed", code);  // ${trans.__('1006 or 1009: it does not get through')}`
    ],
    trans
  );
}

/** What an echo's address has before the run and after it. */
function ends(address: string, road: IEcho['road']): [string, string] {
  switch (road) {
    case 'kernel':
      return [
        `${address}api/kernels/e17a1de5-${NONCE.slice(0, 4)}-4000-8000-${NONCE.slice(4)}/channels?session_id=`,
        ''
      ];
    case 'terminal':
      return [`${address}terminals/websocket/environmenthealth_${NONCE}_`, ''];
    default:
      return [
        `${address}environment-health/echo/websocket/`,
        `/${NONCE}?nonce=${NONCE}`
      ];
  }
}
