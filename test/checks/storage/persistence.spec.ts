import type {
  IHome,
  IIdentity,
  IKernelSpec,
  IMount,
  IPlace,
  IStorage
} from '../../../src/wire/evidence';
import { findingOf, judged, roots } from '../recorded';
import type { IChange } from './derived';
import { derived, onlyRoot, placeAt, steps } from './derived';

const LAYER: Partial<IMount> = {
  mountPoint: '/',
  root: '/',
  fsType: 'overlay',
  source: 'overlay',
  options: ['rw'],
  superOptions: ['rw', 'upperdir=/u']
};
const VOLUME: IMount = {
  mountPoint: '/srv/work',
  root: '/var/lib/docker/volumes/work/_data',
  fsType: 'ext4',
  source: '/dev/sda1',
  options: ['rw'],
  superOptions: ['rw']
};
const EMPTY_DIR: Partial<IMount> = {
  mountPoint: '/srv/work',
  root: '/var/lib/kubelet/pods/1/volumes/kubernetes.io~empty-dir/work',
  fsType: 'ext4'
};

const inside = (
  container: string | null,
  platform: string | null = null
): Partial<IIdentity> => ({ container, platform });

const LOST: [string, IChange, string][] = [
  [
    'the layer of a container',
    { identity: inside('docker'), mount: LAYER },
    'What is saved in /srv/work will be gone once this container is removed, as for every new image and by docker run --rm: it is part of the container, and no volume.'
  ],
  [
    'the memory of a container',
    { identity: inside('podman'), mount: { fsType: 'tmpfs' } },
    'What is saved in /srv/work will be gone once this container stops: it is in memory (tmpfs), and no volume.'
  ],
  [
    'the layer of a pod',
    { identity: inside('kubernetes'), mount: LAYER },
    'What is saved in /srv/work will be gone once this pod ends: it is part of the container, and no volume.'
  ],
  [
    'a folder of a pod',
    { identity: inside('kubernetes', 'JupyterHub'), mount: EMPTY_DIR },
    'What is saved in /srv/work will be gone once this pod ends: it is a folder of the pod (emptyDir), and no volume of its own.'
  ],
  [
    'the disk of the container on RunPod',
    { identity: inside('docker', 'RunPod'), mount: LAYER },
    'What is saved in /srv/work will be gone once RunPod stops or rebuilds this: it is part of the container, and no volume.'
  ],
  [
    'Binder',
    { identity: inside('kubernetes', 'Binder'), mount: LAYER },
    'What is saved in /srv/work will be gone once Binder stops or rebuilds this: it is part of the container, and no volume.'
  ]
];

