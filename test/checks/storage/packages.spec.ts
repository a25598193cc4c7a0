import { isOlder, shadowOf } from '../../../src/checks/storage/versions';
import type { IOwner, IPackages } from '../../../src/wire/evidence';
import { findingOf, judged, roots } from '../recorded';
import type { IChange } from './derived';
import { derived, onlyRoot, placeAt, steps } from './derived';

const owner = (uid: number, path: string): IOwner => ({
  path,
  uid,
  gid: uid,
  user: null,
  group: null,
  mode: '0755'
});

const VOLUME = { fsType: 'ext4', mountPoint: '/srv/work' };

const packages = (
  more: Partial<IPackages> = {},
  change: IChange = {}
): IChange => ({
  mount: VOLUME,
  ...change,
  also: {
    packages: {
      prefix: '/opt/conda',
      library: '/opt/conda/lib/python3.12/site-packages',
      writable: true,
      owner: owner(1000, '/opt/conda/lib/python3.12/site-packages'),
      userSite: { path: null, enabled: false, shadows: [] },
      repository: null,
      ...more
    }
  }
});

const CLOSED: Partial<IPackages> = {
  writable: false,
  owner: owner(1001, '/opt/conda/lib/python3.12/site-packages')
};
const IN_CONTAINER: IChange = { identity: { container: 'docker' } };
const USER_SITE = {
  path: '/home/jovyan/.local/lib/python3.12/site-packages',
  enabled: true
};

describe('storage/packages/prefix-read-only', () => {
  it('names an environment of another user, in a container of one’s own', () => {
    const root = onlyRoot(derived(packages(CLOSED, IN_CONTAINER)));
    expect(root).toMatchObject({
      cause: 'storage/packages/prefix-read-only',
      verdict: 'warn',
      summary:
        'Packages cannot be installed: /opt/conda/lib/python3.12/site-packages belongs to uid 1001, and Jupyter runs as uid 1000.'
    });
    expect(root.fixes.map(({ for: target }) => target)).toEqual([
      'shell',
      'Dockerfile'
    ]);
  });

  it('names an environment in the home folder that somebody else took over', () => {
    const library = '/home/jovyan/.venv/lib/python3.12/site-packages';
    expect(
      onlyRoot(
        derived(
          packages({
            writable: false,
            library,
            prefix: '/home/jovyan/.venv',
            owner: owner(0, library)
          })
        )
      ).cause
    ).toBe('storage/packages/prefix-read-only');
  });

  it('names it where the packages of the user cannot be written either', () => {
    const place = placeAt('user-packages', USER_SITE.path, {
      steps: steps('create', 'EACCES')
    });
    expect(
      onlyRoot(
        derived(
          packages(
            { ...CLOSED, userSite: { ...USER_SITE, shadows: [] } },
            { ...IN_CONTAINER, more: [place] }
          )
        )
      ).cause
    ).toBe('storage/packages/prefix-read-only');
  });

  const SILENT: [string, IChange][] = [
    ['one that can be written to', packages()],
    [
      'one of root, as of a system or a Hub',
      packages(
        { writable: false, owner: owner(0, '/usr/lib/python3') },
        IN_CONTAINER
      )
    ],
    ['one of somebody else on a machine of many', packages(CLOSED)],
    [
      'one of somebody else, where pip installs for the user',
      packages(
        { ...CLOSED, userSite: { ...USER_SITE, shadows: [] } },
        IN_CONTAINER
      )
    ],
    [
      'one’s own on a file system that is read-only by intention',
      packages(
        { writable: false, owner: owner(1000, '/opt/conda') },
        IN_CONTAINER
      )
    ]
  ];

  it.each(SILENT)('is silent about %s', (_, change) => {
    const report = judged(derived(change));
    expect(roots(report)).toEqual([]);
    expect(findingOf(report, 'storage/packages').verdict).toBe('pass');
  });
});

describe('storage/packages/user-site-shadows', () => {
  const shadows = (...all: string[]): IChange =>
    packages({ userSite: { ...USER_SITE, shadows: all } });

  it('names what is older in the home folder, of Jupyter’s own', () => {
    const root = onlyRoot(
      derived(shadows('jupyter_server 2.7.0 2.14.1', 'numpy 1.26.0 2.1.0'))
    );
    expect(root).toMatchObject({
      cause: 'storage/packages/user-site-shadows',
      verdict: 'warn',
      place: USER_SITE.path
    });
    expect(root.impact).toContain('jupyter_server 2.7.0 instead of 2.14.1.');
    expect(root.fixes[0]?.code).toBe(
      `'python3' -m pip uninstall 'jupyter_server'`
    );
  });

  it('is silent about what is newer there, or not Jupyter’s', () => {
    for (const change of [
      shadows('jupyterlab 4.4.1 4.4.0'),
      shadows('numpy 1.26.0 2.1.0'),
      shadows('jupyterlab 4.4.0rc1 4.4.0'),
      packages({
        userSite: {
          path: USER_SITE.path,
          enabled: false,
          shadows: ['jupyterlab 4.0.0 4.4.0']
        }
      })
    ]) {
      expect(roots(judged(derived(change)))).toEqual([]);
    }
  });

  it('compares versions by their numbers', () => {
    expect(isOlder('2.9', '2.10')).toBe(true);
    expect(isOlder('2.10', '2.9')).toBe(false);
    expect(isOlder('2.0', '2.0.0')).toBe(false);
    expect(isOlder('2', '2.0.1')).toBe(true);
    expect(isOlder('', 'x')).toBe(false);
    expect(shadowOf('a 1')).toBeNull();
    expect(shadowOf('a 1 2 3')).toBeNull();
  });
});

describe('storage/packages/repository-owner', () => {
  it('names the repository git refuses, by the folder it is of', () => {
    const root = onlyRoot(
      derived(packages({ repository: owner(0, '/srv/work/project/.git') }))
    );
    expect(root).toMatchObject({
      cause: 'storage/packages/repository-owner',
      place: '/srv/work/project',
      verdict: 'warn',
      summary:
        'Git refuses /srv/work/project (dubious ownership): it belongs to uid 0, and Jupyter runs as uid 1000.'
    });
    expect(root.fixes[0]?.code).toBe(
      `git config --global --add safe.directory '/srv/work/project'`
    );
    for (const { code } of root.fixes) {
      expect(code).not.toContain(`'*'`);
    }
  });
});

describe('storage/packages', () => {
  it('says nothing where packages were not looked at', () => {
    expect(
      judged(derived({ mount: VOLUME })).findings.filter(
        ({ check }) => check === 'storage/packages'
      )
    ).toEqual([]);
  });
});
