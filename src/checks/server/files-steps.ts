import type { ITranslation } from '../../check';
import type { IContentsStep } from '../../wire/evidence';

/** An operation as the file browser's user names it. */
export function stepName(
  step: IContentsStep['step'],
  trans: ITranslation
): string {
  switch (step) {
    case 'list':
      return trans.__('list the folder');
    case 'create':
      return trans.__('make a file');
    case 'save':
      return trans.__('save');
    case 'rename':
      return trans.__('rename');
    case 'copy':
      return trans.__('copy');
    case 'make-folder':
      return trans.__('make a folder');
    case 'upload':
      return trans.__('upload');
    case 'download':
      return trans.__('download');
    case 'delete':
      return trans.__('delete');
  }
}
