import type { IIdRange, IIdentity } from '../../../src/wire/evidence';
import { judged, roots } from '../recorded';
import type { IChange } from './derived';
import { derived, onlyRoot, steps } from './derived';

const DISK = {
  fsType: 'ext4',
  source: '/dev/sdb1',
  options: ['rw', 'relatime'],
  superOptions: ['rw']
};
const OVERLAY = {
  fsType: 'overlay',
  source: 'overlay',
  options: ['rw'],
  superOptions: ['rw', 'lowerdir=/l', 'upperdir=/u', 'workdir=/w']
};
const FUSE = {
  fsType: 'fuse.s3fs',
  source: 's3fs',
  options: ['rw', 'nosuid'],
  superOptions: ['rw', 'user_id=1001', 'group_id=1001']
};
const NFS = {
  fsType: 'nfs4',
  source: 'filer:/export/home',
  options: ['rw'],
  superOptions: ['rw', 'vers=4.2', 'sec=sys']
};
const KRB5 = { ...NFS, superOptions: ['rw', 'vers=4.2', 'sec=krb5p'] };

const ROOT_USER: Partial<IIdentity> = {
  uid: 0,
  gid: 0,
  user: 'root',
  overridesPermissions: true
};
const REMAPPED: IIdRange[] = [{ inside: 0, outside: 100000, count: 65536 }];

const owned = (uid: number, gid: number, mode: string = '0755') => ({
  path: '/srv/work',
  uid,
  gid,
  mode,
  user: null,
  group: null
});

const REFUSED = {
  steps: steps('create', 'EACCES'),
  owner: owned(1001, 1001),
  permitted: false
};
const ANYWAY = { steps: steps('create', 'EACCES'), permitted: true };
const CLOSED = { steps: steps('enter', 'EACCES'), owner: null, space: null };

const OPENSHIFT: Partial<IIdentity> = {
  uid: 1000650000,
  gid: 0,
  groups: [0, 1000650000],
  user: null,
  container: 'kubernetes'
};
const OVH: Partial<IIdentity> = {
  uid: 42420,
  gid: 42420,
  user: null,
  platform: 'OVHcloud',
  container: 'docker'
};
const IMAGE = { ...OVERLAY, mountPoint: '/', root: '/' };

