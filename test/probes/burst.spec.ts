import { probeBurst } from '../../src/probes/burst';
import { fakeRun, FakeConnection, json } from './fake-connection';

const { signal } = new AbortController();

describe('probes/burst', () => {
  it('counts the answers of each kind', async () => {
    let asked = 0;
    const connection = new FakeConnection({
      answer: () => {
        asked += 1;
        return asked > 40
          ? new Response('<title>Slow down</title>', { status: 429 })
          : json({}, 200, { 'X-Environment-Health': asked % 2 ? 'a' : 'b' });
      }
    });
    const { sent, answers, counts } = await probeBurst(
      connection,
      fakeRun(),
      signal
    );
    expect([sent, asked]).toEqual([60, 60]);
    expect(
      answers.map(({ status, by, instance = null }) => [status, by, instance])
    ).toEqual([
      [200, 'jupyter', 'a'],
      [200, 'jupyter', 'b'],
      [429, 'front', null]
    ]);
    expect(counts).toEqual([20, 20, 20]);
  });
});
