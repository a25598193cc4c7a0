import type { IMount } from '../../wire/evidence';

/** The options of a mount that decide what can be done there. */
const TELLING =
  /^(ro|rw|noexec|sync|emergency_ro|allow_other|user_id=\d+|sec=\w+|size=\w+)$/;

/** Programs behind FUSE write the address they mount as it was typed, be it with a password. */
const LOGIN = /\/\/[^/@\s]*@/;

/** A mount on one line: where it is, of what kind, and what decides what can be done there. */
export function mountText(mount: IMount): string {
  const { fsType, mountPoint } = mount;
  const where = `${mountPoint}: ${fsType}`;
  return [where, ...tellingOptions(mount), sourceOf(mount)].join(', ');
}

/** Its options as far as they decide something; the others may hold anything. */
export function tellingOptions({ options, superOptions }: IMount): string[] {
  const told = [...options, ...superOptions.filter(one => one !== 'rw')];
  return [...new Set(told.filter(option => TELLING.test(option)))];
}

/** What is mounted, without whoever it is mounted as. */
export function sourceOf({ source }: IMount): string {
  return source.replace(LOGIN, '//');
}
