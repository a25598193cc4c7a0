import type { ILimits, ISharedMemory } from '../../wire/evidence';

/** Containers have 64 MiB unless they ask for more; machines have half of their memory. */
const SMALL = 2 ** 30;

/** What is left of it that nothing can be done with. */
const NOTHING = 2 ** 20;

/** Room for shared memory that is small, and used. */
export interface IScarce {
  room: ISharedMemory;
  verdict: 'warn' | 'fail';
}

/**
 * A small /dev/shm of which most is used; null where it is large, or nobody needs more.
 *
 * #### Notes
 * Its size alone is nothing to speak of: most who have the 64 MiB of a container share no memory between processes. What is
 * unlinked while it is in use counts as used all the same.
 */
export function scarceMemory({ sharedMemory }: ILimits): IScarce | null {
  const room = sharedMemory;
  if (!room || room.total === 0 || room.total >= SMALL) {
    return null;
  }
  return room.free < NOTHING
    ? { room, verdict: 'fail' }
    : room.free < room.total / 2
      ? { room, verdict: 'warn' }
      : null;
}