/** What a cause is to be found in, and what the sentence then is. */
const PROVED: [string, string, IChange, string][] = [
  [
    'the program behind a mount is dead',
    'disconnected',
    {
      mount: { ...FUSE, mountPoint: '/srv/work' },
      place: { ...CLOSED, steps: steps('enter', 'ENOTCONN') }
    },
    'Nothing can be saved: the program that serves /srv/work (s3fs, fuse.s3fs) has ended.'
  ],
  [
    'an export was made anew',
    'stale-handle',
    { mount: NFS, place: { ...CLOSED, steps: steps('enter', 'ESTALE') } },
    'Nothing can be saved: /srv/work was deleted or made anew on the server of filer:/export/home while it was mounted here.'
  ],
  [
    'the disk takes bytes and cannot keep them',
    'io-error',
    { mount: DISK, place: { steps: steps('fsync', 'EIO') } },
    'Nothing can be saved: what stores /srv (ext4, /dev/sdb1) fails.'
  ],
  [
    'the file system is damaged',
    'io-error',
    { mount: DISK, place: { steps: steps('create', 'EUCLEAN') } },
    'Nothing can be saved: what stores /srv (ext4, /dev/sdb1) fails.'
  ],
  [
    'a quota is reached',
    'over-quota',
    { mount: NFS, place: { steps: steps('write', 'EDQUOT') } },
    'Nothing can be saved: the quota on /srv is used up.'
  ],
  [
    'a disk failed, on a kernel that says so',
    'read-only-after-error',
    {
      mount: { ...DISK, superOptions: ['emergency_ro'] },
      place: { steps: steps('create', 'EROFS'), access: true }
    },
    'Nothing can be saved: the disk at /srv (/dev/sdb1) failed, and the kernel stopped writing to it.'
  ],
  [
    'a disk failed, on a kernel that sets the file system read-only',
    'read-only-after-error',
    {
      mount: { ...DISK, superOptions: ['ro', 'errors=remount-ro'] },
      place: { steps: steps('create', 'EROFS'), readOnly: true }
    },
    'Nothing can be saved: the disk at /srv (/dev/sdb1) is mounted for writing and refuses it, as after an error of the disk.'
  ],
  [
    'the disk under a container failed',
    'read-only-after-error',
    { mount: IMAGE, place: { steps: steps('create', 'EROFS') } },
    'Nothing can be saved: the disk at / (overlay) is mounted for writing and refuses it, as after an error of the disk.'
  ],
  [
    'a ConfigMap is mounted over the settings',
    'read-only-config-volume',
    {
      roles: ['config', 'settings', 'workspaces'],
      mount: { mountPoint: '/home/jovyan/.jupyter', options: ['ro'] },
      place: ({ place }) => ({
        readOnly: true,
        exists: place === 'config',
        tried: '/home/jovyan/.jupyter',
        configVolume: place === 'config',
        steps: steps('create', 'EROFS')
      })
    },
    'Jupyter’s configuration cannot be saved: a ConfigMap or Secret is mounted at /home/jovyan/.jupyter.'
  ],
  [
    'a folder is immutable',
    'immutable',
    { place: { steps: steps('create', 'EPERM'), flags: ['immutable'] } },
    'Nothing can be saved: /srv/work is marked immutable.'
  ],
  [
    'a folder is append-only',
    'immutable',
    { place: { steps: steps('rename', 'EPERM'), flags: ['append-only'] } },
    'Nothing can be saved: /srv/work is marked append-only, so files can be made there and not be renamed or deleted.'
  ],
  [
    'a key has expired',
    'ticket-expired',
    { mount: KRB5, place: { ...CLOSED, steps: steps('enter', 'EKEYEXPIRED') } },
    'Nothing can be saved: the ticket by which /srv knows you has run out.'
  ],
  [
    'a Kerberos share refuses its own owner',
    'ticket-expired',
    { mount: KRB5, place: { ...ANYWAY, access: false } },
    'Nothing can be saved: the server of /srv refuses you, as it does once your ticket has run out.'
  ],
  [
    'somebody else mounted it for himself',
    'mounted-for-another-user',
    { mount: { ...FUSE, mountPoint: '/srv/work' }, place: CLOSED },
    'Nothing can be saved: uid 1001 mounted /srv/work (fuse.s3fs) for itself alone, and Jupyter runs as uid 1000.'
  ],
  [
    'a server takes root for nobody',
    'root-squashed',
    { identity: ROOT_USER, mount: NFS, place: { ...ANYWAY, access: false } },
    'Nothing can be saved: Jupyter runs as root, and for the server of /srv (filer:/export/home) root is nobody.'
  ],
  [
    'the owner has no number in the container',
    'id-not-mapped',
    {
      identity: { ...ROOT_USER, uidMap: REMAPPED, gidMap: REMAPPED },
      place: {
        ...REFUSED,
        owner: owned(65534, 65534),
        permitted: null
      }
    },
    'Nothing can be saved: /srv/work belongs to a user of the host who does not exist in this container.'
  ],
  [
    'the container knows no user but its own',
    'id-not-mapped',
    {
      identity: {
        ...ROOT_USER,
        uidMap: [{ inside: 0, outside: 0, count: 1 }],
        gidMap: [{ inside: 0, outside: 0, count: 1 }]
      },
      place: { ...REFUSED, owner: owned(65534, 65534), permitted: null }
    },
    'Nothing can be saved: /srv/work belongs to a user of the host who does not exist in this container.'
  ],
  [
    'an access list refuses',
    'access-list',
    {
      place: {
        ...REFUSED,
        owner: owned(1001, 1001, '0777'),
        permitted: null,
        accessList: 'posix',
        access: false
      }
    },
    'Nothing can be saved: the access list of /srv/work does not let uid 1000 write.'
  ],
  [
    'an access list of NFS refuses',
    'access-list',
    { mount: NFS, place: { ...ANYWAY, accessList: 'nfs4', access: false } },
    'Nothing can be saved: the access list of /srv/work does not let uid 1000 write.'
  ],
  [
    'SELinux refuses',
    'security-module',
    {
      identity: {
        ...ROOT_USER,
        container: 'podman',
        securityModule: 'system_u:system_r:container_t:s0:c1,c2'
      },
      mount: { ...DISK, root: '/data/project', mountPoint: '/srv/work' },
      place: {
        ...ANYWAY,
        access: false,
        label: 'unconfined_u:object_r:user_home_t:s0'
      }
    },
    'Nothing can be saved: SELinux lets no container write to /srv/work, whose label is user_home_t.'
  ],
  [
    'AppArmor refuses',
    'security-module',
    {
      identity: { securityModule: 'jupyter-lab (enforce)' },
      mount: DISK,
      place: { ...ANYWAY, access: true }
    },
    'Nothing can be saved: AppArmor lets nothing under the profile jupyter-lab write to /srv/work.'
  ],
  [
    'a sandbox refuses that does not show itself',
    'security-module',
    { place: { ...ANYWAY, access: true } },
    'Nothing can be saved: something around Jupyter, other than permissions, does not let it write to /srv/work: a sandbox or a security module.'
  ],
  [
    'root lost the right to pass over permissions',
    'capability-dropped',
    {
      identity: { ...ROOT_USER, overridesPermissions: false },
      place: REFUSED
    },
    'Nothing can be saved: /srv/work belongs to uid 1001, and this root may not pass over permissions (CAP_DAC_OVERRIDE was taken from it).'
  ],
  [
    'OVHcloud runs an image that was built for another',
    'platform-user',
    { identity: OVH, place: { ...REFUSED, owner: owned(1000, 1000) } },
    'Nothing can be saved: OVHcloud runs every image as uid 42420, and in this one /srv/work belongs to uid 1000.'
  ],
  [
    'OpenShift runs an image that was built for another',
    'platform-user',
    {
      identity: OPENSHIFT,
      mount: IMAGE,
      place: { ...REFUSED, owner: owned(1000, 100) }
    },
    'Nothing can be saved: OpenShift runs every image as uid 1000650000, and in this one /srv/work belongs to uid 1000.'
  ],
  [
    'a volume was not given to the group of the pod',
    'group-not-applied',
    {
      identity: { container: 'kubernetes', groups: [1000] },
      mount: { ...DISK, mountPoint: '/srv/work' },
      place: { ...REFUSED, owner: owned(0, 0) }
    },
    'Nothing can be saved: the volume at /srv/work was not given to the pod’s group; it belongs to uid 0, gid 0, and Jupyter runs as uid 1000 with the groups 1000.'
  ]
];

