import { defineCause } from '../../../check';
import { keepModes, keepModesByHand, modeSeen } from '../../storage/modes';
import { modesLost } from '../kernel-trouble';

/** Jupyter refuses to give the keys of a kernel to a file that others may read, and this folder has no other files. */
export const connectionFileRefused = defineCause({
  id: 'server/kernels/connection-file-refused',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['kernels', 'storage', 'identity'],
  recognise: ({ storage, identity }, place) => {
    const found = place === '' ? modesLost(storage) : null;
    return found ? { ...found, me: identity } : null;
  },
  tell: ({ folder, step }, trans) => ({
    summary: trans.__(
      'Kernels cannot start: Jupyter’s files for them in %1 come out with mode %2 where it asks for 600.',
      folder.path,
      modeSeen(step)
    ),
    impact: trans.__(
      'Such a file holds the key of a kernel: who reads it can run code there, so Jupyter rightly refuses. The kernels and their environments are not the problem; files and terminals work.'
    )
  }),
  fixes: keepModes,
  byHand: ({ folder }) => keepModesByHand(folder),
  root: ({ folder }) => folder.path
});