describe('storage/persistence/lost-on-restart', () => {
  it.each(LOST)('warns of %s', (_, change, sentence) => {
    const root = onlyRoot(derived(change));
    expect(root).toMatchObject({
      cause: 'storage/persistence/lost-on-restart',
      verdict: 'warn',
      summary: sentence
    });
    expect(root.fixes.length).toBeGreaterThan(0);
    expect(root.facts.length).toBeGreaterThan(0);
  });

  it('says where the platform keeps files', () => {
    const root = onlyRoot(
      derived({ identity: inside('docker', 'RunPod'), mount: LAYER })
    );
    expect(root.impact).toContain('RunPod keeps what is in /workspace');
    expect(root.fixes.map(({ code }) => code)).toEqual([
      `c.ServerApp.root_dir = "/workspace"`
    ]);
  });

  /** What platforms say of what is not in one of their folders, and one of these. */
  const RULES: [string, 'lost' | 'kept or not known', string | null][] = [
    ['RunPod', 'lost', '/workspace'],
    ['RunPod', 'lost', '/runpod-volume'],
    ['Vast.ai', 'kept or not known', null],
    ['OVHcloud', 'kept or not known', '/workspace'],
    ['SageMaker', 'lost', '/home/sagemaker-user'],
    ['SageMaker', 'lost', '/home/ec2-user/SageMaker'],
    ['SageMaker', 'lost', '/home/studio-lab-user'],
    ['Colab', 'lost', '/content/drive'],
    ['Vertex AI Workbench', 'kept or not known', '/home/jupyter'],
    ['Kaggle', 'lost', '/kaggle/working'],
    ['Databricks', 'lost', '/Volumes'],
    ['Azure ML', 'kept or not known', '/mnt/batch/tasks/shared/LS_root'],
    ['Paperspace', 'lost', '/notebooks'],
    ['Lightning', 'lost', '/teamspace/studios/this_studio'],
    ['Saturn Cloud', 'kept or not known', '/home/jovyan'],
    ['Deepnote', 'kept or not known', '/work'],
    ['CoCalc', 'kept or not known', null],
    ['GitHub Codespaces', 'lost', '/workspaces'],
    ['Gitpod', 'lost', '/workspace'],
    ['Coder', 'kept or not known', null],
    ['Modal', 'kept or not known', null],
    ['Hugging Face Spaces', 'lost', '/data'],
    ['Binder', 'lost', null],
    ['JupyterHub', 'kept or not known', null],
    ['Kubeflow', 'lost', '/home/jovyan']
  ];

  it.each(RULES)(
    'on %s: the rest is %s, %s is kept',
    (platform, rest, kept) => {
      const change = { identity: inside('docker', platform), mount: LAYER };
      expect(roots(judged(derived(change))).map(({ cause }) => cause)).toEqual(
        rest === 'lost' ? ['storage/persistence/lost-on-restart'] : []
      );
      // Of a pod nothing is left but its volumes, whoever runs it.
      const pod = { identity: inside('kubernetes', platform), mount: LAYER };
      expect(roots(judged(derived(pod)))).toHaveLength(
        platform === 'Vast.ai' ? 0 : 1
      );
      if (kept) {
        const path = `${kept}/project`;
        const place = { path, tried: path };
        expect(roots(judged(derived({ ...change, place })))).toEqual([]);
      }
    }
  );

  const SILENT: [string, IChange][] = [
    [
      'a computer or a virtual machine',
      { mount: { ...LAYER, fsType: 'ext4' } }
    ],
    ['an overlay of a live system', { mount: LAYER }],
    ['memory of a computer', { mount: { fsType: 'tmpfs' } }],
    [
      'a volume of a container',
      {
        identity: inside('docker'),
        mount: { fsType: 'ext4', mountPoint: '/srv/work' }
      }
    ],
    [
      'an overlay of Apptainer, which may be kept',
      { identity: inside('apptainer'), mount: LAYER }
    ],
    [
      'an instance of Vast.ai, whose disk is its own',
      { identity: inside('docker', 'Vast.ai'), mount: LAYER }
    ],
    [
      'a container that a Hub may keep',
      { identity: inside('docker', 'JupyterHub'), mount: LAYER }
    ],
    [
      'where nothing can be saved, and nobody is meant to',
      {
        identity: inside('docker'),
        mount: LAYER,
        place: { path: '/', tried: '/', owner: null }
      }
    ]
  ];

  it.each(SILENT)('is silent about %s', (_, change) => {
    expect(roots(judged(derived(change)))).toEqual([]);
  });

  it('is silent about a folder in a volume, below a root folder that is none', () => {
    const current = placeAt('folder', '/srv/work/volume', {
      mount: { ...VOLUME, mountPoint: '/srv/work/volume' }
    });
    const change = {
      identity: inside('docker'),
      roles: ['root'] as const,
      mount: LAYER,
      more: [current]
    };
    const evidence = derived(change);
    const { places, ...storage } = evidence.storage as IStorage;
    const without = places.filter(
      place => place.place !== 'folder' || place === current
    );
    expect(
      roots(judged({ ...evidence, storage: { ...storage, places: without } }))
    ).toEqual([]);
  });

  it('says nothing of a folder that cannot be written to', () => {
    const root = onlyRoot(
      derived({
        identity: inside('docker'),
        mount: LAYER,
        place: { steps: steps('create', 'EACCES'), permitted: null }
      })
    );
    expect(root.check).toBe('storage/writable');
  });

  it('tells of each place how long it is kept', () => {
    const finding = findingOf(
      judged(
        derived({
          identity: inside('docker'),
          mount: { fsType: 'ext4', mountPoint: '/srv/work' }
        })
      ),
      'storage/persistence'
    );
    expect(finding).toMatchObject({
      verdict: 'pass',
      summary: '/srv/work is on a volume, not part of the container.'
    });
    expect(finding.facts[0]).toMatchObject({
      label: 'root folder, folder of the file browser',
      observed: '/srv/work: mounted at /srv/work (ext4)'
    });
  });
});

