import { defineCause } from '../../../check';
import { tmpfsOption } from '../../../snippets/docker';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { bytes } from '../../../bytes';
import { explainedBy, fileSystemRoot } from '../consequences';
import { triedAt } from '../folder';
import { troubleAt } from '../folders';
import { gravity, writeTurnsGreen } from '../remedies';
import { findMany } from '../room-fixes';
import { consequence, whoFrees } from '../words';

/** No inodes are left: not one more file, whatever its size. */
export const outOfInodes = defineCause({
  id: 'storage/writable/out-of-inodes',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['storage'],
  recognise: ({ storage }, place) => {
    const trouble = troubleAt(storage, place);
    const { space, mount } = trouble?.folder.entry ?? {};
    const failed = trouble?.folder.failed;
    return trouble &&
      space &&
      failed?.errno === 'ENOSPC' &&
      (failed.step === 'create' || failed.step === 'make-folder') &&
      space.inodesTotal > 0 &&
      space.inodesFree === 0
      ? {
          ...trouble,
          space,
          mount,
          at: mount?.mountPoint ?? triedAt(trouble.folder)
        }
      : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: the file system at %2 holds as many files as it can (%3 inodes, none left).',
      consequence(facts, trans),
      facts.at,
      facts.space.inodesTotal
    ),
    impact: trans.__(
      'Permissions are not the problem, and neither is space: %1 are free, but no new file or folder can be made, however small. Files that exist can still be changed.',
      bytes(facts.space.bytesFree)
    ),
    fixerIs: whoFrees(trans)
  }),
  fixes: ({ at, mount, space }, session, trans) =>
    forSession(
      [
        findMany(at, trans),
        mount?.fsType === 'tmpfs'
          ? {
              id: 'docker',
              for: 'docker run',
              title: trans.__('Let it hold more files'),
              where: trans.__(
                'In the command that starts the container: this option instead of the one for the same path. What is in it now is gone then.'
              ),
              language: 'shell',
              code: tmpfsOption(at, { nr_inodes: 2 * space.inodesTotal }),
              confirm: writeTurnsGreen(trans)
            }
          : null
      ],
      session
    ),
  byHand: ({ at }) => [shell`df -i ${at}`],
  explains: explainedBy,
  root: ({ folder }) => fileSystemRoot(folder)
});
