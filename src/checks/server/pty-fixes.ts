import type { ITranslation } from '../../check';
import { forSession } from '../../snippets/targets';
import type { ITerminalLimit } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';
import { inConfiguration, opensTerminal } from './shells';

/** Seconds after which a terminal that nobody looks at is closed. */
const IDLE = 3600;

/** Mount the file system of pseudo-terminals; every container engine does it by itself, unless it is told otherwise. */
export function mountDevpts(session: ISession, trans: ITranslation): IFix[] {
  const common = {
    title: trans.__('Mount /dev/pts'),
    opens: trans.__('Terminals, for whoever can log in to this Jupyter.'),
    undo: trans.__('Take it out again.'),
    confirm: opensTerminal(trans)
  };
  return forSession(
    [
      {
        ...common,
        id: 'mounts',
        for: trans.__('shell'),
        where: trans.__(
          'By an administrator, where Jupyter’s /dev is set up, such as a chroot; then start Jupyter again.'
        ),
        language: 'shell',
        code: [
          'mkdir -p /dev/pts',
          'mount -t devpts devpts /dev/pts -o newinstance,ptmxmode=0666,mode=0620,gid=5',
          'ln -sf pts/ptmx /dev/ptmx'
        ].join('\n'),
        undo: 'umount /dev/pts'
      },
      {
        ...common,
        id: 'docker',
        for: 'docker run',
        where: trans.__(
          'Take what replaces /dev out of the command that starts the container, then start it again: Docker mounts /dev/pts by itself.'
        ),
        language: 'text',
        code: '--volume /dev:/dev, --tmpfs /dev, --mount …target=/dev'
      },
      {
        ...common,
        id: 'apptainer',
        for: 'Apptainer',
        where: trans.__(
          'Add to the command that starts it; without --contain it is there by itself.'
        ),
        language: 'shell',
        code: '--bind /dev/pts'
      }
    ],
    session
  );
}

/** Give pseudo-terminals back, or have more of them. */
export function freePtys(
  { limit }: ITerminalLimit,
  session: ISession,
  trans: ITranslation
): IFix[] {
  const confirm = opensTerminal(trans);
  return [
    {
      id: 'browser',
      for: 'JupyterLab',
      title: trans.__('Close terminals that nobody needs'),
      where: trans.__('In JupyterLab, where all that run are listed.'),
      language: 'text',
      code: trans.__('View → Running Terminals and Kernels → Terminals'),
      confirm
    },
    ...forSession(
      [
        {
          id: 'configuration',
          for: 'jupyter_server_config.py',
          title: trans.__('Close terminals that nothing was typed in for long'),
          where: inConfiguration(session, trans),
          language: 'python',
          code: `c.TerminalManager.cull_inactive_timeout = ${IDLE}`,
          undo: 'c.TerminalManager.cull_inactive_timeout = 0',
          confirm
        },
        limit === null
          ? null
          : {
              id: 'systemd',
              for: 'sysctl',
              title: trans.__('Allow more of them'),
              where: trans.__(
                'By an administrator of the machine, in /etc/sysctl.d; containers take theirs from the machine. A mount of /dev/pts with max= has a limit of its own.'
              ),
              language: 'shell',
              code: `sysctl -w kernel.pty.max=${2 * limit}`,
              opens: trans.__(
                'More pseudo-terminals for all users of the machine.'
              ),
              undo: `sysctl -w kernel.pty.max=${limit}`,
              confirm
            }
      ],
      session
    )
  ];
}
