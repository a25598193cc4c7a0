import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { explainedBy, fileSystemRoot } from '../consequences';
import type { ITrouble } from '../folder';
import { folderFor, triedAt } from '../folder';
import { troubleAt } from '../folders';
import { gravity, inConsole } from '../remedies';
import {
  enlargeClaim,
  enlargeMemory,
  findLarge,
  layersOf
} from '../room-fixes';
import { consequence, sentences, stillWorks, whoFrees } from '../words';

/** The canary and the blocks a file system takes to keep it; with more than this left, it is not bytes that are missing. */
const NEEDED = 2 * 64 * 1024;

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
      isTrashThere(facts)
        ? trans.__(
            'Deleting through Jupyter can fail too: its trash needs room.'
          )
        : '',
      stillWorks(facts, trans)
    ),
    fixerIs: whoFrees(trans)
  }),
  fixes: ({ at, space, mount }, session, trans) =>
    forSession(
      [
        findLarge(at, trans),
        inConsole('room', at, session, trans),
        mount?.fsType === 'tmpfs'
          ? enlargeMemory(at, space, trans)
          : enlargeClaim(space, trans),
        layersOf(mount, trans)
      ],
      session
    ),
  byHand: ({ at }) => [shell`df -h ${at}`],
  explains: explainedBy,
  root: ({ folder }) => fileSystemRoot(folder)
});

/** Whether what is deleted is moved to this same file system; so it is where nothing else is known. */
function isTrashThere({ folder, folders }: ITrouble): boolean {
  const trash = folderFor('trash', folders);
  return !trash || fileSystemRoot(trash) === fileSystemRoot(folder);
}
