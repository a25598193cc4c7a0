import { terminals } from '../../../../src/checks/server/terminals';
import { examine } from '../../../../src/examine';
import type {
  IEvidence,
  IShell,
  ITerminalLimit
} from '../../../../src/wire/evidence';
import type { IFinding } from '../../../../src/wire/report';
import { plain } from '../../../plain-translation';
import { recorded } from '../../recorded';

function judge(evidence: IEvidence): IFinding {
  const { findings } = examine(evidence, [terminals], plain, {
    durationMs: 1,
    thorough: false
  });
  expect(findings).toHaveLength(1);
  return findings[0] as IFinding;
}

describe('server/terminals', () => {
  it.each([
    ['disabled', 'warn', 'c.ServerApp.terminals_enabled = True'],
    [
      'not-installed',
      'fail',
      "'/opt/conda/bin/python' -m pip install 'jupyter_server_terminals' 'terminado'"
    ],
    ['shell-missing', 'fail', "export SHELL='/bin/bash'"],
    ['shell-refuses', 'fail', "export SHELL='/bin/bash'"]
  ])('names %s', (cause, verdict, code) => {
    const finding = judge(recorded(`server-terminals-${cause}`));
    expect(finding).toMatchObject({
      verdict,
      cause: `server/terminals/${cause}`,
      selfTest: 'terminal'
    });
    expect(finding.fixes[0]?.code).toBe(code);
    for (const { opens, confirm } of finding.fixes) {
      expect(opens).toBe('Terminals, for whoever can log in to this Jupyter.');
      expect(confirm).toBeTruthy();
    }
  });

  it.each(['healthy', 'not-opened'])('finds nothing in %s', name => {
    const finding = judge(recorded(`server-terminals-${name}`));
    expect(finding.verdict).toBe('pass');
    expect(finding.facts.some(({ differs }) => differs)).toBe(false);
  });

  it('judges by what a terminal needs where none was opened', () => {
    expect(judge(recorded('server-terminals-not-opened')).summary).toBe(
      'Terminals are available and start /bin/bash; none was opened.'
    );
  });

  it('believes a terminal that worked more than a shell that looks wrong', () => {
    const healthy = recorded('server-terminals-healthy');
    const { shell } = recorded('server-terminals-shell-refuses');
    expect(judge({ ...healthy, shell }).verdict).toBe('pass');
  });

  it('sees a shell that ends by itself', () => {
    const finding = judge(recorded('server-terminals-shell-exits'));
    expect(finding.cause).toBe('server/terminals/shell-refuses');
    expect(finding.summary).toBe(
      'Terminals close as soon as they open: the shell /bin/bash ends by itself.'
    );
  });

  it('fails honestly, from both sides, where only the connection fails', () => {
    const finding = judge(recorded('server-terminals-websocket-fails'));
    expect(finding).toMatchObject({
      verdict: 'fail',
      summary: 'A terminal opens from the server itself, not from your browser.'
    });
    expect(finding.cause).toBeUndefined();
    expect(finding.facts).toContainEqual({
      label: 'Browser',
      expected: 'made, opened, output seen',
      observed: 'made; websocket closed, code 1006, no reason',
      vantage: 'browser',
      differs: true
    });
    expect(finding.facts).toContainEqual({
      label: 'Loopback',
      expected: 'made, opened, output seen',
      observed: 'made, opened, output seen, runs as uid 1000',
      vantage: 'loopback'
    });
  });

  it('tells a policy from what is missing', () => {
    const { impact, fixes } = judge(recorded('server-terminals-disabled'));
    expect(impact).toContain('It may be meant so');
    expect(fixes[0]?.where).toBe(
      'In /home/jovyan/.jupyter/jupyter_server_config.py, which is made if it is not there. Then start Jupyter again.'
    );
  });

  it('changes the configuration where the shell comes from there', () => {
    const evidence = recorded('server-terminals-shell-missing');
    const finding = judge({
      ...evidence,
      shell: { ...(evidence.shell as object), from: 'configuration' }
    } as IEvidence);
    expect(finding.fixes.map(({ code }) => code)).toEqual([
      'c.ServerApp.terminado_settings = {"shell_command": ["/bin/bash"]}'
    ]);
  });

  it('installs no name that is not one', () => {
    const evidence = recorded('server-terminals-not-installed');
    const finding = judge({
      ...evidence,
      shell: { ...(evidence.shell as object), missing: ['--index-url', 'x;y'] }
    } as IEvidence);
    expect(finding.cause).toBeUndefined();
    expect(finding.verdict).toBe('fail');
  });

  it('is unknown only where the shell could not be looked at', () => {
    expect(
      judge({
        ...recorded('server-terminals-healthy'),
        shell: { unavailable: 'the server half is missing' }
      }).verdict
    ).toBe('unknown');
    expect(
      judge({
        ...recorded('server-terminals-not-opened'),
        loopback: { unavailable: 'timed out after 3 s' }
      }).verdict
    ).toBe('pass');
  });

  it('names a terminal that was left behind', () => {
    const evidence = recorded('server-terminals-healthy');
    const finding = judge({
      ...evidence,
      terminal: { ...(evidence.terminal as object), deleted: false }
    } as IEvidence);
    expect(finding.facts).toContainEqual({
      label: 'Left behind',
      observed: 'terminal environmenthealth_0123456789abcdef',
      vantage: 'browser'
    });
  });

  const WITHOUT_PTYS = {
    ...recorded('server-terminals-not-opened'),
    limits: {
      processes: { limit: null, used: null },
      openFiles: { soft: null, hard: null, used: null },
      memory: null,
      sharedMemory: null,
      watches: { perUser: null, instances: null, errno: null }
    }
  };

  function withPtys(terminals: ITerminalLimit): IEvidence {
    return {
      ...WITHOUT_PTYS,
      limits: { ...WITHOUT_PTYS.limits, terminals }
    };
  }

  it.each([
    [
      'no-devpts',
      { mounted: false, limit: null, used: null, errno: 'ENOENT' },
      'mount -t devpts devpts /dev/pts'
    ],
    [
      'ptys-exhausted',
      { mounted: true, limit: 4096, used: 4096, errno: 'ENOSPC' },
      'c.TerminalManager.cull_inactive_timeout = 3600'
    ]
  ])('names %s', (cause, ptys, code) => {
    const finding = judge(withPtys(ptys));
    expect(finding).toMatchObject({
      verdict: 'fail',
      cause: `server/terminals/${cause}`
    });
    expect(finding.fixes.map(fix => fix.code).join('\n')).toContain(code);
    expect(finding.facts).toContainEqual({
      label: 'A pseudo-terminal',
      expected: 'can be opened',
      observed: ptys.errno,
      vantage: 'system',
      differs: true
    });
  });

  it('raises no limit that is not known, and knows of other errors', () => {
    const ptys = { mounted: true, limit: null, used: null };
    const full = judge(withPtys({ ...ptys, errno: 'ENOSPC' }));
    expect(full.fixes.map(({ id }) => id)).toEqual([
      'browser',
      'configuration'
    ]);
    const refused = judge(withPtys({ ...ptys, errno: 'EACCES' }));
    expect(refused.verdict).toBe('fail');
    expect(refused.cause).toBeUndefined();
    expect(judge(withPtys({ ...ptys, errno: null })).verdict).toBe('pass');
  });

  it('warns of a shell for scripts that nobody chose, where there is another', () => {
    const shell = {
      ...(recorded('server-terminals-healthy').shell as IShell),
      from: 'default',
      command: 'sh',
      path: '/bin/sh',
      real: '/usr/bin/dash',
      alternatives: ['/bin/bash', '/bin/sh']
    } as IShell;
    for (const name of ['healthy', 'not-opened']) {
      const finding = judge({ ...recorded(`server-terminals-${name}`), shell });
      expect(finding).toMatchObject({
        verdict: 'warn',
        cause: 'server/terminals/plain-shell'
      });
      expect(finding.fixes.map(({ code }) => code)).toEqual(
        expect.arrayContaining([
          "export SHELL='/bin/bash'",
          'ENV SHELL="/bin/bash"',
          "--env 'SHELL=/bin/bash'"
        ])
      );
      expect(finding.fixes.some(({ opens }) => opens)).toBe(false);
    }
    for (const other of [
      { from: 'SHELL' },
      { real: '/usr/bin/bash' },
      { real: '/bin/busybox' },
      { alternatives: ['/bin/sh'] }
    ]) {
      const evidence = recorded('server-terminals-healthy');
      expect(
        judge({ ...evidence, shell: { ...shell, ...other } as IShell }).verdict
      ).toBe('pass');
    }
  });
});
