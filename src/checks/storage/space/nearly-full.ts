import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { usesOf } from '../facts';
import { inConsole } from '../remedies';
import { enlargeClaim, findLarge, layersOf } from '../room-fixes';
import { isNearlyFull, volumesOf } from '../volumes';
import { sentences, whoFrees } from '../words';

/** Little room is left on a file system Jupyter writes to. */
export const nearlyFull = defineCause({
  id: 'storage/space/nearly-full',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['storage'],
  recognise: ({ storage }, place) =>
    volumesOf(storage).find(
      volume => volume.at === place && !volume.full && isNearlyFull(volume)
    ) ?? null,
  verdict: () => 'warn',
  tell: ({ at, space, folders }, trans) => ({
    summary: trans.__(
      'Saving will soon fail: the disk at %1 is nearly full (%2 of %3 left).',
      at,
      bytes(Math.max(0, space.bytesFree)),
      bytes(space.bytesTotal)
    ),
    impact: sentences(
      trans.__('All can be saved now.'),
      trans.__(
        'There lie: %1.',
        folders.map(folder => usesOf(folder, trans)).join('; ')
      ),
      trans.__(
        'Once it is full, not even deleting through Jupyter may work, and Jupyter may not start again.'
      )
    ),
    fixerIs: whoFrees(trans)
  }),
  fixes: ({ at, space, folders }, session, trans) =>
    forSession(
      [
        findLarge(at, trans),
        inConsole('room', at, session, trans),
        enlargeClaim(space, trans),
        layersOf(folders[0]?.entry.mount, trans)
      ],
      session
    ),
  byHand: ({ at }) => [shell`df -h ${at}`],
  root: ({ root }) => root
});
