import type {
  IMount,
  IPlace,
  IServer,
  IStep
} from '../../../src/wire/evidence';
import { findingOf, judged, roots } from '../recorded';
import type { IChange } from './derived';
import { derived, onlyRoot, placeAt, steps } from './derived';

const S3: Partial<IMount> = {
  fsType: 'fuse',
  source: 'mountpoint-s3',
  mountPoint: '/srv/work'
};
const RCLONE: Partial<IMount> = {
  fsType: 'fuse.rclone',
  source: 'remote:bucket',
  mountPoint: '/srv/work'
};
const NFS: Partial<IMount> = {
  fsType: 'nfs4',
  source: 'filer:/home',
  mountPoint: '/home'
};

const ok = (step: IStep['step']): IStep => ({ step, ok: true, ms: 1 });
const no = (step: IStep['step'], errno: string): IStep => ({
  step,
  ok: false,
  errno,
  ms: 1
});
const odd = (step: IStep['step'], seen: string): IStep => ({
  step,
  ok: false,
  errno: null,
  seen,
  ms: 1
});

const with_ = (...operations: IStep[]): Partial<IPlace> => ({
  exists: true,
  operations
});

const server = (versions: Record<string, string>): IChange['also'] => ({
  server: { versions, ip: '', port: 8888 } as unknown as IServer
});

