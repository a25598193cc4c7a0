import { placesOf } from '../src/places';
import type { IEvidence, IMount, IPlace } from '../src/wire/evidence';
import type { IFinding, IHeadline, IPlaceRow } from '../src/wire/report';
import { plain } from './plain-translation';

const DISK: IMount = {
  mountPoint: '/',
  root: '/',
  fsType: 'ext4',
  source: '/dev/vda',
  options: ['rw', 'relatime'],
  superOptions: ['rw', 'data=ordered'],
  device: '254:0',
  propagation: ['shared', 'master']
};

const SPACE = {
  bytesFree: 2 ** 30,
  bytesTotal: 4 * 2 ** 30,
  inodesFree: 969,
  inodesTotal: 1000
};

const OWNER = {
  path: '/work',
  uid: 1000,
  gid: 100,
  mode: '0755',
  user: 'jovyan'
};

function place(path: string, more: Partial<IPlace> = {}): IPlace {
  return {
    place: 'root',
    path,
    mount: DISK,
    exists: true,
    readOnly: false,
    owner: OWNER,
    space: SPACE,
    steps: [{ step: 'create', ok: true, ms: 1 }],
    timedOut: false,
    ...more
  };
}

const CALM: IHeadline = {
  verdict: 'pass',
  cause: null,
  place: null,
  hop: null,
  sentence: ''
};

function table(
  places: IPlace[],
  more: Partial<IEvidence> = {},
  findings: Partial<IFinding>[] = [],
  headline: Partial<IHeadline> = {}
) {
  const evidence = { version: 1 as const, storage: { places, deadline: 3 } };
  const found = {
    findings: findings as IFinding[],
    headline: { ...CALM, ...headline }
  };
  return placesOf({ ...evidence, ...more }, found, plain);
}

function row(...args: Parameters<typeof table>): IPlaceRow {
  const [mount] = table(...args)?.mounts ?? [];
  const [first] = mount?.places ?? [];
  if (!first) {
    throw new Error('there is no row');
  }
  return first;
}

const IDENTITY = {
  uid: 1000,
  gid: 100,
  groups: [],
  user: 'jovyan',
  umask: '0022',
  overridesPermissions: false,
  platform: null,
  container: null
};

function after(
  mount: Partial<IMount>,
  identity: object = {},
  more: Partial<IPlace> = {}
): string {
  return row([place('/work', { mount: { ...DISK, ...mount }, ...more })], {
    identity: { ...IDENTITY, ...identity }
  }).lifetime;
}

