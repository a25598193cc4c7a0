import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { findMany } from '../room-fixes';
import { isNearlyOutOfInodes, volumesOf } from '../volumes';
import { whoFrees } from '../words';

/** A file system Jupyter writes to can soon hold no more files, however small. */
export const nearlyOutOfInodes = defineCause({
  id: 'storage/space/nearly-out-of-inodes',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['storage'],
  recognise: ({ storage }, place) =>
    volumesOf(storage).find(
      volume =>
        volume.at === place && !volume.full && isNearlyOutOfInodes(volume)
    ) ?? null,
  verdict: () => 'warn',
  tell: ({ at, space }, trans) => ({
    summary: trans.__(
      'New files will soon be refused: the file system at %1 can hold %2 more (of %3 inodes).',
      at,
      space.inodesFree,
      space.inodesTotal
    ),
    impact: trans.__(
      'Space is not the problem: %1 are free. All can be saved now; installing a package makes thousands of files.',
      bytes(Math.max(0, space.bytesFree))
    ),
    fixerIs: whoFrees(trans)
  }),
  fixes: ({ at }, session, trans) => forSession([findMany(at, trans)], session),
  byHand: ({ at }) => [shell`df -i ${at}`],
  root: ({ root }) => root
});
