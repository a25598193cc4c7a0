import { defineCause } from '../../../check';
import { isPlain, otherShell, useShell } from '../shells';

/** Nothing says which shell to start, so it is one made for scripts: no completion, no history, arrows print `^[[A`. */
export const plainShell = defineCause({
  id: 'server/terminals/plain-shell',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['shell'],
  recognise: ({ shell }) => (shell.available && isPlain(shell) ? shell : null),
  // They open, and take commands.
  verdict: () => 'warn',
  tell: (shell, trans) => ({
    summary: trans.__(
      'In terminals Tab completes nothing and the arrow keys print ^[[A: the variable SHELL is not set where Jupyter runs, so they start %1.',
      shell.path ?? shell.command
    ),
    impact: trans.__(
      'That shell is made for scripts, and reads no .bashrc. Terminals work otherwise; %1 is there and could be started instead.',
      otherShell(shell)
    )
  }),
  fixes: useShell,
  byHand: ({ path }) => ['echo "$SHELL $0"', `ls -lL ${path ?? '/bin/sh'}`]
});
