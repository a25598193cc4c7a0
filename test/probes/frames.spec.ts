import { probeFrames } from '../../src/probes/frames';
import type { FakeSocket } from './fake-connection';
import { fakeRun, FakeConnection, json } from './fake-connection';

const { signal } = new AbortController();

function probe(heard: (data: Uint8Array, socket: FakeSocket) => void) {
  const connection = new FakeConnection({
    answer: () => json({}),
    socket: socket => {
      socket.heard = data => heard(data as Uint8Array, socket);
      socket.open();
    }
  });
  const asked: unknown[] = [];
  const run = fakeRun(async (...what) => {
    asked.push(what.slice(0, 2));
    return true;
  });
  return { asked, probing: probeFrames(connection, run, signal) };
}

describe('probes/frames', () => {
  it('sends larger and larger ones, and asks nobody else when all come back', async () => {
    const { asked, probing } = probe((data, socket) => socket.say(data.buffer));
    const { steps, loopback } = await probing;
    expect(steps.map(({ bytes, ok }) => [bytes, ok])).toEqual([
      [65536, true],
      [1048576, true],
      [8388608, true]
    ]);
    expect([asked, loopback]).toEqual([[], null]);
  });

  it('ends with the first that ends its websocket, and tries that one without the way', async () => {
    const { asked, probing } = probe((data, socket) =>
      data.length > 65536 ? socket.drop(1009) : socket.say(data.buffer)
    );
    const { steps, loopback } = await probing;
    expect(steps).toMatchObject([
      { ok: true },
      { bytes: 1048576, ok: false, code: 1009 }
    ]);
    expect([asked, loopback]).toEqual([[['frame', 1048576]], true]);
  });

  it('sees that something else came back', async () => {
    const { probing } = probe((data, socket) =>
      socket.say(data.slice(1).buffer)
    );
    expect((await probing).steps).toMatchObject([{ ok: false, altered: true }]);
  });

  it('says nothing of messages where no websocket opens', async () => {
    const connection = new FakeConnection({
      answer: () => json({}),
      socket: socket => socket.drop(1006)
    });
    await expect(probeFrames(connection, fakeRun(), signal)).rejects.toThrow(
      'no websocket opens from this browser'
    );
  });
});
