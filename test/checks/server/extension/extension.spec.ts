import { extension } from '../../../../src/checks/server/extension';
import { examine } from '../../../../src/examine';
import type {
  IEvidence,
  IInstallation,
  IPage
} from '../../../../src/wire/evidence';
import type { IFinding } from '../../../../src/wire/report';
import { plain } from '../../../plain-translation';
import { recording } from '../../../recording';

const MISSING = recording('connection-extension-missing');

const ELSEWHERE: IInstallation = {
  executable: '/opt/conda/bin/python3.12',
  prefix: '/opt/conda',
  python: '3.12.1',
  module: null,
  frontEnds: ['/home/jovyan/.local/share/jupyter/labextensions'],
  elsewhere: ['/home/jovyan/.local/lib/python3.10/site-packages'],
  switch: null
};
const MODULE = '/opt/conda/lib/python3.12/site-packages/x/__init__.py';
const D = '/opt/conda/etc/jupyter/jupyter_server_config.d';

function judge(evidence: IEvidence): IFinding {
  const { findings } = examine(evidence, [extension], plain, {
    durationMs: 1,
    thorough: false
  });
  expect(findings).toHaveLength(1);
  return findings[0] as IFinding;
}

function installed(more: Partial<IInstallation>): IFinding {
  return judge({ ...MISSING, installation: { ...ELSEWHERE, ...more } });
}

function code(finding: IFinding): string[] {
  return finding.fixes.map(fix => fix.code);
}

describe('server/extension', () => {
  it('names the other environment, and installs into Jupyter’s own', () => {
    const finding = installed({});
    expect(finding).toMatchObject({
      verdict: 'warn',
      cause: 'server/extension/other-environment',
      hop: 'server',
      summary:
        'Only what the browser sees could be tested: the server half of Environment Health is installed in another Python environment, not in /opt/conda, which Jupyter runs with.',
      byHand: [
        "'/opt/conda/bin/python3.12' -m pip show 'jupyterlab-environment-health'",
        "ls -d '/home/jovyan/.local/lib/python3.10/site-packages'/jupyterlab_environment_health*"
      ]
    });
    expect(code(finding)).toEqual([
      "'/opt/conda/bin/python3.12' -m pip install 'jupyterlab-environment-health==0.1.0'"
    ]);
  });

  it('names no other environment where none was found', () => {
    const finding = installed({ elsewhere: [] });
    expect(finding.cause).toBe('server/extension/missing');
    expect(finding.summary).toMatch(/is not installed in \/opt\/conda/);
    expect(code(finding)).toEqual([
      "'/opt/conda/bin/python3.12' -m pip install 'jupyterlab-environment-health==0.1.0'"
    ]);
  });

  it('names no other environment where Jupyter’s own Python has it too', () => {
    const finding = installed({ module: MODULE });
    expect(finding.cause).toBe('server/extension/missing');
    expect(code(finding)).toEqual([
      "'/opt/conda/bin/python3.12' -m jupyter server extension enable --sys-prefix jupyterlab_environment_health"
    ]);
  });

  it.each([
    [
      `${D}/jupyterlab_environment_health.json`,
      "'/opt/conda/bin/python3.12' -m jupyter server extension enable --sys-prefix jupyterlab_environment_health"
    ],
    [
      '/home/jovyan/.jupyter/jupyter_server_config.json',
      '"jupyterlab_environment_health": true'
    ]
  ])('switches it on where %s switches it off', (file, line) => {
    const finding = installed({ module: MODULE, switch: { on: false, file } });
    expect(finding.cause).toBe('server/extension/missing');
    expect(finding.summary).toContain(`switched off in ${file}.`);
    expect(code(finding)).toEqual([line]);
  });

  it('wants a restart where all is in place', () => {
    const finding = installed({
      module: MODULE,
      switch: { on: true, file: `${D}/jupyterlab_environment_health.json` }
    });
    expect(finding.cause).toBe('server/extension/missing');
    expect(finding.fixes).toMatchObject([{ id: 'restart' }]);
  });

  it('says both where nobody could look', () => {
    const finding = judge({
      ...MISSING,
      installation: { unavailable: 'no terminal could be opened' }
    });
    expect(finding.cause).toBe('server/extension/missing');
    expect(finding.summary).toMatch(
      /is not installed, or Jupyter was not restarted since\.$/
    );
    expect(code(finding)).toEqual([
      [
        "'/opt/venv/bin/python' -m pip install 'jupyterlab-environment-health==0.1.0'",
        "'/opt/venv/bin/python' -m jupyter server extension enable --sys-prefix jupyterlab_environment_health"
      ].join('\n')
    ]);
  });

  it('speaks PowerShell where the page comes from Windows', () => {
    const page = { ...(MISSING.page as IPage), serverPrefix: 'C:\\conda' };
    const [fix] = judge({
      ...MISSING,
      page,
      installation: { unavailable: 'the terminal did not answer' }
    }).fixes;
    expect(fix).toMatchObject({ for: 'PowerShell', language: 'powershell' });
    expect(fix?.code.split('\n').slice(1)).toEqual([
      "& $python -m pip install 'jupyterlab-environment-health==0.1.0'",
      '& $python -m jupyter server extension enable --sys-prefix jupyterlab_environment_health'
    ]);
  });

  it('is silent about environments where the server half answers', () => {
    const healthy = recording('connection-healthy-token');
    const finding = judge({ ...healthy, installation: ELSEWHERE });
    expect(finding.verdict).toBe('pass');
  });
});
