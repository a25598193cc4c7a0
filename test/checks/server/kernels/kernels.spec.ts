import type {
  IEvidence,
  IKernels,
  IKernelSpec,
  ILimits,
  ISessions
} from '../../../../src/wire/evidence';
import type { IFinding } from '../../../../src/wire/report';
import { judged, recorded, roots } from '../../recorded';
import { derived } from '../../storage/derived';

const KERNEL = '11111111-2222-3333-4444-555555555555';

function spec(name: string, program: string, found = false): IKernelSpec {
  return {
    name,
    title: `The ${name}`,
    folder: `/home/jovyan/.local/share/jupyter/kernels/${name}`,
    program,
    found: found ? program : null
  };
}

const KERNELS: IKernels = {
  specs: [spec('python3', '/opt/conda/bin/python', true)],
  running: 0,
  ids: [],
  defaultName: 'python3',
  deaths: [],
  loopback: null
};

const SESSIONS: ISessions = { tabs: [], orphans: [], givenUp: [] };

const LIMITS: ILimits = {
  memory: {
    limit: 2 ** 30,
    used: 2 ** 28,
    machine: 2 ** 36,
    kills: 3,
    killsBefore: 1,
    version: 2,
    group: '/pod'
  },
  processes: { limit: null, used: 5 },
  openFiles: { soft: null, hard: null, used: 5 },
  sharedMemory: null,
  terminals: { mounted: true, limit: 4096, used: 0, errno: null },
  watches: { perUser: null, instances: null, errno: null }
};

interface IChange {
  kernels?: Partial<IKernels>;
  sessions?: Partial<ISessions>;
  limits?: Partial<ILimits>;
}

function evidence(change: IChange, base: IEvidence): IEvidence {
  return {
    ...base,
    kernels: { ...KERNELS, ...change.kernels },
    sessions: { ...SESSIONS, ...change.sessions },
    ...(change.limits && { limits: { ...LIMITS, ...change.limits } })
  };
}

function findings(
  change: IChange,
  base: IEvidence = recorded('storage-healthy')
): IFinding[] {
  return judged(evidence(change, base)).findings.filter(
    ({ check }) => check === 'server/kernels'
  );
}

function only(change: IChange, base?: IEvidence): IFinding {
  const found = findings(change, base);
  expect(found).toHaveLength(1);
  return found[0] as IFinding;
}

const tab = {
  path: 'a.ipynb',
  kernel: KERNEL as string | null,
  wanted: 'python3' as string | null,
  status: 'idle'
};

const death = {
  id: KERNEL,
  name: 'python3',
  restarts: 1,
  dead: false,
  ago: 120
};

describe('server/kernels', () => {
  it('finds nothing where kernels can start, or run', () => {
    for (const change of [
      {},
      { kernels: { running: 1, ids: [KERNEL] }, sessions: { tabs: [tab] } },
      // A gateway has them.
      { kernels: { ids: undefined }, sessions: { tabs: [tab] } },
      // One of the page without a kernel wants none.
      { sessions: { tabs: [{ ...tab, kernel: null, wanted: null }] } }
    ]) {
      expect(only(change).verdict).toBe('pass');
    }
  });

  it('makes a line of a kernel that is not active and nobody uses', () => {
    const { verdict, facts } = only({
      kernels: { specs: [...KERNELS.specs, spec('ir', 'R')] }
    });
    expect(verdict).toBe('pass');
    expect(facts).toContainEqual({
      label: 'The ir',
      observed: 'R is not on the server’s PATH; nobody uses it',
      vantage: 'system'
    });
  });

  it('needs no evidence but its own', () => {
    expect(
      only(
        {},
        {
          ...recorded('storage-healthy'),
          storage: { unavailable: 'timed out after 3 s' }
        }
      ).verdict
    ).toBe('pass');
  });
});

