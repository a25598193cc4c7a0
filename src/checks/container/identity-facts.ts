import type { ITranslation } from '../../check';
import type { ICapabilities, IHome, IIdentity } from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { isRemapped } from '../storage/ids';
import { modeOf, ownerName } from '../storage/words';

/** Users of OpenShift's projects begin here, and are all of group 0. */
const OPENSHIFT = 1_000_000_000;

/** Capabilities that are named one by one; more of them are counted. */
const NAMED = 8;

/** Who Jupyter runs as, what it may do besides, and who decided that. */
export function identityFacts(me: IIdentity, trans: ITranslation): IFact[] {
  const { uid, gid, groups, user, home, umask } = me;
  const lines: [string, string | null | undefined][] = [
    [
      trans.__('User'),
      user ? `${user} (uid ${uid})` : trans.__('uid %1, without a name', uid)
    ],
    [
      trans.__('Groups'),
      [gid, ...groups.filter(other => other !== gid)].join(', ')
    ],
    [trans.__('Who decides on the user'), decides(me, trans)],
    [trans.__('Home folder'), home && homeText(home, trans)],
    [trans.__('New files'), umask && trans.__('umask %1', umask)],
    [
      trans.__('Capabilities'),
      me.capabilities && capabilitiesText(me.capabilities, trans)
    ],
    [
      trans.__('Gaining privileges, as sudo does'),
      typeof me.noNewPrivileges === 'boolean'
        ? me.noNewPrivileges
          ? trans.__('not possible (no_new_privs)')
          : trans.__('possible')
        : null
    ],
    [trans.__('User namespace'), mapText(me, trans)],
    [
      trans.__('System calls'),
      me.seccomp &&
        (me.seccomp === 'off'
          ? trans.__('not filtered')
          : trans.__('filtered (seccomp)'))
    ],
    [
      trans.__('Security module'),
      me.securityModule === undefined
        ? null
        : (me.securityModule ?? trans.__('none'))
    ]
  ];
  return lines.flatMap(([label, observed]) =>
    observed ? [{ label, observed, vantage: 'system' as const }] : []
  );
}

function homeText({ path, set, owner }: IHome, trans: ITranslation): string {
  const named = set ? path : trans.__('%1; HOME is not set', path);
  return owner
    ? `${named}: ${ownerName(owner)}, gid ${owner.gid}, ${modeOf(owner)}`
    : trans.__('%1, which is not there', named);
}

function capabilitiesText(
  { effective, bounding }: ICapabilities,
  trans: ITranslation
): string {
  if (effective.length === 0) {
    return trans.__('none');
  }
  return effective.length <= NAMED
    ? effective.join(', ')
    : trans.__('%1 of %2', effective.length, bounding.length);
}

function mapText(me: IIdentity, trans: ITranslation): string | null {
  const { uidMap = [] } = me;
  if (uidMap.length === 0) {
    return null;
  }
  return isRemapped(me)
    ? uidMap
        .map(({ inside, outside, count }) =>
          trans.__('uid %1 is %2 outside, %3 of them', inside, outside, count)
        )
        .join('; ')
    : trans.__('that of the machine');
}

/** Where the number comes from, as far as it shows. */
function decides(me: IIdentity, trans: ITranslation): string {
  const { platform, container, uid, gid, groups } = me;
  if (
    container === 'kubernetes' &&
    uid >= OPENSHIFT &&
    [gid, ...groups].includes(0)
  ) {
    return trans.__('OpenShift: the number is the project’s, its group is 0');
  }
  switch (platform ?? container) {
    case 'OVHcloud':
      return trans.__('OVHcloud, which runs every image as uid 42420');
    case 'JupyterHub':
      return trans.__('the Hub’s spawner, or the image');
    case 'kubernetes':
      return trans.__('securityContext of the pod, or USER of the image');
    case 'docker':
    case 'podman':
      return trans.__('--user of the container, or USER of the image');
    case 'apptainer':
      return trans.__('whoever starts it: it is the same user outside');
    default:
      return platform
        ? trans.__('%1, or USER of the image', platform)
        : trans.__('whoever starts Jupyter');
  }
}
