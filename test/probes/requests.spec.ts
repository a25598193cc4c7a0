import { createHash } from 'node:crypto';
import { probeRequests } from '../../src/probes/requests';
import type { IRequest } from '../../src/wire/evidence';
import type { ISeen } from './fake-connection';
import { fakeRun, FakeConnection, json } from './fake-connection';

const { signal } = new AbortController();

const NAMES = '/a%2Fb/a%25b/a%20b/%C3%BC%E2%82%AC/a..b/.c.d';

/** A server half that counts and tells the path, as far as nobody answers in its place. */
function probe(
  otherwise: (request: ISeen, seen: ISeen[]) => Response | undefined = () =>
    undefined,
  thorough = false
) {
  let sequence = 0;
  const connection: FakeConnection = new FakeConnection({
    answer: request =>
      otherwise(request, connection.seen) ?? echoed(++sequence, request.path)
  });
  const options = { thorough, signal };
  return { connection, probing: probeRequests(connection, fakeRun(), options) };
}

function echoed(sequence: number, path: string): Response {
  const headers = { 'X-Environment-Health': 'a' };
  return json({ sequence, arrival: { path: `/${path}` } }, 200, headers);
}

function namesIn(all: readonly IRequest[]) {
  return all
    .map(({ variant, url, nonce }) => [variant, url?.split(nonce)[1]])
    .filter(([, rest]) => rest)
    .sort();
}

describe('probes/requests', () => {
  it('asks in every way that somebody on the way may treat differently', async () => {
    const { all } = await probe(undefined, true).probing;
    const kinds = all.map(
      ({ as, method, variant }) => `${as} ${method} ${variant}`
    );
    expect(kinds.sort()).toEqual([
      'cookies DELETE plain',
      'cookies GET plain',
      'cookies PATCH plain',
      'cookies POST plain',
      'cookies PUT plain',
      'lab DELETE plain',
      'lab GET names',
      'lab GET plain',
      'lab GET repeat',
      'lab PATCH plain',
      'lab POST body',
      'lab POST plain',
      'lab PUT plain'
    ]);
  });

  it('makes fewer with cookies only where time is short', async () => {
    const { all } = await probe().probing;
    const left = all.filter(({ as }) => as === 'cookies');
    expect(left.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('says the path as it is sent, byte for byte', async () => {
    const { connection, probing } = probe();
    const { all } = await probing;
    expect(namesIn(all)).toEqual([['names', NAMES]]);
    const sent = connection.seen.map(({ path }) => `/${path}`);
    expect(all.every(({ url }) => sent.includes(url ?? ''))).toBe(true);
  });

  it.each<[string, (request: ISeen) => Response | undefined]>([
    [
      'is refused',
      ({ path }) =>
        path.includes('%2F') ? new Response('', { status: 404 }) : undefined
    ],
    ['is rewritten', ({ path }) => echoed(1, path.replace('%2F', '/'))],
    ['is not told', () => json({ arrival: {} })]
  ])('asks for each name by itself where a path %s', async (_, otherwise) => {
    const { all } = await probe(otherwise).probing;
    expect(namesIn(all)).toEqual([
      ['dotted', '/a..b/.c.d'],
      ['encoded-percent', '/a%25b'],
      ['encoded-slash', '/a%2Fb'],
      ['space', '/a%20b'],
      ['unicode', '/%C3%BC%E2%82%AC']
    ]);
  });

  it('measures the body as it is sent', async () => {
    const { connection, probing } = probe();
    const { all } = await probing;
    for (const { nonce, method, sentBody } of all) {
      const { body } = connection.seen.find(({ path }) =>
        path.includes(nonce)
      ) as ISeen;
      const hash = createHash('sha256').update(body).digest('hex');
      expect(sentBody).toEqual(
        ['POST', 'PUT', 'PATCH'].includes(method)
          ? { length: body.length, hash: hash.slice(0, 16) }
          : undefined
      );
    }
    const large = all.find(({ variant }) => variant === 'body');
    expect(large?.sentBody?.length).toBe(4096);
  });

  it('asks once more for the very same address when the first answer is there, and lets a cache answer', async () => {
    const cached = new Map<string, string>();
    const { connection, probing } = probe(({ path, query, cache }, seen) => {
      if (cache !== 'default') {
        return undefined;
      }
      const url = `${path}?${query}`;
      const known =
        cached.get(url) ?? JSON.stringify({ sequence: seen.length });
      cached.set(url, known);
      return new Response(known);
    });
    const { all } = await probing;
    const plain = all.find(
      ({ as, method, variant }) =>
        as === 'lab' && method === 'GET' && variant === 'plain'
    );
    const repeat = all.find(({ variant }) => variant === 'repeat');
    expect(cached.size).toBe(1);
    expect(repeat?.nonce).toBe(plain?.nonce);
    expect(repeat?.sequence).toBe(plain?.sequence);
    expect(connection.seen).toHaveLength(all.length);
  });

  it('has no number where somebody else answers', async () => {
    const { all } = await probe(() => new Response('<h1>405</h1>')).probing;
    expect(all.some(({ sequence }) => sequence !== undefined)).toBe(false);
  });
});
