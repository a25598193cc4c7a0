import { probePatience } from '../../src/probes/patience';
import { probeStream } from '../../src/probes/stream';
import { fakeRun, FakeConnection, json, never } from './fake-connection';

const { signal } = new AbortController();
const OWN = { 'X-Environment-Health': 'a' };

describe('probes/stream', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Sends as many pieces at a time as the front lets through. */
  async function stream(atATime: number, headers: Record<string, string>) {
    const line = new TextEncoder().encode('a line\n'.repeat(atATime));
    const connection = new FakeConnection({
      answer: ({ query }) => {
        const pause = Number(query.get('pause'));
        let left = Number(query.get('pieces')) / atATime;
        const body = new ReadableStream<Uint8Array>({
          pull: async controller => {
            await new Promise(resolve => setTimeout(resolve, pause * atATime));
            controller.enqueue(line);
            if (--left === 0) {
              controller.close();
            }
          }
        });
        return new Response(body, { headers });
      }
    });
    const probing = probeStream(connection, fakeRun(), signal);
    await jest.advanceTimersByTimeAsync(4000);
    return probing;
  }

  it('tells when each piece came', async () => {
    const { pieces, sent, pauseMs } = await stream(1, OWN);
    expect([sent, pauseMs]).toEqual([10, 300]);
    expect(pieces).toEqual(pieces.map((_, i) => 300 * (i + 1)));
    expect(pieces).toHaveLength(10);
  });

  it('tells that all came in one lump', async () => {
    const { pieces } = await stream(10, OWN);
    expect(pieces).toEqual(Array(10).fill(3000));
  });

  it("does not take somebody else's page for pieces", async () => {
    const { pieces, answer } = await stream(10, {});
    expect(pieces).toEqual([]);
    expect(answer.by).toBe('front');
  });
});

describe('probes/patience', () => {
  it('waits longer than Jupyter takes, and not for ever', async () => {
    jest.useFakeTimers();
    const seconds = 100;
    const asked: string[] = [];
    const slow = new FakeConnection({
      answer: ({ path, query }) => {
        asked.push(`${path}?${query}`);
        return new Promise(resolve =>
          setTimeout(() => resolve(json({}, 200, OWN)), 105_000)
        );
      }
    });
    const late = probePatience(slow, fakeRun(), { seconds, signal });
    const lost = probePatience(
      new FakeConnection({ answer: () => never() }),
      fakeRun(),
      { seconds, signal }
    );
    await jest.advanceTimersByTimeAsync(109_000);
    jest.useRealTimers();
    const { nonce, answer } = await late;
    expect(asked[0]).toMatch(new RegExp(`/slow/\\w+/${nonce}\\?seconds=100$`));
    expect(answer).toMatchObject({ by: 'jupyter', status: 200 });
    expect((await lost).answer).toMatchObject({ by: 'nobody' });
  });
});
