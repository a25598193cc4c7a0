import { bytes } from '../../../bytes';
import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IMount } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy, fileSystemRoot } from '../consequences';
import { triedAt } from '../folder';
import { failedBy } from '../folders';
import {
  inConsole,
  gravity,
  keepElsewhere,
  writeTurnsGreen
} from '../remedies';
import { consequence, sentences, stillWorks, whoFrees } from '../words';

/** A quota is reached: there is room, and none of it for this user, group or folder. */
export const overQuota = defineCause({
  id: 'storage/writable/over-quota',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['storage'],
  recognise: ({ storage }, place) => {
    const trouble = failedBy(storage, place, ['EDQUOT']);
    const { mount, space } = trouble?.folder.entry ?? {};
    return trouble
      ? {
          ...trouble,
          mount,
          space,
          at: mount?.mountPoint ?? triedAt(trouble.folder)
        }
      : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: the quota on %2 is used up.',
      consequence(facts, trans),
      facts.at
    ),
    impact: sentences(
      facts.space
        ? trans.__(
            'Permissions are not the problem, and the disk is not full: %1 of %2 are free, for others.',
            bytes(Math.max(0, facts.space.bytesFree)),
            bytes(facts.space.bytesTotal)
          )
        : trans.__('Permissions are not the problem.'),
      facts.folder.failed?.step === 'create' ||
        facts.folder.failed?.step === 'make-folder'
        ? trans.__(
            'Not even an empty file can be made, so it may be the number of files that is limited.'
          )
        : trans.__(
            'Empty files can still be made, so a quick test looks healthy.'
          ),
      stillWorks(facts, trans)
    ),
    fixerIs: whoFrees(trans)
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        findLarge(facts.at, trans),
        inConsole('room', facts.at, session, trans),
        askQuota(facts.at, facts.mount, trans),
        keepElsewhere(facts, trans)
      ],
      session
    ),
  byHand: ({ at, mount }) => [quotaOf(at, mount), shell`df -h ${at}`],
  explains: explainedBy,
  root: ({ folder }) => fileSystemRoot(folder)
});

/** How the quota of this kind of file system is asked for. */
function quotaOf(at: string, mount: IMount | null | undefined): string {
  switch (mount?.fsType) {
    case 'lustre':
      return shell`lfs quota -h -u "$(id -un)" ${at}`;
    case 'ceph':
    case 'fuse.ceph':
      return shell`getfattr --only-values -n ceph.quota.max_bytes ${at}; echo; getfattr --only-values -n ceph.quota.max_files ${at}; echo`;
    default:
      return 'quota -s';
  }
}

function askQuota(
  at: string,
  mount: IMount | null | undefined,
  trans: ITranslation
): IFix {
  return {
    id: 'quota',
    for: trans.__('those who run the storage'),
    title: trans.__('Ask for a larger quota, with its numbers'),
    where: trans.__(
      'In a terminal, if the program is installed there: shows what is used and what is allowed.'
    ),
    language: 'shell',
    code: quotaOf(at, mount),
    confirm: writeTurnsGreen(trans)
  };
}

function findLarge(at: string, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Find what of yours takes the room'),
    where: trans.__(
      'In a terminal: the largest folders of yours come last. Remove or move what is no longer needed, for example JupyterLab’s trash in ~/.local/share/Trash and caches of packages and models.'
    ),
    language: 'shell',
    code: shell`du -x -h -d 3 ${at} 2>/dev/null | sort -h | tail -n 20`,
    confirm: writeTurnsGreen(trans)
  };
}
