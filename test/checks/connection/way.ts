import { readFileSync } from 'fs';
import { join } from 'path';
import type {
  IAnswer,
  IArrival,
  IArrivals,
  IEvidence,
  ILoopback,
  IRequest,
  IRequests,
  IUpload,
  IUploadStep
} from '../../../src/wire/evidence';
import { settled } from '../recorded';

const RUN = '0123456789abcdef0123456789abcdef';

/** What hops add, and the least a browser sends. */
const HEADERS: Readonly<Record<string, number>> = {
  accept: 1,
  'accept-encoding': 1,
  connection: 1,
  cookie: 1,
  host: 1,
  referer: 1,
  'sec-fetch-site': 1,
  'user-agent': 1,
  'x-xsrftoken': 1
};

const INSTANCE = '974b66f56e2b8f5f';

/** An answer of Jupyter that came through. */
export const JUPYTER: IAnswer = {
  status: 200,
  by: 'jupyter',
  server: 'nginx/1.22.1',
  contentType: 'application/json',
  instance: INSTANCE,
  bytes: 900,
  ms: 20
};

/** An answer of something in front. */
export function front(
  status: number,
  text: string = '',
  more: Partial<IAnswer> = {}
): IAnswer {
  return {
    status,
    by: 'front',
    server: 'nginx/1.22.1',
    contentType: 'text/html',
    text,
    bytes: text.length,
    ms: 5,
    ...more
  };
}

/** No answer. */
export function nobody(error: string, ms: number = 3000): IAnswer {
  return { status: null, by: 'nobody', error, ms };
}

/** One request and what arrived of it, as they are when nothing is wrong. */
export interface IPair {
  request: IRequest;
  arrival: IArrival | null;
}

const VARIANTS: readonly [NonNullable<IRequest['variant']>, string][] = [
  ['encoded-slash', '/a%2Fb'],
  ['encoded-percent', '/100%25'],
  ['space', '/a%20b'],
  ['unicode', '/%C3%BC'],
  ['dotted', '/.a..b']
];

function pairs(base: IArrival): IPair[] {
  let count = 0;
  const pair = (
    method: string,
    as: IRequest['as'],
    more: Partial<IRequest> = {},
    rest: string = ''
  ): IPair => {
    count += 1;
    const nonce = count.toString(16).padStart(16, '0');
    const url = `/environment-health/echo/${RUN}/${nonce}${rest}`;
    const body =
      method === 'GET'
        ? null
        : (more.sentBody ?? { length: 28, hash: '590c3c9b6c0973d5' });
    const reads = method === 'GET';
    return {
      request: {
        nonce,
        method,
        as,
        url,
        sentXsrfHeader: true,
        variant: 'plain',
        sequence: count,
        ...(body && { sentBody: body }),
        answer: JUPYTER,
        ...more
      },
      arrival: {
        ...base,
        nonce,
        kind: 'http',
        method,
        path: url,
        query: ['nonce'],
        headers: {
          ...HEADERS,
          'x-forwarded-for': 1,
          'x-forwarded-proto': 1,
          ...(!reads && { 'content-length': 1, 'content-type': 1, origin: 1 }),
          ...(as === 'lab' && { authorization: 1 })
        },
        origin: reads ? null : base.host && `http://${base.host}`,
        authorization: as === 'lab' ? 'token' : null,
        tokenLogin: as === 'lab',
        xsrf: {
          header: true,
          verdict: reads || as === 'lab' ? 'skipped' : 'pass',
          reason: null
        },
        ...(body && { bodyLength: body.length, bodyHash: body.hash })
      }
    };
  };
  const plain = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].flatMap(method => [
    pair(method, 'lab'),
    pair(method, 'cookies')
  ]);
  const first = plain[0]!;
  return [
    ...plain,
    ...VARIANTS.map(([variant, rest]) => pair('GET', 'lab', { variant }, rest)),
    pair('POST', 'lab', {
      variant: 'body',
      sentBody: { length: 4096, hash: 'aaaaaaaaaaaaaaaa' }
    }),
    {
      request: { ...first.request, variant: 'repeat', sequence: 99 },
      arrival: null
    }
  ];
}

interface IHealthy extends IEvidence {
  requests: IRequests;
  arrivals: IArrivals;
  loopback: ILoopback;
}

/** Evidence of a usual run behind a correct nginx, with all that probes see. */
export function healthy(): IHealthy {
  const file = join(__dirname, '../../evidence/worlds/healthy-nginx.json');
  const text = readFileSync(file, 'utf8');
  // Each recording is of another server process.
  const recorded = /"instance": ?"([0-9a-f]{16})"/.exec(text)?.[1] ?? INSTANCE;
  const { evidence } = JSON.parse(text.split(recorded).join(INSTANCE)) as {
    evidence: IHealthy;
  };
  const http = evidence.arrivals.all.find(({ kind }) => kind === 'http')!;
  const all = pairs(http);
  const websockets = evidence.arrivals.all.filter(
    ({ kind }) => kind === 'websocket'
  );
  return settled({
    ...evidence,
    page: {
      ...evidence.page!,
      cookies: { _xsrf: 1 },
      serviceWorker: false
    },
    server: {
      ...evidence.server!,
      maxBodySize: 536870912,
      pingMs: 30000,
      pingFrom: 'default'
    },
    requests: { all: all.map(({ request }) => request) },
    arrivals: {
      all: [
        ...all.flatMap(({ arrival }) => (arrival ? [arrival] : [])),
        ...websockets
      ],
      log: []
    },
    loopback: {
      ...evidence.loopback,
      policy: "frame-ancestors 'self'; report-uri /api/security/csp-report",
      listeners: [],
      all: all.flatMap(({ request, arrival }) =>
        arrival
          ? [
              {
                method: request.method,
                variant: request.variant ?? 'plain',
                answer: JUPYTER,
                arrival: {
                  ...arrival,
                  forwarded: {},
                  headers: HEADERS
                }
              }
            ]
          : []
      )
    },
    policy: {
      header: "frame-ancestors 'self'; report-uri /api/security/csp-report",
      referrer: null,
      violations: []
    },
    assets: { unavailable: 'the versions agree' },
    transfer: {
      steps: [step(262144, 'text', 262144, true)]
    }
  }) as IHealthy;
}

