import { defineCause } from '../../../check';
import { shell as line } from '../../../snippets/shell';
import { opensTerminal } from '../shells';

/** What a name on PyPI may consist of. */
const NAME = /^[A-Za-z0-9][\w.-]*$/;

/** Switched on, but the server's Python lacks what serves terminals. */
export const notInstalled = defineCause({
  id: 'server/terminals/not-installed',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['shell'],
  recognise: ({ shell }) => {
    const missing = shell.missing.filter(name => NAME.test(name));
    return !shell.available && missing.length > 0 ? { missing } : null;
  },
  tell: ({ missing }, trans, { executable }) => ({
    summary: trans.__(
      'Terminals cannot be opened: %1 is not installed where Jupyter runs.',
      missing.join(', ')
    ),
    impact: executable
      ? trans.__(
          'Files and kernels do not need it. It has to be in Jupyter’s own Python, %1; a kernel’s environment does not count.',
          executable
        )
      : trans.__('Files and kernels do not need it.')
  }),
  show: ({ missing }, trans) => [
    {
      label: trans.__('Python packages'),
      expected: trans.__('installed'),
      observed: trans.__('missing: %1', missing.join(', ')),
      vantage: 'system',
      differs: true
    }
  ],
  fixes: ({ missing }, { executable }, trans) => [
    {
      id: 'shell',
      for: 'pip',
      title: trans.__('Install it into Jupyter’s own Python'),
      where: trans.__(
        'On the server, as the user who installed Jupyter, or as a RUN line of the image. Then start Jupyter again.'
      ),
      language: 'shell',
      code: line`${executable ?? 'python3'} -m pip install ${missing}`,
      opens: trans.__('Terminals, for whoever can log in to this Jupyter.'),
      undo: line`${executable ?? 'python3'} -m pip uninstall ${missing}`,
      confirm: opensTerminal(trans)
    }
  ],
  byHand: ({ missing }, { executable }) => [
    line`${executable ?? 'python3'} -m pip show ${missing}`
  ]
});
