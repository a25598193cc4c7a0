import { bytes } from '../../../bytes';
import { defineCheck } from '../../../check';
import { scarceMemory } from '../shared';
import { tooSmall } from './too-small';

/** Whether there is room in /dev/shm for what processes share through it. */
export const sharedMemory = defineCheck({
  id: 'container/shared-memory',
  title: trans => trans.__('Processes can share memory'),
  needs: ['limits'],
  judge: ({ limits }, _, trans) => {
    const room = limits.sharedMemory;
    const scarce = scarceMemory(limits);
    return {
      verdict: scarce ? scarce.verdict : room ? 'pass' : 'not-applicable',
      summary: scarce
        ? trans.__('There is little room in /dev/shm.')
        : room
          ? trans.__('There is room in /dev/shm for what is kept there.')
          : trans.__('There is no /dev/shm here.'),
      facts: room
        ? [
            {
              label: trans.__('Shared memory (/dev/shm)'),
              observed: trans.__(
                '%1 of %2 left, files in it: %3',
                bytes(room.free),
                bytes(room.total),
                room.users
              ),
              vantage: 'system',
              ...(scarce && { differs: true })
            }
          ]
        : []
    };
  },
  byHand: () => ['df -h /dev/shm; ls -l /dev/shm'],
  causes: [tooSmall]
});
