import type { ILimits } from '../../../src/wire/evidence';
import type { IIdentity } from '../../../src/wire/evidence';
import { findingOf, judged, roots } from '../recorded';
import { onlyRoot } from '../storage/derived';
import { bounded, ROOMY, withMemory } from './bounds';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

const filtered = (change: Partial<ILimits>) => {
  const evidence = bounded(change);
  const identity = evidence.identity as IIdentity;
  return { ...evidence, identity: { ...identity, seccomp: 'filter' as const } };
};

const CHECKS = [
  'container/memory',
  'container/shared-memory',
  'container/limits',
  'container/environment',
  'server/load'
];

describe('a container with room', () => {
  it.each(CHECKS)('passes %s, and shows what was seen', check => {
    const report = judged(bounded({}));
    expect(roots(report)).toEqual([]);
    const { verdict, facts } = findingOf(report, check);
    expect(verdict).toBe('pass');
    expect(facts.length > 0 || check === 'container/environment').toBe(true);
  });

  it('shows what of memory and processes may be used, and is', () => {
    const report = judged(bounded({}));
    const shown = CHECKS.flatMap(check => findingOf(report, check).facts).map(
      ({ observed }) => observed
    );
    expect(shown).toEqual(
      expect.arrayContaining([
        '1 GiB of 4 GiB',
        '64 GiB',
        '/ (version 2)',
        '0, of these 0 before Jupyter was started',
        '64 MiB of 64 MiB left, files in it: 0',
        '40 of 1000',
        'starts',
        '2 of 4096',
        'works; 8192 folders, 128 programs for each user',
        '60 of 4096'
      ])
    );
  });
});

describe('container/memory', () => {
  it('names what was killed since Jupyter has been there', () => {
    expect(onlyRoot(withMemory({ kills: 5, killsBefore: 3 }))).toMatchObject({
      cause: 'container/memory/killed',
      verdict: 'warn',
      summary:
        'What ended without a word was killed for memory: 2 processes since Jupyter was started.'
    });
  });

  it('warns of little that is left', () => {
    expect(onlyRoot(withMemory({ used: 4 * GIB - 100 * MIB })).summary).toBe(
      'The next cell may kill its kernel: 100 MiB of memory is left of the 4 GiB that Jupyter and its kernels may use.'
    );
  });

  it.each([
    ['was killed before', withMemory({ kills: 5, killsBefore: 5 })],
    ['cannot be dated', withMemory({ kills: 5, killsBefore: null })],
    [
      'is left of a large limit',
      withMemory({ limit: 64 * GIB, used: 60 * GIB })
    ],
    ['is used without a limit', withMemory({ limit: null, used: 63 * GIB })],
    ['cannot be seen', bounded({ memory: null })]
  ])('is silent about what %s', (_, evidence) => {
    expect(roots(judged(evidence))).toEqual([]);
  });
});

describe('container/shared-memory', () => {
  const small = 64 * MIB;

  it.each([
    ['fail', 0],
    ['warn', 20 * MIB]
  ])('says %s where %d bytes of a small one are left', (verdict, free) => {
    expect(
      onlyRoot(bounded({ sharedMemory: { total: small, free, users: 3 } }))
    ).toMatchObject({ cause: 'container/shared-memory/too-small', verdict });
  });

  it.each([
    ['a large one', { total: 8 * GIB, free: GIB, users: 9 }],
    [
      'a small one with little in it',
      { total: small, free: 60 * MIB, users: 2 }
    ],
    ['none', null]
  ])('is silent about %s', (_, sharedMemory) => {
    expect(roots(judged(bounded({ sharedMemory })))).toEqual([]);
  });
});

