import type { IIdentity, IIdRange, IOwner } from '../../wire/evidence';

/** How an owner looks whose id means nothing in this user namespace. */
export const UNMAPPED = 65534;

/** What a mode is asked for: to pass through, or to write. */
export type Right = 1 | 2;

/** How many ids there are. */
const ALL = 2 ** 32 - 1;

/** Whether some ids of outside are others here, or none; false where that is not known. */
export function isRemapped({ uidMap = [] }: IIdentity): boolean {
  const [first] = uidMap;
  return (
    first !== undefined && (first.inside !== first.outside || first.count < ALL)
  );
}

/** What an id of ours is outside of this user namespace; null where it is not known. */
export function outside(
  id: number,
  ranges: readonly IIdRange[] = []
): number | null {
  const range = ranges.find(
    ({ inside, count }) => id >= inside && id < inside + count
  );
  return range ? range.outside + id - range.inside : null;
}

/** What owner and mode alone say. */
export function allows(owner: IOwner, me: IIdentity, right: Right): boolean {
  const mode = parseInt(owner.mode, 8);
  const shift =
    owner.uid === me.uid
      ? 6
      : [me.gid, ...me.groups].includes(owner.gid)
        ? 3
        : 0;
  return ((mode >> shift) & right) === right;
}
