import type {
  IArrival,
  IEvidence,
  IFrames,
  ISocket
} from '../../../src/wire/evidence';
import { findingOf, judged, recorded, roots, settled } from '../recorded';

const healthy = recorded('connection-healthy-nginx') as Required<IEvidence>;
const ADDRESS = 'wss://lab.example.org/environment-health/echo/websocket';

type Changes = Partial<
  Record<'plain' | 'subprotocol' | 'kernel' | 'terminal', IChange>
>;

/** What is other than well with one websocket: in the browser, and at Jupyter, where `null` means that it never arrived. */
interface IChange {
  socket?: Partial<ISocket>;
  arrival?: Partial<IArrival> | null;
}

const FAILED: Partial<ISocket> = { opened: false, echoed: false, code: 1006 };
const STRIPPED: IChange = {
  socket: FAILED,
  arrival: { upgrade: null, connection: 'close', opened: false, status: 400 }
};
const NEVER: IChange = { socket: FAILED, arrival: null };

/** All four websockets as a correct nginx lets them through, but for some changes. */
function sockets(changes: Changes, more: Partial<IEvidence> = {}): IEvidence {
  const { websocket, arrivals } = healthy as never as {
    websocket: Record<string, unknown> & { plain: ISocket };
    arrivals: { all: IArrival[]; log: [] };
  };
  const template = arrivals.all.find(
    ({ nonce }) => nonce === websocket.plain.nonce
  )!;
  const roads = ['plain', 'subprotocol', 'kernel', 'terminal'] as const;
  const made = roads.map((road, index) => {
    const nonce = `000000000000000${index}`;
    const asked = ['subprotocol', 'kernel'].includes(road) ? 'v1.some' : null;
    const change = changes[road] ?? {};
    const socket: ISocket = {
      ...{ nonce, opened: true, echoed: true, binary: true, code: 1000 },
      ...{ subprotocol: asked, accepted: asked, ms: 8 },
      ...change.socket
    };
    const arrival: IArrival = {
      ...template,
      ...{ nonce, query: ['nonce'], subprotocol: asked, openMs: 8 },
      ...change.arrival
    };
    return { road, socket, arrival: change.arrival === null ? [] : [arrival] };
  });
  return {
    ...healthy,
    websocket: {
      ...healthy.websocket,
      url: ADDRESS,
      ...Object.fromEntries(made.map(({ road, socket }) => [road, socket]))
    },
    arrivals: {
      ...healthy.arrivals,
      all: [
        ...arrivals.all.filter(({ kind }) => kind !== 'websocket'),
        ...arrivals.all.filter(({ nonce }) => nonce === websocket['getNonce']),
        ...made.flatMap(({ arrival }) => arrival)
      ]
    },
    ...more
  };
}

function everywhere(change: IChange): Changes {
  return {
    plain: change,
    subprotocol: change,
    kernel: change,
    terminal: change
  };
}

function causeOf(evidence: IEvidence): [string | undefined, string][] {
  return roots(judged(evidence)).map(({ cause, verdict }) => [cause, verdict]);
}

function factsOf(evidence: IEvidence): string[] {
  return findingOf(judged(evidence), 'connection/websocket').facts.map(
    ({ label, observed }) => `${label}: ${observed}`
  );
}

const page = healthy.page as object;
const server = healthy.server as object;

