import { defineCause } from '../../../check';
import { ptyByHand } from '../by-hand';
import { mountDevpts } from '../pty-fixes';

/** There is no file system of pseudo-terminals, of which each terminal takes one. */
export const noDevpts = defineCause({
  id: 'server/terminals/no-devpts',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['shell', 'limits'],
  recognise: ({ shell, limits: { terminals } }) =>
    shell.available && terminals.errno !== null && !terminals.mounted
      ? terminals
      : null,
  tell: ({ errno }, trans) => ({
    summary: trans.__(
      'Terminals cannot be opened: /dev/pts is not mounted where Jupyter runs (%1).',
      errno
    ),
    impact: trans.__(
      'Each terminal needs a pseudo-terminal from there. The shell, Jupyter’s packages and the connection are not the problem; files and kernels work.'
    )
  }),
  fixes: (_, session, trans) => mountDevpts(session, trans),
  byHand: (_, session) => [
    'findmnt -t devpts || ls -l /dev/ptmx /dev/pts',
    ptyByHand(session)
  ]
});
