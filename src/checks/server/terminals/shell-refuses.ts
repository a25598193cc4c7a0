import { defineCause } from '../../../check';
import { shell as line } from '../../../snippets/shell';
import { sourceOf, useShell } from '../shells';

/** The shell is there and ends at once: it is one that refuses logins, or it exits by itself. */
export const shellRefuses = defineCause({
  id: 'server/terminals/shell-refuses',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['shell'],
  also: ['terminal', 'loopback'],
  recognise: ({ shell, terminal, loopback }) => {
    const exited = [terminal, loopback?.terminal].some(seen => seen?.exited);
    return shell.available && shell.path !== null && (shell.refuses || exited)
      ? { ...shell, exited }
      : null;
  },
  tell: (shell, trans) => ({
    summary: shell.refuses
      ? trans.__(
          'Terminals close as soon as they open: %1 is a program that refuses logins.',
          shell.command
        )
      : trans.__(
          'Terminals close as soon as they open: the shell %1 ends by itself.',
          shell.command
        ),
    impact: shell.refuses
      ? trans.__(
          'The name comes from %1; service accounts have it so that nobody logs in as them. The connection is not the problem.',
          sourceOf(shell, trans)
        )
      : trans.__(
          'It starts and exits before it takes a command, often because of a line in its start-up files. The connection is not the problem.'
        )
  }),
  fixes: useShell,
  byHand: ({ command }) => [
    'echo "$SHELL"',
    line`${command} -c 'echo works'; echo $?`
  ]
});