describe('container/limits', () => {
  it.each([
    ['fail', 995],
    ['warn', 950]
  ])('says %s for %d of 1000 processes', (verdict, used) => {
    expect(
      onlyRoot(bounded({ processes: { limit: 1000, used, of: 'group' } }))
    ).toMatchObject({ cause: 'container/limits/processes', verdict });
  });

  it('counts what it cannot see, where a user’s threads are refused', () => {
    const root = onlyRoot(
      filtered({
        processes: { limit: 100, used: 20, of: 'user' },
        threads: 'EAGAIN'
      })
    );
    expect(root.cause).toBe('container/limits/processes');
    expect(root.fixes.map(({ code }) => code).join('\n')).toContain(
      '--ulimit nproc=4096:4096'
    );
  });

  it('names the filter where no limit refuses a thread', () => {
    expect(onlyRoot(filtered({ threads: 'EAGAIN' })).cause).toBe(
      'container/limits/threads-blocked'
    );
    expect(roots(judged(bounded({ threads: 'EAGAIN' })))).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'No space left on device'],
    ['EMFILE', 'Too many open files']
  ])('warns where watching fails with %s', (errno, words) => {
    const root = onlyRoot(
      bounded({ watches: { perUser: 8192, instances: 128, errno } })
    );
    expect(root).toMatchObject({
      cause: 'container/limits/watches',
      verdict: 'warn'
    });
    expect(root.summary).toContain(words);
  });

  it.each([
    ['no limit', { limit: null, used: 5000 }],
    ['an unknown number', { limit: 1000, used: null }],
    ['most of many', { limit: 32768, used: 30000 }]
  ])('is silent about %s of processes', (_, processes) => {
    expect(roots(judged(bounded({ processes })))).toEqual([]);
  });
});

describe('container/environment', () => {
  it('warns where a proxy is asked for this machine itself', () => {
    const root = onlyRoot(bounded({ proxyForLoopback: ['http_proxy'] }));
    expect(root).toMatchObject({
      cause: 'container/environment/proxy-for-loopback',
      verdict: 'warn'
    });
    expect(root.fixes[0]?.code).toContain('localhost,127.0.0.1,::1');
  });

  it('is silent where it is asked for https alone', () => {
    expect(
      roots(judged(bounded({ proxyForLoopback: ['https_proxy'] })))
    ).toEqual([]);
  });
});

describe('server/load', () => {
  it.each([
    ['warn', 800],
    ['fail', 4000]
  ])('says %s where something holds the loop for %d ms', (verdict, ms) => {
    expect(
      onlyRoot(bounded({ loopDelay: ms, blockedBy: 'slow_extension.handlers' }))
    ).toMatchObject({
      cause: 'server/load/loop-blocked',
      verdict,
      summary: `Everything waits: slow_extension.handlers kept the server busy for ${ms} ms at a stretch.`
    });
  });

  it('names a file system rather than an extension where Jupyter itself waits', () => {
    const { fixes } = onlyRoot(
      bounded({
        loopDelay: 4000,
        blockedBy: 'jupyter_server.services.contents.filemanager'
      })
    );
    expect(fixes.map(({ code }) => code).join()).not.toContain('disable');
  });

  it.each([
    ['fail', 4090],
    ['warn', 4000]
  ])('says %s where %d of 4096 files are open', (verdict, used) => {
    expect(
      onlyRoot(bounded({ openFiles: { ...ROOMY.openFiles, used } }))
    ).toMatchObject({ cause: 'server/load/open-files', verdict });
  });

  it.each<[string, Partial<ILimits>]>([
    ['a loop that is late by nobody', { loopDelay: 900, blockedBy: null }],
    ['a moment', { loopDelay: 200, blockedBy: 'x' }],
    [
      'a terminal that is started on a busy machine',
      { loopDelay: 629, blockedBy: 'jupyter_server_terminals.api_handlers' }
    ],
    [
      'a large notebook',
      { loopDelay: 900, blockedBy: 'jupyter_server.services.contents.fileio' }
    ],
    [
      'no limit of files',
      { openFiles: { soft: null, hard: null, used: 9999 } }
    ],
    [
      'most of many files',
      { openFiles: { soft: 65536, hard: null, used: 60000 } }
    ]
  ])('is silent about %s', (_, change) => {
    expect(roots(judged(bounded(change)))).toEqual([]);
  });
});