/** Evidence of a place, the cause, and the sentence. */
const PROVED: [string, string, 'fail' | 'warn', IChange, string][] = [
  [
    'a file system keeps no modes',
    'modes-ignored',
    'fail',
    {
      roles: ['runtime'],
      mount: { fsType: 'cifs' },
      place: with_(odd('chmod', '0677'), ok('lock'))
    },
    'Kernels cannot start: in /home/jovyan/.local/share/jupyter/runtime a file that was made for its owner alone (mode 600) has mode 677.'
  ],
  [
    'a bucket lets nothing be deleted',
    'no-delete',
    'fail',
    {
      mount: S3,
      place: { steps: steps('delete', 'EPERM'), leftover: '.canary' }
    },
    'Files in /srv/work can be made and not deleted: Mountpoint for Amazon S3 does not allow it (EPERM (operation not permitted)).'
  ],
  [
    'a bucket lets nothing be renamed',
    'no-rename',
    'fail',
    { mount: RCLONE, place: { steps: steps('rename', 'ENOSYS') } },
    'Files in /srv/work cannot be renamed: rclone does not allow it (ENOSYS (function not implemented)).'
  ],
  [
    'nothing can be renamed over what is there',
    'no-rename',
    'fail',
    { mount: S3, place: with_(no('replace', 'EPERM')) },
    'No file in /srv/work can take the place of another: Mountpoint for Amazon S3 does not allow it (EPERM (operation not permitted)).'
  ],
  [
    'a share does not lock',
    'no-locks',
    'fail',
    {
      roles: ['data'],
      mount: NFS,
      place: with_(no('lock', 'ENOLCK'), no('database', 'ENOLCK'))
    },
    'Notebooks can hang or fail to open: in /home/jovyan/.local/share/jupyter no file can be locked (ENOLCK (no locks available)), so SQLite cannot keep a database there.'
  ],
  [
    'SQLite cannot save although locks work',
    'database-unusable',
    'fail',
    {
      roles: ['data'],
      mount: NFS,
      place: with_(ok('lock'), no('database', 'EIO'))
    },
    'Notebooks can hang or fail to open: SQLite cannot save in /home/jovyan/.local/share/jupyter (EIO (input/output error)).'
  ],
  [
    'an extension needs a log that cannot be kept',
    'database-unusable',
    'fail',
    {
      place: with_(ok('database'), no('database-wal', 'ENODEV')),
      also: server({ jupyter_collaboration: '4.0.0' })
    },
    'Notebooks can fail to open: an extension keeps an SQLite database with a log in /srv/work, and that cannot be saved (ENODEV (no such device)).'
  ],
  [
    'a share lets everybody wait who locks',
    'no-locks',
    'fail',
    { roles: ['data'], mount: NFS, place: with_(no('lock', 'ETIMEDOUT')) },
    'Notebooks can hang or fail to open: in /home/jovyan/.local/share/jupyter no file can be locked (ETIMEDOUT (no answer in time)), so SQLite cannot keep a database there.'
  ],
  [
    'no folder can be made',
    'missing-operation',
    'fail',
    { mount: S3, place: with_(no('make-folder', 'EPERM')) },
    'Notebooks cannot be saved in /srv/work: Mountpoint for Amazon S3 lets no folder be made there (EPERM (operation not permitted)), and checkpoints need one.'
  ],
  [
    'nothing can be appended',
    'missing-operation',
    'fail',
    { mount: RCLONE, place: with_(no('append', 'EOPNOTSUPP')) },
    'Uploads to /srv/work end after their first MiB: nothing can be appended to a file of rclone (EOPNOTSUPP (operation not supported)).'
  ],
  [
    'nothing can be changed in place',
    'missing-operation',
    'warn',
    { mount: S3, place: with_(no('overwrite', 'EINVAL')) },
    'Some programs cannot save in /srv/work: files of Mountpoint for Amazon S3 cannot be changed in place (EINVAL (invalid argument)).'
  ],
  [
    'one file is mounted by itself',
    'mount-point-busy',
    'warn',
    {
      more: [
        placeAt('mount', '/srv/work/report.ipynb', {
          mount: {
            mountPoint: '/srv/work/report.ipynb',
            root: '/data/project/report.ipynb',
            fsType: 'ext4',
            source: '/dev/sda1',
            options: ['rw'],
            superOptions: ['rw']
          },
          steps: [no('enter', 'ENOTDIR')]
        })
      ]
    },
    '/srv/work/report.ipynb can be saved, and not be renamed or deleted: it is mounted as a single file.'
  ],
  [
    'names come back changed',
    'names-restricted',
    'warn',
    { place: with_(odd('name-unicode', 'e\u0301')) },
    'Files with accents in their name cannot be found again in /srv/work: they are kept under another name.'
  ],
  [
    'names with a colon vanish',
    'names-restricted',
    'warn',
    { mount: { fsType: 'cifs' }, place: with_(odd('name-colon', 'x')) },
    'Files with a colon in their name get lost in /srv/work: they are kept under another name.'
  ],
  [
    'packages of the user may not be executed',
    'no-exec',
    'warn',
    {
      more: [
        placeAt('user-packages', '/home/jovyan/.local/lib', {
          mount: {
            mountPoint: '/home/jovyan/.local',
            fsType: 'tmpfs',
            source: 'tmpfs',
            options: ['rw', 'noexec'],
            superOptions: ['rw']
          },
          operations: [no('execute', 'EACCES')]
        })
      ]
    },
    'Some packages cannot be imported: from /home/jovyan/.local/lib, where they are installed, nothing may be executed.'
  ],
  [
    'a share has a clock of its own',
    'clock-differs',
    'warn',
    { mount: NFS, place: with_(odd('clock', '-3600 s')) },
    'Saving may ask again and again whether to overwrite: new files in /srv/work are 60 minutes behind the clock.'
  ]
];