describe('storage/writable, where', () => {
  it.each(PROVED)('%s: says %s', (_, cause, change, sentence) => {
    const root = onlyRoot(derived(change));
    expect(root).toMatchObject({
      cause: `storage/writable/${cause}`,
      summary: sentence
    });
    expect(root.impact).toMatch(/problem|not read-only|more rights|not all/i);
    expect(root.fixes.length).toBeGreaterThan(0);
    expect(root.byHand?.length).toBeGreaterThan(0);
    for (const { confirm, code } of root.fixes) {
      expect(confirm).toBeTruthy();
      expect(code).not.toMatch(
        /777|remount|--privileged|runAsUser: 0|--user 0|:Z|no_root_squash|label=disable|unconfined|cap-add/
      );
    }
  });
});

/** What looks alike, and the causes that must then be silent. */
const SILENT: [string, IChange, string | undefined][] = [
  [
    'ENOTCONN of what no program serves',
    { mount: DISK, place: { steps: steps('create', 'ENOTCONN') } },
    undefined
  ],
  [
    'EPERM without an attribute',
    { place: { steps: steps('create', 'EPERM') } },
    undefined
  ],
  [
    'a mount of FUSE that lets others in',
    {
      mount: {
        ...FUSE,
        superOptions: [...FUSE.superOptions, 'allow_other']
      },
      place: { ...ANYWAY, access: false }
    },
    undefined
  ],
  [
    'a mount of FUSE of one’s own',
    {
      mount: { ...FUSE, superOptions: ['rw', 'user_id=1000'] },
      place: { ...ANYWAY, access: true }
    },
    undefined
  ],
  [
    'a share of NFS that refuses without Kerberos or list',
    { mount: NFS, place: { ...ANYWAY, access: false } },
    undefined
  ],
  [
    'a share of NFS whose folder is somebody else’s',
    { mount: KRB5, place: { ...REFUSED, accessList: 'nfs4' } },
    'storage/writable/not-owner'
  ],
  [
    'a folder of nobody, without numbers of one’s own',
    {
      identity: {
        uidMap: [{ inside: 0, outside: 0, count: 4294967295 }]
      },
      place: { ...REFUSED, owner: owned(65534, 65534) }
    },
    'storage/writable/not-owner'
  ],
  [
    'a folder of another user, with numbers of one’s own',
    { identity: { uidMap: REMAPPED }, place: REFUSED },
    'storage/writable/not-owner'
  ],
  [
    'a mode that keeps its own owner out',
    {
      identity: { ...ROOT_USER, overridesPermissions: false },
      place: { ...REFUSED, owner: owned(0, 0, '0555') }
    },
    'storage/writable/not-owner'
  ],
  [
    'a volume that has the mark of its group',
    {
      identity: { container: 'kubernetes', groups: [100] },
      mount: { ...DISK, mountPoint: '/srv/work' },
      place: { ...REFUSED, owner: owned(0, 100, '2755') }
    },
    'storage/writable/not-owner'
  ],
  [
    'a folder within a volume',
    {
      identity: { container: 'kubernetes' },
      place: { ...REFUSED, owner: owned(0, 0) }
    },
    'storage/writable/not-owner'
  ],
  [
    'uid 42420 on a machine that is not OVHcloud',
    { identity: { ...OVH, platform: null }, place: REFUSED },
    'storage/writable/not-owner'
  ],
  [
    'a volume of OpenShift',
    { identity: OPENSHIFT, place: REFUSED },
    'storage/writable/not-owner'
  ],
  [
    'a list, and a label that SELinux may mind',
    {
      identity: { securityModule: 'system_u:system_r:container_t:s0' },
      place: {
        ...REFUSED,
        permitted: null,
        accessList: 'posix',
        label: 'system_u:object_r:default_t:s0'
      }
    },
    undefined
  ],
  [
    'a snapshot that is read-only by intention',
    {
      mount: { ...DISK, fsType: 'btrfs' },
      place: { steps: steps('create', 'EROFS') }
    },
    undefined
  ],
  [
    'a volume that is mounted read-only',
    {
      mount: { ...DISK, options: ['ro'], superOptions: ['ro'] },
      place: { steps: steps('create', 'EROFS'), readOnly: true }
    },
    'storage/writable/read-only-mount'
  ],
  [
    'a way that a folder’s mode lets one pass',
    {
      place: {
        ...CLOSED,
        closed: { ...owned(1001, 1001, '0711'), path: '/srv' }
      }
    },
    undefined
  ]
];