describe('server/kernels/kernelspec-stale', () => {
  const old = spec('old', '/opt/envs/old/bin/python3.9');

  it('warns of one that nobody has to take', () => {
    const finding = only({ kernels: { specs: [...KERNELS.specs, old] } });
    expect(finding).toMatchObject({
      verdict: 'warn',
      cause: 'server/kernels/kernelspec-stale',
      place: old.folder
    });
    expect(finding.fixes.map(({ code }) => code)).toEqual([
      expect.stringMatching(/-m jupyter kernelspec remove 'old'$/),
      expect.stringMatching(
        /-m venv '\/opt\/envs\/old'\n'\/opt\/envs\/old\/bin\/python3\.9' -m pip install ipykernel\n.*--name 'old' --display-name 'The old'$/
      )
    ]);
    expect(finding.byHand?.[1]).toBe("ls -lL '/opt/envs/old/bin/python3.9'");
  });

  it('fails where a new notebook gets it, also by a name that is not on the PATH', () => {
    for (const program of ['/opt/gone/python', 'python3.9']) {
      expect(
        only({ kernels: { specs: [spec('python3', program)] } })
      ).toMatchObject({
        verdict: 'fail',
        summary: expect.stringContaining('New notebooks get no kernel')
      });
    }
  });

  it('fails where a notebook waits for it', () => {
    const waiting = { ...tab, kernel: null, wanted: 'OLD' };
    expect(
      only({
        kernels: { specs: [...KERNELS.specs, old] },
        sessions: { tabs: [waiting] }
      })
    ).toMatchObject({
      verdict: 'fail',
      summary: expect.stringContaining('a.ipynb gets no kernel')
    });
  });

  it('is one sentence for many, and hides nothing else', () => {
    const specs = [...KERNELS.specs, old, spec('older', '/gone/python')];
    const many = findings({ kernels: { specs } });
    expect(many.map(({ becauseOf }) => becauseOf)).toEqual([
      undefined,
      'server/kernels/kernelspec-stale'
    ]);
    expect(
      findings({ kernels: { specs, loopback: 'ETIMEDOUT' } }).map(
        ({ cause }) => cause
      )
    ).toEqual([
      'server/kernels/loopback-blocked',
      'server/kernels/kernelspec-stale',
      'server/kernels/kernelspec-stale'
    ]);
  });
});

describe('server/kernels/session-stale', () => {
  it('names a tab whose kernel Jupyter does not have', () => {
    const finding = only({ sessions: { tabs: [tab] } });
    expect(finding).toMatchObject({
      verdict: 'fail',
      cause: 'server/kernels/session-stale',
      hop: 'browser',
      summary:
        'Cells of a.ipynb do not run: its tab uses a kernel that no longer exists.'
    });
    expect(
      only({ sessions: { tabs: [tab, { ...tab, path: 'b' }] } }).summary
    ).toContain('of other tabs, 2 in all');
  });
});

describe('server/kernels/start-outlasts-proxy', () => {
  const given = { status: 504, ms: 60_020 };

  it('names a start that came to its end behind a proxy', () => {
    const finding = only({
      kernels: { running: 1, ids: [KERNEL] },
      sessions: { orphans: [KERNEL], givenUp: [given] }
    });
    expect(finding).toMatchObject({
      verdict: 'fail',
      cause: 'server/kernels/start-outlasts-proxy',
      summary: expect.stringContaining('gives up after 60 s')
    });
    expect(finding.fixes[0]?.code).toContain('proxy_read_timeout 3600s;');
  });

  it('is silent where one of the two is missing', () => {
    const running = { running: 1, ids: [KERNEL] };
    for (const sessions of [
      { orphans: [KERNEL] },
      { givenUp: [given] },
      { orphans: ['another'], givenUp: [given] },
      // Jupyter’s own words.
      { orphans: [KERNEL], givenUp: [{ ...given, status: 500 }] }
    ]) {
      expect(only({ kernels: running, sessions }).verdict).toBe('pass');
    }
  });
});

