import { createHash } from 'node:crypto';
import { probeUpload } from '../../src/probes/upload';
import type { ISeen } from './fake-connection';
import { fakeRun, FakeConnection, json, never } from './fake-connection';

const MIB = 1024 * 1024;

/** A server half that takes what fits the front. */
function probe(
  front: (request: ISeen) => Response | Promise<Response> | undefined,
  signal = new AbortController().signal
) {
  const connection = new FakeConnection({
    answer: request =>
      front(request) ??
      json({
        arrival: {
          bodyLength: request.body.length,
          bodyHash: createHash('sha256')
            .update(request.body)
            .digest('hex')
            .slice(0, 16)
        }
      })
  });
  const asked: number[] = [];
  const run = fakeRun(async (_, bytes) => asked.push(bytes) > 0);
  return { asked, probing: probeUpload(connection, run, signal) };
}

// Some fifty megabytes are hashed, on a machine that may be busy.
jest.setTimeout(60_000);

const tooLarge = () => new Response('<h1>413</h1>', { status: 413 });

describe('probes/upload', () => {
  afterEach(() => jest.useRealTimers());

  it('finds a limit to within a tenth, and asks whether it is there without the way', async () => {
    const limit = 5 * MIB;
    const { asked, probing } = probe(({ body }) =>
      body.length > limit ? tooLarge() : undefined
    );
    const { passed, refused, most, loopback, steps } = await probing;
    expect(passed).toBeLessThanOrEqual(limit);
    expect(refused).toBeGreaterThan(limit);
    expect((refused ?? 0) / passed).toBeLessThanOrEqual(1.1);
    expect(most).toBe(8 * MIB);
    expect([asked, loopback]).toEqual([[refused], true]);
    expect(steps.filter(({ whole }) => !whole).length).toBeGreaterThan(0);
  });

  it('tells what is refused for what it says', async () => {
    const { probing } = probe(({ body }) =>
      body.length > 100_000 || body.includes('<script>')
        ? tooLarge()
        : undefined
    );
    const { steps } = await probing;
    const small = steps.filter(({ bytes }) => bytes === 4096);
    expect(small).toMatchObject([
      { content: 'random', whole: true },
      { content: 'suspicious', whole: null, answer: { status: 413 } }
    ]);
  });

  it('sees that a body arrived altered', async () => {
    const { probing } = probe(() =>
      json({ arrival: { bodyLength: 4096, bodyHash: 'another' } })
    );
    expect(await probing).toMatchObject({
      steps: [{ bytes: 4096, whole: false }],
      passed: 0,
      refused: 4096
    });
  });

  it('does not look for the limit of what stalls', async () => {
    jest.useFakeTimers();
    const { probing } = probe(({ body }) =>
      body.length > 5000 ? never() : undefined
    );
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await probing).toMatchObject({
      passed: 4096,
      refused: 65536,
      steps: [{}, { bytes: 65536, timedOut: true, whole: null }, {}]
    });
  });

  it('leaves out what a slow line has no time for', async () => {
    jest.useFakeTimers();
    const { asked, probing } = probe(
      ({ body }) =>
        new Promise(resolve =>
          setTimeout(
            () =>
              resolve(
                json({
                  arrival: {
                    bodyLength: body.length,
                    bodyHash: createHash('sha256')
                      .update(body)
                      .digest('hex')
                      .slice(0, 16)
                  }
                })
              ),
            body.length / 100
          )
        )
    );
    await jest.advanceTimersByTimeAsync(60_000);
    const { passed, refused, most } = await probing;
    expect([passed, refused, most]).toEqual([2 * MIB, null, 2 * MIB]);
    expect(asked).toEqual([]);
  });

  it('ends when it is called off', async () => {
    const controller = new AbortController();
    const { probing } = probe(({ body }) => {
      controller.abort();
      return body.length > 4096 ? tooLarge() : undefined;
    }, controller.signal);
    await expect(probing).rejects.toThrow();
  });
});
