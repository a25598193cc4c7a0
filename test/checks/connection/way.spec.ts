import type { IEvidence } from '../../../src/wire/evidence';
import { findingOf, judged, roots, settled } from '../recorded';
import {
  JUPYTER,
  answering,
  arriving,
  front,
  healthy,
  ladder,
  nobody,
  refusingFiles,
  silence,
  step,
  thorough
} from './way';

const MIB = 1024 * 1024;

/** What a cause is proved by, and what looks like it: where nothing is said, or something else. */
type Case = [string, () => IEvidence, string | null, ('fail' | 'warn')?];

const NGINX_413 = front(413, '413 Request Entity Too Large nginx/1.22.1');
const NGINX_403 = front(403, '403 Forbidden nginx/1.22.1');
const NGINX_405 = front(405, '405 Not Allowed nginx/1.22.1');
const NGINX_504 = (ms: number) =>
  front(504, '504 Gateway Time-out nginx/1.22.1', { ms });

function withServer(more: object, base = healthy()): IEvidence {
  return { ...base, server: { ...base.server, ...more } as never };
}

const METHODS: readonly Case[] = [
  [
    'PUT, PATCH and DELETE are refused',
    () =>
      refusingFiles(
        answering(
          healthy(),
          ({ method, variant }) =>
            ['PUT', 'PATCH', 'DELETE'].includes(method) && variant === 'plain',
          NGINX_405
        ),
        ['PUT', 'PATCH', 'DELETE'],
        NGINX_405
      ),
    'connection/methods/refused',
    'fail'
  ],
  [
    'DELETE is dropped without a word',
    () =>
      refusingFiles(
        answering(
          healthy(),
          ({ method }) => method === 'DELETE',
          nobody('Failed to fetch', 4)
        ),
        ['DELETE'],
        nobody('Failed to fetch', 4)
      ),
    'connection/methods/refused',
    'fail'
  ],
  [
    'PUT is refused for our path only',
    () => answering(healthy(), ({ method }) => method === 'PUT', NGINX_403),
    null
  ],
  [
    'one of the two DELETEs got lost',
    () =>
      answering(
        healthy(),
        ({ method, as }) => method === 'DELETE' && as === 'lab',
        nobody('Failed to fetch', 4)
      ),
    null
  ]
];