describe('the table of places', () => {
  it('has a line for each path, below what is mounted there', () => {
    const nfs = { ...DISK, mountPoint: '/data', fsType: 'nfs4' };
    const shown = table([
      place('/work'),
      place('/data', { place: 'mount', mount: nfs, steps: [], space: null }),
      place('/work', { place: 'home' }),
      place('/tmp', { place: 'temp' })
    ]);
    expect(
      shown?.mounts.map(({ point, kind, free, inodes, places }) => [
        point,
        kind,
        free,
        inodes,
        places.map(({ path, uses, writing }) => `${path}: ${uses}, ${writing}`)
      ])
    ).toEqual([
      [
        '/',
        'ext4',
        '1 GiB of 4 GiB free',
        '96% of inodes free',
        ['/work: root folder, home folder, yes', '/tmp: temporary files, yes']
      ],
      [
        '/data',
        'nfs4',
        null,
        null,
        ['/data: file system below the root folder, not tried; it answers']
      ]
    ]);
  });

  it('keeps a folder with a quota of its own apart', () => {
    const small = { ...SPACE, bytesTotal: 2 ** 30 };
    const shown = table([place('/a'), place('/b', { space: small })]);
    expect(shown?.mounts.map(({ free }) => free)).toEqual([
      '1 GiB of 4 GiB free',
      '1 GiB of 1 GiB free'
    ]);
  });

  it('says how writing ended, and what else fails there', () => {
    const refused = { step: 'create' as const, ok: false, errno: 'EROFS' };
    const writing = (more: Partial<IPlace>) =>
      row([place('/work', more)]).writing;
    expect(writing({ steps: [{ ...refused, ms: 1 }] })).toBe(
      'no: create, EROFS (read-only file system)'
    );
    expect(writing({ place: 'cache', steps: [{ ...refused, ms: 1 }] })).toMatch(
      /^no, and not needed: create/
    );
    expect(writing({ timedOut: true, steps: [] })).toBe('no answer within 3 s');
    expect(writing({ unfinished: true })).toBe('slow: 1 of 7 steps');
    expect(writing({ place: 'cache', exists: false })).toMatch(/^yes/);
    const lock = { step: 'lock' as const, ok: false, errno: 'ENOLCK', ms: 1 };
    expect(row([place('/work', { operations: [lock] })]).failing).toEqual([
      'lock bytes: ENOLCK (no locks available)'
    ]);
  });

  it('marks the place of the headline, and shows the worst that was found in each', () => {
    const fails = { check: 'storage/writable', place: '/work' };
    const { guilty, verdict } = row(
      [place('/work')],
      {},
      [
        { ...fails, verdict: 'pass' },
        { ...fails, check: 'storage/operations', verdict: 'warn' }
      ],
      { verdict: 'warn', place: '/work' }
    );
    expect([guilty, verdict]).toEqual([true, 'warn']);
    const full = { check: 'storage/space', place: '/' };
    expect(
      row([place('/work')], {}, [{ ...full, verdict: 'warn' }]).verdict
    ).toBe('warn');
  });

  it('shows owner and mode of what is there, and what else decides', () => {
    expect(
      row([
        place('/work', {
          accessList: 'posix',
          flags: ['immutable'],
          label: 'user_home_t'
        })
      ])
    ).toMatchObject({
      owner: 'jovyan (uid 1000)',
      mode: '755',
      restrictions: ['access list (posix)', 'immutable', 'labelled user_home_t']
    });
    expect(row([place('/x', { place: 'cache', exists: false })])).toMatchObject(
      { owner: null, mode: null }
    );
  });

  it('shows no secret: of a source what is mounted, of options those that decide', () => {
    const mount = {
      ...DISK,
      source: 'curlftpfs#ftp://me:hunter2@files.example/x',
      superOptions: ['ro', 'password=hunter2', 'user_id=1000']
    };
    const shown = table([place('/work', { mount })]);
    expect(JSON.stringify(shown)).not.toMatch(/hunter2|me:/);
    expect(shown?.mounts[0]).toMatchObject({
      source: 'curlftpfs#ftp://files.example/x',
      options: ['rw', 'ro', 'user_id=1000'],
      propagation: ['shared', 'master']
    });
  });

  it('is a sentence where nothing could be looked at, and nothing where nobody asked', () => {
    const unavailable = 'timed out after 3 s';
    const lost = { storage: { unavailable } } as Partial<IEvidence>;
    expect(table([], lost)).toEqual({
      mounts: [],
      missing: `The places could not be looked at: ${unavailable}`
    });
    expect(
      placesOf({ version: 1 }, { findings: [], headline: CALM }, plain)
    ).toBeUndefined();
  });
});

describe('what a restart leaves', () => {
  const overlay = { fsType: 'overlay' };
  const volume = { mountPoint: '/work' };

  it('is all on a computer, but for what is in memory and what may be emptied', () => {
    expect(after({})).toBe('kept');
    expect(after({ fsType: 'tmpfs' })).toBe('lost: it is in memory');
    expect(after({}, {}, { place: 'temp' })).toBe('not known');
  });

  it('is what is on a volume of a container', () => {
    const container = 'docker';
    expect(after(overlay, { container })).toBe('lost with the container');
    expect(after(volume, { container })).toBe('kept, on a volume');
    expect(after(overlay, { container: 'apptainer' })).toBe('not known');
    expect(
      after(
        { root: '/var/lib/kubelet/pods/1/volumes/kubernetes.io~empty-dir/a' },
        { container: 'kubernetes' }
      )
    ).toBe('lost with the pod');
  });

  it('is what the platform keeps', () => {
    const runpod = { container: 'docker', platform: 'RunPod' };
    const at = (path: string, mount: Partial<IMount>) =>
      row([place(path, { mount: { ...DISK, ...mount } })], {
        identity: { ...IDENTITY, ...runpod }
      }).lifetime;
    expect(at('/workspace/x', volume)).toBe('kept');
    expect(at('/root', overlay)).toBe('lost with the container');
    expect(at('/elsewhere', volume)).toBe('not known');
  });

  it('is not known where nobody knows what this is', () => {
    expect(row([place('/work')]).lifetime).toBe('not known');
    expect(after(overlay)).toBe('not known');
  });
});
