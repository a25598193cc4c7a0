import type { ITranslation } from '../../check';
import { rules } from '../../snippets/apparmor';
import { compose } from '../../snippets/compose';
import { volumeOption } from '../../snippets/docker';
import { shell } from '../../snippets/shell';
import type { IFix } from '../../wire/report';
import type { ITrouble } from './folder';
import { isCrowded } from './paths';
import { mountedAt, writeTurnsGreen } from './remedies';

/** The label that containers share, for the one folder that is mounted; to relabel one where much else lives can lock the host out. */
export function relabel({ folder }: ITrouble, trans: ITranslation): IFix[] {
  const mount = folder.entry.mount;
  const mounted = mount && mountedAt(mount);
  if (!mounted || mounted.type !== 'bind' || isCrowded(mounted.source)) {
    return [];
  }
  const common = {
    title: trans.__('Give the folder the label that containers may write to'),
    opens: trans.__(
      'This folder of the host to all containers, as owner and mode allow them.'
    ),
    undo: shell`restorecon -R ${mounted.source}`,
    confirm: writeTurnsGreen(trans)
  };
  return [
    {
      ...common,
      id: 'docker',
      for: 'docker run, podman run',
      where: trans.__(
        'In the command that starts the container: this option instead of the one for the same path. The z relabels this folder and what is in it.'
      ),
      language: 'shell',
      code: volumeOption(mounted, 'z')
    },
    {
      ...common,
      id: 'compose',
      for: 'Compose',
      where: trans.__(
        'In compose.yaml, for the service that runs Jupyter: this volume instead of the one for the same path. Then docker compose up --detach.'
      ),
      language: 'yaml',
      code: compose({ mounts: [mounted], selinux: 'z' })
    },
    {
      ...common,
      id: 'shell',
      for: trans.__('shell of the host'),
      title: trans.__('Or let the host remember the label'),
      where: trans.__('By an administrator of the host.'),
      language: 'shell',
      code: [
        shell`semanage fcontext -a -t container_file_t ${`${mounted.source}(/.*)?`}`,
        shell`restorecon -R ${mounted.source}`
      ].join('\n'),
      undo: [
        shell`semanage fcontext -d ${`${mounted.source}(/.*)?`}`,
        shell`restorecon -R ${mounted.source}`
      ].join('\n')
    }
  ];
}

/** Rules for this folder, in the profile that confines Jupyter. */
export function inProfile(
  path: string,
  profile: string,
  trans: ITranslation
): IFix {
  return {
    id: 'apparmor',
    for: 'AppArmor',
    title: trans.__('Let the profile write to this folder'),
    where: profile.startsWith('snap.')
      ? trans.__(
          'Programs from snap only reach folders of their users’ homes whose names have no dot in front: keep the folder there, or install the program from somewhere else. In a profile of your own, these are the rules.'
        )
      : trans.__(
          'By an administrator of the host: in the profile %1 (below /etc/apparmor.d), then apparmor_parser -r with the name of its file.',
          profile
        ),
    language: 'text',
    code: rules(path),
    opens: trans.__(
      'Reading and writing below this folder, as owner and mode allow it.'
    ),
    undo: trans.__('Take the rules out again and load the profile again.'),
    confirm: writeTurnsGreen(trans)
  };
}

/** What a module refuses stands in the log of the host. */
export function findDenial(trans: ITranslation): IFix {
  return {
    id: 'denial',
    for: trans.__('shell of the host'),
    title: trans.__('Find what was refused in the log of the host'),
    where: trans.__(
      'By an administrator of the host, right after the checks ran: names the module, the rule and the path. What Landlock refuses is only there on newer kernels.'
    ),
    language: 'shell',
    code: "{ ausearch -m avc -ts recent || dmesg --ctime; } 2>/dev/null | grep -iE 'avc|apparmor|landlock' | tail -n 20",
    confirm: writeTurnsGreen(trans)
  };
}
