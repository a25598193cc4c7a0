import type { IIdentity, IStorage } from '../../wire/evidence';
import type { IFolder, ITrouble } from './folder';
import { failedBy } from './folders';
import { UNMAPPED, allows } from './ids';

/**
 * What owner, mode and our ids say of the step that failed: to write, or, where a folder may not be entered, to pass
 * through; null where they do not decide.
 */
export function modeSays({ entry }: IFolder, me: IIdentity): boolean | null {
  const { closed, permitted } = entry;
  if (!closed) {
    return permitted ?? null;
  }
  if ([closed.uid, closed.gid].includes(UNMAPPED)) {
    return null;
  }
  return me.overridesPermissions || allows(closed, me, 1);
}

/** A folder whose owner and mode let this user in, and who was refused all the same. */
export interface IRefusedAnyway extends ITrouble {
  me: IIdentity;
}

/** Of the three answers that can differ (computed, access(2), the real try), the first says yes and the last no. */
export function refusedAnyway(
  storage: IStorage,
  me: IIdentity,
  path: string
): IRefusedAnyway | null {
  const trouble = failedBy(storage, path, ['EACCES']);
  return trouble &&
    trouble.folder.entry.readOnly !== true &&
    modeSays(trouble.folder, me) === true
    ? { ...trouble, me }
    : null;
}
