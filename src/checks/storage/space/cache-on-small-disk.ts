import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IRoomyCache } from '../caches';
import { roomyCaches } from '../caches';
import { fileSystemRoot, mountRoot } from '../consequences';
import { startedWith } from '../started-with';

/** A cache of models fills the small disk, while the large one has room. */
export const cacheOnSmallDisk = defineCause({
  id: 'storage/space/cache-on-small-disk',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['storage'],
  recognise: ({ storage }, place) =>
    roomyCaches(storage).find(({ folder }) => folder.path === place) ?? null,
  verdict: () => 'warn',
  tell: ({ folder, space, work, room, variable }, trans) => ({
    summary: trans.__(
      'The next model may not fit: %1 is kept on a disk with %2 left, and %3 has %4.',
      folder.path,
      bytes(Math.max(0, space.bytesFree)),
      mountRoot(work),
      bytes(room.bytesFree)
    ),
    impact: trans.__(
      'All works now. Programs keep what they fetch where %1 says, and unless it is set, in the home folder.',
      variable
    )
  }),
  fixes: (facts, session, trans) =>
    startedWith(
      { [facts.variable]: newPlace(facts) },
      trans.__('Keep the cache on the large disk'),
      session,
      trans
    ),
  byHand: ({ folder, work }) => [shell`df -h ${folder.path} ${work.path}`],
  root: ({ folder }) => fileSystemRoot(folder)
});

/** By the same name where work is kept. */
function newPlace({ folder, work }: IRoomyCache): string {
  const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
  return `${work.path.replace(/\/$/, '')}/.cache/${name}`;
}
