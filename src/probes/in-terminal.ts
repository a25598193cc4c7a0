import type { IConnection } from '../connection';
import type { ITerminal } from '../wire/evidence';
import type { IAsked } from './answer';
import { ask } from './answer';
import { since } from './deadline';
import { makeNonce } from './nonce';
import { converse } from './socket';

/** How long the prompt is waited for: a command typed before it may be eaten by start-up files, but not every shell shows one. */
const PROMPT_MS = 400;

/** How long a shell that was told to end may take. */
const END_MS = 1000;

/** What is typed in a terminal, and by what its answer is known. */
export interface ITyped {
  /** A line of shell without its end. */
  command: (nonce: string) => string;
  /** Must not match the command, which the terminal echoes. */
  answer: (nonce: string) => RegExp;
  /** What it reads once it has asked for it; having answered, it ends the shell when it reads one more line. */
  input?: { asked: (nonce: string) => RegExp; lines: readonly string[] };
}

/** What became of the terminal, and the answer if it came. */
export type ITold = Omit<ITerminal, 'output' | 'uid'> & {
  answer: RegExpExecArray | null;
};

/** How long it may take, and who is told that its websocket is being opened. */
export interface IInTerminalOptions {
  signal: AbortSignal;
  deadlineMs: number;
  opens?: () => void;
}

/** Make a real terminal as Lab does, type a command in it, and remove it in any case. */
export async function inTerminal(
  connection: IConnection,
  typed: ITyped,
  options: IInTerminalOptions
): Promise<ITold> {
  const began = performance.now();
  const nonce = makeNonce();
  const made = await ask(
    init =>
      connection.send('lab', 'api/terminals', {
        ...init,
        method: 'POST',
        body: JSON.stringify({ name: `environmenthealth_${nonce}` })
      }),
    options
  );
  const created = made.answer;
  const name = nameOf(made);
  if (name === null) {
    const ms = since(began);
    return { created, name, socket: null, answer: null, deleted: null, ms };
  }
  const told = await talk(connection, name, { ...typed, ...options, nonce });
  // A shell that ended takes its terminal along, sometimes before the websocket is there.
  const exited =
    told.exited || (!told.socket.echoed && (await isGone(connection, name)));
  const deleted = await remove(connection, name);
  return { created, name, ...told, exited, deleted, ms: since(began) };
}

async function talk(
  connection: IConnection,
  name: string,
  options: ITyped & IInTerminalOptions & { nonce: string }
): Promise<
  Pick<ITold, 'answer' | 'exited'> & {
    socket: NonNullable<ITerminal['socket']>;
  }
> {
  const { nonce, input } = options;
  const asked = input?.asked(nonce);
  const pattern = options.answer(nonce);
  let typed = false;
  let given = false;
  let output = '';
  let answer: RegExpExecArray | null = null;
  let exited = false;
  const say = (socket: WebSocket, lines: readonly string[]): void =>
    socket.send(
      JSON.stringify(['stdin', lines.map(line => `${line}\r`).join('')])
    );
  const type = (socket: WebSocket): void => {
    if (!typed && socket.readyState === socket.OPEN) {
      typed = true;
      say(socket, [options.command(nonce)]);
    }
  };
  const hear = (text: string, socket: WebSocket): true | undefined => {
    type(socket);
    output += text;
    if (input && !given && asked?.test(output)) {
      given = true;
      say(socket, input.lines);
    }
    if (answer) {
      return undefined;
    }
    answer = pattern.exec(output);
    if (!answer) {
      return undefined;
    }
    if (!given) {
      return true;
    }
    say(socket, ['']);
    setTimeout(() => socket.close(), END_MS);
    return undefined;
  };
  const socket = await converse(
    () => {
      const opening = connection.openSocket(`terminals/websocket/${name}`);
      options.opens?.();
      return opening;
    },
    options,
    {
      said: (data, open) => {
        const [kind, text] = JSON.parse(String(data)) as [string, unknown];
        if (kind === 'setup') {
          setTimeout(() => type(open), PROMPT_MS);
        } else if (kind === 'disconnect') {
          exited = true;
          return answer !== null;
        } else if (kind === 'stdout') {
          return hear(String(text), open);
        }
        return undefined;
      }
    }
  );
  return { socket, answer, exited };
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
  const { answer } = await ask(
    init =>
      connection.send('lab', `api/terminals/${name}`, {
        ...init,
        method: 'DELETE'
      }),
    { follows: true }
  );
  return answer.by === 'jupyter' && [204, 404].includes(answer.status ?? 0);
}
