import type { IHome, IIdentity, IPlace } from '../../../src/wire/evidence';
import { findingOf, judged, roots, troubles } from '../recorded';
import type { IChange } from '../storage/derived';
import { derived, onlyRoot, placeAt, steps } from '../storage/derived';

const ME: Partial<IIdentity> = {
  uid: 1000,
  gid: 100,
  groups: [100],
  user: 'jovyan',
  entry: true,
  named: false,
  umask: '0022',
  overridesPermissions: false,
  platform: null,
  container: null
};

const HOME: IHome = {
  path: '/home/jovyan',
  set: true,
  owner: { path: '/home/jovyan', uid: 1000, gid: 100, mode: '0755' },
  mountPoint: false,
  skeleton: true,
  registered: '/home/jovyan',
  ownersHome: true
};

const of = (
  identity: Partial<IIdentity>,
  home: Partial<IHome> = {},
  change: IChange = {}
) =>
  derived({
    ...change,
    identity: { ...ME, home: { ...HOME, ...home }, ...identity }
  });

/** Folders Jupyter cannot make or write to, because of the owner of what there is. */
const refused = (
  uid: number,
  tried: string,
  ...places: [IPlace['place'], string][]
): IPlace[] =>
  places.map(([place, path]) =>
    placeAt(place, path, {
      exists: path === tried,
      tried,
      owner: { path: tried, uid, gid: uid, mode: '0755', user: null },
      permitted: false,
      steps: steps('create')
    })
  );

const BELOW: [IPlace['place'], string][] = [
  ['data', '/home/alice/.local/share/jupyter'],
  ['config', '/home/alice/.jupyter']
];

describe('container/identity', () => {
  it('shows who decides on the user, and what the kernel lets it do', () => {
    const { verdict, facts } = findingOf(
      judged(
        of({
          container: 'kubernetes',
          uid: 1000660000,
          gid: 0,
          user: null,
          named: true,
          entry: false,
          noNewPrivileges: true,
          seccomp: 'filter',
          securityModule: null,
          capabilities: { effective: [], bounding: ['CAP_CHOWN'] },
          uidMap: [{ inside: 0, outside: 100000, count: 65536 }]
        })
      ),
      'container/identity'
    );
    expect(verdict).toBe('pass');
    expect(
      Object.fromEntries(facts.map(({ label, observed }) => [label, observed]))
    ).toMatchObject({
      User: 'uid 1000660000, without a name',
      'Who decides on the user':
        'OpenShift: the number is the project’s, its group is 0',
      'Home folder': '/home/jovyan: uid 1000, gid 100, 755',
      'New files': 'umask 0022',
      Capabilities: 'none',
      'Gaining privileges, as sudo does': 'not possible (no_new_privs)',
      'User namespace': 'uid 0 is 100000 outside, 65536 of them',
      'System calls': 'filtered (seccomp)',
      'Security module': 'none'
    });
  });

  it('says unknown where it cannot be seen', () => {
    const evidence = { ...of({}), identity: { unavailable: 'no' } };
    expect(findingOf(judged(evidence), 'container/identity').verdict).toBe(
      'unknown'
    );
  });
});

describe('container/identity/no-such-user', () => {
  it('warns where neither the database nor a variable has a name', () => {
    expect(
      onlyRoot(of({ uid: 99999, user: null, entry: false }))
    ).toMatchObject({
      cause: 'container/identity/no-such-user',
      verdict: 'warn',
      summary:
        'Programs that ask for their user’s name fail with “uid not found”: Jupyter runs as uid 99999, which has no name here.'
    });
  });

  it.each([
    ['a variable names it', { entry: false, named: true }],
    ['the database did not say in time', { entry: null }],
    ['it was not asked', { entry: undefined }]
  ])('is silent where %s', (_, more) => {
    expect(roots(judged(of({ user: null, ...more })))).toEqual([]);
  });
});

describe('container/identity/home-unset', () => {
  it('names HOME that is /, with what follows below it', () => {
    const root = onlyRoot(
      of(
        {},
        { path: '/', owner: { path: '/', uid: 0, gid: 0, mode: '0755' } },
        {
          more: refused(
            0,
            '/',
            ['data', '/.local/share/jupyter'],
            ['config', '/.jupyter']
          )
        }
      )
    );
    expect(root).toMatchObject({
      cause: 'container/identity/home-unset',
      verdict: 'fail',
      place: '/',
      summary:
        'Notebooks cannot be saved: HOME is /, in which uid 1000 may not make anything.'
    });
    expect(root.fixes.map(({ code }) => code).join('\n')).toContain(
      "export HOME='/srv/work'"
    );
  });

  it('names HOME that nobody made', () => {
    const home = '/home/nobody';
    expect(
      onlyRoot(
        of(
          { user: null, entry: false },
          { path: home, owner: null },
          {
            more: refused(
              0,
              '/home',
              ['home', home],
              ['data', `${home}/.local/share/jupyter`]
            )
          }
        )
      )
    ).toMatchObject({
      cause: 'container/identity/home-unset',
      verdict: 'fail',
      place: home,
      summary:
        'Notebooks cannot be saved: HOME is /home/nobody, which does not exist and which uid 1000 may not make.'
    });
  });

  it('warns where only the password database knows it', () => {
    const root = onlyRoot(of({}, { set: false }));
    expect(root).toMatchObject({
      cause: 'container/identity/home-unset',
      verdict: 'warn',
      summary:
        'Some programs will not start, git among them: the variable HOME is not set.'
    });
    expect(root.fixes[0]?.code).toContain('/home/jovyan');
  });

  it('is silent where HOME is / and may be written to', () => {
    expect(roots(judged(of({ uid: 0 }, { path: '/' })))).toEqual([]);
  });
});

