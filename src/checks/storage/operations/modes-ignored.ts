import { defineCause } from '../../../check';
import { mountRoot } from '../consequences';
import { keepModes, keepModesByHand, modeSeen } from '../modes';
import { missedAt, urgency } from '../operated';
import { ownerName } from '../words';

/** The file system does not keep the mode of files, and Jupyter gives its keys to no file that others may read. */
export const modesIgnored = defineCause({
  id: 'storage/operations/modes-ignored',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['storage', 'identity'],
  also: ['server'],
  recognise: (seen, place) => {
    const found = missedAt(seen, place, ['chmod']);
    return found ? { ...found, me: seen.identity } : null;
  },
  verdict: urgency,
  tell: ({ folder, step, me }, trans) => ({
    summary: trans.__(
      'Kernels cannot start: in %1 a file that was made for its owner alone (mode 600) has mode %2.',
      folder.path,
      modeSeen(step)
    ),
    impact: folder.entry.mount
      ? trans.__(
          'Who owns it is not the problem (Jupyter runs as %1): the file system there (%2) gives every file the same mode, so chmod changes nothing. Jupyter keeps the keys of its kernels in such files, and rightly refuses.',
          ownerName({ ...me, path: '', mode: '' }),
          folder.entry.mount.fsType
        )
      : trans.__(
          'Who owns it is not the problem: the file system there gives every file the same mode, so chmod changes nothing.'
        )
  }),
  fixes: keepModes,
  byHand: ({ folder }) => keepModesByHand(folder),
  explains: () => ['server/kernels!', 'server/kernels/connection-file-refused'],
  root: ({ folder }) => mountRoot(folder)
});
