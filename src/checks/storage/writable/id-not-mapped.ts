import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { compose } from '../../../snippets/compose';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IIdentity, IOwner } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy } from '../consequences';
import { triedAt } from '../folder';
import { failedBy } from '../folders';
import { UNMAPPED, isRemapped, outside } from '../ids';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, modeOf, sentences, stillWorks } from '../words';

/** The owner of the folder has no id in this user namespace, so nobody here can be it, not even root. */
export const idNotMapped = defineCause({
  id: 'storage/writable/id-not-mapped',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity: me }, place) => {
    const trouble = failedBy(storage, place, ['EACCES']);
    const { owner, closed, readOnly } = trouble?.folder.entry ?? {};
    const whose = closed ?? owner;
    return trouble &&
      whose &&
      readOnly !== true &&
      isRemapped(me) &&
      isNobodys(whose, me)
      ? { ...trouble, owner: whose, me }
      : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: %2 belongs to a user of the host who does not exist in this container.',
      consequence(facts, trans),
      facts.owner.path
    ),
    impact: sentences(
      trans.__(
        'It is not read-only. It shows as uid %1, gid %2, mode %3: nobody. The container has numbers of its own for users, so root in it is not root of the host, and chown from here fails too.',
        facts.owner.uid,
        facts.owner.gid,
        modeOf(facts.owner)
      ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        giveOnHost(triedAt(facts.folder), facts.me, trans),
        ...keepIds(facts.me, trans),
        keepElsewhere(facts, trans)
      ],
      session
    ),
  byHand: ({ folder }) => [
    'cat /proc/self/uid_map /proc/self/gid_map',
    shell`stat -c '%u:%g %a %n' ${triedAt(folder)}`
  ],
  explains: explainedBy,
  root: ({ owner }) => owner.path
});

/** Who overrides permissions does so only where owner and group both mean something here. */
function isNobodys({ uid, gid }: IOwner, me: IIdentity): boolean {
  return uid === UNMAPPED || (me.overridesPermissions && gid === UNMAPPED);
}

/** The numbers that this user has on the host. */
function giveOnHost(
  path: string,
  me: IIdentity,
  trans: ITranslation
): IFix | null {
  const uid = outside(me.uid, me.uidMap);
  const gid = outside(me.gid, me.gidMap);
  return uid === null || gid === null
    ? null
    : {
        id: 'shell',
        for: trans.__('shell of the host'),
        title: trans.__('Give the folder to this user, by its number outside'),
        where: trans.__(
          'By an administrator of the host, under the path the folder has there: uid %1 in the container is uid %2 outside.',
          me.uid,
          uid
        ),
        language: 'shell',
        code: shell`chown ${uid}:${gid} ${path}`,
        opens: trans.__(
          'Writing there for this user; what lies below keeps its owner.'
        ),
        confirm: writeTurnsGreen(trans)
      };
}

/** The user who starts the container is the same user in it; of no use to root, who is that already. */
function keepIds({ uid, gid }: IIdentity, trans: ITranslation): IFix[] {
  if (uid === 0) {
    return [];
  }
  const mode = `keep-id:uid=${uid},gid=${gid}`;
  const common = {
    title: trans.__('Let the user who starts the container own it inside too'),
    opens: trans.__('What belongs to the user who starts the container.'),
    undo: trans.__('Start it again without this.'),
    confirm: writeTurnsGreen(trans)
  };
  return [
    {
      ...common,
      id: 'docker',
      for: 'podman run',
      where: trans.__(
        'Add to the command of rootless Podman, if the folder belongs to the user who gives that command. Docker has no such option.'
      ),
      language: 'shell',
      code: shell`--userns ${mode}`
    },
    {
      ...common,
      id: 'compose',
      for: 'podman-compose',
      where: trans.__(
        'In compose.yaml, for the service that runs Jupyter (here called jupyter). Docker has no such option.'
      ),
      language: 'yaml',
      code: compose({ userNamespace: mode })
    }
  ];
}
