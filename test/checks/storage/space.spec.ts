import type { IFiles, IPlace } from '../../../src/wire/evidence';
import { findingOf, judged, roots } from '../recorded';
import type { IChange } from './derived';
import { derived, onlyRoot, placeAt, steps } from './derived';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

const left = (
  bytesFree: number,
  bytesTotal: number,
  inodesFree = 0,
  inodesTotal = 0
): Partial<IPlace> => ({
  space: { bytesFree, bytesTotal, inodesFree, inodesTotal }
});

const WORK = { mountPoint: '/srv/work', source: '/dev/sdb1', fsType: 'ext4' };

const trash = (
  bytes: number,
  where: string = '/srv/work/.Trash-1000'
): IChange['also'] => ({
  files: {
    root: { path: '/srv/work', gone: false, replaced: false },
    trash: { used: true, where, usable: true, bytes, sameDevice: true },
    hidden: false,
    atomic: true
  } as IFiles
});

const cache = (
  name: string,
  bytesFree: number,
  more: Partial<IPlace> = {}
): IPlace =>
  placeAt('cache', '/root/.cache/huggingface', {
    name,
    mount: {
      mountPoint: '/',
      fsType: 'overlay',
      source: 'overlay',
      options: ['rw'],
      superOptions: ['rw', 'upperdir=/u']
    },
    ...left(bytesFree, 20 * GIB),
    ...more
  });

describe('storage/space', () => {
  it('warns before a disk is full, and says what lies there', () => {
    const root = onlyRoot(
      derived({ mount: WORK, place: left(300 * MIB, 20 * GIB) })
    );
    expect(root).toMatchObject({
      cause: 'storage/space/nearly-full',
      place: '/srv/work',
      verdict: 'warn',
      summary:
        'Saving will soon fail: the disk at /srv/work is nearly full (300 MiB of 20 GiB left).'
    });
    expect(root.impact).toContain(
      'There lie: root folder, folder of the file browser.'
    );
    expect(root.fixes.map(({ id }) => id)).toContain('kubernetes');
  });

  it('warns before no more files can be made', () => {
    expect(
      onlyRoot(
        derived({ mount: WORK, place: left(8 * GIB, 20 * GIB, 900, 65536) })
      )
    ).toMatchObject({
      cause: 'storage/space/nearly-out-of-inodes',
      verdict: 'warn',
      summary:
        'New files will soon be refused: the file system at /srv/work can hold 900 more (of 65536 inodes).'
    });
  });

  it('names the trash that holds the room which is missing', () => {
    const full = derived({
      mount: WORK,
      place: { ...left(0, 10 * GIB), steps: steps('write', 'ENOSPC') },
      also: trash(3 * GIB)
    });
    const root = onlyRoot(full);
    expect(root).toMatchObject({
      cause: 'storage/space/held-by-trash',
      verdict: 'fail',
      summary:
        'Nothing more can be saved at /srv/work: it is full, and 3 GiB of it are deleted files in the trash.'
    });
    expect(
      findingOf(judged(full), 'storage/writable', '/srv/work')
    ).toMatchObject({
      cause: 'storage/writable/full',
      becauseOf: 'storage/space/held-by-trash'
    });
    for (const { code } of root.fixes) {
      expect(code).not.toMatch(/rm -/);
    }
    expect(
      onlyRoot(
        derived({
          mount: WORK,
          place: left(300 * MIB, 20 * GIB),
          also: trash(3 * GIB)
        })
      )
    ).toMatchObject({ cause: 'storage/space/held-by-trash', verdict: 'warn' });
  });

  it('does not blame a trash that is small, or on another disk', () => {
    const place = left(300 * MIB, 20 * GIB);
    expect(
      onlyRoot(derived({ mount: WORK, place, also: trash(MIB) })).cause
    ).toBe('storage/space/nearly-full');
    expect(
      onlyRoot(
        derived({
          mount: WORK,
          place,
          also: trash(3 * GIB, '/home/jovyan/.local/share/Trash')
        })
      ).cause
    ).toBe('storage/space/nearly-full');
  });

  it('tells of a full disk once', () => {
    const report = judged(
      derived({
        mount: WORK,
        place: { ...left(0, 10 * GIB), steps: steps('write', 'ENOSPC') }
      })
    );
    expect(roots(report).map(({ cause }) => cause)).toEqual([
      'storage/writable/full'
    ]);
    expect(findingOf(report, 'storage/space').verdict).toBe('pass');
  });

  it('names a cache of models on the small disk', () => {
    const root = onlyRoot(
      derived({
        identity: { container: 'docker', platform: 'RunPod' },
        mount: WORK,
        place: left(200 * GIB, 250 * GIB),
        more: [cache('HF_HOME', 6 * GIB)]
      })
    );
    expect(root).toMatchObject({
      cause: 'storage/space/cache-on-small-disk',
      verdict: 'warn',
      summary:
        'The next model may not fit: /root/.cache/huggingface is kept on a disk with 6 GiB left, and /srv/work has 200 GiB.'
    });
    expect(root.fixes[0]).toMatchObject({
      for: 'RunPod',
      code: '# Pod → Edit Pod → Environment Variables\nHF_HOME=/srv/work/.cache/huggingface'
    });
  });

  const SILENT: [string, IChange][] = [
    ['a small disk with room', { place: left(48 * MIB, 64 * MIB) }],
    ['a large disk that is used well', { place: left(150 * GIB, 4096 * GIB) }],
    [
      'a file system that counts no inodes',
      { place: left(GIB, 2 * GIB, 0, 0) }
    ],
    [
      'a small one that may hold few files',
      { place: left(MIB, 2 * MIB, 60, 64) }
    ],
    [
      'a program that does not know what is left',
      {
        mount: { fsType: 'fuse.s3', source: 'bucket' },
        place: left(0, GIB)
      }
    ],
    [
      'a full disk nobody writes to',
      {
        more: [placeAt('mount', '/srv/work/data', left(0, GIB))]
      }
    ],
    [
      'a full disk of logs',
      {
        more: [
          placeAt('logs', '/var/log/jupyter', {
            mount: {
              ...WORK,
              mountPoint: '/var/log',
              source: '/dev/sdc1',
              options: ['rw'],
              superOptions: ['rw']
            },
            ...left(0, GIB),
            steps: steps('write', 'ENOSPC')
          })
        ]
      }
    ],
    [
      'a cache that is not in use',
      {
        mount: WORK,
        place: left(200 * GIB, 250 * GIB),
        more: [cache('HF_HOME', 6 * GIB, { exists: false })]
      }
    ],
    [
      'a cache of a program that keeps little',
      {
        mount: WORK,
        place: left(200 * GIB, 250 * GIB),
        more: [cache('matplotlib', 6 * GIB)]
      }
    ],
    [
      'a cache with room for a model',
      {
        mount: WORK,
        place: left(200 * GIB, 250 * GIB),
        more: [cache('HF_HOME', 15 * GIB)]
      }
    ],
    [
      'a cache, where work has no more room',
      {
        mount: WORK,
        place: left(12 * GIB, 20 * GIB),
        more: [cache('HF_HOME', 6 * GIB)]
      }
    ]
  ];

  it.each(SILENT)('is silent about %s', (_, change) => {
    const report = judged(derived(change));
    expect(roots(report)).toEqual([]);
    expect(findingOf(report, 'storage/space')).toMatchObject({
      verdict: 'pass',
      summary: 'There is room on all file systems Jupyter writes to.'
    });
  });
});
