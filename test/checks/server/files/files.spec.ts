import { files } from '../../../../src/checks/server/files';
import { examine } from '../../../../src/examine';
import type {
  IAnswer,
  IContents,
  IContentsStep,
  IEvidence,
  IPlace
} from '../../../../src/wire/evidence';
import type { IFinding } from '../../../../src/wire/report';
import { plain } from '../../../plain-translation';

function step(
  name: IContentsStep['step'],
  answer: Partial<IAnswer> = {}
): IContentsStep {
  const whole: IAnswer = { status: 200, by: 'jupyter', ms: 4, ...answer };
  return {
    step: name,
    method: 'PUT',
    nonce: '0123456789abcdef',
    ok: (whole.status ?? 500) < 300 && !whole.error,
    answer: whole
  };
}

const NONE = { unavailable: 'there is no server half' };

function judge(
  steps: IContentsStep[],
  leftovers: string[] = [],
  more: Partial<IEvidence> = {}
): IFinding {
  const contents: IContents = { folder: 'a/b', steps, leftovers };
  const { findings } = examine(
    {
      version: 1,
      contents,
      files: NONE,
      storage: NONE,
      identity: NONE,
      ...more
    },
    [files],
    plain,
    { durationMs: 1, thorough: false }
  );
  return findings[0] as IFinding;
}

describe('server/files', () => {
  it('does not know what was not tried, without the server half that would clear up', () => {
    expect(judge([step('list')])).toMatchObject({ verdict: 'unknown' });
  });

  const silent: Partial<IAnswer> = { status: null, by: 'nobody' };

  it('knows nothing of what a busy server did not answer in time', () => {
    expect(judge([step('list'), step('create', silent)])).toMatchObject({
      verdict: 'unknown'
    });
    expect(
      judge([step('list', { status: 403 }), step('create', silent)])
    ).toMatchObject({ verdict: 'fail' });
  });

  it('does not take for refused what was granted and took too long to be told', () => {
    const half = { status: 201, error: 'timed out after 3 s' } as const;
    expect(judge([step('list'), step('create', half)])).toMatchObject({
      verdict: 'unknown'
    });
  });

  it('fails where nothing at all is answered', () => {
    expect(judge([step('list', silent)])).toMatchObject({
      verdict: 'fail',
      summary: 'Jupyter does not answer this browser.'
    });
  });

  it('passes where every operation works', () => {
    expect(judge([step('create'), step('delete')])).toMatchObject({
      verdict: 'pass',
      selfTest: 'write',
      facts: []
    });
  });

  it('says what fails, who answered and with which words', () => {
    const finding = judge([
      step('list'),
      step('save', { status: 403, text: 'Permission denied: a/b' }),
      step('upload', { status: 413, by: 'front', text: 'Too Large' }),
      step('rename', { status: null, by: 'nobody', error: 'Failed to fetch' })
    ]);
    expect(finding).toMatchObject({
      verdict: 'fail',
      summary: 'In a/b JupyterLab cannot: save, upload, rename.'
    });
    expect(finding.facts.map(({ observed }) => observed)).toEqual([
      '403 from Jupyter: Permission denied: a/b',
      '413 from something in front of Jupyter: Too Large',
      'no answer: Failed to fetch'
    ]);
  });

  it('names what it could not remove, and the line that does', () => {
    const names = ['text', 'old'].map(
      what => `environment-health-0123456789abcdef-${what}.pyo`
    );
    const said = (more: Partial<IEvidence>) =>
      judge([step('list')], names, more).facts[0]?.observed;
    const root: IPlace = {
      ...{ place: 'root', path: "/home/jo's", exists: true, timedOut: false },
      ...{ steps: [], readOnly: null, mount: null }
    };
    expect(said({})).toBe(
      `${names.join(', ')}; once that is possible, in the root folder: rm -r 'a/b/${names[0]}' 'a/b/${names[1]}'`
    );
    expect(said({ storage: { places: [root], deadline: 3 } })).toContain(
      `; once that is possible: rm -r '/home/jo'\\''s/a/b/${names[0]}' `
    );
  });

  it('does not pass where nothing was tried', () => {
    expect(judge([]).verdict).toBe('unknown');
  });
});