describe('server/kernels/killed-for-memory', () => {
  const ended = { running: 1, ids: [KERNEL], deaths: [death] };

  it('connects a kernel that ended with those that were killed', () => {
    const finding = only({ kernels: ended, limits: {} });
    expect(finding).toMatchObject({
      verdict: 'warn',
      cause: 'server/kernels/killed-for-memory',
      summary:
        'A kernel of python3 died: the memory limit of 1 GiB was reached.'
    });
    expect(finding.impact).toContain('killed 2 processes for memory');
    expect(
      only({
        kernels: { ...ended, deaths: [{ ...death, dead: true }] },
        limits: {}
      }).verdict
    ).toBe('fail');
  });

  it('is the one thing to be said of the memory', () => {
    const report = judged(
      evidence({ kernels: ended, limits: {} }, recorded('storage-healthy'))
    );
    expect(roots(report).map(({ cause }) => cause)).toEqual([
      'server/kernels/killed-for-memory'
    ]);
  });

  it('is silent where nobody was killed since, or no kernel ended of late', () => {
    const memory = { ...LIMITS.memory, killsBefore: 3 } as ILimits['memory'];
    expect(only({ kernels: ended, limits: { memory } }).verdict).toBe('pass');
    for (const deaths of [[], [{ ...death, ago: 7200 }]]) {
      expect(
        only({ kernels: { ...ended, deaths }, limits: {} }).cause
      ).toBeUndefined();
    }
  });

  it('fails without a cause where a kernel ends again and again', () => {
    const again = { ...ended, deaths: [{ ...death, restarts: 3 }] };
    const finding = only({ kernels: again });
    expect(finding.verdict).toBe('fail');
    expect(finding.cause).toBeUndefined();
    expect(finding.byHand?.[1]).toMatch(/-m jupyter kernelspec list$/);
  });
});

describe('server/kernels/loopback-blocked', () => {
  it.each([
    ['ETIMEDOUT', 'blocks ports', 'iptables -I INPUT -i lo -j ACCEPT'],
    ['EADDRNOTAVAIL', 'has no loopback', 'ip link set lo up']
  ])('tells what %s means', (loopback, says, code) => {
    const finding = only({ kernels: { loopback } });
    expect(finding).toMatchObject({
      verdict: 'fail',
      cause: 'server/kernels/loopback-blocked',
      summary: expect.stringContaining(says)
    });
    expect(finding.fixes[0]?.code).toBe('c.KernelManager.transport = "ipc"');
    expect(finding.fixes[1]?.code).toContain(code);
  });
});

describe('server/kernels/connection-file-refused', () => {
  const open = derived({
    roles: ['runtime'],
    place: {
      exists: true,
      operations: [{ step: 'chmod', ok: false, seen: '0677', ms: 1 }]
    }
  });

  it('is said by the file system, where that is asked', () => {
    const report = judged(evidence({}, open));
    expect(roots(report).map(({ cause }) => cause)).toEqual([
      'storage/operations/modes-ignored'
    ]);
  });

  it('is named, and fixed without opening the files', () => {
    const finding = only({}, open);
    expect(finding).toMatchObject({
      verdict: 'fail',
      cause: 'server/kernels/connection-file-refused',
      becauseOf: 'storage/operations/modes-ignored'
    });
    expect(finding.fixes[0]?.code).toContain('export JUPYTER_RUNTIME_DIR=');
  });

  it('is no cause where the folder cannot be written to at all', () => {
    const closed = derived({
      roles: ['runtime'],
      place: {
        exists: true,
        owner: { uid: 0, gid: 0, user: 'root', path: '/', mode: '0755' },
        permitted: false,
        steps: [{ step: 'create', ok: false, errno: 'EACCES', ms: 1 }]
      }
    });
    const finding = only({}, closed);
    expect(finding.verdict).toBe('fail');
    expect(finding.cause).toBeUndefined();
    expect(finding.becauseOf).toMatch(/^storage\/writable/);
  });
});
