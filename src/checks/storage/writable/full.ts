import { bytes } from '../../../bytes';
import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { claimOf } from '../../../snippets/kubernetes';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IMount, ISpace } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy, fileSystemRoot } from '../consequences';
import { triedAt } from '../folder';
import { troubleAt } from '../folders';
import { gravity, inConsole, writeTurnsGreen } from '../remedies';
import { consequence, sentences, whoFrees } from '../words';

/** The canary and the blocks a file system takes to keep it; with more than this left, it is not bytes that are missing. */
const NEEDED = 2 * 64 * 1024;

const GIB = 2 ** 30;

/** No bytes are left. */
export const full = defineCause({
  id: 'storage/writable/full',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['storage'],
  recognise: ({ storage }, place) => {
    const trouble = troubleAt(storage, place);
    const space = trouble?.folder.entry.space;
    const mount = trouble?.folder.entry.mount;
    return trouble &&
      space &&
      trouble.folder.failed?.errno === 'ENOSPC' &&
      space.bytesFree < NEEDED
      ? {
          ...trouble,
          space,
          at: mount?.mountPoint ?? triedAt(trouble.folder),
          mount
        }
      : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: the disk at %2 is full (%3 of %4 left).',
      consequence(facts, trans),
      facts.at,
      bytes(Math.max(0, facts.space.bytesFree)),
      bytes(facts.space.bytesTotal)
    ),
    impact: sentences(
      facts.folder.failed?.step === 'write' ||
        facts.folder.failed?.step === 'fsync'
        ? trans.__(
            'Permissions are not the problem: empty files can still be made, so a quick test looks healthy.'
          )
        : trans.__('Permissions are not the problem.'),
      trans.__('Deleting through Jupyter can fail too: its trash needs room.')
    ),
    fixerIs: whoFrees(trans)
  }),
  fixes: ({ at, space, mount }, session, trans) =>
    forSession(
      [
        findLarge(at, trans),
        inConsole('room', at, session, trans),
        enlargeClaim(space, trans),
        layersOf(mount, trans)
      ],
      session
    ),
  byHand: ({ at }) => [shell`df -h ${at}`],
  explains: explainedBy,
  root: ({ folder }) => fileSystemRoot(folder)
});

function findLarge(at: string, trans: ITranslation): IFix {
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

function enlargeClaim({ bytesTotal }: ISpace, trans: ITranslation): IFix {
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

/** The file system of a container’s own is a folder of its host's disk. */
function layersOf(
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