describe('storage/operations, where', () => {
  it.each(PROVED)('%s: says %s', (_, cause, verdict, change, sentence) => {
    const root = onlyRoot(derived(change));
    expect(root).toMatchObject({
      check: 'storage/operations',
      cause: `storage/operations/${cause}`,
      verdict,
      summary: sentence
    });
    expect(root.impact).toMatch(/problem|nobody else/i);
    expect(root.fixes.length).toBeGreaterThan(0);
    expect(root.byHand?.length).toBeGreaterThan(0);
    for (const { code, confirm } of root.fixes) {
      expect(confirm).toBeTruthy();
      expect(code).not.toMatch(
        /777|remount|INSECURE_WRITES|use_atomic_writing|nolock|locking_mode|allow_other|umask=000/
      );
    }
  });

  it('several things fail: names the gravest and shows all', () => {
    const root = onlyRoot(
      derived({
        mount: S3,
        place: {
          steps: steps('delete', 'EPERM'),
          operations: [
            no('append', 'EOPNOTSUPP'),
            no('overwrite', 'EINVAL'),
            no('link', 'ENOSYS'),
            ok('name-long')
          ]
        }
      })
    );
    expect(root.cause).toBe('storage/operations/no-delete');
    expect(root.facts.filter(({ differs }) => differs)).toHaveLength(3);
    expect(root.facts.map(({ label }) => label)).toContain('hard link');
    expect(root.fixes[0]).toMatchObject({
      for: 'Mountpoint for Amazon S3',
      code: '--allow-delete --allow-overwrite'
    });
  });

  it('nothing large can be saved: says so without a cause', () => {
    expect(
      onlyRoot(derived({ place: with_(no('large', 'EDQUOT')) }))
    ).toMatchObject({
      check: 'storage/operations',
      verdict: 'warn',
      summary: 'In /srv/work this fails: write much at once.'
    });
  });

  it('modes are not kept where Jupyter was told not to look: leaves that to who says so', () => {
    const report = judged(
      derived({
        roles: ['runtime'],
        mount: { fsType: 'cifs' },
        place: with_(odd('chmod', '0677'), ok('lock')),
        also: {
          server: {
            insecureWrites: true,
            versions: {},
            ip: '',
            port: 8888
          } as unknown as IServer
        }
      })
    );
    expect(findingOf(report, 'storage/operations').verdict).toBe('pass');
  });

  it('nothing can be locked: tries by hand what failed, and moves only what is there', () => {
    const change = {
      mount: { ...NFS, mountPoint: '/srv/share' },
      place: with_(no('lock', 'ENOLCK'), no('database', 'ENOLCK'))
    };
    const data = onlyRoot(derived({ ...change, roles: ['data'] }));
    expect(data.byHand?.[0]).toContain('fcntl.lockf(');
    expect(data.fixes.map(({ id }) => id)).not.toContain('ipython');
    const both = onlyRoot(derived({ ...change, roles: ['data', 'home'] }));
    expect(both.fixes.map(({ id }) => id)).toContain('ipython');
  });

  it('a test file had to stay: names it and what removes it', () => {
    const { impact } = onlyRoot(
      derived({
        mount: S3,
        place: { steps: steps('delete', 'EPERM'), leftover: '.canary' }
      })
    );
    expect(impact).toContain(`rm -r '/srv/work/.canary'`);
  });

  it('files cannot be deleted: folds what Jupyter says of it', () => {
    const report = judged(
      derived({
        mount: S3,
        place: { steps: steps('delete', 'EPERM') },
        also: {
          contents: {
            folder: '',
            leftovers: [],
            steps: [
              {
                step: 'delete',
                method: 'DELETE',
                nonce: '0123456789abcdef',
                ok: false,
                answer: { status: 403, by: 'jupyter', ms: 1 }
              }
            ]
          }
        }
      })
    );
    expect(findingOf(report, 'server/files')).toMatchObject({
      verdict: 'fail',
      becauseOf: 'storage/operations/no-delete'
    });
  });
});

