import type { IPanelState } from '../../src/state';
import type { IFinding, IFix, IReport, ISession } from '../../src/wire/report';

/** A session behind nginx in which everything could be seen. */
export const SESSION: ISession = {
  origin: 'https://lab.example.org',
  host: 'lab.example.org',
  baseUrl: '/',
  browser: 'Chromium 156',
  application: 'JupyterLab 4.6.6',
  versions: { jupyter_server: '2.21.1', jupyterlab: '4.6.6' },
  platform: null,
  container: null,
  uid: 1000,
  gid: 1000,
  user: 'jovyan',
  backend: '127.0.0.1:8888',
  proxy: true,
  proxyKind: 'nginx',
  configDir: '/home/jovyan/.jupyter',
  executable: '/opt/conda/bin/python',
  rootDir: '/home/jovyan/work',
  networkMs: 18.2,
  places: 3
};

function passed(
  check: string,
  selfTest: IFinding['selfTest'],
  title: string,
  summary: string,
  durationMs: number
): IFinding {
  return {
    check,
    ...(selfTest && { selfTest }),
    title,
    verdict: 'pass',
    summary,
    facts: [],
    fixes: [],
    durationMs
  };
}

const PLACES = ['/home/jovyan/work', '/home/jovyan', '/tmp'];

/** Findings of a session in which all is well. */
export const WELL: readonly IFinding[] = [
  passed(
    'server/contents',
    'write',
    'JupyterLab can save files',
    'Saving, uploading, renaming and deleting work',
    90
  ),
  ...PLACES.map(place => ({
    ...passed(
      'storage/writable',
      'write',
      'Files can be written here',
      'A file of 64 KiB was written, read back and deleted',
      12
    ),
    place,
    facts: [
      {
        label: 'Mount',
        observed: '/dev/sda1, ext4, rw',
        vantage: 'system' as const
      }
    ]
  })),
  passed(
    'connection/xsrf',
    'xsrf',
    'Jupyter accepts what this page sends',
    'Accepted with the token and with cookies only',
    30
  ),
  passed(
    'connection/origin',
    'origin',
    'Jupyter takes this page for its own',
    'Origin and Host agree',
    20
  ),
  passed(
    'connection/address',
    'host',
    'Jupyter accepts this address',
    'lab.example.org is accepted',
    10
  ),
  passed(
    'connection/websocket',
    'terminal',
    'Websockets open',
    'Echoed in 18 ms',
    180
  ),
  passed(
    'server/terminals',
    'terminal',
    'JupyterLab can open terminals',
    'A shell answered',
    210
  ),
  passed(
    'server/extension',
    undefined,
    'Both halves of Environment Health are here',
    'Version 0.1.0',
    10
  )
];

const NGINX: IFix = {
  id: 'nginx',
  for: 'nginx',
  title: 'Let the upgrade through',
  where:
    'Add the marked lines to the `location` that leads to Jupyter, then `nginx -t && nginx -s reload`.',
  language: 'nginx',
  code: 'location / {\n    proxy_pass http://127.0.0.1:8888;\n    proxy_http_version 1.1;\n    proxy_set_header Upgrade $http_upgrade;\n    proxy_set_header Connection "upgrade";\n}\n',
  added: [3, 4, 5],
  seenHere: true
};

const APACHE: IFix = {
  id: 'apache',
  for: 'Apache',
  title: 'Have Apache upgrade',
  where: 'In the virtual host that leads to Jupyter.',
  language: 'apache',
  code: 'ProxyPass / http://127.0.0.1:8888/ upgrade=websocket nocanon\n',
  added: [1],
  opens: 'websockets to Jupyter',
  undo: 'take `upgrade=websocket` out again',
  confirm: 'the Terminal websocket test passes',
  proof: { state: 'rehearsed', before: '400', after: '101' }
};

const CADDY: IFix = {
  ...APACHE,
  id: 'caddy',
  for: 'Caddy',
  title: 'Let Caddy do it'
};

