import type {
  IArrivals,
  IEvidence,
  ISocket,
  IWebsocket
} from '../../../src/wire/evidence';
import { findingOf, judged, recorded, roots, troubles } from '../recorded';

const { websocket: healthy } = recorded('connection-healthy-nginx');

/** A recording in which websockets open all the same, since their address holds the token. */
function byToken(name: string): IEvidence {
  return { ...recorded(`connection-${name}`), websocket: healthy };
}

describe('a websocket that logs in by the token in its address', () => {
  it.each(['all-cookies-dropped', 'login-cookie-refused'])(
    'is not said to fail where %s',
    name => {
      const report = judged(byToken(name));
      expect(findingOf(report, 'connection/login').verdict).toBe('pass');
      for (const { verdict, summary } of troubles(report)) {
        expect([verdict, summary]).toEqual([
          'warn',
          expect.not.stringContaining('cannot connect')
        ]);
      }
    }
  );

  it('leaves only other requests without a cookie', () => {
    const evidence = byToken('all-cookies-dropped');
    expect(roots(judged(evidence))).toMatchObject([
      { cause: 'connection/xsrf/cookie-dropped', verdict: 'warn' }
    ]);
    const page = { ...evidence.page, xsrfCookies: 0 } as IEvidence['page'];
    expect(roots(judged({ ...evidence, page }))).toMatchObject([
      { cause: 'connection/xsrf/cookie-missing', verdict: 'warn' }
    ]);
  });

  it('is not taken for one that fails where none was tried', () => {
    const report = judged({
      ...byToken('all-cookies-dropped'),
      websocket: { unavailable: 'timed out after 3 s' }
    });
    expect(findingOf(report, 'connection/login').verdict).toBe('unknown');
    expect(troubles(report).map(({ verdict }) => verdict)).toEqual(['warn']);
  });
});

describe('a handshake that arrives whole and is answered', () => {
  const evidence = recorded('connection-healthy-nginx');
  const { plain, subprotocol, ...rest } = evidence.websocket as IWebsocket;
  const waiting = (socket: ISocket): ISocket => ({
    ...socket,
    opened: false,
    echoed: false,
    timedOut: true,
    ms: 3001
  });
  const judge = (more: Partial<IWebsocket>, arrivals = evidence.arrivals) =>
    judged({
      ...evidence,
      websocket: { ...rest, plain, subprotocol, ...more },
      arrivals
    });

  it.each([
    ['both', { plain: waiting(plain), subprotocol: waiting(subprotocol) }],
    ['the second', { subprotocol: waiting(subprotocol) }]
  ])(
    'is not known to fail where the browser waited too short for %s',
    (_, more) => {
      const report = judge(more);
      expect(findingOf(report, 'connection/websocket')).toMatchObject({
        verdict: 'unknown',
        summary: expect.stringMatching(/^Could not be tested: .* within 3 s/)
      });
      expect(troubles(report)).toEqual([]);
    }
  );

  it('fails where the browser saw it end, or Jupyter did not open it', () => {
    const verdict = (report: ReturnType<typeof judged>) =>
      findingOf(report, 'connection/websocket').verdict;
    const ended = { ...waiting(plain), timedOut: false, code: 1006 };
    expect(verdict(judge({ plain: ended }))).toBe('fail');
    const { all, log } = evidence.arrivals as IArrivals;
    const refused = all.map(arrival =>
      arrival.nonce === plain.nonce
        ? { ...arrival, opened: false, status: 403 }
        : arrival
    );
    expect(
      verdict(judge({ plain: waiting(plain) }, { all: refused, log }))
    ).toBe('fail');
  });
});
