import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';

/** The root folder was deleted, renamed or covered by another while Jupyter ran. */
export const rootGone = defineCause({
  id: 'server/files/root-gone',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['files'],
  recognise: ({ files: { root } }) =>
    root.gone || root.replaced ? root : null,
  // What is saved goes to the new folder, and can be read there.
  verdict: ({ gone }) => (gone ? 'fail' : 'warn'),
  tell: ({ path, gone }, trans) => ({
    summary: gone
      ? trans.__(
          'Nothing can be opened or saved: %1, the folder that Jupyter serves, is not there any more.',
          path
        )
      : trans.__(
          'Files may be missing: %1 is another folder than the one Jupyter was started in.',
          path
        ),
    impact: gone
      ? trans.__(
          'It was deleted, renamed or unmounted while Jupyter ran. Permissions, login and proxy are not the problem. What is open in tabs and kernels is still there: leave them open until the folder is back.'
        )
      : trans.__(
          'It was deleted and made again, or something was mounted over it. What is saved goes to the new one; kernels that were started before stand in the old one, where relative paths lead nowhere.'
        )
  }),
  fixes: ({ path, gone }, session, trans) =>
    forSession(
      [gone ? makeAgain(path, trans) : null, startAgain(path, trans)],
      session
    ),
  byHand: ({ path }) => [
    shell`ls -ld ${path}`,
    shell`findmnt --target ${path}`
  ],
  explains: ({ gone }) =>
    gone
      ? [
          ...['storage/writable/missing', 'storage/writable/not-owner'],
          ...['storage/writable!', 'server/kernels/*', 'server/terminals!'],
          'server/terminals/shell-refuses'
        ]
      : []
});

function makeAgain(path: string, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Give the folder back'),
    where: trans.__(
      'If it was a volume, attach it again; if it was renamed, rename it back. Else make it, by whoever may: files that are open can be saved into it.'
    ),
    language: 'shell',
    code: shell`mkdir ${path}`,
    undo: shell`rmdir ${path}`,
    confirm: trans.__('Run the checks again.')
  };
}

function startAgain(path: string, trans: ITranslation): IFix {
  return {
    id: 'start',
    for: trans.__('shell'),
    title: trans.__('Or start Jupyter again, in the right folder'),
    where: trans.__(
      'With the command that starts it, or by restarting its container; kernels end. Name the folder if it is now another one.'
    ),
    language: 'shell',
    code: shell`jupyter lab --ServerApp.root_dir=${path}`,
    confirm: trans.__('Run the checks again.')
  };
}
