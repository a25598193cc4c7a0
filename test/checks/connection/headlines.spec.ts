import { findingOf, judged, recorded, roots } from '../recorded';

/** The one root of each recording, and the findings folded under it. */
const BROKEN: readonly [string, string, 'fail' | 'warn', string[]][] = [
  ['nginx-no-upgrade', 'connection/websocket/upgrade-dropped', 'fail', []],
  ['apache-no-upgrade', 'connection/websocket/upgrade-dropped', 'fail', []],
  ['haproxy-no-upgrade', 'connection/websocket/upgrade-dropped', 'fail', []],
  ['nginx-half-upgrade', 'connection/websocket/upgrade-dropped', 'fail', []],
  [
    'nginx-no-upgrade-terminal',
    'connection/websocket/upgrade-dropped',
    'fail',
    ['server/terminals']
  ],
  ['upgrade-doubled', 'connection/websocket/upgrade-doubled', 'fail', []],
  [
    'websocket-refused-in-front',
    'connection/websocket/refused-in-front',
    'fail',
    []
  ],
  [
    'websocket-refused-at-once',
    'connection/websocket/refused-in-front',
    'fail',
    []
  ],
  ['websocket-never-arrives', 'connection/websocket/never-arrives', 'fail', []],
  [
    'subprotocol-dropped',
    'connection/websocket/subprotocol-dropped',
    'warn',
    []
  ],
  [
    'subprotocol-dropped-back',
    'connection/websocket/subprotocol-dropped',
    'warn',
    []
  ],
  [
    'nginx-host-rewritten',
    'connection/origin/host-rewritten',
    'fail',
    ['connection/websocket']
  ],
  [
    'caddy-host-rewritten',
    'connection/origin/host-rewritten',
    'fail',
    ['connection/websocket']
  ],
  [
    'host-rewritten-other-origin',
    'connection/origin/host-rewritten',
    'fail',
    ['connection/websocket']
  ],
  [
    'host-rewritten-password',
    'connection/origin/host-rewritten',
    'fail',
    ['connection/websocket', 'server/files']
  ],
  [
    'nginx-port-dropped',
    'connection/origin/port-dropped',
    'fail',
    ['connection/websocket']
  ],
  [
    'allow-origin-slash',
    'connection/origin/allow-origin-malformed',
    'fail',
    ['connection/websocket']
  ],
  [
    'allow-origin-wildcard',
    'connection/origin/allow-origin-malformed',
    'fail',
    ['connection/websocket']
  ],
  [
    'allow-origin-list',
    'connection/origin/allow-origin-malformed',
    'fail',
    ['connection/websocket']
  ],
  [
    'foreign-page',
    'connection/origin/foreign-page',
    'fail',
    ['connection/websocket']
  ],
  [
    'xsrf-cookie-missing',
    'connection/xsrf/cookie-missing',
    'fail',
    ['server/files']
  ],
  [
    'xsrf-cookie-duplicated',
    'connection/xsrf/cookie-duplicated',
    'fail',
    ['server/files']
  ],
  [
    'xsrf-cookie-unreadable',
    'connection/xsrf/cookie-unreadable',
    'fail',
    ['server/files']
  ],
  [
    'xsrf-cookie-dropped',
    'connection/xsrf/cookie-dropped',
    'fail',
    ['server/files']
  ],
  [
    'xsrf-header-dropped',
    'connection/xsrf/header-dropped',
    'fail',
    ['server/files']
  ],
  ['xsrf-cookie-missing-token', 'connection/xsrf/cookie-missing', 'warn', []],
  [
    'xsrf-cookie-duplicated-token',
    'connection/xsrf/cookie-duplicated',
    'warn',
    []
  ],
  [
    'xsrf-cookie-unreadable-token',
    'connection/xsrf/cookie-unreadable',
    'warn',
    []
  ],
  ['xsrf-cookie-dropped-token', 'connection/xsrf/cookie-dropped', 'warn', []],
  ['xsrf-header-dropped-token', 'connection/xsrf/header-dropped', 'warn', []],
  [
    'all-cookies-dropped',
    'connection/xsrf/cookie-dropped',
    'fail',
    ['connection/login', 'connection/websocket']
  ],
  ['login-expired', 'connection/login/expired', 'fail', ['server/files']],
  [
    'login-cookie-refused',
    'connection/login/expired',
    'fail',
    ['connection/websocket']
  ],
  ['extension-missing', 'server/extension/missing', 'warn', []],
  ['extension-server-older', 'server/extension/version-differs', 'warn', []],
  ['extension-page-older', 'server/extension/version-differs', 'warn', []],
  [
    'prefix-mismatch',
    'connection/address/prefix-mismatch',
    'fail',
    ['server/files']
  ],
  [
    'host-refused-api',
    'connection/address/host-refused',
    'fail',
    ['server/files']
  ],
  [
    'host-refused-echo',
    'connection/address/host-refused',
    'fail',
    ['connection/websocket', 'server/files']
  ],
  ['prospect-refused', 'connection/address/host-refused', 'warn', []],
  ['prospect-address', 'connection/address/host-refused', 'warn', []],
  ['wrong-server', 'connection/address/wrong-server', 'fail', []],
  ['xsrf-switched-off', 'server/protection/xsrf-off', 'warn', []]
];