const UPLOAD: readonly Case[] = [
  [
    '4 KiB are answered 413',
    () =>
      refusingFiles(
        answering(healthy(), ({ variant }) => variant === 'body', NGINX_413),
        ['PUT'],
        NGINX_413
      ),
    'connection/upload/body-limit',
    'fail'
  ],
  [
    'a limit of 1 MiB',
    () => ({ ...thorough(), upload: ladder(1000 * 1024, 1050 * 1024) }),
    'connection/upload/body-limit',
    'fail'
  ],
  [
    'a limit of 10 MiB, which only notebooks meet',
    () => ({ ...thorough(), upload: ladder(10 * MIB, 11 * MIB) }),
    'connection/upload/body-limit',
    'warn'
  ],
  [
    'a limit of a proxy that says 403',
    () => ({
      ...thorough(),
      upload: ladder(10 * MIB, 11 * MIB, front(403, '403 Forbidden'))
    }),
    'connection/upload/body-limit',
    'warn'
  ],
  [
    'a limit of a proxy that hangs up',
    () => ({
      ...thorough(),
      upload: ladder(10 * MIB, 11 * MIB, nobody('Failed to fetch', 40))
    }),
    'connection/upload/body-limit',
    'warn'
  ],
  [
    'a limit of a proxy that says that Jupyter broke off',
    () => {
      const upload = ladder(10 * MIB, 11 * MIB, front(502));
      const [step] = upload.steps.filter(({ whole }) => !whole);
      return {
        ...thorough(),
        upload: {
          ...upload,
          steps: [...upload.steps, { ...step!, bytes: 20 * MIB }]
        }
      };
    },
    'connection/upload/body-limit',
    'warn'
  ],
  [
    'one long body breaks off',
    () => ({
      ...thorough(),
      upload: ladder(10 * MIB, 11 * MIB, front(502))
    }),
    null
  ],
  [
    'Jupyter set to take less than JupyterLab sends',
    () => withServer({ maxBodySize: MIB }),
    'connection/upload/server-limit',
    'fail'
  ],
  [
    'Jupyter set to take 20 MiB',
    () => ({
      ...withServer({ maxBodySize: 20 * MIB }, thorough()),
      upload: ladder(19 * MIB, 20.5 * MIB, nobody('Failed to fetch', 40), false)
    }),
    'connection/upload/server-limit',
    'warn'
  ],
  [
    'Jupyter set to take 20 MiB, which nobody tried',
    () => withServer({ maxBodySize: 20 * MIB }),
    null
  ],
  [
    'text with HTML and SQL is refused, more of other bytes is not',
    () => {
      const upload = ladder(64 * MIB, null);
      return {
        ...thorough(),
        upload: {
          ...upload,
          steps: upload.steps.map(one =>
            one.content === 'suspicious'
              ? { ...one, whole: null, answer: NGINX_403 }
              : one
          )
        }
      };
    },
    'connection/upload/body-inspected',
    'fail'
  ],
  [
    'an answer that takes long is given up after 60 s',
    () => {
      const { patience, ...rest } = thorough();
      return {
        ...rest,
        patience: { ...patience, answer: NGINX_504(60010) } as never
      };
    },
    'connection/upload/cut-by-timeout',
    'warn'
  ],
  [
    'a long request breaks off, and websockets live on',
    () => {
      const { patience, ...rest } = thorough();
      return {
        ...rest,
        patience: {
          ...patience,
          answer: nobody('Failed to fetch', 60010)
        } as never
      };
    },
    'connection/upload/cut-by-timeout',
    'warn'
  ],
  [
    'a long request breaks off together with the network',
    () => {
      const { patience, ...rest } = thorough();
      return {
        ...rest,
        patience: {
          ...patience,
          answer: nobody('Failed to fetch', 60010)
        } as never,
        idle: { unavailable: 'no websocket could be opened' }
      };
    },
    null
  ],
  [
    'bodies never arrive, small requests do',
    () =>
      refusingFiles(
        answering(
          healthy(),
          ({ variant }) => variant === 'body',
          nobody('timed out after 3 s')
        ),
        ['PUT'],
        nobody('timed out after 3 s')
      ),
    'connection/upload/stalls',
    'fail'
  ],
  [
    'a limit for an address that JupyterLab does not write to',
    () => answering(healthy(), ({ variant }) => variant === 'body', NGINX_413),
    null
  ],
  [
    'a body arrives slowly',
    () => {
      const base = healthy();
      const body = base.requests.all.find(({ variant }) => variant === 'body')!;
      const slow = answering(
        base,
        ({ variant }) => variant === 'body',
        nobody('timed out after 3 s')
      );
      const arrival = base.arrivals.all.find(
        ({ nonce }) => nonce === body.nonce
      )!;
      return {
        ...slow,
        arrivals: {
          ...slow.arrivals,
          all: [
            ...slow.arrivals.all,
            { ...arrival, status: null, bodyLength: 3072 }
          ]
        }
      };
    },
    null
  ],
  [
    'the disk does not answer a PUT of the file browser',
    () => refusingFiles(healthy(), ['PUT'], nobody('timed out after 3 s')),
    null
  ]
];

const DOWNLOAD: readonly Case[] = [
  [
    'half of a download comes',
    () => ({
      ...healthy(),
      transfer: {
        steps: [
          step(262144, 'text', 262144, true),
          step(8 * MIB, 'random', 4 * MIB, true, { error: 'network error' })
        ]
      }
    }),
    'connection/download/cut',
    'fail'
  ],
  [
    'a download is slow',
    () => ({
      ...healthy(),
      transfer: {
        steps: [
          step(262144, 'text', 262144, true),
          step(8 * MIB, 'random', 4 * MIB, true, {
            error: 'timed out after 10 s'
          })
        ]
      }
    }),
    null
  ],
  [
    'text comes compressed and nothing says so',
    () => ({
      ...healthy(),
      transfer: {
        steps: [step(262144, 'text', 700, false)]
      }
    }),
    'connection/download/encoding-broken',
    'fail'
  ],
  [
    'text says it is compressed and is not',
    () => ({
      ...healthy(),
      transfer: {
        steps: [
          step(262144, 'text', 0, true, {
            error: 'Failed to fetch',
            marks: { 'content-encoding': 'gzip' }
          })
        ]
      }
    }),
    'connection/download/encoding-broken',
    'fail'
  ],
  [
    'text comes through a filter that changes some words',
    () => ({
      ...healthy(),
      transfer: { steps: [step(262144, 'text', 262140, false)] }
    }),
    null
  ],
  [
    'no Referer arrives',
    () => arriving(healthy(), () => ({ refererHost: null })),
    'connection/download/referrer-stripped',
    'fail'
  ],
  [
    'no Referer arrives, for a policy that was added',
    () => ({
      ...arriving(healthy(), () => ({ refererHost: null })),
      policy: { header: null, referrer: 'no-referrer', violations: [] }
    }),
    'connection/download/referrer-stripped',
    'fail'
  ],
  [
    'no Referer arrives, and Jupyter wants none',
    () => ({
      ...withServer({ disableCheckXsrf: true }),
      arrivals: arriving(healthy(), () => ({ refererHost: null })).arrivals
    }),
    null
  ]
];

