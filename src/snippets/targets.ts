import type { IFix, ISession } from '../wire/report';

/** Targets that exist only where a container is started, and the kinds of container they start. */
const STARTERS: Readonly<Record<string, readonly string[]>> = {
  docker: ['docker', 'podman'],
  compose: ['docker', 'podman'],
  kubernetes: ['kubernetes'],
  apptainer: ['apptainer']
};

/** Targets of a machine whose services and mounts its owner sets up. */
const MACHINE: readonly string[] = ['fstab', 'mounts', 'systemd'];

/**
 * The fixes that can be meant here: first those for what was recognised in this session, last those for containers where
 * none was recognised. What a container cannot have is left out.
 */
export function forSession(
  fixes: readonly (IFix | null)[],
  session: ISession
): IFix[] {
  const contained = Boolean(session.container ?? session.platform);
  const meant = fixes
    .filter((fix): fix is IFix => fix !== null)
    .filter(({ id }) => !contained || !MACHINE.includes(id))
    .map(fix => (isHere(fix.id, session) ? { ...fix, seenHere: true } : fix));
  const rank = ({ id, seenHere }: IFix): number =>
    seenHere ? 0 : contained || !(id in STARTERS) ? 1 : 2;
  return meant.sort((one, other) => rank(one) - rank(other));
}

/** Whether a fix's target, which is its id, was recognised; a shell is at hand where there is no container around it. */
function isHere(id: string, { container, platform, uid }: ISession): boolean {
  if (id === 'platform') {
    return true;
  }
  // Where a platform starts Docker, its users do not.
  return container
    ? (STARTERS[id] ?? []).includes(container) &&
        (!platform || id === 'kubernetes')
    : !platform && uid !== null && id === 'shell';
}
