import { defineCause, defineCheck } from '../src/check';
import type { ICause, ICheck } from '../src/check';
import { examine } from '../src/examine';
import type { IEvidence, IPlace } from '../src/wire/evidence';
import { plain } from './plain-translation';

const OPTIONS = { durationMs: 1, thorough: false };

/** A place at which one step failed, or none did. */
function place(path: string, errno?: string): IPlace {
  return {
    place: 'root',
    path,
    mount: null,
    exists: true,
    readOnly: false,
    timedOut: false,
    steps: [{ step: 'create', ok: !errno, ms: 1, ...(errno && { errno }) }]
  };
}

function evidence(...places: IPlace[]): IEvidence {
  return { version: 1, taken: 'then', storage: { places, deadline: 3 } };
}

/** A cause that is proved by its errno, and has one root for all places. */
function cause(errno: string, explains: string[] = []): ICause {
  return defineCause({
    id: `storage/writable/${errno.toLowerCase()}`,
    hop: 'storage',
    fixer: 'platform',
    needs: ['storage'],
    recognise: ({ storage }, at) =>
      storage.places.find(
        ({ path, steps }) => path === at && steps[0]?.errno === errno
      ) ?? null,
    tell: ({ path }) => ({ summary: `${path}: ${errno}` }),
    fixes: () => [],
    byHand: ({ path }) => (errno === 'ENOSPC' ? [`df ${path}`] : []),
    explains: () => explains
  });
}

function writable(...causes: ICause[]): ICheck {
  return defineCheck({
    id: 'storage/writable',
    title: () => 'JupyterLab can write',
    needs: ['storage'],
    places: ({ storage }) => storage.places.map(({ path }) => path),
    judge: ({ storage }, at) => {
      const failed = storage.places.find(({ path }) => path === at)?.steps[0];
      return failed?.ok
        ? { verdict: 'pass', summary: 'writable' }
        : { verdict: 'fail', summary: 'not writable' };
    },
    byHand: (_, at) => [`ls ${at}`],
    causes
  });
}

const reachable = defineCheck({
  id: 'server/files',
  title: () => 'JupyterLab can save',
  needs: ['storage'],
  judge: ({ storage }) =>
    storage.places.every(({ steps }) => steps[0]?.ok)
      ? { verdict: 'pass', summary: 'saves' }
      : { verdict: 'fail', summary: 'does not save' },
  byHand: () => [],
  causes: []
});

describe('examine', () => {
  it('finds nothing to do in a healthy world', () => {
    const report = examine(
      evidence(place('/a'), place('/b')),
      [reachable, writable(cause('ENOSPC'))],
      plain,
      OPTIONS
    );
    expect(report.findings.map(({ verdict }) => verdict)).toEqual([
      'pass',
      'pass',
      'pass'
    ]);
    expect(report.headline).toMatchObject({
      verdict: 'pass',
      sentence: 'All is well as far as 3 checks go.'
    });
  });

  it('promises nothing where nothing was checked', () => {
    const { headline } = examine(evidence(), [], plain, OPTIONS);
    expect(headline).toMatchObject({ verdict: 'unknown', cause: null });
  });

  it('names one cause and folds what follows from it', () => {
    const { headline, findings } = examine(
      evidence(place('/a', 'ENOSPC'), place('/b', 'ENOSPC')),
      [reachable, writable(cause('ENOSPC', ['server/files']))],
      plain,
      OPTIONS
    );
    expect(headline).toMatchObject({
      verdict: 'fail',
      cause: 'storage/writable/enospc',
      place: '/a',
      hop: 'storage',
      sentence: '/a: ENOSPC'
    });
    expect(findings.map(({ becauseOf }) => becauseOf)).toEqual([
      'storage/writable/enospc',
      undefined,
      'storage/writable/enospc'
    ]);
  });

  it('keeps two roots apart, the one with more consequences first', () => {
    const { headline, findings } = examine(
      evidence(place('/a', 'EACCES'), place('/b', 'ENOSPC')),
      [reachable, writable(cause('EACCES'), cause('ENOSPC', ['server/files']))],
      plain,
      OPTIONS
    );
    expect(headline.cause).toBe('storage/writable/enospc');
    expect(findings.filter(({ becauseOf }) => becauseOf)).toHaveLength(1);
  });

  it('ends a circle of explanations at the first in the order of the checks', () => {
    const { headline, findings } = examine(
      evidence(place('/a', 'EACCES'), place('/b', 'ENOSPC')),
      [
        writable(
          cause('EACCES', ['storage/writable/enospc']),
          cause('ENOSPC', ['storage/writable/eacces'])
        )
      ],
      plain,
      OPTIONS
    );
    expect(headline.cause).toBe('storage/writable/eacces');
    expect(findings[1]?.becauseOf).toBe('storage/writable/eacces');
  });

  it('says an honest fail when no cause is proved', () => {
    const { headline, findings } = examine(
      evidence(place('/a', 'EIO')),
      [writable(cause('ENOSPC'))],
      plain,
      OPTIONS
    );
    expect(findings[0]).toMatchObject({
      verdict: 'fail',
      summary: 'not writable'
    });
    expect(headline).toMatchObject({ verdict: 'fail', cause: null });
  });

  it('tells how to repeat what is wrong: by the cause, or by the check where no cause is proved or it has no way', () => {
    const lines = (errno?: string) =>
      examine(
        evidence(place('/a', errno)),
        [writable(cause('ENOSPC'), cause('EACCES'))],
        plain,
        OPTIONS
      ).findings[0]?.byHand;
    expect(lines('ENOSPC')).toEqual(['df /a']);
    expect(lines('EACCES')).toEqual(['ls /a']);
    expect(lines('EIO')).toEqual(['ls /a']);
    expect(lines()).toBeUndefined();
  });

  it('says unknown, with the reason, when the evidence could not be had', () => {
    const { headline, findings } = examine(
      { version: 1, storage: { unavailable: 'timed out after 3 s' } },
      [writable()],
      plain,
      OPTIONS
    );
    expect(findings).toMatchObject([
      {
        verdict: 'unknown',
        summary: 'Could not be tested: timed out after 3 s'
      }
    ]);
    expect(headline.verdict).toBe('unknown');
  });

  it('leaves a check out until all that it and its causes read has an answer', () => {
    const waits = defineCause({
      id: 'storage/writable/waits',
      hop: 'storage',
      fixer: 'platform',
      needs: ['identity'],
      recognise: () => null,
      tell: () => ({ summary: '' }),
      fixes: () => [],
      byHand: () => []
    });
    const seen = evidence(place('/a'));
    const judged = (more: Partial<IEvidence>) =>
      examine({ ...seen, ...more }, [writable(waits)], plain, OPTIONS).findings;
    expect(judged({})).toHaveLength(0);
    expect(judged({ identity: { unavailable: 'no' } })).toHaveLength(1);
  });

  it('waits only in a thorough run for what only that one looks at', () => {
    const deep = defineCheck({
      id: 'connection/upload',
      title: () => 'uploads arrive',
      needs: ['storage'],
      also: ['upload'],
      judge: ({ upload }) => ({
        verdict: 'pass',
        summary: upload ? 'up to a limit' : 'small ones'
      }),
      byHand: () => [],
      causes: []
    });
    const judged = (thorough: boolean) =>
      examine(evidence(place('/a')), [deep], plain, { durationMs: 1, thorough })
        .findings;
    expect(judged(false)).toMatchObject([{ summary: 'small ones' }]);
    expect(judged(true)).toEqual([]);
  });
});
