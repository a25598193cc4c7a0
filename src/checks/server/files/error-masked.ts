import { bytes } from '../../../bytes';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IContents, IFiles, IStorage } from '../../../wire/evidence';
import { mountRoot } from '../../storage/consequences';
import { errorText } from '../../storage/errors';
import type { IFolder } from '../../storage/folder';
import { folderFor } from '../../storage/folder';
import { foldersOf } from '../../storage/folders';
import { findLarge } from '../../storage/room-fixes';
import { sentences, whoFrees } from '../../storage/words';
import { refusals } from '../files-tried';

/** Bytes below which what the self-test saves at the same time may not fit. */
const TIGHT = 512 * 1024;

/** Jupyter says that a file does not exist where there is no room for it. */
export const errorMasked = defineCause({
  id: 'server/files/error-masked',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['files', 'contents', 'storage'],
  recognise: ({ files, contents, storage }) => {
    const said = masked(files, contents);
    const folder = said && tightIn(storage);
    return said && folder
      ? {
          said,
          at: mountRoot(folder),
          errno: folder.failed?.errno ?? 'ENOSPC',
          left: folder.entry.space?.bytesFree ?? null
        }
      : null;
  },
  tell: ({ at, errno, left }, trans) => ({
    summary: trans.__(
      'Files cannot be saved for want of room at %1, and Jupyter says something else: that they do not exist (Errno 2).',
      at
    ),
    impact: sentences(
      trans.__(
        'It fails to write, then fails to put a copy back that it had not made, and tells only of that. What is true is %1.',
        errorText({ errno })
      ),
      left === null
        ? ''
        : trans.__('There %1 are left.', bytes(Math.max(0, left)))
    ),
    fixerIs: whoFrees(trans)
  }),
  show: ({ said }, trans) => [
    {
      label: trans.__('What Jupyter said'),
      observed: said,
      vantage: 'browser',
      differs: true
    }
  ],
  fixes: ({ at }, session, trans) =>
    forSession([findLarge(at, trans)], session),
  byHand: ({ at }) => [shell`df -h ${at}`, shell`df -i ${at}`],
  root: ({ at }) => at
});

/** What Jupyter says when it cannot put the copy back, in a folder that is there. */
function masked({ root, atomic }: IFiles, contents: IContents): string | null {
  const found = refusals(contents).find(
    ({ step, status, text }) =>
      ['create', 'save', 'upload', 'copy'].includes(step) &&
      status === 500 &&
      /\[Errno 2\].*\.~/.test(text)
  );
  return found && atomic && !root.gone ? found.text : null;
}

/** The folder that was written to, where there is no room for it. */
function tightIn(storage: IStorage): IFolder | null {
  const folders = foldersOf(storage);
  const folder = folderFor('folder', folders) ?? folderFor('root', folders);
  const errno = folder?.failed?.errno;
  const left = folder?.entry.space?.bytesFree;
  const tight =
    errno === 'ENOSPC' ||
    errno === 'EDQUOT' ||
    (!errno && left !== undefined && left < TIGHT);
  return folder && tight ? folder : null;
}
