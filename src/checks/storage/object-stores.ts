import type { IMount } from '../../wire/evidence';

/** A program that shows an object store as a file system, and what it has to be told to do more. */
interface IStore {
  name: string;
  known: RegExp;
  /** Options by which it lets files be deleted and written over; absent: there are none. */
  change?: string;
  /** Options by which it also renames, appends and writes in place. */
  whole?: string;
}

const STORES: readonly IStore[] = [
  {
    name: 'Mountpoint for Amazon S3',
    known: /mountpoint-s3|mount-s3/,
    change: '--allow-delete --allow-overwrite'
  },
  {
    name: 'rclone',
    known: /rclone/,
    change: '--vfs-cache-mode full',
    whole: '--vfs-cache-mode full'
  },
  { name: 'gcsfuse', known: /gcsfuse/ },
  { name: 's3fs', known: /s3fs/ },
  { name: 'goofys', known: /goofys/ },
  { name: 'BlobFuse', known: /blobfuse/ }
];

/** The object store behind a mount, as far as it gives itself away. */
export function storeOf(mount: IMount | null | undefined): IStore | null {
  const text = mount ? `${mount.fsType} ${mount.source}` : '';
  return STORES.find(({ known }) => known.test(text)) ?? null;
}

/** What is said of a store whose program is not known by name. */
export function nameOf(mount: IMount | null | undefined): string {
  return storeOf(mount)?.name ?? mount?.fsType ?? '?';
}
