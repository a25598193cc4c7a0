import type { IConnection } from '../connection';
import type { ITerminal } from '../wire/evidence';
import type { IAsked } from './answer';
import { ask } from './answer';
import { since } from './deadline';
import { makeNonce } from './nonce';
import { converse } from './socket';

/** Start-up files of a login shell may take seconds. */
const SHELL_MS = 5000;

/** How long the prompt is waited for: a command typed before it may be eaten by start-up files, but not every shell shows one. */
const PROMPT_MS = 400;

/** A real terminal, as Lab opens it: made, a command run in it, removed in any case. */
export async function probeTerminal(
  connection: IConnection,
  signal: AbortSignal
): Promise<ITerminal> {
  const began = performance.now();
  const nonce = makeNonce();
  const made = await ask(
    init =>
      connection.send('lab', 'api/terminals', {
        ...init,
        method: 'POST',
        body: JSON.stringify({ name: `environmenthealth_${nonce}` })
      }),
    { signal, deadlineMs: SHELL_MS }
  );
  const name = nameOf(made);
  if (name === null) {
    return {
      created: made.answer,
      name,
      socket: null,
      output: false,
      deleted: null,
      ms: since(began)
    };
  }
  const said = await talk(connection, name, nonce, signal);
  // A shell that ended takes its terminal along, sometimes before the websocket is there.
  const exited =
    said.exited || (!said.socket.echoed && (await isGone(connection, name)));
  const deleted = await remove(connection, name);
  return {
    created: made.answer,
    name,
    ...said,
    exited,
    deleted,
    ms: since(began)
  };
}

async function talk(
  connection: IConnection,
  name: string,
  nonce: string,
  signal: AbortSignal
): Promise<
  Pick<ITerminal, 'socket' | 'output' | 'uid' | 'exited'> & {
    socket: NonNullable<ITerminal['socket']>;
  }
> {
  // The sum is the shell's own work, so the echo of what was typed does not look like the answer. The space at the
  // beginning keeps it out of the history of shells that honour it.
  const command = ` sh -c 'echo environment-health-$((20+22))-${nonce}-$(id -u)'\r`;
  const answer = new RegExp(`environment-health-42-${nonce}-(\\d+)`);
  let typed = false;
  let output = '';
  let exited = false;
  const type = (socket: WebSocket): void => {
    if (!typed && socket.readyState === socket.OPEN) {
      typed = true;
      socket.send(JSON.stringify(['stdin', command]));
    }
  };
  const socket = await converse(
    () => connection.openSocket(`terminals/websocket/${name}`),
    { nonce, signal, deadlineMs: SHELL_MS },
    {
      said: (data, open) => {
        const [kind, text] = JSON.parse(String(data)) as [string, unknown];
        if (kind === 'setup') {
          setTimeout(() => type(open), PROMPT_MS);
        } else if (kind === 'disconnect') {
          exited = true;
          return false;
        } else if (kind === 'stdout') {
          type(open);
          output += String(text);
          return answer.test(output) || undefined;
        }
        return undefined;
      }
    }
  );
  const uid = answer.exec(output)?.[1];
  return {
    socket,
    output: uid !== undefined,
    uid: uid === undefined ? null : Number(uid),
    exited
  };
}

function nameOf({ answer, json }: IAsked): string | null {
  return answer.status === 200 &&
    answer.by === 'jupyter' &&
    typeof json === 'object' &&
    json !== null &&
    'name' in json
    ? String(json.name)
    : null;
}

async function isGone(connection: IConnection, name: string): Promise<boolean> {
  const { answer } = await ask(init =>
    connection.send('lab', `api/terminals/${name}`, init)
  );
  return answer.status === 404 && answer.by === 'jupyter';
}

async function remove(connection: IConnection, name: string): Promise<boolean> {
  const { answer } = await ask(init =>
    connection.send('lab', `api/terminals/${name}`, {
      ...init,
      method: 'DELETE'
    })
  );
  return answer.by === 'jupyter' && [204, 404].includes(answer.status ?? 0);
}