describe('storage/writable, where a disk keeps nothing', () => {
  it('is the one root of all that fails there', () => {
    const failing = (['append', 'replace', 'chmod'] as const).map(step => ({
      step,
      ok: false,
      errno: 'EIO',
      ms: 1
    }));
    const root = onlyRoot(
      derived({
        mount: DISK,
        place: { steps: steps('fsync', 'EIO'), operations: failing }
      })
    );
    expect(root.cause).toBe('storage/writable/io-error');
  });
});

describe('storage/writable, where an image is mounted', () => {
  it('lays something writable over it: to mount it for writing changes nothing', () => {
    const root = onlyRoot(
      derived({
        mount: { ...OVERLAY, mountPoint: '/srv/work', superOptions: ['ro'] },
        place: { steps: steps('create', 'EROFS'), readOnly: true }
      })
    );
    expect(root).toMatchObject({
      cause: 'storage/writable/read-only-mount',
      summary:
        'Nothing can be saved: what is mounted at /srv/work (overlay) is an image, which nobody can write to.'
    });
    expect(root.impact).toMatch(/Permissions are not the problem/);
    expect(root.fixes.map(({ id }) => id)).toContain('docker');
    expect(root.fixes.map(({ id }) => id)).not.toContain('fstab');
    expect(root.fixes[0]?.code).not.toMatch(/rw/);
  });
});

describe('storage/writable, at a look-alike', () => {
  it.each(SILENT)('%s', (_, change, cause) => {
    const root = onlyRoot(derived(change));
    expect(root.check).toBe('storage/writable');
    expect(root.cause).toBe(cause);
  });
});

describe('what is needed by nobody', () => {
  it('is told where it cannot be written to, and asks nothing of anybody', () => {
    const report = judged(
      derived({
        more: [
          {
            place: 'cache',
            name: 'matplotlib',
            path: '/.cache/matplotlib',
            mount: null,
            exists: false,
            tried: '/',
            readOnly: false,
            permitted: false,
            steps: steps('create', 'EACCES').map(step =>
              step.step === 'create' ? { ...step, step: 'make-folder' } : step
            ),
            timedOut: false
          }
        ]
      })
    );
    expect(report.headline.verdict).toBe('pass');
    expect(roots(report)).toEqual([]);
    expect(
      report.findings.find(({ place }) => place === '/.cache/matplotlib')
    ).toMatchObject({
      verdict: 'not-applicable',
      summary:
        'Cannot be written to, which Jupyter itself does not need: caches of programs (matplotlib).'
    });
  });
});
