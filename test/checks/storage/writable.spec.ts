import { checks } from '../../../src/checks';
import { examine } from '../../../src/examine';
import type {
  IContents,
  IEvidence,
  IPlace,
  IStorage
} from '../../../src/wire/evidence';
import type { IFinding, IReport } from '../../../src/wire/report';
import { plain } from '../../plain-translation';
import { recording } from '../../recording';

const OPTIONS = { durationMs: 1, thorough: false };

/** What people are told elsewhere, and what no fix of ours may hold. */
const TRAPS =
  /chmod\s+(-R\s+)?0?777|rm -rf|remount|--user root|--user 0|runAsUser: 0|INSECURE_WRITES|sudo jupyter|--allow-root|privileged/;

function judge(evidence: IEvidence): IReport {
  return examine(evidence, checks, plain, OPTIONS);
}

function roots(report: IReport): IFinding[] {
  return report.findings.filter(
    ({ verdict, becauseOf }) =>
      (verdict === 'fail' || verdict === 'warn') && !becauseOf
  );
}

function storageOf(evidence: IEvidence): IStorage {
  return evidence.storage as IStorage;
}

/** A recording with some of its places changed. */
function changed(
  name: string,
  change: (place: IPlace) => Partial<IPlace>
): IEvidence {
  const evidence = recording(name);
  const storage = storageOf(evidence);
  return {
    ...evidence,
    storage: {
      ...storage,
      places: storage.places.map(place => ({ ...place, ...change(place) }))
    }
  };
}

const UNSEEN = { unavailable: 'was not recorded' };

const REFUSED: IContents = {
  folder: '',
  steps: [
    {
      step: 'create',
      method: 'PUT',
      nonce: '0123456789abcdef',
      ok: false,
      answer: {
        status: 500,
        by: 'jupyter',
        text: 'Unexpected error while saving file',
        ms: 5
      }
    }
  ],
  leftovers: []
};

