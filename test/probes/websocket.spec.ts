import { probeWebsocket } from '../../src/probes/websocket';
import type { IShimRun } from '../../src/shim';
import type { FakeSocket } from './fake-connection';
import { FakeConnection, json } from './fake-connection';

const { signal } = new AbortController();
const run = {
  socketPath: nonce => `environment-health/echo/websocket?run=1&nonce=${nonce}`
} as Pick<IShimRun, 'socketPath'> as IShimRun;

const answer = () => json({}, 400, { 'X-Environment-Health': 'a' });
const probe = (socket: (socket: FakeSocket) => void) =>
  probeWebsocket(new FakeConnection({ answer, socket }), run, signal);

const echo = (socket: FakeSocket): void => {
  socket.heard = data =>
    socket.say(typeof data === 'string' ? data : data.buffer);
  socket.open();
};

describe('probes/websocket', () => {
  it('sees text and bytes come back, and which subprotocol was agreed on', async () => {
    const seen = await probe(echo);
    expect(seen.url).toBe('ws://lab.test/environment-health/echo/websocket');
    expect(seen.plain).toMatchObject({ opened: true, echoed: true });
    expect(seen.subprotocol).toMatchObject({
      echoed: true,
      accepted: 'v1.environment-health'
    });
    expect(seen.get).toMatchObject({ status: 400, by: 'jupyter' });
  });

  it('is not content with text alone', async () => {
    const seen = await probe(socket => {
      socket.heard = data => socket.say(typeof data === 'string' ? data : 'x');
      socket.open();
    });
    expect(seen.plain).toMatchObject({ opened: true, echoed: false });
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
