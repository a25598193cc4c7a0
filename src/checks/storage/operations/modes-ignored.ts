import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { forSession } from '../../../snippets/targets';
import type { IMount } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { mountRoot } from '../consequences';
import type { IFolder } from '../folder';
import { folderFor, isFine } from '../folder';
import type { IMissed } from '../operated';
import { missedAt, urgency } from '../operated';
import { writeTurnsGreen } from '../remedies';
import { inVariables } from '../variables';
import { ownerName } from '../words';
import { onScratchFile } from '../scratch';

/** The file system does not keep the mode of files, and Jupyter gives its keys to no file that others may read. */
export const modesIgnored = defineCause({
  id: 'storage/operations/modes-ignored',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['storage', 'identity'],
  also: ['server'],
  recognise: (seen, place) => {
    const found = missedAt(seen, place, ['chmod']);
    return found ? { ...found, me: seen.identity } : null;
  },
  verdict: urgency,
  tell: ({ folder, step, me }, trans) => ({
    summary: trans.__(
      'Kernels cannot start: in %1 a file that was made for its owner alone (mode 600) has mode %2.',
      folder.path,
      (step.seen ?? '').replace(/^0+(?=\d{3})/, '')
    ),
    impact: folder.entry.mount
      ? trans.__(
          'Who owns it is not the problem (Jupyter runs as %1): the file system there (%2) gives every file the same mode, so chmod changes nothing. Jupyter keeps the keys of its kernels in such files, and rightly refuses.',
          ownerName({ ...me, path: '', mode: '' }),
          folder.entry.mount.fsType
        )
      : trans.__(
          'Who owns it is not the problem: the file system there gives every file the same mode, so chmod changes nothing.'
        )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        ...inVariables(
          { JUPYTER_RUNTIME_DIR: runtimeFor(facts) },
          {
            title: trans.__(
              'Keep only the runtime files on a file system that keeps modes'
            ),
            folder: 'JUPYTER_RUNTIME_DIR',
            confirm: kernelsStart(trans)
          },
          trans
        ),
        mountWithModes(facts.folder.entry.mount, facts.me, trans)
      ],
      session
    ),
  byHand: ({ folder }) => [
    onScratchFile(folder.path, `chmod 600 "$file" && stat -c '%a' "$file"`)
  ],
  explains: () => ['server/kernels/*'],
  root: ({ folder }) => mountRoot(folder)
});

/** A folder of this user's own, where modes are kept; it is made new at each start, so it may be lost. */
function runtimeFor({
  folders,
  me: { uid }
}: IMissed & { me: { uid: number } }): string {
  const keeps = (folder: IFolder | undefined): boolean =>
    folder !== undefined &&
    isFine(folder) &&
    !folder.operations.some(({ step, ok }) => step === 'chmod' && !ok);
  const temp = folderFor('temp', folders);
  const base = keeps(temp) && temp ? temp.path : '/tmp';
  return `${base.replace(/\/$/, '')}/jupyter-runtime-${uid}`;
}

function mountWithModes(
  mount: IMount | null,
  { uid, gid }: { uid: number; gid: number },
  trans: ITranslation
): IFix | null {
  const fsType = mount?.fsType ?? '';
  const common = {
    opens: trans.__('Nothing: files become less open than they are now.'),
    confirm: kernelsStart(trans)
  };
  if (/^(cifs|smb3?)$/.test(fsType)) {
    return {
      ...common,
      id: 'mounts',
      for: trans.__('the command that mounts it'),
      title: trans.__('Mount the share for this user alone'),
      where: trans.__(
        'By an administrator: add to the options by which the share is mounted, then unmount it and mount it again.'
      ),
      language: 'text',
      code: `uid=${uid},gid=${gid},file_mode=0600,dir_mode=0700`
    };
  }
  return mount && isDrive(mount)
    ? {
        ...common,
        id: 'wsl',
        for: '/etc/wsl.conf',
        title: trans.__('Let drives of Windows keep modes'),
        where: trans.__(
          'Under WSL only: in /etc/wsl.conf, then wsl --shutdown on Windows. Folders of Linux’s own, such as your home, need none of it.'
        ),
        language: 'text',
        code: '[automount]\noptions = "metadata"'
      }
    : null;
}

/** Whether it is a drive of Windows, as WSL mounts it. */
function isDrive({ fsType, superOptions }: IMount): boolean {
  return (
    fsType === 'drvfs' ||
    superOptions.some(option => option.startsWith('aname=drvfs'))
  );
}

function kernelsStart(trans: ITranslation): string {
  return trans.__('%1 Then start a kernel.', writeTurnsGreen(trans));
}