describe('storage/writable', () => {
  it.each([
    [
      'storage-read-only-mount',
      'storage/writable/read-only-mount',
      'fail',
      'Nothing can be saved: the volume at /srv/work is mounted read-only.'
    ],
    [
      'storage-in-read-only-data',
      'storage/writable/read-only-mount',
      'warn',
      'Nothing can be saved in this folder: the volume at /srv/work/x is mounted read-only.'
    ],
    [
      'storage-read-only-root',
      'storage/writable/read-only-root',
      'fail',
      'Notebooks cannot be saved: the root file system is read-only, and /home/jovyan/.local/share/jupyter is part of it.'
    ],
    [
      'storage-full',
      'storage/writable/full',
      'fail',
      'Nothing can be saved: the disk at /home/jovyan is full (0 bytes of 6.4 MiB left).'
    ],
    [
      'storage-out-of-inodes',
      'storage/writable/out-of-inodes',
      'fail',
      'Nothing can be saved: the file system at /srv/work holds as many files as it can (64 inodes, none left).'
    ],
    [
      'storage-not-owner',
      'storage/writable/not-owner',
      'fail',
      'Nothing can be saved: /srv/work belongs to root (uid 0), and Jupyter runs as uid 1000.'
    ],
    [
      'storage-home-not-owner',
      'storage/writable/not-owner',
      'fail',
      'Notebooks cannot be saved: /home/jovyan belongs to root (uid 0), and Jupyter runs as uid 1000.'
    ],
    [
      'storage-data-of-root',
      'storage/writable/not-owner',
      'fail',
      'Notebooks cannot be saved: /home/jovyan/.local/share/jupyter belongs to root (uid 0), and Jupyter runs as uid 1000.'
    ],
    [
      'storage-parent-closed',
      'storage/writable/parent-closed',
      'fail',
      'Nothing can be saved: /srv/closed/work lies below /srv/closed, which uid 1000 may not enter.'
    ],
    [
      'storage-missing',
      'storage/writable/missing',
      'fail',
      'Notebooks cannot be saved: /home/jovyan does not exist and uid 1000 may not make it.'
    ],
    [
      'storage-hung',
      'storage/writable/hung',
      'fail',
      'The file browser can hang: the file system at /srv/work/remote (fuse) does not answer.'
    ]
  ])('says of %s one thing: %s', (name, cause, verdict, sentence) => {
    const report = judge(recording(name));
    expect(report.headline).toMatchObject({ verdict, cause, sentence });
    expect(roots(report)).toHaveLength(1);
    const [root] = roots(report);
    expect(root?.fixes.length).toBeGreaterThan(0);
    expect(root?.byHand?.length).toBeGreaterThan(0);
    expect(root?.facts[0]).toMatchObject({ differs: true });
    for (const { code, confirm } of root?.fixes ?? []) {
      expect(code).not.toMatch(TRAPS);
      expect(confirm).toBeTruthy();
    }
  });

  it.each([
    'storage-healthy',
    'storage-unrelated-read-only',
    'storage-home-unneeded'
  ])('finds nothing in %s', name => {
    const { headline, findings } = judge(recording(name));
    expect(headline.verdict).toBe('pass');
    expect(findings.map(({ verdict }) => verdict)).toEqual(
      findings.map(() => 'pass')
    );
  });

  it('says that HOME cannot be written to where nothing needs it', () => {
    const { findings } = judge(recording('storage-home-unneeded'));
    const home = findings.find(({ place }) => place === '/home/jovyan');
    expect(home?.summary).toContain('Jupyter does not need it');
  });

  it('asks once where several uses share a folder, and names them', () => {
    const { findings } = judge(recording('storage-healthy'));
    const work = findings.filter(({ place }) => place === '/srv/work');
    expect(work).toHaveLength(1);
    expect(work[0]?.facts).toContainEqual({
      label: 'Used for',
      observed: 'root folder, folder of the file browser',
      vantage: 'system'
    });
  });

  it('makes one headline of everything on one full disk', () => {
    const { findings } = judge(recording('storage-full'));
    expect(
      findings.filter(({ becauseOf }) => becauseOf === 'storage/writable/full')
    ).toHaveLength(6);
  });

  it('makes one headline of a disk that is mounted twice', () => {
    const evidence = changed('storage-full', ({ place, mount }) =>
      place === 'root' && mount
        ? { mount: { ...mount, mountPoint: '/home/jovyan/work' } }
        : {}
    );
    expect(roots(judge(evidence))).toHaveLength(1);
  });

  it('folds what saving through Jupyter says under the folder it happens in', () => {
    const evidence = {
      ...recording('storage-full'),
      contents: REFUSED,
      files: UNSEEN
    };
    const { headline, findings } = judge(evidence);
    expect(headline.cause).toBe('storage/writable/full');
    expect(
      findings.find(({ check }) => check === 'server/files')
    ).toMatchObject({ verdict: 'fail', becauseOf: 'storage/writable/full' });
  });

  it('does not blame a folder Jupyter keeps its data in for files elsewhere', () => {
    const evidence = {
      ...recording('storage-data-of-root'),
      contents: REFUSED,
      files: UNSEEN
    };
    const files = judge(evidence).findings.find(
      ({ check }) => check === 'server/files'
    );
    expect(files?.verdict).toBe('fail');
    expect(files?.becauseOf).toBeUndefined();
  });

  it('folds a terminal that cannot start in a folder it may not enter', () => {
    const { shell, terminal, loopback } = recording(
      'server-terminals-shell-exits'
    );
    const evidence = {
      ...recording('storage-parent-closed'),
      shell,
      terminal,
      loopback
    };
    expect(roots(judge(evidence)).map(({ cause }) => cause)).toEqual([
      'storage/writable/parent-closed'
    ]);
  });

  it('rules out permissions with the owner’s own numbers', () => {
    const [root] = roots(judge(recording('storage-read-only-mount')));
    expect(root?.impact).toBe(
      'Permissions are not the problem (you own the folder, mode 755), so chmod and chown cannot help.'
    );
  });

  it('rules out to be root where root is who was refused', () => {
    const evidence = recording('storage-read-only-mount');
    const identity = { ...(evidence.identity as object), uid: 0 };
    const [root] = roots(judge({ ...evidence, identity } as IEvidence));
    expect(root?.impact).toBe(
      'Permissions are not the problem (you are root, and its mode is 755), so chmod and chown cannot help: what is read-only refuses root as well.'
    );
  });

  it('shows the run line of the container it was seen in first', () => {
    const evidence = recording('storage-read-only-mount');
    const [root] = roots(
      judge({
        ...evidence,
        identity: { ...(evidence.identity as object), container: 'docker' }
      } as IEvidence)
    );
    expect(root?.fixes[0]).toMatchObject({
      for: 'docker run',
      seenHere: true,
      code: `--mount 'type=bind,source=/src,target=/srv/work'`
    });
    expect(root?.fixes.map(({ id }) => id)).not.toContain('fstab');
  });

  it('shows the console of the platform it was seen on before everything', () => {
    const evidence = recording('storage-read-only-mount');
    const [root] = roots(
      judge({
        ...evidence,
        identity: {
          ...(evidence.identity as object),
          container: 'docker',
          platform: 'RunPod'
        }
      } as IEvidence)
    );
    expect(root?.fixes.filter(({ seenHere }) => seenHere)).toHaveLength(1);
    expect(root?.fixes[0]).toMatchObject({ for: 'RunPod', language: 'text' });
  });

  it('never has a container start as root because root owns a folder', () => {
    const [root] = roots(judge(recording('storage-not-owner')));
    expect(root?.fixes.map(({ id }) => id)).not.toContain('docker');
    const other = changed('storage-not-owner', ({ owner }) => ({
      owner: owner ? { ...owner, uid: 1001, gid: 1001, user: null } : null
    }));
    const docker = roots(judge(other))[0]?.fixes.find(
      ({ id }) => id === 'docker'
    );
    expect(docker?.code).toBe('--user 1001:1001 --group-add users');
  });

  it('opens a mode to its owner with chmod, not with chown', () => {
    const own = changed('storage-not-owner', ({ owner }) => ({
      owner: owner ? { ...owner, uid: 1000, mode: '0555' } : null
    }));
    const [root] = roots(judge(own));
    expect(root?.summary).toBe(
      'Nothing can be saved: /srv/work is yours, but its mode 555 does not let you write.'
    );
    expect(root?.fixes.map(({ code }) => code)).toEqual([
      `chmod u+rwx '/srv/work'`
    ]);
  });
});

