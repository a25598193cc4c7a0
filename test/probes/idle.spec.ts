import { probeIdle } from '../../src/probes/idle';
import type { FakeSocket } from './fake-connection';
import { fakeRun, FakeConnection, json } from './fake-connection';

/** Twenty seconds of silence, and what the other end does with a websocket. */
async function probe(
  socket: (socket: FakeSocket) => void,
  { cancelAfterMs = 60_000 } = {}
) {
  const controller = new AbortController();
  const sockets: FakeSocket[] = [];
  const connection = new FakeConnection({
    answer: () => json({}),
    socket: made => {
      sockets.push(made);
      socket(made);
    }
  });
  const { signal } = controller;
  const probing = probeIdle(connection, fakeRun(), { seconds: 20, signal });
  const ended = probing.catch(error => error as Error);
  await jest.advanceTimersByTimeAsync(cancelAfterMs);
  controller.abort();
  return { sockets, idle: await ended };
}

const open = (socket: FakeSocket): void => {
  socket.heard = data => socket.say(data);
  socket.open();
};

describe('probes/idle', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('keeps silent on three, one after the other, and hears each at the end', async () => {
    const { sockets, idle } = await probe(open);
    expect(idle).toMatchObject({
      seconds: 20,
      sockets: [
        { pings: true, openedAt: 0, closedAt: null, echoed: true },
        { pings: false, openedAt: 2000, closedAt: null, echoed: true },
        { pings: false, openedAt: 4000, closedAt: null, echoed: true }
      ]
    });
    expect(sockets.map(({ path }) => path.includes('pings=0'))).toEqual([
      false,
      true,
      true
    ]);
    expect(sockets.every(({ readyState }) => readyState === 3)).toBe(true);
  });

  it('tells when each was closed', async () => {
    const { idle } = await probe(socket => {
      open(socket);
      if (socket.path.includes('pings=0')) {
        setTimeout(() => socket.drop(1006), 10_000);
      }
    });
    expect(idle).toMatchObject({
      sockets: [
        { closedAt: null, echoed: true },
        { openedAt: 2000, closedAt: 12_000, code: 1006, echoed: null },
        { openedAt: 4000, closedAt: 14_000, code: 1006, echoed: null }
      ]
    });
  });

  it('tells what stays open and is dead', async () => {
    const { idle } = await probe(socket => socket.open());
    expect(idle).toMatchObject({
      sockets: [{ closedAt: null, echoed: false }, {}, {}]
    });
  });

  it('tells what never opens', async () => {
    const { idle } = await probe(() => undefined);
    expect(idle).toMatchObject({
      sockets: [{ opened: false, openedAt: null, echoed: null }, {}, {}]
    });
  });

  it('closes all at once when it is called off, and opens no other', async () => {
    const { sockets } = await probe(open, { cancelAfterMs: 1000 });
    expect(sockets).toHaveLength(1);
    expect(sockets[0]?.readyState).toBe(3);
  });
});