const HEALTHY = [
  'healthy-token',
  'healthy-password',
  'healthy-nginx',
  'healthy-prefix',
  'healthy-apache',
  'healthy-haproxy',
  'healthy-caddy',
  'healthy-host-rewritten-allowed',
  'healthy-two-cookies',
  'healthy-restarted',
  'prospect-accepted'
];

describe('a recording with one fault', () => {
  it.each(BROKEN)('%s is %s (%s)', (name, cause, verdict, folded) => {
    const report = judged(recorded(`connection-${name}`));
    expect(roots(report)).toMatchObject([{ cause, verdict }]);
    expect(report.headline).toMatchObject({ cause, verdict });
    expect(
      report.findings
        .filter(({ becauseOf }) => becauseOf)
        .map(({ check, becauseOf }) => [check, becauseOf])
    ).toEqual(folded.map(check => [check, cause]));
    expect(roots(report)[0]?.fixes.length).toBeGreaterThan(0);
  });
});

describe('a recording without a fault', () => {
  it.each(HEALTHY)('%s is healthy throughout', name => {
    const report = judged(recorded(`connection-${name}`));
    expect(report.findings.filter(({ verdict }) => verdict !== 'pass')).toEqual(
      []
    );
    expect(report.headline).toMatchObject({ verdict: 'pass', cause: null });
  });
});

describe('a recording with two faults', () => {
  it('a proxy that was told nothing: Host first, and its fix mends both', () => {
    const report = judged(recorded('connection-nginx-bare'));
    expect(roots(report).map(({ cause }) => cause)).toEqual([
      'connection/origin/host-rewritten',
      'connection/websocket/upgrade-dropped'
    ]);
    const fix = roots(report)[0]?.fixes[0];
    const marked = fix?.code
      .split('\n')
      .filter((_, index) => fix.added?.includes(index + 1))
      .map(line => line.trim());
    expect(marked).toEqual([
      'proxy_http_version 1.1;',
      'proxy_set_header Host $http_host;',
      'proxy_set_header Upgrade $http_upgrade;',
      'proxy_set_header Connection "upgrade";'
    ]);
  });

  it('a terminal that is switched off is no consequence of the proxy', () => {
    const report = judged(recorded('connection-no-upgrade-terminals-disabled'));
    expect(roots(report).map(({ cause }) => cause)).toEqual([
      'connection/websocket/upgrade-dropped',
      'server/terminals/disabled'
    ]);
  });

  it('an authorizer’s refusal is no expired login', () => {
    const report = judged(recorded('connection-not-authorized'));
    expect(roots(report)).toEqual([]);
    expect(findingOf(report, 'connection/login').verdict).toBe('pass');
    expect(findingOf(report, 'server/extension').verdict).toBe('unknown');
  });
});