/** The proxy drops the upgrade: one cause, of which the terminal's failure is a consequence. */
export const DROPPED: IFinding = {
  check: 'connection/websocket',
  selfTest: 'terminal',
  title: 'Websockets open',
  verdict: 'fail',
  cause: 'connection/websocket/upgrade-dropped',
  hop: 'proxy',
  summary:
    'Terminals and kernels cannot connect: the proxy in front of Jupyter drops the websocket upgrade.',
  impact:
    'Files and saving work. Jupyter itself is fine; no restart of Jupyter is needed.',
  fixer: 'proxy-owner',
  fixerIs: 'whoever runs the proxy at lab.example.org',
  facts: [
    {
      label: 'wss://lab.example.org',
      expected: '101, echo of 7c1f',
      observed: 'closed, code 1006, no reason',
      vantage: 'browser',
      differs: true
    },
    {
      label: 'ws://127.0.0.1:8888',
      expected: '101, echo of 7c1f',
      observed: '101, echo of 7c1f',
      vantage: 'loopback'
    },
    {
      label: 'What arrived at Jupyter',
      expected: '`Upgrade: websocket`',
      observed: 'no `Upgrade`, `Connection: close`',
      vantage: 'system',
      differs: true
    },
    {
      label: 'Jupyter’s log',
      observed:
        '`400 GET /environment-health/echo/websocket: Can "Upgrade" only to "WebSocket".`',
      vantage: 'system'
    }
  ],
  fixes: [APACHE, NGINX, CADDY],
  byHand: [
    "curl -i -H 'Upgrade: websocket' -H 'Connection: Upgrade' -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==' https://lab.example.org/api/kernels"
  ],
  durationMs: 210
};

const TERMINAL: IFinding = {
  check: 'server/terminals',
  selfTest: 'terminal',
  title: 'JupyterLab can open terminals',
  verdict: 'fail',
  becauseOf: 'connection/websocket/upgrade-dropped',
  summary: 'A terminal was made, but its websocket did not open.',
  facts: [{ label: 'POST api/terminals', observed: '200', vantage: 'browser' }],
  fixes: [],
  durationMs: 0
};

/** The root folder is on a volume mounted read-only. */
export const READ_ONLY: IFinding = {
  check: 'storage/writable',
  selfTest: 'write',
  title: 'Files can be written here',
  place: '/workspace',
  verdict: 'fail',
  cause: 'storage/writable/read-only-mount',
  hop: 'storage',
  summary:
    'Nothing can be saved: the volume at /workspace is mounted read-only.',
  impact:
    'Permissions are not the problem (you own the folder, mode 755), so `chmod` and `chown` cannot help.',
  fixer: 'platform',
  fixerIs: 'whoever starts this container',
  facts: [
    {
      label: 'Creating a file in /workspace',
      expected: 'created',
      observed: 'EROFS',
      vantage: 'system',
      differs: true
    },
    {
      label: 'Mount',
      expected: 'rw',
      observed: 'ro',
      vantage: 'system',
      differs: true
    }
  ],
  fixes: [
    {
      id: 'docker',
      for: 'docker run',
      title: 'Attach the volume for reading and writing',
      where:
        'Start the container with this line; until then `/root` is writable.',
      language: 'shell',
      code: 'docker run \\\n  -p 8888:8888 \\\n  -v research:/workspace:rw \\\n  quay.io/jupyter/base-notebook:latest start-notebook.py --ServerApp.root_dir=/workspace\n',
      added: [3],
      opens: 'writing to this volume',
      confirm: 'the Write test passes'
    }
  ],
  byHand: ['touch /workspace/x', 'grep /workspace /proc/self/mountinfo'],
  durationMs: 100
};

