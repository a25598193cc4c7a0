import type { ITranslation } from '../../check';
import type { IStep } from '../../wire/evidence';

/** An operation that is tried in a folder, in words. */
export function stepName(step: IStep['step'], trans: ITranslation): string {
  switch (step) {
    case 'enter':
      return trans.__('enter');
    case 'make-folder':
      return trans.__('make a folder');
    case 'create':
      return trans.__('create');
    case 'write':
      return trans.__('write 64 KiB');
    case 'fsync':
      return trans.__('flush to disk');
    case 'read':
      return trans.__('read back');
    case 'rename':
      return trans.__('rename');
    case 'delete':
      return trans.__('delete');
    case 'append':
      return trans.__('append');
    case 'overwrite':
      return trans.__('write in place');
    case 'replace':
      return trans.__('replace by renaming');
    case 'link':
      return trans.__('hard link');
    case 'symlink':
      return trans.__('symbolic link');
    case 'chmod':
      return trans.__('change the mode');
    case 'lock':
      return trans.__('lock bytes');
    case 'flock':
      return trans.__('lock a file');
    case 'database':
      return trans.__('SQLite');
    case 'database-wal':
      return trans.__('SQLite with a log');
    case 'remove-folder':
      return trans.__('remove a folder');
    case 'execute':
      return trans.__('execute');
    case 'map':
      return trans.__('map into memory');
    case 'name-case':
      return trans.__('names that differ in case');
    case 'name-unicode':
      return trans.__('names with accents');
    case 'name-colon':
      return trans.__('names with a colon');
    case 'name-long':
      return trans.__('long names');
    case 'large':
      return trans.__('write much at once');
    case 'watch':
      return trans.__('watch for changes');
    case 'clock':
      return trans.__('time of a new file');
  }
}