const PARTS: readonly string[] = [
  ...['encoded-slash', 'encoded-percent', 'space', 'unicode', 'dotted']
];

const PATHS: readonly Case[] = [
  [
    'an escaped slash is refused',
    () =>
      answering(
        healthy(),
        ({ variant }) => variant === 'encoded-slash',
        front(404, '404 Not Found Apache/2.4 Server at localhost Port 80')
      ),
    'connection/paths/encoded-slash-refused',
    'warn'
  ],
  [
    'an escaped percent sign is refused',
    () =>
      answering(
        healthy(),
        ({ variant }) => variant === 'encoded-percent',
        front(400, '400 Bad Request')
      ),
    'connection/paths/encoded-percent-refused',
    'warn'
  ],
  [
    'an escaped slash becomes a slash',
    () =>
      arriving(healthy(), ({ path }) => ({ path: path.replace('%2F', '/') })),
    'connection/paths/rewritten',
    'warn'
  ],
  [
    'everything is escaped twice',
    () =>
      arriving(healthy(), ({ path }) => ({ path: path.replace(/%/g, '%25') })),
    'connection/paths/rewritten',
    'fail'
  ],
  [
    'escapes are written in small letters, and letters are not escaped',
    () =>
      arriving(healthy(), ({ path }) => ({
        path: path.replace('%2F', '%2f').replace('%C3%BC', 'ü')
      })),
    null
  ],
  [
    'a prefix is taken away',
    () =>
      arriving(healthy(), ({ path }) => ({
        path: path.replace(/^/, '/behind')
      })),
    null
  ],
  [
    'all names arrive in one path, and none was asked for by itself',
    () => {
      const { requests, arrivals, ...rest } = healthy();
      const dotted = requests.all.find(({ variant }) => variant === 'dotted');
      const others = requests.all.filter(
        ({ variant = '' }) => !PARTS.includes(variant)
      );
      return {
        ...rest,
        arrivals,
        requests: { all: [...others, { ...dotted!, variant: 'names' }] }
      };
    },
    null
  ],
  [
    'one path times out',
    () =>
      answering(
        healthy(),
        ({ variant }) => variant === 'unicode',
        nobody('timed out after 3 s')
      ),
    null
  ]
];

const IDLE: readonly Case[] = [
  [
    'pings every 30 ms that are missed',
    () => ({
      ...withServer({ pingMs: 30, pingFrom: 'tornado_settings' }),
      arrivals: {
        ...healthy().arrivals,
        log: [{ level: 'INFO', text: 'WebSocket ping timeout after 30 ms.' }]
      }
    }),
    'connection/idle/ping-unit',
    'fail'
  ],
  [
    'pings every 30 ms that are answered',
    () => withServer({ pingMs: 30, pingFrom: 'tornado_settings' }),
    'connection/idle/ping-unit',
    'warn'
  ],
  [
    'no pings at all',
    () => withServer({ pingMs: 0, pingFrom: 'tornado_settings' }),
    null
  ],
  [
    'silent websockets live 20 s, pings come every 30',
    () => ({ ...thorough(), idle: silence([20010, 22020, 24010]) }),
    'connection/idle/cut',
    'fail'
  ],
  [
    'silent websockets live 60 s, pings come every 30',
    () => ({ ...thorough(), idle: silence([null, 62020, 64010]) }),
    null
  ],
  [
    'all close at once',
    () => ({ ...thorough(), idle: silence([47100, 47110, 47105]) }),
    'connection/idle/cut-on-reload',
    'warn'
  ]
];

const STREAM: readonly Case[] = [
  [
    'all pieces come at the end',
    () => ({
      ...thorough(),
      stream: {
        pieces: [1512, 1513, 1513, 1514],
        sent: 4,
        pauseMs: 500,
        answer: JUPYTER
      }
    }),
    'connection/stream/buffered',
    'warn'
  ],
  [
    'a far network, on which pieces come late but apart',
    () => ({
      ...thorough(),
      stream: {
        pieces: [2010, 2510, 3010, 3510],
        sent: 4,
        pauseMs: 500,
        answer: JUPYTER
      }
    }),
    null
  ]
];

