import type { ITranslation } from '../../check';
import { compose } from '../../snippets/compose';
import { userOption } from '../../snippets/docker';
import { fsGroup, runAs } from '../../snippets/kubernetes';
import { shell } from '../../snippets/shell';
import type { IOwner } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';
import { triedAt } from './folder';
import type { IRefused } from './ownership';
import { refusedTogether } from './ownership';
import { writeTurnsGreen } from './remedies';
import { modeOf } from './words';

/** The right to write, back to the owner whom the mode keeps out. */
export function openToOwner(facts: IRefused, trans: ITranslation): IFix {
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
export function giveIt(
  facts: IRefused,
  session: ISession,
  trans: ITranslation
): IFix {
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
export function startAsOwner(owner: IOwner, trans: ITranslation): IFix[] {
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

/** The same where Kubernetes starts it. */
export function runAsOwner(owner: IOwner, trans: ITranslation): IFix | null {
  return owner.uid === 0
    ? null
    : {
        id: 'kubernetes',
        for: 'Kubernetes',
        title: trans.__('Start the pod as the owner of the folder'),
        where: trans.__(
          'In the pod template; the image must allow any user (Jupyter’s own images do).'
        ),
        language: 'yaml',
        code: runAs(owner.uid, owner.gid),
        opens: trans.__('What belongs to uid %1.', owner.uid),
        confirm: writeTurnsGreen(trans)
      };
}

/** The volume’s group, where Kubernetes sets it. */
export function giveGroup({ me }: IRefused, trans: ITranslation): IFix {
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
