import { probeWebsocket } from '../../src/probes/websocket';
import { fakeRun, FakeConnection, FakeSocket, json } from './fake-connection';

const { signal } = new AbortController();

const answer = () => json({}, 400, { 'X-Environment-Health': 'a' });
const probe = (socket: (socket: FakeSocket) => void) =>
  probeWebsocket(
    new FakeConnection({ answer, socket }),
    fakeRun(),
    Promise.resolve(),
    signal
  );

const echo = (socket: FakeSocket): void => {
  socket.heard = data =>
    socket.say(typeof data === 'string' ? data : data.buffer);
  socket.open();
};

describe('probes/websocket', () => {
  it('sees text and bytes come back, and which subprotocol was agreed on', async () => {
    const seen = await probe(echo);
    expect(seen.url).toMatch(
      /^ws:\/\/lab\.test\/environment-health\/echo\/websocket\/\w+\/\w+$/
    );
    const fine = { opened: true, echoed: true, binary: true };
    const accepted = 'v1.environment-health';
    expect(seen).toMatchObject({
      plain: fine,
      subprotocol: { ...fine, accepted },
      kernel: { ...fine, accepted },
      terminal: fine,
      get: { status: 400, by: 'jupyter' }
    });
    expect(seen).not.toHaveProperty('kernelGet');
  });

  it('opens no more than JupyterLab does where that works', async () => {
    const opened: string[] = [];
    const seen = await probe(socket => {
      opened.push(socket.path);
      echo(socket);
    });
    expect(opened).toHaveLength(2);
    expect(seen.plain).toEqual(seen.terminal);
    expect(seen.subprotocol).toEqual(seen.kernel);
  });

  it('tells what fails at the addresses of a kernel and of a terminal only, and asks there why', async () => {
    const seen = await probe(socket =>
      /^api\/kernels\/e17a1de5-\w{4}-4000-8000-\w{12}\/channels\?session_id=/.test(
        socket.path
      ) || /^terminals\/websocket\/environmenthealth_\w+\?/.test(socket.path)
        ? socket.drop(1006)
        : echo(socket)
    );
    expect(seen).toMatchObject({
      plain: { opened: true },
      subprotocol: { opened: true },
      kernel: { opened: false, code: 1006, binary: null },
      terminal: { opened: false },
      kernelGet: { status: 400 },
      terminalGet: { status: 400 }
    });
  });

  it('tells text that comes back from bytes that do not', async () => {
    const seen = await probe(socket => {
      socket.heard = data => socket.say(typeof data === 'string' ? data : 'x');
      socket.open();
    });
    expect(seen.plain).toMatchObject({ echoed: true, binary: false });
  });

  it('takes what is cut off at the bytes for bytes that do not come back', async () => {
    const seen = await probe(socket => {
      socket.heard = data =>
        typeof data === 'string' ? socket.say(data) : socket.drop(1009);
      socket.open();
    });
    expect(seen.plain).toMatchObject({
      echoed: true,
      binary: false,
      code: 1009
    });
  });

  it('knows that the browser did not even try', async () => {
    const connection = new FakeConnection({ answer });
    connection.openSocket = () => {
      throw new Error('blocked');
    };
    const { plain } = await probeWebsocket(
      connection,
      fakeRun(),
      Promise.resolve(),
      signal
    );
    expect(plain).toMatchObject({ threw: true, error: 'blocked' });
  });

  it('knows what the browser did not let out', async () => {
    const connection = new FakeConnection({ answer });
    connection.openSocket = path => {
      const socket = new FakeSocket(path);
      socket.readyState = socket.CLOSED;
      return socket as unknown as WebSocket;
    };
    const { plain } = await probeWebsocket(
      connection,
      fakeRun(),
      Promise.resolve(),
      signal
    );
    expect(plain).toMatchObject({ threw: true, opened: false });
  });

  it('keeps the reason for which it was closed', async () => {
    const seen = await probe(socket => {
      socket.open();
      socket.drop(4403, 'origin');
    });
    expect(seen.plain).toMatchObject({
      opened: true,
      echoed: false,
      code: 4403,
      reason: 'origin'
    });
  });

  it('gives up on a handshake nobody answers', async () => {
    jest.useFakeTimers();
    const probing = probe(() => undefined);
    await jest.advanceTimersByTimeAsync(3000);
    jest.useRealTimers();
    expect((await probing).plain).toMatchObject({
      opened: false,
      timedOut: true
    });
  });
});