const volumeAt = (path: string): IPlace =>
  placeAt('mount', path, { mount: { ...VOLUME, mountPoint: path }, steps: [] });

const JOVYAN: IHome = {
  path: '/home/jovyan',
  set: true,
  owner: null,
  mountPoint: false,
  skeleton: true
};

describe('storage/persistence/mistyped-mount', () => {
  const at = (path: string, container: string | null = 'docker'): IChange => ({
    identity: { ...inside(container), home: JOVYAN },
    mount: LAYER,
    place: { path: '/home/jovyan', tried: '/home/jovyan' },
    more: [volumeAt(path)]
  });

  it('names the volume beside the folder it was meant for', () => {
    const root = onlyRoot(derived(at('/home/joyvan')));
    expect(root).toMatchObject({
      cause: 'storage/persistence/mistyped-mount',
      verdict: 'warn',
      summary:
        'What is saved in /home/jovyan does not reach the volume: that is mounted at /home/joyvan.'
    });
    expect(root.fixes[0]).toMatchObject({
      for: 'docker run',
      code: `--mount 'type=volume,source=work,target=/home/jovyan'`
    });
  });

  it.each([
    '/home/jovyan/work',
    '/home/data',
    '/data/joyvan',
    '/mnt/data',
    '/home/jovyan2'
  ])('does not take %s for a mistake', path => {
    expect(onlyRoot(derived(at(path))).cause).toBe(
      'storage/persistence/lost-on-restart'
    );
  });

  it('is silent outside of containers', () => {
    expect(roots(judged(derived(at('/home/joyvan', null))))).toEqual([]);
  });
});

describe('storage/persistence/hides-image-files', () => {
  const spec = (more: Partial<IKernelSpec> = {}): IKernelSpec => ({
    name: 'r',
    title: 'R',
    folder: '/usr/local/share/jupyter/kernels/r',
    program: '/home/jovyan/envs/r/bin/R',
    found: null,
    ...more
  });
  const volume = (
    kernel: IKernelSpec,
    home: Partial<IHome> = {},
    container: string | null = 'kubernetes'
  ): IChange => ({
    identity: {
      ...inside(container),
      home: { ...JOVYAN, mountPoint: true, skeleton: false, ...home }
    },
    mount: { fsType: 'ext4', mountPoint: '/srv/work' },
    also: { kernels: { specs: [kernel], running: 0, loopback: null } }
  });
  const causeOf = (change: IChange) =>
    findingOf(judged(derived(change)), 'storage/persistence').cause;

  it('names the kernels whose programs the volume hides', () => {
    expect(
      findingOf(judged(derived(volume(spec()))), 'storage/persistence')
    ).toMatchObject({
      cause: 'storage/persistence/hides-image-files',
      verdict: 'fail',
      summary:
        'A kernel cannot start: the volume at /home/jovyan hides its program, which the image has there.'
    });
  });

  it('is silent where nothing is missed, or not because of it', () => {
    expect(causeOf(volume(spec({ found: '/x' })))).toBeUndefined();
    expect(causeOf(volume(spec({ program: '/opt/r/bin/R' })))).toBeUndefined();
    expect(
      causeOf(volume(spec({ folder: '/home/jovyan/.local/share/r' })))
    ).toBeUndefined();
    expect(causeOf(volume(spec(), { mountPoint: false }))).toBeUndefined();
    expect(causeOf(volume(spec(), { skeleton: true }))).toBeUndefined();
    expect(
      judged(derived(volume(spec(), {}, null))).findings.map(
        ({ check }) => check
      )
    ).not.toContain('storage/persistence');
  });
});