describe('storage/writable, honest', () => {
  const unnamed = (evidence: IEvidence): void => {
    const report = judge(evidence);
    expect(report.headline).toMatchObject({ verdict: 'fail', cause: null });
    for (const finding of roots(report)) {
      expect(finding.cause).toBeUndefined();
      expect(finding.fixes).toEqual([]);
    }
  };

  it('names no cause when owner and mode do not decide and the kernel says no', () => {
    unnamed(changed('storage-not-owner', () => ({ permitted: null })));
  });

  it('names no cause when space is refused though there is some', () => {
    unnamed(
      changed('storage-full', ({ space }) => ({
        space: space && { ...space, bytesFree: 2 ** 30 }
      }))
    );
  });

  it('names no cause when a root folder is gone that could be made again', () => {
    const report = judge(
      changed('storage-healthy', ({ place }) =>
        place === 'root' || place === 'folder'
          ? { exists: false, tried: '/srv' }
          : {}
      )
    );
    expect(report.headline).toMatchObject({
      verdict: 'fail',
      cause: null,
      sentence: 'Nothing can be saved: /srv/work does not exist.'
    });
  });

  it('says unknown with the reason when nothing could be seen', () => {
    const { findings } = judge({
      version: 1,
      storage: { unavailable: 'timed out after 3 s' },
      identity: { unavailable: 'timed out after 3 s' }
    });
    expect(findings[0]).toMatchObject({
      check: 'storage/writable',
      verdict: 'unknown',
      summary: 'Could not be tested: timed out after 3 s'
    });
  });

  it('says how far it came where the file system is slow, and calls nothing hung', () => {
    const report = judge(
      changed('storage-healthy', ({ place, steps }) =>
        place === 'root' ? { steps: steps.slice(0, 2), unfinished: true } : {}
      )
    );
    expect(report.headline).toMatchObject({ verdict: 'unknown', cause: null });
    expect(
      report.findings.find(({ verdict }) => verdict === 'unknown')
    ).toMatchObject({
      check: 'storage/writable',
      place: '/srv/work',
      summary:
        '/srv/work was not tried to the end, because its file system is slow: 2 of 7 steps within 3 s.',
      facts: expect.arrayContaining([
        expect.objectContaining({
          observed: 'enter, create; no more within 3 s'
        })
      ])
    });
  });

  it('names what it can without knowing who the server is', () => {
    const evidence: IEvidence = {
      ...recording('storage-read-only-mount'),
      identity: { unavailable: 'timed out after 3 s' }
    };
    expect(judge(evidence).headline.cause).toBe(
      'storage/writable/read-only-mount'
    );
  });

  it('stands odd values', () => {
    const odd: Partial<IPlace>[] = [
      { path: '' },
      { path: `/a b'"\n$(id)` },
      { mount: null },
      { owner: null, closed: null, space: null },
      { steps: [] },
      { steps: [{ step: 'delete', ok: false, ms: NaN, errno: null }] },
      { steps: [{ step: 'create', ok: false, ms: 0, errno: 'EWHATEVER' }] },
      {
        space: {
          bytesFree: -1,
          bytesTotal: 0,
          inodesFree: -1,
          inodesTotal: -1
        }
      },
      { timedOut: true, mount: null }
    ];
    for (const change of odd) {
      for (const name of ['storage-full', 'storage-not-owner']) {
        expect(() => judge(changed(name, () => change))).not.toThrow();
      }
    }
    const nowhere = judge({
      ...recording('storage-full'),
      storage: { places: [], deadline: 3 }
    });
    expect(
      nowhere.findings.filter(({ check }) => check === 'storage/writable')
    ).toEqual([]);
  });
});
