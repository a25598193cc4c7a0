import { probeInstallation } from '../../src/probes/installation';
import { lookCommand, lookLines } from '../../src/probes/installation-script';
import type { FakeSocket } from './fake-connection';
import { FakeConnection, json, never, refusal } from './fake-connection';

const { signal } = new AbortController();

const FOUND = {
  executable: '/opt/venv/bin/python',
  prefix: '/opt/venv',
  python: '3.12.1',
  module: null,
  frontEnds: ['/usr/local/share/jupyter/labextensions'],
  elsewhere: ['/usr/local/lib/python3.11/dist-packages'],
  switch: null
};

/** A terminal that shows what is typed, with a command in it that answers each line with the next of these. */
function terminal(...answers: ((mark: string) => string | null)[]) {
  const heard: string[] = [];
  const connection = new FakeConnection({
    answer: ({ method, body }) =>
      method === 'POST'
        ? json({ ...JSON.parse(body), last_activity: 'now' })
        : new Response(null, { status: 204 }),
    socket: (socket: FakeSocket) => {
      let mark = '';
      const show = (text: string) =>
        socket.say(JSON.stringify(['stdout', text]));
      socket.heard = data => {
        const [, typed] = JSON.parse(String(data)) as [string, string];
        mark ||= `${/[0-9a-f]{16}/.exec(typed)?.[0]}42`;
        heard.push(typed);
        // What is echoed is broken where a line of the screen ends.
        show(typed.replace(/(.{80})/g, '$1\r\n'));
        const answer = answers[heard.length - 1]?.(mark);
        if (answer === null) {
          socket.say(JSON.stringify(['disconnect', 1]));
        } else if (answer !== undefined) {
          // It may come in pieces.
          show(answer.slice(0, 9));
          show(answer.slice(9));
        }
      };
      socket.open();
      socket.say(JSON.stringify(['setup', {}]));
      show('Welcome\r\n$ ');
    }
  });
  return { heard, connection };
}

const ready = (mark: string) => `${mark}.\r\n`;
const told = (what: unknown) => (mark: string) =>
  `${mark}:${btoa(JSON.stringify(what))}:\r\n`;
const gone = () => null;

describe('probes/installation', () => {
  it('asks the server’s own Python, and lets the shell end', async () => {
    const { heard, connection } = terminal(ready, told(FOUND), gone);
    expect(await probeInstallation(connection, signal)).toEqual(FOUND);
    expect(heard.map(text => text.split('\r').length - 1)).toEqual([1, 2, 1]);
    expect(connection.seen.at(-1)).toMatchObject({ method: 'DELETE' });
  });

  it('gives up a shell that does not end', async () => {
    jest.useFakeTimers();
    const { connection } = terminal(ready, told(FOUND));
    const probing = probeInstallation(connection, signal);
    await jest.advanceTimersByTimeAsync(8100);
    jest.useRealTimers();
    expect(await probing).toEqual(FOUND);
    expect(connection.seen.at(-1)).toMatchObject({ method: 'DELETE' });
  });

  it('says that nothing was asked where no Python started the shell', async () => {
    const { heard, connection } = terminal(mark => `${mark}::\r\n`);
    expect(await probeInstallation(connection, signal)).toMatchObject({
      code: 'python-silent'
    });
    expect(heard).toHaveLength(1);
  });

  it('says that the server’s Python told nothing', async () => {
    const { connection } = terminal(ready, mark => `${mark}::\r\n`, gone);
    expect(await probeInstallation(connection, signal)).toMatchObject({
      code: 'python-silent'
    });
  });

  it('does not take what it typed for the answer, nor wait for it for ever', async () => {
    jest.useFakeTimers();
    const { heard, connection } = terminal();
    const probing = probeInstallation(connection, signal);
    await jest.advanceTimersByTimeAsync(8100);
    jest.useRealTimers();
    expect(await probing).toMatchObject({ code: 'terminal-silent' });
    expect(heard).toHaveLength(1);
    expect(connection.seen.at(-1)).toMatchObject({ method: 'DELETE' });
  });

  it('says that there are no terminals', async () => {
    const connection = new FakeConnection({
      answer: () => refusal(404, 'no terminals')
    });
    expect(await probeInstallation(connection, signal)).toMatchObject({
      code: 'no-terminal'
    });
  });

  it('can be called off', async () => {
    const controller = new AbortController();
    const connection = new FakeConnection({ answer: () => never() });
    const probing = probeInstallation(connection, controller.signal);
    controller.abort();
    expect(await probing).toMatchObject({ code: 'no-terminal' });
  });

  it('types what every shell reads alike and none finds too long', () => {
    const command = lookCommand('0123456789abcdef');
    const [, script, ...rest] = command.split("'");
    expect(rest).toEqual(['']);
    expect(script).not.toMatch(/[\\!\n\r]/);
    // The line editor of BusyBox takes 1024 bytes, a terminal 4096.
    expect(command.length).toBeLessThan(1024);
    for (const line of lookLines()) {
      expect(line).toMatch(/^[\w+/=]+$/);
      expect(line.length).toBeLessThan(4096);
    }
  });
});
