import { differences } from '../../../src/checks/connection/differential';
import type { IArrival } from '../../../src/wire/evidence';
import { plain } from '../../plain-translation';
import { findingOf, judged } from '../recorded';
import { arriving, healthy } from './way';

type Line = [string, string, string, boolean];

/** The lines that a change on the way adds to those of a correct proxy, and those it takes away. */
function lines(change?: (arrival: IArrival) => Partial<IArrival>): Line[] {
  const evidence = healthy();
  const read = (of: typeof evidence) =>
    differences(
      { ...of, page: of.page as never, websocket: of.websocket as never },
      plain
    ).map(({ what, expected, observed, harmless }): Line => [
      what,
      expected,
      observed,
      harmless
    ]);
  const usual = read(evidence);
  if (!change) {
    return usual;
  }
  const known = new Set(usual.map(String));
  return read(arriving(evidence, change)).filter(
    line => !known.has(String(line))
  );
}

describe('what differs behind a correct proxy', () => {
  it('is what it adds, a line each, and harmless', () => {
    expect(lines()).toEqual([
      ['Header X-Forwarded-For', 'not sent', 'added: 127.0.0.1', true],
      ['Header X-Forwarded-Proto', 'not sent', 'added: http', true]
    ]);
  });

  it('is shown with a check that passes', () => {
    const finding = findingOf(judged(healthy()), 'connection/headers');
    expect(finding).toMatchObject({ verdict: 'pass' });
    expect(finding.facts).toHaveLength(2);
    expect(finding.facts.some(({ differs }) => differs)).toBe(false);
  });
});

function without(name: string) {
  return ({ headers = {} }: IArrival) => ({
    headers: Object.fromEntries(
      Object.entries(headers).filter(([key]) => key !== name)
    )
  });
}

const CHANGES: readonly [
  string,
  (arrival: IArrival) => Partial<IArrival>,
  Line[]
][] = [
  [
    'another Host, which Jupyter takes',
    () => ({ host: '127.0.0.1:8888' }),
    [['Header Host', 'localhost:8000', '127.0.0.1:8888', true]]
  ],
  [
    'another Host, which does not fit the Origin',
    () => ({ host: '127.0.0.1:8888', originAllowed: false }),
    [['Header Host', 'localhost:8000', '127.0.0.1:8888', false]]
  ],
  [
    'no cookies',
    ({ method }) => ({
      cookies: {},
      xsrf: {
        header: true,
        verdict: method === 'GET' ? 'skipped' : 'refused',
        reason: null
      }
    }),
    [['Cookie _xsrf', '1', '0', false]]
  ],
  [
    'a cookie twice, of which Jupyter takes the right one',
    () => ({ cookies: { _xsrf: 2 } }),
    [['Cookie _xsrf', '1', '2', true]]
  ],
  [
    'no XSRF token',
    ({ xsrf }) => ({ xsrf: { ...xsrf, header: false } }),
    [['Header X-XSRFToken', 'sent', 'does not arrive', false]]
  ],
  [
    'a password of the proxy in place of the token',
    ({ authorization }) => ({ authorization: authorization && 'basic' }),
    [['Header Authorization', 'token', 'basic', false]]
  ],
  [
    'another method',
    ({ method }) => (method === 'PATCH' ? { method: 'POST' } : {}),
    [['Method', 'PATCH', 'POST', false]]
  ],
  [
    'no query',
    () => ({ query: [] }),
    [['Query', 'passed on', 'does not arrive', false]]
  ],
  [
    'an older protocol',
    () => ({ protocol: 'HTTP/1.0' }),
    [['Protocol', 'HTTP/1.1', 'HTTP/1.0', true]]
  ],
  [
    'a path that was decoded',
    ({ path }) => ({ path: path.replace('%2F', '/') }),
    [['Path', '/a%2Fb', '/a/b', false]]
  ],
  [
    'a path that is written otherwise',
    ({ path }) => ({ path: path.replace('%2F', '%2f') }),
    [['Path', '/a%2Fb', '/a%2fb', true]]
  ],
  [
    'half a body',
    ({ bodyLength }) =>
      bodyLength === 4096
        ? { bodyLength: 2048, bodyHash: 'bbbbbbbbbbbbbbbb' }
        : {},
    [
      [
        'Body',
        '4096 bytes, hash aaaaaaaaaaaaaaaa',
        '2048 bytes, hash bbbbbbbbbbbbbbbb',
        false
      ]
    ]
  ],
  [
    'a header twice that may stand once',
    ({ headers }) => ({ headers: { ...headers, host: 2 } }),
    [['Header Host', 'once', '2 times', false]]
  ],
  [
    'a header twice that may stand twice',
    ({ headers }) => ({ headers: { ...headers, 'x-forwarded-for': 2 } }),
    [['Header X-Forwarded-For', 'once', '2 times', true]]
  ],
  [
    'headers of a content network',
    ({ headers, forwarded }) => ({
      headers: { ...headers, 'cf-ray': 1, 'x-request-id': 1 },
      forwarded: { ...forwarded, 'cf-ray': '8f0' }
    }),
    [
      ['Header CF-Ray', 'not sent', 'added: 8f0', true],
      ['Header X-Request-Id', 'not sent', 'added', true]
    ]
  ],
  [
    'no encodings, so that answers come as they are',
    without('accept-encoding'),
    [['Header Accept-Encoding', 'sent', 'does not arrive', true]]
  ],
  [
    'nothing that says how a body is to be read',
    without('content-type'),
    [['Header Content-Type', 'sent', 'does not arrive', false]]
  ],
  [
    'no languages, which not every browser sends',
    without('accept-language'),
    []
  ]
];

describe('what something on the way does', () => {
  it.each(CHANGES)('%s: is one line', (_, change, expected) => {
    expect(lines(change)).toEqual(expected);
  });

  it('fails where nobody else tells of it', () => {
    const evidence = arriving(healthy(), ({ method }) =>
      method === 'PATCH' ? { method: 'POST' } : {}
    );
    const finding = findingOf(judged(evidence), 'connection/headers');
    expect(finding).toMatchObject({
      verdict: 'fail',
      summary: 'Changed on the way: Method'
    });
    expect(finding.facts.filter(({ differs }) => differs)).toHaveLength(1);
  });

  it('is no second finding where another check tells of it', () => {
    const evidence = arriving(healthy(), () => ({
      host: '127.0.0.1:8888',
      originAllowed: false
    }));
    const finding = findingOf(judged(evidence), 'connection/headers');
    expect(finding.verdict).toBe('pass');
    expect(finding.facts.filter(({ differs }) => differs)).toHaveLength(1);
  });
});