/** What fails without anybody missing it. */
const SILENT: [string, IChange][] = [
  [
    'HOME without locks, while what needs them is elsewhere',
    {
      roles: ['home'],
      mount: NFS,
      place: with_(no('lock', 'ENOLCK'), no('database', 'ENOLCK'))
    }
  ],
  [
    'data without locks, where SQLite saves all the same',
    {
      roles: ['data'],
      mount: NFS,
      place: with_(no('lock', 'ENOLCK'), ok('database'))
    }
  ],
  [
    'a database in the root folder that nothing keeps',
    {
      place: with_(no('database', 'EIO'), no('database-wal', 'EIO')),
      also: server({ jupyterlab: '4.4.0' })
    }
  ],
  [
    'modes that are not kept where notebooks are',
    { mount: { fsType: 'cifs' }, place: with_(odd('chmod', '0777')) }
  ],
  [
    'a mode that is as closed as Jupyter wants it',
    { roles: ['runtime'], place: with_(odd('chmod', '0700')) }
  ],
  [
    'a mode that may not be changed, of files that are closed as they are',
    { roles: ['runtime'], place: with_(no('chmod', 'EPERM')) }
  ],
  [
    'temporary files that may not be executed',
    {
      roles: ['temp'],
      place: with_(no('execute', 'EACCES'), no('map', 'EPERM'))
    }
  ],
  [
    'links, watches and names that are refused',
    {
      place: with_(
        no('link', 'EPERM'),
        no('symlink', 'EOPNOTSUPP'),
        no('map', 'ENODEV'),
        odd('execute', 'exit 1'),
        no('watch', 'ENOSPC'),
        odd('name-case', 'the same'),
        no('name-colon', 'EINVAL'),
        no('name-long', 'ENAMETOOLONG')
      )
    }
  ],
  ['a clock that is two seconds off', { place: with_(odd('clock', '2 s')) }],
  [
    'settings that cannot be replaced',
    { roles: ['settings'], place: with_(no('replace', 'EPERM')) }
  ],
  [
    'packages of the user, where there are none',
    {
      more: [
        placeAt('user-packages', '/home/jovyan/.local/lib', {
          exists: false,
          operations: [no('execute', 'EACCES')]
        })
      ]
    }
  ],
  [
    'a single file that is mounted read-only',
    {
      more: [
        placeAt('mount', '/srv/work/data.csv', {
          mount: {
            mountPoint: '/srv/work/data.csv',
            fsType: 'ext4',
            source: '/dev/sda1',
            options: ['ro'],
            superOptions: ['rw']
          },
          steps: [no('enter', 'ENOTDIR')]
        })
      ]
    }
  ],
  [
    'a folder that is a mount',
    {
      more: [
        placeAt('mount', '/srv/work/data', {
          mount: {
            mountPoint: '/srv/work/data',
            fsType: 'ext4',
            source: '/dev/sda1',
            options: ['rw'],
            superOptions: ['rw']
          },
          steps: [ok('enter')]
        })
      ]
    }
  ]
];

describe('storage/operations, silent about', () => {
  it.each(SILENT)('%s', (_, change) => {
    const report = judged(derived(change));
    expect(roots(report)).toEqual([]);
    expect(report.headline.verdict).toBe('pass');
  });

  it('what it does not know: nothing was tried, or not to the end', () => {
    const before = judged(derived({}));
    expect(
      before.findings.filter(({ check }) => check === 'storage/operations')
    ).toEqual([]);
    const slow = judged(
      derived({ place: { ...with_(ok('append')), unfinished: true } })
    );
    expect(findingOf(slow, 'storage/operations')).toMatchObject({
      verdict: 'unknown',
      summary:
        '/srv/work was not tried to the end, because its file system is slow.'
    });
    expect(findingOf(slow, 'storage/writable', '/srv/work').verdict).toBe(
      'pass'
    );
  });

  it('all that works, in one line', () => {
    const report = judged(
      derived({ place: with_(ok('append'), ok('replace'), ok('database')) })
    );
    expect(findingOf(report, 'storage/operations')).toMatchObject({
      verdict: 'pass',
      summary: 'What is needed in 1 folder works.'
    });
  });
});

describe('a busy folder', () => {
  it('is not called a mount point, and fails without a cause', () => {
    const root = onlyRoot(
      derived({ place: { steps: steps('rename', 'EBUSY') } })
    );
    expect(root).toMatchObject({
      check: 'storage/operations',
      verdict: 'fail'
    });
    expect(root.cause).toBeUndefined();
  });
});
