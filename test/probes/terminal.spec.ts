import { probeTerminal } from '../../src/probes/terminal';
import type { FakeSocket, ISeen } from './fake-connection';
import { FakeConnection, json, refusal } from './fake-connection';

const { signal } = new AbortController();

/** Jupyter's terminals; the shell in them is the test. */
function terminals(shell: (socket: FakeSocket) => void) {
  const names = new Set<string>();
  const answer = ({ method, path, body }: ISeen): Response => {
    const name = path.split('/')[2] ?? '';
    switch (method) {
      case 'POST': {
        const { name } = JSON.parse(body) as { name: string };
        names.add(name);
        return json({ name, last_activity: 'now' });
      }
      case 'DELETE':
        return names.delete(name)
          ? new Response(null, { status: 204 })
          : refusal(404, 'Terminal not found');
      default:
        return names.has(name)
          ? json({ name, last_activity: 'now' })
          : refusal(404, 'Terminal not found');
    }
  };
  return { names, connection: new FakeConnection({ answer, socket: shell }) };
}

/** Shows a prompt and what is typed, as a terminal does, then runs it. */
function bash(socket: FakeSocket): void {
  socket.heard = data => {
    const [, typed] = JSON.parse(String(data)) as [string, string];
    const nonce = /-([0-9a-f]{16})-/.exec(typed)?.[1];
    socket.say(JSON.stringify(['stdout', typed]));
    socket.say(
      JSON.stringify([
        'stdout',
        `\r\nenvironment-health-42-${nonce}-1000\r\n$ `
      ])
    );
  };
  socket.open();
  socket.say(JSON.stringify(['setup', {}]));
  socket.say(JSON.stringify(['stdout', 'Welcome\r\n$ ']));
}

describe('probes/terminal', () => {
  it('runs a command in a real terminal and removes it', async () => {
    const { names, connection } = terminals(bash);
    const terminal = await probeTerminal(connection, signal);
    expect(terminal).toMatchObject({
      output: true,
      uid: 1000,
      exited: false,
      deleted: true,
      socket: { opened: true, echoed: true }
    });
    expect(terminal.name).toMatch(/^environmenthealth_[0-9a-f]{16}$/);
    expect(names.size).toBe(0);
  });

  it('does not take what it typed for the answer', async () => {
    jest.useFakeTimers();
    const { names, connection } = terminals(socket => {
      socket.heard = data => {
        const [, typed] = JSON.parse(String(data)) as [string, string];
        socket.say(JSON.stringify(['stdout', typed]));
      };
      socket.open();
      socket.say(JSON.stringify(['setup', {}]));
    });
    const probing = probeTerminal(connection, signal);
    await jest.advanceTimersByTimeAsync(6000);
    jest.useRealTimers();
    expect(await probing).toMatchObject({
      output: false,
      socket: { timedOut: true, echoed: false },
      deleted: true
    });
    expect(names.size).toBe(0);
  });

  it('removes the terminal also where its websocket never opens', async () => {
    const { names, connection } = terminals(socket => socket.drop(1006));
    expect(await probeTerminal(connection, signal)).toMatchObject({
      socket: { opened: false, code: 1006 },
      output: false,
      exited: false,
      deleted: true
    });
    expect(names.size).toBe(0);
  });

  it('tells a shell that ended at once, terminal and all, from a websocket that is blocked', async () => {
    const { names, connection } = terminals(socket => {
      names.clear();
      socket.drop(1006);
    });
    expect(await probeTerminal(connection, signal)).toMatchObject({
      exited: true,
      deleted: true
    });
  });

  it('says that none was made', async () => {
    const connection = new FakeConnection({
      answer: () => refusal(404, 'no terminals')
    });
    expect(await probeTerminal(connection, signal)).toMatchObject({
      name: null,
      socket: null,
      deleted: null
    });
    expect(connection.seen).toHaveLength(1);
  });
});
