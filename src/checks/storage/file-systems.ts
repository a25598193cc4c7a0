import type { IMount } from '../../wire/evidence';

/** File systems whose every decision is the kernel's own: no server and no daemon is asked. */
const LOCAL: readonly string[] = [
  'bcachefs',
  'btrfs',
  'ext2',
  'ext3',
  'ext4',
  'f2fs',
  'jfs',
  'overlay',
  'reiserfs',
  'tmpfs',
  'xfs',
  'zfs'
];

/** Of these, the ones on a disk that can fail. */
const MEMORY: readonly string[] = ['overlay', 'tmpfs'];

/** Whether a program serves it. */
export function isFuse({ fsType }: IMount): boolean {
  return fsType === 'fuse' || fsType.startsWith('fuse.');
}

/** Whether nobody but this machine's kernel has a say in it. */
export function isLocal({ fsType }: IMount): boolean {
  return LOCAL.includes(fsType);
}

/** Whether it is kept on a disk of this machine. */
export function isOnDisk({ fsType }: IMount): boolean {
  return LOCAL.includes(fsType) && !MEMORY.includes(fsType);
}

/** Whether it is a share of NFS. */
export function isNfs({ fsType }: IMount): boolean {
  return fsType === 'nfs' || fsType === 'nfs4';
}

/** The value of an option of the file system, such as the 1000 of `user_id=1000`. */
export function optionOf(
  { superOptions }: IMount,
  name: string
): string | undefined {
  return superOptions
    .find(option => option.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