/** A download. */
export function step(
  bytes: number,
  content: 'text' | 'random',
  received: number,
  same: boolean,
  answer: Partial<IAnswer> = {}
) {
  return {
    bytes,
    content,
    received,
    whole: same && received === bytes,
    same,
    answer: { ...JUPYTER, ...answer }
  };
}

/** What a thorough run adds behind a correct nginx. */
export function thorough(): IHealthy {
  const evidence = healthy();
  const nonce = 'f000000000000001';
  const base = evidence.arrivals.all[0]!;
  return settled({
    ...evidence,
    arrivals: {
      ...evidence.arrivals,
      all: [...evidence.arrivals.all, { ...base, nonce }]
    },
    upload: ladder(64 * MIB, null),
    patience: { seconds: 130, nonce, answer: { ...JUPYTER, ms: 130020 } },
    idle: silence([null, null, null]),
    frames: { steps: [{ bytes: 65536, ok: true, ms: 20 }], loopback: null },
    stream: {
      pieces: [10, 510, 1010, 1510],
      sent: 4,
      pauseMs: 500,
      answer: JUPYTER
    },
    burst: { sent: 60, ms: 200, answers: [JUPYTER], counts: [60] }
  }) as IHealthy;
}

const MIB = 1024 * 1024;

/** Bodies that all arrive up to a length, and none from another on. */
export function ladder(
  passed: number,
  refused: number | null,
  answer: IAnswer = front(413, '413 Request Entity Too Large nginx/1.22.1'),
  loopback: boolean | null = refused === null ? null : true
): IUpload {
  const tried = (bytes: number, whole: boolean): IUploadStep => ({
    bytes,
    content: 'random',
    nonce: bytes.toString(16).padStart(16, '0'),
    whole: whole ? true : null,
    ...(/^timed out/.test(answer.error ?? '') && !whole && { timedOut: true }),
    answer: whole ? JUPYTER : answer
  });
  return {
    steps: [
      tried(4096, passed >= 4096),
      ...(passed > 4096 ? [tried(passed, true)] : []),
      ...(refused !== null && refused > 4096 ? [tried(refused, false)] : []),
      {
        ...tried(4096, passed >= 4096),
        nonce: 'f000000000000002',
        content: 'suspicious'
      }
    ],
    passed,
    refused,
    most: 64 * MIB,
    loopback
  };
}

/** Three silent websockets, each opened two seconds after the one before; when each was closed. */
export function silence(
  closed: readonly (number | null)[],
  seconds: number = 130
): NonNullable<IEvidence['idle']> {
  return {
    seconds,
    sockets: closed.map((closedAt, index) => ({
      nonce: `f00000000000001${index}`,
      pings: index === 0,
      opened: true,
      openedAt: index * 2000,
      closedAt,
      code: closedAt === null ? null : 1006,
      echoed: closedAt === null ? true : null
    }))
  };
}

/** The evidence with other answers to these requests, which then do not arrive. */
export function answering(
  evidence: IHealthy,
  isMeant: (request: IRequest) => boolean,
  answer: IAnswer
): IHealthy {
  const lost = new Set(
    evidence.requests.all.filter(isMeant).map(({ nonce }) => nonce)
  );
  return {
    ...evidence,
    requests: {
      all: evidence.requests.all.map(request =>
        isMeant(request) ? { ...request, answer, sequence: null } : request
      )
    },
    arrivals: {
      ...evidence.arrivals,
      all: evidence.arrivals.all.filter(({ nonce }) => !lost.has(nonce))
    }
  };
}

/** The evidence with something else arriving. */
export function arriving(
  evidence: IHealthy,
  change: (arrival: IArrival) => Partial<IArrival>
): IHealthy {
  return {
    ...evidence,
    arrivals: {
      ...evidence.arrivals,
      all: evidence.arrivals.all.map(arrival => ({
        ...arrival,
        ...change(arrival)
      }))
    }
  };
}

/** The evidence with what something in front does to the file browser. */
export function refusingFiles(
  evidence: IHealthy,
  methods: readonly string[],
  answer: IAnswer
): IHealthy {
  const { contents } = evidence;
  return contents && 'steps' in contents
    ? {
        ...evidence,
        contents: {
          ...contents,
          steps: contents.steps.map(one =>
            methods.includes(one.method) ? { ...one, ok: false, answer } : one
          )
        }
      }
    : evidence;
}
