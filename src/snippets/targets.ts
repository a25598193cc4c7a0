import type { IFix, ISession } from '../wire/report';

/** Targets that exist only where a container is started, and the kinds of container they start. */
const STARTERS: Readonly<Record<string, readonly string[]>> = {
  docker: ['docker', 'podman'],
  compose: ['docker', 'podman'],
  kubernetes: ['kubernetes'],
  apptainer: ['apptainer']
};

/** Targets of a machine whose services and mounts its owner sets up. */
const MACHINE: readonly string[] = ['fstab', 'systemd'];

/**
 * The fixes that can be meant here, those for what was recognised in this session first; otherwise in the order given.
 *
 * #### Notes
 * A fix's id is its target. Nothing is left out on a guess: only where the server could look at what it runs in.
 */
export function forSession(
  fixes: readonly (IFix | null)[],
  session: ISession
): IFix[] {
  const meant = fixes
    .filter((fix): fix is IFix => fix !== null)
    .filter(({ id }) => isPossible(id, session))
    .map(fix => (isHere(fix.id, session) ? { ...fix, seenHere: true } : fix));
  return [
    ...meant.filter(({ seenHere }) => seenHere),
    ...meant.filter(({ seenHere }) => !seenHere)
  ];
}

function isPossible(id: string, session: ISession): boolean {
  const { container, platform, uid } = session;
  if (MACHINE.includes(id)) {
    return !container && !platform;
  }
  return !(id in STARTERS) || uid === null || Boolean(container ?? platform);
}

function isHere(id: string, session: ISession): boolean {
  const { container, platform, uid } = session;
  if (id === 'platform') {
    return true;
  }
  return container
    ? (STARTERS[id] ?? []).includes(container)
    : !platform && uid !== null && id === 'shell';
}
