import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { startedWith, runAgain } from '../../storage/started-with';
import type { IShut } from '../umasks';
import { shutOut } from '../umasks';

/** Others work in this folder too, and new files in it will be closed to them. */
export const umask = defineCause({
  id: 'container/identity/umask',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['identity', 'storage'],
  recognise: ({ identity, storage }, place) => {
    const found = shutOut(storage, identity);
    return found?.path === place
      ? {
          ...found,
          asks: 'NB_UMASK' in (identity.asked ?? {}) || isImages(identity.asked)
        }
      : null;
  },
  verdict: () => 'warn',
  tell: ({ path, umask: mask, owner, others }, trans) => ({
    summary: trans.__(
      'Others cannot save the files you make in %1: the umask %2 closes new files to the group %3.',
      path,
      mask,
      owner.group ?? `gid ${owner.gid}`
    ),
    impact: trans._n(
      'Your own work is not affected. The folder is made to be shared, and %1 other user has files in it.',
      'Your own work is not affected. The folder is made to be shared, and %1 other users have files in it.',
      others,
      others
    )
  }),
  fixes: (facts, session, trans) => [
    ...forSession([inheritGroup(facts, trans)], session),
    ...(facts.asks
      ? startedWith(
          { NB_UMASK: '002' },
          trans.__('Let the group write to new files'),
          session,
          trans
        )
      : forSession([beforeJupyter(trans)], session))
  ],
  byHand: ({ path }) => [
    'umask',
    shell`stat -c '%A %U %G %n' ${path}`,
    shell`getfacl ${path}`
  ]
});

/** Variables that Jupyter's own images know, one of which is this. */
function isImages(asked: Readonly<Record<string, string>> = {}): boolean {
  return Object.keys(asked).some(name => name.startsWith('NB_'));
}

/** In this folder alone, whatever anybody's umask is. */
function inheritGroup({ path }: IShut, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Share what is made in this folder'),
    where: trans.__(
      'By the owner of the folder, in a terminal. New files take their rights from the folder then; those that are there keep theirs.'
    ),
    language: 'shell',
    code: shell`setfacl -d -m u::rwx,g::rwx,o::- ${path}`,
    opens: trans.__('Writing to new files in this folder, for its group.'),
    undo: shell`setfacl -k ${path}`,
    confirm: runAgain(trans)
  };
}

function beforeJupyter(trans: ITranslation): IFix {
  return {
    id: 'environment',
    for: trans.__('environment'),
    title: trans.__('Let the group write to new files'),
    where: trans.__(
      'In the script that starts Jupyter, before that line; then start Jupyter again.'
    ),
    language: 'shell',
    code: 'umask 002',
    opens: trans.__(
      'Writing to all new files, for the group they belong to; outside of shared folders that is your own.'
    ),
    undo: trans.__('Take the line out again.'),
    confirm: runAgain(trans)
  };
}