const repeating = (sequence: number, more: object = {}): IEvidence => {
  const base = healthy();
  return {
    ...base,
    ...more,
    requests: {
      all: base.requests.all.map(request =>
        request.variant === 'repeat' ? { ...request, sequence } : request
      )
    }
  };
};

const CACHE: readonly Case[] = [
  [
    'the same answer twice',
    () => repeating(1),
    'connection/cache/answers-cached',
    'fail'
  ],
  [
    'the same answer twice, by a service worker for all one knows',
    () => repeating(1, { page: { ...healthy().page, serviceWorker: true } }),
    null
  ],
  [
    'an old page from a cache',
    () => ({
      ...healthy(),
      assets: {
        loaded: '4.5.0',
        server: '4.6.6',
        served: '4.5.0',
        answer: { ...JUPYTER, marks: { 'x-cache': 'HIT' } }
      }
    }),
    'connection/cache/stale-assets',
    'warn'
  ],
  [
    'an old page of a server that was not started again',
    () => ({
      ...healthy(),
      assets: {
        loaded: '4.5.0',
        server: '4.6.6',
        served: '4.5.0',
        answer: JUPYTER
      }
    }),
    null
  ],
  [
    'a tab that is older than the page',
    () => ({
      ...healthy(),
      assets: {
        loaded: '4.5.0',
        server: '4.6.6',
        served: '4.6.6',
        answer: JUPYTER
      }
    }),
    null
  ]
];

const OTHER = { ...JUPYTER, instance: 'bbbbbbbbbbbbbbbb' };

const REPLICAS: readonly Case[] = [
  [
    'every other request gets to another server',
    () => {
      const base = healthy();
      return {
        ...base,
        requests: {
          all: base.requests.all.map((request, index) =>
            index % 2 ? { ...request, answer: OTHER } : request
          )
        }
      };
    },
    'connection/replicas/no-affinity',
    'fail'
  ],
  [
    'another server among many requests',
    () => ({
      ...thorough(),
      burst: {
        sent: 60,
        ms: 200,
        answers: [JUPYTER, OTHER],
        counts: [31, 29]
      }
    }),
    'connection/replicas/no-affinity',
    'fail'
  ],
  [
    'the server was started again since the page was loaded',
    () => {
      const base = healthy();
      return {
        ...base,
        shim: { ...base.shim, pageInstance: 'cccccccccccccccc' } as never
      };
    },
    null
  ]
];

