import type { ITranslation } from '../../check';
import { tmpfsOption } from '../../snippets/docker';
import { claimOf } from '../../snippets/kubernetes';
import { shell } from '../../snippets/shell';
import type { IMount, ISpace } from '../../wire/evidence';
import type { IFix } from '../../wire/report';
import { writeTurnsGreen } from './remedies';

const GIB = 2 ** 30;

/** The folders that take most room. */
export function findLarge(at: string, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Find what fills it'),
    where: trans.__(
      'In a terminal, or by whoever can open one there: the largest folders come last. Remove or move what is no longer needed, for example JupyterLab’s trash in ~/.local/share/Trash and caches of packages and models.'
    ),
    language: 'shell',
    code: shell`du -x -h -d 3 ${at} 2>/dev/null | sort -h | tail -n 20`,
    confirm: writeTurnsGreen(trans)
  };
}

/** The folders that consist of most files. */
export function findMany(at: string, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Find what consists of so many files'),
    where: trans.__(
      'In a terminal, or by whoever can open one there: the folders with most files come last. Pack or remove what is no longer needed, for example old environments and caches of packages.'
    ),
    language: 'shell',
    code: shell`du --inodes -x -d 3 ${at} 2>/dev/null | sort -n | tail -n 20`,
    confirm: writeTurnsGreen(trans)
  };
}

/** Twice the room, where a volume is claimed. */
export function enlargeClaim(
  { bytesTotal }: ISpace,
  trans: ITranslation
): IFix {
  return {
    id: 'kubernetes',
    for: 'Kubernetes',
    title: trans.__('Give the volume more room'),
    where: trans.__(
      'In the PersistentVolumeClaim of this volume, if its storage class allows expansion. It asks for twice the size of now.'
    ),
    language: 'yaml',
    code: claimOf(Math.max(1, Math.ceil((2 * bytesTotal) / GIB))),
    confirm: writeTurnsGreen(trans)
  };
}

/** The same of a disk in memory, which counts as memory of the container. */
export function enlargeMemory(
  at: string,
  { bytesTotal }: ISpace,
  trans: ITranslation
): IFix {
  return {
    id: 'docker',
    for: 'docker run',
    title: trans.__('Give the disk in memory more room'),
    where: trans.__(
      'In the command that starts the container: this option instead of the one for the same path. What is in it now is gone then, and what it holds counts as memory of the container.'
    ),
    language: 'shell',
    code: tmpfsOption(at, { size: 2 * bytesTotal }),
    confirm: writeTurnsGreen(trans)
  };
}

/** The file system of a container’s own is a folder of its host's disk. */
export function layersOf(
  mount: IMount | null | undefined,
  trans: ITranslation
): IFix | null {
  return mount?.fsType === 'overlay'
    ? {
        id: 'docker',
        for: 'docker',
        title: trans.__('Find what fills the host’s disk'),
        where: trans.__(
          'On the host: a container’s own files lie on the host’s disk, with all images and other containers.'
        ),
        language: 'shell',
        code: 'docker system df --verbose',
        confirm: writeTurnsGreen(trans)
      }
    : null;
}