describe('container/identity/home-of-another', () => {
  const alices: Partial<IHome> = {
    path: '/home/alice',
    owner: {
      path: '/home/alice',
      uid: 2000,
      gid: 2000,
      mode: '0755',
      user: 'alice'
    }
  };

  it('names whose home it is, with what follows below it', () => {
    const evidence = of({}, alices, {
      more: refused(2000, '/home/alice', ...BELOW)
    });
    const root = onlyRoot(evidence);
    expect(root).toMatchObject({
      cause: 'container/identity/home-of-another',
      verdict: 'fail',
      summary:
        'Notebooks cannot be saved: HOME is /home/alice, which belongs to alice (uid 2000), and Jupyter runs as uid 1000.'
    });
    expect(root.fixes[0]?.code).toContain('/home/jovyan');
    expect(
      troubles(judged(evidence))
        .filter(({ becauseOf }) => becauseOf === root.cause)
        .map(({ cause }) => cause)
    ).toEqual(['storage/writable/missing', 'storage/writable/missing']);
  });

  it('explains nothing elsewhere', () => {
    const evidence = of({}, alices, {
      roles: ['root', 'folder'],
      place: {
        owner: { path: '/srv/work', uid: 2000, gid: 2000, mode: '0755' },
        permitted: false,
        steps: steps('create')
      },
      more: refused(2000, '/home/alice', ...BELOW)
    });
    expect(roots(judged(evidence)).map(({ cause }) => cause)).toEqual([
      'storage/writable/not-owner',
      'container/identity/home-of-another'
    ]);
  });

  it('warns root in the home of somebody, where no container is around it', () => {
    const root: Partial<IIdentity> = {
      uid: 0,
      user: 'root',
      overridesPermissions: true
    };
    expect(
      onlyRoot(of(root, { ...alices, registered: '/root' }))
    ).toMatchObject({
      cause: 'container/identity/home-of-another',
      verdict: 'warn'
    });
    const contained = judged(of({ ...root, container: 'docker' }, alices));
    expect(findingOf(contained, 'container/identity').verdict).toBe('pass');
  });

  it('names the runtime folder of somebody else', () => {
    const path = '/run/user/0';
    expect(
      onlyRoot(
        of(
          { runtimeDir: { path, uid: 0, gid: 0, mode: '0700' } },
          {},
          { more: refused(0, path, ['runtime', `${path}/jupyter`]) }
        )
      )
    ).toMatchObject({
      cause: 'container/identity/home-of-another',
      verdict: 'fail',
      place: path
    });
  });

  it.each<[string, Partial<IHome>]>([
    ['a volume', { ...alices, mountPoint: true }],
    ['nobody’s home', { ...alices, ownersHome: false }]
  ])('leaves %s to the volume’s own cause', (_, home) => {
    const more = refused(2000, '/home/alice', ...BELOW);
    expect(onlyRoot(of({}, home, { more })).check).toBe('storage/writable');
  });

  it('is silent where the other lets us write', () => {
    expect(roots(judged(of({}, alices)))).toEqual([]);
  });
});

describe('container/identity/id-change-ignored', () => {
  const asked = { NB_UID: '1234', NB_GID: '100' };

  it('explains a folder that belongs to who was asked for', () => {
    const evidence = of(
      { asked },
      {},
      {
        place: {
          owner: { path: '/srv/work', uid: 1234, gid: 100, mode: '0755' },
          permitted: false,
          steps: steps('create')
        }
      }
    );
    const root = onlyRoot(evidence);
    expect(root).toMatchObject({
      cause: 'container/identity/id-change-ignored',
      verdict: 'fail',
      summary:
        'Nothing can be saved: /srv/work belongs to uid 1234, which NB_UID asks for, and Jupyter runs as uid 1000.'
    });
    for (const { code } of root.fixes) {
      expect(code).not.toMatch(/root|:0\b/);
    }
  });

  it('warns where all can be written all the same', () => {
    expect(onlyRoot(of({ asked, noNewPrivileges: true }))).toMatchObject({
      verdict: 'warn',
      impact: expect.stringContaining('no_new_privs')
    });
  });

  it.each<[string, Partial<IIdentity>]>([
    [
      'what images have by themselves',
      { uid: 5000, asked: { NB_UID: '1000' } }
    ],
    ['a change that happened', { uid: 1234, asked }],
    ['no change', { asked: {} }]
  ])('is silent about %s', (_, identity) => {
    expect(roots(judged(of(identity)))).toEqual([]);
  });
});

describe('container/identity/umask', () => {
  const shared: IChange = {
    place: {
      owner: {
        path: '/srv/work',
        uid: 0,
        gid: 100,
        mode: '2775',
        group: 'course'
      },
      sharedBy: 2
    }
  };

  it('warns where others have files in a folder that is shared', () => {
    expect(onlyRoot(of({ umask: '0022' }, {}, shared))).toMatchObject({
      cause: 'container/identity/umask',
      verdict: 'warn',
      place: '/srv/work',
      summary:
        'Others cannot save the files you make in /srv/work: the umask 0022 closes new files to the group course.'
    });
  });

  it.each<[string, string, IChange]>([
    ['new files are shared', '0002', shared],
    ['nobody else has files there', '0077', { place: { sharedBy: 0 } }],
    ['it is not shared', '0077', { place: { sharedBy: null } }]
  ])('is silent where %s', (_, umask, change) => {
    expect(roots(judged(of({ umask }, {}, change)))).toEqual([]);
  });
});
