import type { ITranslation } from '../../../check';
import { defineCheck } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IFact } from '../../../wire/report';
import { roomyCaches } from '../caches';
import { spaceText } from '../facts';
import { heldBy } from '../trash';
import type { IVolume } from '../volumes';
import { isNearlyFull, isNearlyOutOfInodes, volumesOf } from '../volumes';
import { cacheOnSmallDisk } from './cache-on-small-disk';
import { heldByTrash } from './held-by-trash';
import { nearlyFull } from './nearly-full';
import { nearlyOutOfInodes } from './nearly-out-of-inodes';

/** Whether there is room for more on the file systems Jupyter writes to. */
export const space = defineCheck({
  id: 'storage/space',
  title: trans => trans.__('There is room for more files'),
  needs: ['storage'],
  also: ['files'],
  places: ({ storage, files }) => {
    const held = heldBy(storage, files);
    const volumes = volumesOf(storage);
    // What is full is told where it fails, unless it is known here what to do about it.
    const scarce = volumes.filter(volume =>
      volume.full
        ? volume.root === held?.volume.root
        : isNearlyFull(volume) || isNearlyOutOfInodes(volume)
    );
    const places = [
      ...scarce.map(({ at }) => at),
      ...roomyCaches(storage).map(({ folder }) => folder.path)
    ];
    return places.length > 0 || volumes.length === 0 ? places : [''];
  },
  judge: ({ storage }, place, trans) => {
    const volumes = volumesOf(storage);
    const volume = volumes.find(({ at }) => at === place);
    return {
      verdict: place === '' ? 'pass' : volume?.full ? 'fail' : 'warn',
      summary:
        place === ''
          ? trans.__('There is room on all file systems Jupyter writes to.')
          : trans.__('There is little room at %1.', place),
      facts: (volume ? [volume] : volumes).map(one => factOf(one, place, trans))
    };
  },
  byHand: (_, place) => [shell`df -h ${place || '.'}`],
  causes: [heldByTrash, nearlyFull, nearlyOutOfInodes, cacheOnSmallDisk]
});

function factOf(volume: IVolume, place: string, trans: ITranslation): IFact {
  return {
    label: trans.__('Space left at %1', volume.at),
    observed: spaceText(volume.space, trans),
    vantage: 'system',
    ...(volume.at === place && { differs: true })
  };
}
