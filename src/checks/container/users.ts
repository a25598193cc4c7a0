import type { IIdentity } from '../../wire/evidence';

/** Whether programs that ask for the name of their user get an error. */
export function isNameless({ entry, named }: IIdentity): boolean {
  return entry === false && named === false;
}
