import { defineCause } from '../../../check';
import { shell as line } from '../../../snippets/shell';
import { sourceOf, useShell } from '../shells';

/** The program a terminal starts is not there, or may not be executed. */
export const shellMissing = defineCause({
  id: 'server/terminals/shell-missing',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['shell'],
  recognise: ({ shell }) =>
    shell.available && shell.path === null ? shell : null,
  tell: (shell, trans) => ({
    summary: shell.exists
      ? trans.__(
          'Terminals cannot be opened: the shell %1 may not be executed.',
          shell.command
        )
      : trans.__(
          'Terminals cannot be opened: the shell %1 is not there.',
          shell.command
        ),
    impact: trans.__(
      'The name comes from %1. Terminals are switched on and installed, and the connection is not the problem.',
      sourceOf(shell, trans)
    )
  }),
  fixes: useShell,
  byHand: ({ command }) => [
    'echo "$SHELL"',
    line`ls -l ${command}`,
    'cat /etc/shells'
  ]
});