const HEADERS: readonly Case[] = [
  [
    'cookies are too long for some requests',
    () =>
      answering(
        healthy(),
        ({ as }) => as === 'lab',
        front(
          400,
          '400 Bad Request Request Header Or Cookie Too Large nginx/1.22.1'
        )
      ),
    'connection/headers/too-large',
    'fail'
  ],
  [
    'two Hosts arrive at an older Jupyter',
    () =>
      arriving(healthy(), ({ headers }) => ({
        headers: { ...headers, host: 2 }
      })),
    'connection/headers/host-sent-twice',
    'fail'
  ],
  [
    'two Hosts are refused by Jupyter without a word',
    () => {
      const base = answering(
        healthy(),
        ({ variant }) => variant === 'body',
        front(400, '', { bytes: 0, server: null, contentType: null })
      );
      return {
        ...base,
        arrivals: {
          ...base.arrivals,
          log: [
            {
              level: 'INFO',
              text: 'Malformed HTTP message from 127.0.0.1: Multiple host headers not allowed: []'
            }
          ]
        }
      };
    },
    'connection/headers/host-sent-twice',
    'fail'
  ],
  [
    'somebody else sends two Hosts',
    () => ({
      ...healthy(),
      arrivals: {
        ...healthy().arrivals,
        log: [
          {
            level: 'INFO',
            text: 'Malformed HTTP message from 203.0.113.9: Multiple host headers not allowed: []'
          }
        ]
      }
    }),
    null
  ],
  [
    'an added policy forbids eval',
    () => ({
      ...healthy(),
      policy: {
        header:
          "default-src 'self', frame-ancestors 'self'; report-uri /api/security/csp-report; default-src 'none'",
        referrer: null,
        violations: [
          { directive: 'script-src', blocked: 'eval', enforced: true }
        ]
      }
    }),
    'connection/headers/content-policy',
    'fail'
  ],
  [
    'an added policy keeps other sites’ scripts out, on purpose',
    () => ({
      ...healthy(),
      policy: {
        header:
          "script-src 'self' 'unsafe-eval', frame-ancestors 'self'; report-uri /api/security/csp-report",
        referrer: null,
        violations: [
          {
            directive: 'script-src-elem',
            blocked: 'https://cdn.example.org',
            enforced: true
          }
        ]
      }
    }),
    null
  ],
  [
    'a policy that only reports',
    () => ({
      ...healthy(),
      policy: {
        header:
          "default-src 'self', frame-ancestors 'self'; report-uri /api/security/csp-report; default-src 'none'",
        referrer: null,
        violations: [
          { directive: 'script-src', blocked: 'eval', enforced: false }
        ]
      }
    }),
    null
  ],
  [
    'a page of ngrok',
    () =>
      answering(
        healthy(),
        ({ as }) => as === 'lab',
        front(200, 'You are about to visit: a.ngrok-free.app', {
          server: null,
          marks: { 'ngrok-error-code': 'ERR_NGROK_6024' }
        })
      ),
    'connection/headers/interstitial',
    'fail'
  ],
  [
    'too many requests',
    () =>
      answering(
        healthy(),
        ({ as, method }) => as === 'cookies' && method !== 'GET',
        front(429, '429 Too Many Requests')
      ),
    'connection/headers/rate-limited',
    'fail'
  ],
  [
    'nginx says 503 to some of the usual requests',
    () =>
      answering(
        healthy(),
        ({ as, method }) => as === 'cookies' && method !== 'GET',
        front(503, '503 Service Temporarily Unavailable nginx/1.22.1')
      ),
    'connection/headers/rate-limited',
    'fail'
  ],
  [
    'nginx says 503 to some of very many requests',
    () => ({
      ...thorough(),
      burst: {
        sent: 60,
        ms: 200,
        answers: [
          JUPYTER,
          front(503, '503 Service Temporarily Unavailable nginx/1.22.1')
        ],
        counts: [40, 20]
      }
    }),
    'connection/headers/rate-limited',
    'warn'
  ],
  [
    'one of two servers behind HAProxy is down',
    () => ({
      ...thorough(),
      burst: {
        sent: 60,
        ms: 200,
        answers: [
          JUPYTER,
          front(
            503,
            '503 Service Unavailable No server is available to handle this request.',
            { server: null }
          )
        ],
        counts: [40, 20]
      }
    }),
    null
  ]
];

describe.each([
  ['methods', METHODS],
  ['upload', UPLOAD],
  ['download', DOWNLOAD],
  ['paths', PATHS],
  ['idle', IDLE],
  ['stream', STREAM],
  ['cache', CACHE],
  ['replicas', REPLICAS],
  ['headers', HEADERS]
])('connection/%s', (check, cases) => {
  const rows = cases.map(
    ([name, make, cause, verdict = 'fail']) =>
      [name, make, cause, verdict] as const
  );

  it.each(rows)('%s', (_, make, cause, verdict) => {
    const report = judged(settled(make()));
    const ours = report.findings.filter(({ check }) =>
      CHECKS.some(name => check === `connection/${name}`)
    );
    const named = ours.filter(finding => finding.cause);
    if (cause === null) {
      expect(named.map(finding => finding.cause)).toEqual([]);
      return;
    }
    expect(named).toMatchObject([
      { check: `connection/${check}`, cause, verdict }
    ]);
    const root = roots(report)[0];
    expect(roots(report).map(finding => finding.cause)).toEqual([cause]);
    expect(root?.fixes.length).toBeGreaterThan(0);
    expect(root?.byHand?.length).toBeGreaterThan(0);
    const said = [root?.summary, root?.impact, ...(root?.byHand ?? [])];
    expect(said.join('\n')).not.toMatch(
      /%\d(?![\dA-F])|undefined|null|NaN|\[object/
    );
  });

  it('is healthy where nothing is wrong', () => {
    for (const evidence of [healthy(), thorough()]) {
      const report = judged(evidence);
      expect(report.findings.filter(one => one.verdict !== 'pass')).toEqual([]);
    }
    expect(findingOf(judged(thorough()), `connection/${check}`).verdict).toBe(
      'pass'
    );
  });
});

const CHECKS = [
  ...['methods', 'upload', 'download', 'paths', 'idle'],
  ...['stream', 'cache', 'replicas', 'headers']
];
