import { patternOf } from '../../src/probes/known-bytes';
import { probeTransfer } from '../../src/probes/transfer';
import type { ISeen } from './fake-connection';
import { fakeRun, FakeConnection } from './fake-connection';

const { signal } = new AbortController();

/** What the server half sends, as the test has it altered on the way. */
function probe(alter: (bytes: Uint8Array) => Uint8Array, thorough = false) {
  const answer = ({ query }: ISeen): Response => {
    const bytes = new Uint8Array(Number(query.get('bytes')));
    const pattern = patternOf(query.get('content') as 'text' | 'random');
    bytes.forEach((_, i) => (bytes[i] = pattern[i % pattern.length] ?? 0));
    return new Response(new Uint8Array(alter(bytes)), {
      headers: { 'X-Environment-Health': 'a' }
    });
  };
  const connection = new FakeConnection({ answer });
  return probeTransfer(connection, fakeRun(), { thorough, signal });
}

describe('probes/transfer', () => {
  it('sees that every byte came', async () => {
    const { steps } = await probe(bytes => bytes);
    expect(steps).toMatchObject([
      { bytes: 262144, received: 262144, whole: true, content: 'text' }
    ]);
  });

  it.each([
    ['the end is missing', (bytes: Uint8Array) => bytes.slice(0, -1)],
    ['a byte is another', (bytes: Uint8Array) => bytes.fill(0, 9, 10)],
    [
      'something was added',
      (bytes: Uint8Array) => new Uint8Array([...bytes, 0])
    ]
  ])('sees that %s', async (_, alter) => {
    const { steps } = await probe(alter);
    expect(steps).toMatchObject([{ whole: false }]);
  });

  it('takes larger ones too when there is time', async () => {
    const { steps } = await probe(bytes => bytes, true);
    expect(steps.map(({ bytes, content }) => [bytes, content])).toEqual([
      [262144, 'text'],
      [8388608, 'text'],
      [8388608, 'random']
    ]);
    expect(steps.every(({ whole }) => whole)).toBe(true);
  });
});
