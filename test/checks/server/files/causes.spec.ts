import type {
  IContents,
  IContentsStep,
  IEvidence,
  IFiles,
  IOwner,
  IPlace
} from '../../../../src/wire/evidence';
import type { IFinding } from '../../../../src/wire/report';
import { findingOf, judged, roots } from '../../recorded';
import type { IChange } from '../../storage/derived';
import { derived, onlyRoot, placeAt, steps } from '../../storage/derived';

const ROOT = '/srv/work';

function step(
  name: IContentsStep['step'],
  status = 200,
  text: string | null = null
): IContentsStep {
  return {
    step: name,
    method: 'PUT',
    nonce: '0123456789abcdef',
    ok: status < 300,
    answer: { status, by: 'jupyter', ms: 4, text }
  };
}

const WORKS = [step('list'), step('create'), step('save'), step('delete')];

const NO_TRASH: IFiles['trash'] = {
  used: true,
  where: `${ROOT}/.Trash-1000`,
  usable: false,
  errno: 'EACCES',
  bytes: null,
  sameDevice: true
};

function owner(name: string, uid = 0, mode = '0644'): IOwner {
  const user = uid === 0 ? 'root' : null;
  return { path: `${ROOT}/${name}`, uid, gid: uid, user, mode };
}

function evidence(
  files: Partial<IFiles>,
  change: IChange & { steps?: IContentsStep[]; folder?: string } = {}
): IEvidence {
  const { folder = '', steps: done = WORKS, ...rest } = change;
  const contents: IContents = { folder, steps: done, leftovers: [] };
  return derived({
    ...rest,
    also: {
      contents,
      files: {
        root: { path: ROOT, gone: false, replaced: false },
        trash: { ...NO_TRASH, usable: true, errno: null },
        folderTrash: null,
        hidden: false,
        atomic: true,
        checkpoints: null,
        leftovers: [],
        foreign: [],
        writable: [],
        longNames: [],
        nameMax: 255,
        bad: [],
        signatures: { path: '/home/jovyan/.local/share/x', errno: null },
        elsewhere: [],
        ...files
      },
      ...rest.also
    }
  });
}

function fileFinding(whole: IEvidence): IFinding {
  return findingOf(judged(whole), 'server/files');
}

const CLOSED: IChange = {
  place: {
    owner: { ...owner(''), path: ROOT, mode: '0775', gid: 1000 },
    permitted: false,
    steps: steps('create')
  }
};

const REFUSED = [
  step('list'),
  step('create', 403, 'Permission denied: environment-health.pyo')
];

