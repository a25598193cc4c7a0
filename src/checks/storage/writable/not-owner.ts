import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { compose } from '../../../snippets/compose';
import { userOption } from '../../../snippets/docker';
import { fsGroup } from '../../../snippets/kubernetes';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix, ISession } from '../../../wire/report';
import { explainedBy } from '../consequences';
import { triedAt } from '../folders';
import type { IRefused } from '../ownership';
import { refusedAt, refusedTogether } from '../ownership';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import {
  consequence,
  modeOf,
  ownerName,
  sentences,
  stillWorks
} from '../words';

/** The folder belongs to another user, or its mode keeps its own owner out. */
export const notOwner = defineCause({
  id: 'storage/writable/not-owner',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity }, place) => {
    const found = refusedAt(storage, identity, place);
    return found && (found.folder.entry.exists || found.own) ? found : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: isMine(facts)
      ? trans.__(
          '%1: %2 is yours, but its mode %3 does not let you write.',
          consequence(facts, trans),
          triedAt(facts.folder),
          modeOf(facts.owner)
        )
      : trans.__(
          '%1: %2 belongs to %3, and Jupyter runs as uid %4.',
          consequence(facts, trans),
          triedAt(facts.folder),
          ownerName(facts.owner),
          facts.me.uid
        ),
    impact: sentences(
      isMine(facts)
        ? ''
        : trans.__(
            'It is not read-only: its mode is %1, which lets others read at most. Starting Jupyter as root would only hide this.',
            modeOf(facts.owner)
          ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      isMine(facts)
        ? [openToOwner(facts, trans)]
        : [
            giveIt(facts, session, trans),
            ...startAsOwner(facts, trans),
            giveGroup(facts, trans),
            keepElsewhere(facts, trans)
          ],
      session
    ),
  byHand: ({ folder }) => [
    'id',
    shell`stat -c '%u:%g %a %n' ${triedAt(folder)}`
  ],
  explains: explainedBy,
  root: facts =>
    `${facts.owner.uid}:${facts.owner.gid}:${refusedTogether(facts)[0] ?? ''}`
});

function isMine({ owner, me }: IRefused): boolean {
  return owner.uid === me.uid;
}

function openToOwner(facts: IRefused, trans: ITranslation): IFix {
  const paths = refusedTogether(facts);
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Let its owner write'),
    where: trans.__('In a terminal; the folder is yours.'),
    language: 'shell',
    code: shell`chmod u+rwx ${paths}`,
    opens: trans.__('Writing, for you alone.'),
    undo: shell`chmod ${modeOf(facts.owner)} ${triedAt(facts.folder)}`,
    confirm: writeTurnsGreen(trans)
  };
}

/** The folders that refused and nothing else: walking through a large volume takes minutes and may change what is right. */
function giveIt(facts: IRefused, session: ISession, trans: ITranslation): IFix {
  const { me, owner } = facts;
  const paths = refusedTogether(facts);
  return {
    id: 'shell',
    for: session.container ? trans.__('shell of the host') : trans.__('shell'),
    title: trans.__('Give the folder to the user Jupyter runs as'),
    where: session.container
      ? trans.__(
          'By an administrator, where the folder comes from: on the host under the path it has there, or as a RUN line of the image.'
        )
      : trans.__('By an administrator of this machine.'),
    language: 'shell',
    code: shell`chown ${me.uid}:${me.gid} ${paths}`,
    opens: trans.__(
      'Writing there for uid %1; what lies below keeps its owner.',
      me.uid
    ),
    undo: shell`chown ${owner.uid}:${owner.gid} ${paths}`,
    confirm: writeTurnsGreen(trans)
  };
}

/** Not where the owner is root: Jupyter is not to be root for a folder's sake. */
function startAsOwner({ owner }: IRefused, trans: ITranslation): IFix[] {
  if (owner.uid === 0) {
    return [];
  }
  const common = {
    title: trans.__('Start the container as the owner of the folder'),
    opens: trans.__('What belongs to uid %1.', owner.uid),
    confirm: writeTurnsGreen(trans)
  };
  return [
    {
      ...common,
      id: 'docker',
      for: 'docker run',
      where: trans.__(
        'Add to the command that starts the container; the image must allow any user (Jupyter’s own images do, with the group users as well).'
      ),
      language: 'shell',
      code: `${userOption(owner.uid, owner.gid)} --group-add users`
    },
    {
      ...common,
      id: 'compose',
      for: 'Compose',
      where: trans.__(
        'In compose.yaml, for the service that runs Jupyter (here called jupyter). Then docker compose up --detach.'
      ),
      language: 'yaml',
      code: compose({ user: `${owner.uid}:${owner.gid}` })
    }
  ];
}

function giveGroup({ me }: IRefused, trans: ITranslation): IFix {
  return {
    id: 'kubernetes',
    for: 'Kubernetes',
    title: trans.__('Give the volume to the group Jupyter runs in'),
    where: trans.__(
      'In the pod template. hostPath and many NFS volumes ignore it: there the folder has to be given to this user once, by an init container or on the server.'
    ),
    language: 'yaml',
    code: fsGroup(me.gid),
    opens: trans.__('Writing to the pod’s volumes for the group %1.', me.gid),
    confirm: writeTurnsGreen(trans)
  };
}
