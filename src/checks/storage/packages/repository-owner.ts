import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { repositoryOf } from '../installs';
import { modeOf, ownerName } from '../words';

/** Git refuses a repository that belongs to another user. */
export const repositoryOwner = defineCause({
  id: 'storage/packages/repository-owner',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['packages', 'identity'],
  recognise: ({ packages, identity }, place) => {
    const owner = repositoryOf(packages);
    return owner?.path === place ? { owner, me: identity } : null;
  },
  // Only git fails.
  verdict: () => 'warn',
  tell: ({ owner, me }, trans) => ({
    summary: trans.__(
      'Git refuses %1 (dubious ownership): it belongs to %2, and Jupyter runs as uid %3.',
      owner.path,
      ownerName(owner),
      me.uid
    ),
    impact: trans.__(
      'Reading and writing its files is another matter (mode %1): git does not run what a repository of somebody else may have it run.',
      modeOf(owner)
    )
  }),
  fixes: ({ owner, me }, session, trans) =>
    forSession(
      [
        {
          id: 'shell',
          for: trans.__('shell'),
          title: trans.__('Tell git that this one repository is trusted'),
          where: trans.__(
            'In a terminal, if you know who made it. Not with a star in place of the path, which would trust all.'
          ),
          language: 'shell',
          code: shell`git config --global --add safe.directory ${owner.path}`,
          opens: trans.__(
            'What the configuration and the hooks of this repository run.'
          ),
          undo: shell`git config --global --unset-all safe.directory ${owner.path}`,
          confirm: shell`git -C ${owner.path} status`
        },
        {
          id: 'owner',
          for: trans.__('shell of the host'),
          title: trans.__('Or give it to the user Jupyter runs as'),
          where: trans.__(
            'By an administrator, where the folder comes from; this one repository.'
          ),
          language: 'shell',
          code: shell`chown -R ${me.uid}:${me.gid} ${owner.path}`,
          opens: trans.__('Writing there for uid %1.', me.uid),
          undo: shell`chown -R ${owner.uid}:${owner.gid} ${owner.path}`,
          confirm: shell`git -C ${owner.path} status`
        },
        {
          id: 'dockerfile',
          for: 'Dockerfile',
          title: trans.__('Or tell it to git in the image'),
          where: trans.__('In the Dockerfile of the image; then build it.'),
          language: 'dockerfile',
          code: `RUN ${shell`git config --system --add safe.directory ${owner.path}`}`,
          opens: trans.__(
            'What the configuration and the hooks of this repository run.'
          ),
          undo: trans.__('Take the line out again and build.'),
          confirm: shell`git -C ${owner.path} status`
        }
      ],
      session
    ),
  byHand: ({ owner }) => [
    shell`git -C ${owner.path} status`,
    shell`stat -c '%u:%g %n' ${owner.path} ${`${owner.path}/.git`}`
  ],
  root: ({ owner }) => owner.path
});
