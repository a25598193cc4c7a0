import type { ITranslation } from '../../check';
import { forSession } from '../../snippets/targets';
import type { IMount, IStep } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';
import type { IFolder } from './folder';
import { folderFor, isFine } from './folder';
import type { IMissed } from './operated';
import { writeTurnsGreen } from './remedies';
import { onScratchFile } from './scratch';
import { inVariables } from './variables';

/** A folder that does not keep the modes of files, and who needs it to. */
export interface IModesLost extends IMissed {
  me: { uid: number; gid: number };
}

/** The mode that a file had in place of 600. */
export function modeSeen({ seen }: IStep): string {
  return (seen ?? '').replace(/^0+(?=\d{3})/, '');
}

/** Have the connection files of kernels where modes are kept. */
export function keepModes(
  facts: IModesLost,
  session: ISession,
  trans: ITranslation
): IFix[] {
  return forSession(
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
  );
}

/** Ask for a mode, and see which it is. */
export function keepModesByHand({ path }: IFolder): string[] {
  return [onScratchFile(path, `chmod 600 "$file" && stat -c '%a' "$file"`)];
}

/** A folder of this user's own, where modes are kept; it is made new at each start, so it may be lost. */
function runtimeFor({ folders, me: { uid } }: IModesLost): string {
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