describe('websockets', () => {
  it('that all work are no finding', () => {
    expect(causeOf(sockets({}))).toEqual([]);
  });

  it('to a plain address on a page that came by https are refused by the browser', () => {
    const evidence = sockets(
      everywhere({
        socket: { ...FAILED, threw: true, error: 'SecurityError' },
        arrival: null
      }),
      {
        page: { ...page, protocol: 'https', origin: 'https://a.example' },
        server: { ...server, websocketUrl: 'ws://lab.example.org' }
      } as never
    );
    const insecure = {
      ...evidence,
      websocket: {
        ...evidence.websocket,
        url: ADDRESS.replace('wss:', 'ws:')
      }
    } as IEvidence;
    expect(causeOf(insecure)).toEqual([
      ['connection/websocket/insecure-url', 'fail']
    ]);
    const here = {
      ...insecure,
      websocket: {
        ...insecure.websocket,
        url: 'ws://localhost:8888/environment-health/echo/websocket'
      }
    } as IEvidence;
    expect(causeOf(here)).not.toEqual(causeOf(insecure));
  });

  it('that fail sooner than a round trip never left the browser', () => {
    const far = (ms: number) =>
      sockets(everywhere({ socket: { ...FAILED, ms }, arrival: null }), {
        requests: {
          all: (healthy.requests as { all: object[] }).all.map(one => ({
            ...one,
            answer: { ...(one as { answer: object }).answer, ms: 200 }
          }))
        }
      } as never);
    expect(causeOf(far(3))).toEqual([
      ['connection/websocket/blocked-in-browser', 'fail']
    ]);
    expect(causeOf(far(190))).toEqual([
      ['connection/websocket/refused-in-front', 'fail']
    ]);
  });

  it('that a near server does not get are not blamed on the browser', () => {
    expect(causeOf(sockets(everywhere(NEVER)))).toEqual([
      ['connection/websocket/refused-in-front', 'fail']
    ]);
  });

  it.each(['envoy', 'cloudflare'])(
    'that %s refuses are let through first of all there',
    server => {
      const text = JSON.stringify(sockets(everywhere(NEVER)));
      const behind = text.replace(/"nginx[^"]*"/g, `"${server}"`);
      const [root] = roots(judged(JSON.parse(behind) as IEvidence));
      expect(root?.fixes[0]).toMatchObject({ id: server, seenHere: true });
      expect(new Set(root?.fixes.map(({ id }) => id)).size).toBe(
        root?.fixes.length
      );
    }
  );

  it('that Safari ends at once under https, with no proxy to be seen, lack a certificate it trusts', () => {
    const bare = sockets(everywhere(NEVER));
    const { arrivals, websocket } = bare as never as {
      arrivals: { all: IArrival[] };
      websocket: { get: object };
    };
    const unproxied = (browser: string) =>
      ({
        ...bare,
        page: { ...page, protocol: 'https', browser },
        websocket: {
          ...websocket,
          get: { ...websocket.get, server: 'TornadoServer/6.5' }
        },
        arrivals: {
          ...arrivals,
          all: arrivals.all.map(one => ({ ...one, forwarded: {} }))
        }
      }) as IEvidence;
    expect(causeOf(unproxied('Safari 17'))).toEqual([
      ['connection/websocket/certificate', 'fail']
    ]);
    expect(causeOf(unproxied('Firefox 140'))).toEqual([
      ['connection/websocket/never-arrives', 'fail']
    ]);
  });

  it.each([
    [
      'warn',
      { arrival: { query: [] } },
      { socket: FAILED, arrival: { query: [], status: 404 } }
    ],
    [
      'fail',
      {
        socket: FAILED,
        arrival: { query: [], status: 403, refusal: 'login', opened: false }
      },
      { socket: FAILED, arrival: { query: [], status: 403 } }
    ]
  ] as const)('that arrive without their query: %s', (verdict, any, kernel) => {
    const evidence = sockets({
      ...everywhere(any as never),
      kernel
    } as never);
    expect(causeOf(evidence)).toEqual([
      ['connection/websocket/query-dropped', verdict]
    ]);
  });

  it('that HTTP/2 carried to a proxy and nobody translated', () => {
    const change: IChange = {
      socket: FAILED,
      arrival: {
        ...{ upgrade: null, connection: null, websocketKey: false },
        ...{ opened: false, status: 400, refusal: 'upgrade' }
      }
    };
    const over = (nextHopProtocol: string) =>
      sockets(everywhere(change), {
        page: { ...page, nextHopProtocol }
      } as never);
    expect(causeOf(over('h2'))).toEqual([
      ['connection/websocket/http2-unsupported', 'fail']
    ]);
    expect(causeOf(over('http/1.1'))).toEqual([
      ['connection/websocket/upgrade-dropped', 'fail']
    ]);
  });

  it.each([
    ['terminals’', { terminal: NEVER }, 'fail', /^Terminals cannot/],
    ['kernels’', { kernel: NEVER }, 'fail', /^Kernels cannot/],
    [
      'all but kernels’',
      { plain: STRIPPED, terminal: STRIPPED },
      'fail',
      /^Terminals cannot/
    ],
    ['other', { plain: NEVER, subprotocol: NEVER }, 'warn', /^Language servers/]
  ] as const)(
    'whose %s addresses alone are not forwarded say so',
    (_, changes, verdict, words) => {
      const evidence = sockets(changes);
      expect(causeOf(evidence)).toEqual([
        ['connection/websocket/path-not-forwarded', verdict]
      ]);
      expect(roots(judged(evidence))[0]?.summary).toMatch(words);
    }
  );

  it.each([
    ['10.0.0.1', false],
    ['10.0.0.1, 10.0.0.2', true]
  ])('that lost the upgrade behind %s', (client, isRow) => {
    const change: IChange = {
      socket: FAILED,
      arrival: {
        ...{ upgrade: null, connection: 'close', opened: false, status: 400 },
        forwarded: { 'x-forwarded-for': client }
      }
    };
    const [root] = roots(judged(sockets(everywhere(change))));
    expect(root?.cause).toBe('connection/websocket/upgrade-dropped');
    expect(/More than one/.test(root?.fixes[0]?.where ?? '')).toBe(isRow);
  });

  it.each([
    [{ websocketKey: false, status: 400 }, 'Sec-WebSocket-Key'],
    [{ websocketVersion: null, status: 426 }, 'Sec-WebSocket-Version']
  ])('whose handshake lost a header say which: %j', (arrival, header) => {
    const evidence = sockets(
      everywhere({ socket: FAILED, arrival: { ...arrival, opened: false } })
    );
    expect(causeOf(evidence)).toEqual([
      ['connection/websocket/handshake-incomplete', 'fail']
    ]);
    expect(roots(judged(evidence))[0]?.summary).toContain(header);
  });

  it('of which only others than Lab’s lose their upgrade are told by a thorough look', () => {
    const well = sockets({});
    const { all } = well.arrivals as { all: IArrival[] };
    const other: IArrival = {
      ...all.find(({ kind }) => kind === 'websocket')!,
      ...{ nonce: 'f'.repeat(16), road: 'echo', opened: false, status: 400 },
      ...{ upgrade: null, connection: 'close' }
    };
    const evidence = {
      ...well,
      frames: { unavailable: 'no websocket opens' },
      arrivals: { ...well.arrivals, all: [...all, other] }
    } as IEvidence;
    expect(causeOf(evidence)).toEqual([
      ['connection/websocket/path-not-forwarded', 'warn']
    ]);
    expect(factsOf(evidence)).toContain(
      'What arrived at another address: no Upgrade, Connection: close'
    );
  });

  it('that could not be opened are not said to be cut in their silence', () => {
    const socket = { nonce: 'e'.repeat(16), pings: true, opened: false };
    const idle = {
      seconds: 10,
      sockets: [{ ...socket, openedAt: null, closedAt: 0, code: 1006 }]
    };
    const evidence = settled(
      sockets({}, {
        idle,
        server: { ...server, pingMs: 30000 }
      } as never)
    );
    expect(causeOf(evidence)).toEqual([]);
    expect(findingOf(judged(evidence), 'connection/idle').verdict).toBe(
      'unknown'
    );
  });

  it('that carry text and no bytes are altered on the way', () => {
    const evidence = sockets(everywhere({ socket: { binary: false } }));
    expect(causeOf(evidence)).toEqual([
      ['connection/websocket/frames-altered', 'fail']
    ]);
    expect(
      causeOf({ ...evidence, loopback: { unavailable: 'timed out' } })
    ).toEqual([[undefined, 'fail']]);
  });

  const frames = (refused: number, loopback: boolean): IFrames => ({
    steps: [
      { bytes: 65536, ok: true, ms: 3 },
      { bytes: refused, ok: false, code: 1009, ms: 3 }
    ],
    loopback
  });

  it.each([
    [1024 * 1024, 'fail'],
    [8 * 1024 * 1024, 'warn']
  ])('that end over a message of %d bytes are limited in front', (n, bad) => {
    const limited = sockets({}, { frames: frames(n, true) });
    expect(causeOf(limited)).toEqual([
      ['connection/websocket/message-limit', bad]
    ]);
  });

  it('that end over a message the server does not take from itself name nobody in front', () => {
    const own = sockets({}, { frames: frames(1024 * 1024, false) });
    expect(causeOf(own)).toEqual([[undefined, 'fail']]);
  });

  it.each([
    [{ websocketKey: false }, 'arrived without Sec-WebSocket-Key'],
    [
      { opened: false, refusal: 'login', status: 403 },
      'arrived whole, Jupyter refused the login'
    ],
    [
      { opened: false, refusal: null, status: 404 },
      'arrived whole, Jupyter answered 404'
    ],
    [{ opened: true }, 'opened at Jupyter, never in the browser']
  ])('say what became of them: %j', (arrival, words) => {
    const evidence = sockets({ terminal: { socket: FAILED, arrival } });
    expect(factsOf(evidence)).toContain(
      `Browser → the address of a terminal: ${words}`
    );
  });

  it('that were cut say after how long, and whether anything had been heard', () => {
    const cut = (messages: number) =>
      sockets({
        terminal: {
          socket: { echoed: false, code: 1006 },
          arrival: { opened: true, messages, openMs: 5300 }
        }
      });
    expect(factsOf(cut(0)).join()).toContain(
      'opened, cut after 5.3 s before a message arrived'
    );
    expect(factsOf(cut(1)).join()).toContain('did not come back');
  });
});