describe('server/files and what keeps files from being saved', () => {
  it('passes where nothing is in the way, and says what Jupyter does beyond the file system', () => {
    const finding = fileFinding(evidence({}));
    expect(finding).toMatchObject({ verdict: 'pass' });
    expect(
      finding.facts.map(({ label, observed }) => `${label} ${observed}`)
    ).toEqual([
      'Deleted files are moved to /srv/work/.Trash-1000',
      'Hidden files are not served',
      'Files that are saved are written beside a copy of the old one',
      'Names have at most 255 bytes'
    ]);
    const told = fileFinding(
      evidence({
        trash: { ...NO_TRASH, used: false, where: null },
        hidden: true,
        atomic: false,
        nameMax: null
      })
    );
    expect(told.facts.map(({ observed }) => observed)).toEqual([
      'are gone at once',
      'are served',
      'are written over the old one'
    ]);
  });

  it('names a trash that cannot be used only where deleting failed for it', () => {
    const failed = [
      ...WORKS.slice(0, 3),
      step('delete', 400, 'send2trash failed: [Errno 13] Permission denied')
    ];
    const root = onlyRoot(evidence({ trash: NO_TRASH }, { steps: failed }));
    expect(root).toMatchObject({
      cause: 'server/files/trash-unusable',
      verdict: 'fail'
    });
    expect(root.summary).toContain('/srv/work/.Trash-1000');
    expect(root.fixes.map(({ code }) => code)).toContain(
      'c.FileContentsManager.delete_to_trash = False'
    );
    const other = { ...NO_TRASH, where: '/srv/work/data/.Trash-1000' };
    expect(
      onlyRoot(evidence({ folderTrash: other }, { steps: failed })).summary
    ).toContain(other.where);
    expect(fileFinding(evidence({ trash: NO_TRASH })).verdict).toBe('pass');
    expect(fileFinding(evidence({}, { steps: failed })).cause).toBeUndefined();
  });

  it('names checkpoints of another user, beside the files or in the folder for temporary ones', () => {
    const beside = onlyRoot(
      evidence({ checkpoints: owner('.ipynb_checkpoints', 0, '0755') })
    );
    expect(beside).toMatchObject({
      cause: 'server/files/checkpoints-unwritable',
      verdict: 'fail'
    });
    expect(beside.fixes[0]?.code).toBe(
      "mv -n '/srv/work/.ipynb_checkpoints' '/srv/work/.ipynb_checkpoints.old'"
    );
    const shared = { ...owner(''), path: '/tmp/jupyter_checkpoints' };
    expect(
      onlyRoot(evidence({ checkpoints: shared })).fixes[0]?.code
    ).toContain('TMPDIR');
  });

  it('names what notebooks are signed with, and folds it under a data folder that is closed', () => {
    const path = '/home/jovyan/.local/share/jupyter';
    const key = `${path}/notebook_secret`;
    const root = onlyRoot(
      evidence({ signatures: { path: key, errno: 'EACCES' } })
    );
    expect(root).toMatchObject({
      cause: 'server/files/signatures-unwritable',
      verdict: 'fail'
    });
    expect(root.fixes[0]?.code).toBe(`mv -n '${key}' '${key}.old'`);
    const closed = evidence(
      { signatures: { path, errno: 'EACCES' } },
      {
        roles: ['data'],
        place: {
          owner: { ...owner(''), path, mode: '0755' },
          permitted: false,
          steps: steps('create')
        }
      }
    );
    expect(onlyRoot(closed).cause).toBe('storage/writable/not-owner');
    expect(fileFinding(closed)).toMatchObject({
      cause: 'server/files/signatures-unwritable',
      becauseOf: 'storage/writable/not-owner'
    });
  });

  it('names a closed folder with open files instead of the folder alone', () => {
    const root = onlyRoot(
      evidence({ writable: ['shared.ipynb'] }, { ...CLOSED, steps: REFUSED })
    );
    expect(root).toMatchObject({ cause: 'server/files/directory-closed' });
    expect(root.fixes.map(({ code }) => code)).toEqual([
      "chmod g+wx '/srv/work'",
      "chown 1000:1000 '/srv/work'"
    ]);
    expect(onlyRoot(evidence({}, { ...CLOSED, steps: REFUSED })).cause).toBe(
      'storage/writable/not-owner'
    );
  });

  it('warns of a file of another user in a folder that is this user’s alone', () => {
    const left = onlyRoot(evidence({ leftovers: [owner('.~a.ipynb')] }));
    expect(left).toMatchObject({
      cause: 'server/files/leftover-blocks-save',
      verdict: 'warn'
    });
    expect(left.fixes[0]?.code).toBe(
      "mv -n '/srv/work/.~a.ipynb' '/srv/work/a.ipynb.before'"
    );
    const foreign = { foreign: [owner('a.ipynb')] };
    expect(onlyRoot(evidence(foreign)).summary).toBe(
      '/srv/work/a.ipynb cannot be saved: it belongs to root (uid 0) (mode 644), and Jupyter runs as uid 1000.'
    );
    const shared: IChange = {
      place: ({ owner: old }: IPlace) =>
        old ? { owner: { ...old, mode: '2775' } } : {}
    };
    expect(fileFinding(evidence(foreign, shared)).verdict).toBe('pass');
    expect(
      fileFinding(evidence({ foreign: [owner('data.csv')] })).verdict
    ).toBe('pass');
  });

  it('warns of names', () => {
    const name = `${'é'.repeat(122)}.ipynb`;
    const long = onlyRoot(evidence({ longNames: ['x'.repeat(250), name] }));
    expect(long).toMatchObject({
      cause: 'server/files/name-too-long',
      verdict: 'warn'
    });
    expect(long.summary).toContain('its name has 250 bytes');
    expect(long.fixes[0]?.code).toMatch(/\/srv\/work\/é{113}\.ipynb'$/);
    expect(
      onlyRoot(evidence({ longNames: [name], nameMax: 143 })).impact
    ).toMatch(/encrypt/);
    expect(
      fileFinding(evidence({ longNames: ['x'.repeat(250)] })).verdict
    ).toBe('pass');
  });

  it('warns of an entry that cannot be read, or told', () => {
    const bad = onlyRoot(
      evidence({ bad: [{ name: 'caf\\xe9.txt', errno: null }] })
    );
    expect(bad).toMatchObject({
      cause: 'server/files/bad-entry',
      verdict: 'warn'
    });
    expect(bad.fixes[0]?.code).toBe(
      "mv -n $'/srv/work/caf\\xe9.txt' '/srv/work/caf_.txt'"
    );
    const broken = onlyRoot(
      evidence({ bad: [{ name: 'broken', errno: 'EIO' }] })
    );
    expect(broken.summary).toBe(
      '/srv/work/broken is not shown in the file browser: reading it fails with EIO (input/output error).'
    );
  });

  it('warns of a mount whose program has ended, and leaves alone what is only closed or slow', () => {
    const mounted = (errno: string, timedOut = false): IChange => ({
      more: [
        placeAt('mount', `${ROOT}/bucket`, {
          steps: [{ step: 'enter', ok: false, errno, ms: 1 }],
          timedOut
        })
      ]
    });
    const gone = onlyRoot(evidence({}, mounted('ENOTCONN')));
    expect(gone).toMatchObject({
      cause: 'server/files/bad-entry',
      verdict: 'warn'
    });
    expect(gone.summary).toContain('/srv/work/bucket is not shown');
    expect(fileFinding(evidence({}, mounted('EACCES'))).verdict).toBe('pass');
    expect(fileFinding(evidence({}, mounted('EIO', true))).verdict).toBe(
      'pass'
    );
  });

  it('names a root folder that is gone, and all that only follows from it', () => {
    const gone = evidence(
      { root: { path: ROOT, gone: true, replaced: false } },
      {
        steps: [step('list', 404), step('create', 500)],
        place: {
          exists: false,
          tried: '/srv',
          owner: { path: '/srv', uid: 0, gid: 0, mode: '0755' },
          permitted: false,
          steps: steps('make-folder')
        }
      }
    );
    expect(onlyRoot(gone)).toMatchObject({
      cause: 'server/files/root-gone',
      verdict: 'fail'
    });
    expect(
      onlyRoot(evidence({ root: { path: ROOT, gone: false, replaced: true } }))
    ).toMatchObject({ cause: 'server/files/root-gone', verdict: 'warn' });
  });

  it('names a root folder of the system where a volume is mounted elsewhere', () => {
    const change: IChange & { steps: IContentsStep[] } = {
      steps: REFUSED,
      place: {
        path: '/srv',
        tried: '/srv',
        owner: { path: '/srv', uid: 0, gid: 0, mode: '0755' },
        permitted: false,
        steps: steps('create')
      }
    };
    const found = onlyRoot(evidence({ elsewhere: ['/workspace'] }, change));
    expect(found).toMatchObject({ cause: 'server/files/root-elsewhere' });
    expect(found.fixes.map(({ code }) => code)).toContain(
      'c.ServerApp.root_dir = "/workspace"'
    );
    expect(onlyRoot(evidence({}, change)).cause).toBe(
      'storage/writable/not-owner'
    );
  });

  it('names a hidden folder only where it was refused for that', () => {
    const refused = { folder: 'a/.b', steps: [step('list', 404)] };
    expect(fileFinding(evidence({}, refused)).cause).toBe(
      'server/files/hidden'
    );
    expect(
      fileFinding(evidence({ hidden: true }, refused)).cause
    ).toBeUndefined();
    expect(fileFinding(evidence({}, { folder: 'a/.b' })).verdict).toBe('pass');
  });

  it('tells what is true where Jupyter says that a file does not exist', () => {
    const said =
      "Unexpected error while saving file: a [Errno 2] No such file or directory: '/srv/work/.~a' -> '/srv/work/a'";
    const failed = [...WORKS, step('upload', 500, said)];
    const space = {
      bytesFree: 100_000,
      bytesTotal: 10 ** 9,
      inodesFree: 9,
      inodesTotal: 0
    };
    const tight = fileFinding(
      evidence({}, { steps: failed, place: { space } })
    );
    expect(tight).toMatchObject({ cause: 'server/files/error-masked' });
    const full = evidence(
      {},
      { steps: failed, place: { space, steps: steps('write', 'ENOSPC') } }
    );
    expect(onlyRoot(full).cause).toBe('storage/writable/full');
    expect(fileFinding(full)).toMatchObject({
      cause: 'server/files/error-masked',
      becauseOf: 'storage/writable/full'
    });
    expect(fileFinding(evidence({}, { steps: failed })).cause).toBeUndefined();
    expect(roots(judged(evidence({}))).length).toBe(0);
  });
});
