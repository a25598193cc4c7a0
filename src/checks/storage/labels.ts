import type { IIdentity } from '../../wire/evidence';
import type { IFolder } from './folder';

/** What keeps this process to what its rules allow. */
export interface IConfinement {
  module: 'selinux' | 'apparmor';
  /** The type of its context, or its profile. */
  name: string;
}

/** Types of folders that a container may write to. */
const SHARED = /^(container_file_t|svirt_sandbox_file_t|container_share_t)$/;

/** The module that confines this process, as it writes it itself; null where none does. */
export function confinement({
  securityModule
}: IIdentity): IConfinement | null {
  const text = (securityModule ?? '').trim();
  const profile = /^(.+) \((enforce|kill)\)$/.exec(text)?.[1];
  if (profile) {
    return { module: 'apparmor', name: profile };
  }
  const type = /^[^:\s]+:[^:\s]+:([^:\s]+)(:|$)/.exec(text)?.[1];
  return type && !/unconfined|^spc_t$/.test(type)
    ? { module: 'selinux', name: type }
    : null;
}

/** The type in a folder's SELinux label; null where it has none. */
export function typeOf({ entry }: IFolder): string | null {
  return (entry.label ?? '').split(':')[2] ?? null;
}

/** Whether SELinux confines this process and the folder's label is not one that containers may write to. */
export function isConfined(folder: IFolder, me: IIdentity): boolean {
  const type = typeOf(folder);
  return (
    confinement(me)?.module === 'selinux' && type !== null && !SHARED.test(type)
  );
}
