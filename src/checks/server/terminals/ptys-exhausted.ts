import { defineCause } from '../../../check';
import { ptyByHand } from '../by-hand';
import { freePtys } from '../pty-fixes';

/** All pseudo-terminals are taken; the system says that no space is left, which has nothing to do with disks. */
export const ptysExhausted = defineCause({
  id: 'server/terminals/ptys-exhausted',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['shell', 'limits'],
  recognise: ({ shell, limits: { terminals } }) =>
    shell.available && terminals.mounted && terminals.errno === 'ENOSPC'
      ? terminals
      : null,
  tell: (_, trans) => ({
    summary: trans.__(
      'Terminals cannot be opened: no pseudo-terminal is left where Jupyter runs.'
    ),
    impact: trans.__(
      'The system words it as “No space left on device” or “out of pty devices”; no disk is full. Terminals that are open already work, as do files and kernels.'
    )
  }),
  show: ({ used, limit }, trans) =>
    used === null || limit === null
      ? []
      : [
          {
            label: trans.__('Pseudo-terminals of the machine'),
            observed: trans.__('%1 of %2 in use', used, limit),
            vantage: 'system'
          }
        ],
  fixes: (seen, session, trans) => freePtys(seen, session, trans),
  byHand: (_, session) => [
    'ls /dev/pts; cat /proc/sys/kernel/pty/nr /proc/sys/kernel/pty/max',
    ptyByHand(session)
  ]
});