/** A second trouble of its own, which no self-test shows. */
export const MISMATCH: IFinding = {
  check: 'server/extension',
  title: 'Both halves of Environment Health are here',
  verdict: 'warn',
  cause: 'server/extension/version-mismatch',
  hop: 'server',
  summary: 'The server half is of another version than this page.',
  fixer: 'server-owner',
  fixerIs: 'whoever starts Jupyter here',
  facts: [
    {
      label: 'Version',
      expected: '0.1.0',
      observed: '0.0.9',
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: [
    {
      id: 'shell',
      for: 'shell',
      title: 'Install the same version',
      where: 'In the environment Jupyter runs in, then restart Jupyter.',
      language: 'shell',
      code: '/opt/conda/bin/python -m pip install jupyterlab-environment-health==0.1.0\n'
    }
  ],
  durationMs: 10
};

/** Findings with those of the same check and place replaced. */
export function instead(...others: IFinding[]): IFinding[] {
  const key = ({ check, place }: IFinding) => `${check} ${place ?? ''}`;
  const replaced = WELL.map(
    finding => others.find(other => key(other) === key(finding)) ?? finding
  );
  return [...replaced, ...others.filter(other => !replaced.includes(other))];
}

/** A report whose headline is that of its first trouble. */
export function reportOf(
  findings: readonly IFinding[],
  session: Partial<ISession> = {}
): IReport {
  const first = findings.find(
    ({ verdict, becauseOf }) =>
      (verdict === 'fail' || verdict === 'warn') && !becauseOf
  );
  const unknown = findings.some(({ verdict }) => verdict === 'unknown');
  return {
    version: 1,
    taken: '2026-11-21T14:02:00Z',
    durationMs: 480,
    thorough: false,
    headline: {
      verdict: first?.verdict ?? (unknown ? 'unknown' : 'pass'),
      cause: first?.cause ?? null,
      place: first?.place ?? null,
      hop: first?.hop ?? null,
      sentence:
        first?.summary ??
        (unknown
          ? 'Nothing wrong was found, but 3 checks could not be made.'
          : 'All is well: you can save, upload and open terminals.')
    },
    findings: [...findings],
    session: { ...SESSION, ...session }
  };
}

/** The state of a panel that has shown this report. */
export function done(
  report: IReport | null,
  more: Partial<IPanelState> = {}
): IPanelState {
  return {
    phase: report ? 'done' : 'idle',
    report,
    previous: null,
    waiting: [],
    progress: { done: 0, total: 0 },
    until: null,
    error: null,
    muted: [],
    address: { value: '', busy: false, error: null },
    ...more
  };
}

/** The panels a reader may meet, by name. */
export const PANELS: { readonly [name: string]: IPanelState } = {
  idle: done(null),
  healthy: done(reportOf(WELL)),
  broken: done(reportOf(instead(DROPPED, TERMINAL))),
  storage: done(
    reportOf(instead(READ_ONLY), {
      proxyKind: null,
      platform: 'RunPod',
      uid: 0,
      places: 4
    })
  ),
  second: done(reportOf(instead(READ_ONLY, MISMATCH)), {
    muted: ['connection/websocket/upgrade-dropped', 'storage/writable/full@/a']
  }),
  running: done(reportOf(WELL.slice(4, 7), { places: null, uid: null }), {
    phase: 'running',
    progress: { done: 7, total: 13 },
    waiting: [
      { check: 'storage/writable', title: 'Files', selfTest: 'write' },
      { check: 'server/terminals', title: 'Terminals', selfTest: 'terminal' }
    ]
  }),
  again: done(null, {
    phase: 'running',
    previous: reportOf(instead(DROPPED, TERMINAL)),
    progress: { done: 1, total: 13 }
  }),
  first: done(null, {
    phase: 'running',
    progress: { done: 0, total: 13 },
    waiting: [
      { check: 'storage/writable', title: 'Files', selfTest: 'write' },
      { check: 'connection/xsrf', title: 'XSRF', selfTest: 'xsrf' },
      { check: 'connection/origin', title: 'Origin', selfTest: 'origin' },
      { check: 'connection/address', title: 'Host', selfTest: 'host' },
      { check: 'server/terminals', title: 'Terminals', selfTest: 'terminal' }
    ]
  }),
  unknown: done(
    reportOf(
      WELL.map(finding =>
        finding.check.startsWith('server') || finding.place
          ? {
              ...finding,
              verdict: 'unknown' as const,
              summary: 'Could not be tested: timed out after 3 s'
            }
          : finding
      ),
      { places: null, uid: null, versions: {} }
    )
  ),
  failed: done(null, {
    phase: 'failed',
    previous: reportOf(WELL),
    error: 'Jupyter did not answer: the connection was refused.'
  }),
  address: done(
    reportOf([
      ...WELL,
      {
        check: 'connection/address',
        selfTest: 'host',
        title: 'Jupyter accepts this address',
        place: 'https://abc-8888.proxy.example',
        verdict: 'warn',
        cause: 'connection/address/host-refused',
        hop: 'server',
        summary: 'Jupyter would refuse abc-8888.proxy.example as Host.',
        fixer: 'server-owner',
        fixerIs: 'whoever starts Jupyter here',
        facts: [
          {
            label: 'Host: abc-8888.proxy.example',
            expected: 'accepted',
            observed: '403',
            vantage: 'loopback',
            differs: true
          }
        ],
        fixes: [
          {
            id: 'jupyter',
            for: 'jupyter_server_config.py',
            title: 'Name the host',
            where: 'In `/home/jovyan/.jupyter/jupyter_server_config.py`.',
            language: 'python',
            code: "c.ServerApp.local_hostnames = ['localhost', 'abc-8888.proxy.example']\n",
            added: [1],
            opens: 'this one host name',
            proof: {
              state: 'rehearsed',
              before: 'refused with 403',
              after: 'accepted'
            }
          }
        ],
        durationMs: 3
      }
    ]),
    {
      address: {
        value: 'https://abc-8888.proxy.example',
        busy: false,
        error: null
      }
    }
  ),
  typo: done(reportOf(WELL), {
    address: {
      value: 'abc',
      busy: false,
      error: 'An address begins with https:// or http://'
    }
  })
};
