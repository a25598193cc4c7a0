import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { MODULE, PACKAGE, pipFix } from '../install-fix';

/** The server half is installed in another Python environment than Jupyter's own, which has the front end from there. */
export const otherEnvironment = defineCause({
  id: 'server/extension/other-environment',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['shim', 'page', 'installation'],
  recognise: ({ shim, page, installation }) => {
    const { module, frontEnds, elsewhere } = installation;
    const [frontEnd] = frontEnds;
    const [folder] = elsewhere;
    return shim.state === 'missing' &&
      shim.serverReachable &&
      module === null &&
      frontEnd !== undefined &&
      folder !== undefined
      ? { ...installation, page, frontEnd, folder }
      : null;
  },
  // What the user does in JupyterLab does not need this extension.
  verdict: () => 'warn',
  tell: ({ frontEnd, folder, prefix }, trans) => ({
    summary: trans.__(
      'Only what the browser sees could be tested: the server half of Environment Health is installed in another Python environment, not in %1, which Jupyter runs with.',
      prefix
    ),
    impact: trans.__(
      'JupyterLab itself is not affected. The server half is in %1. This panel is here since Jupyter’s data path leads to %2; Python packages are not found that way.',
      folder,
      frontEnd
    )
  }),
  show: ({ executable, python, frontEnd, elsewhere }, trans) => [
    {
      label: trans.__('Jupyter’s own Python'),
      expected: trans.__('finds the server half'),
      observed: trans.__(
        '%1, version %2, does not find it',
        executable,
        python
      ),
      vantage: 'system',
      differs: true
    },
    {
      label: trans.__('Front end'),
      observed: frontEnd,
      vantage: 'system'
    },
    {
      label: trans.__('Server half'),
      observed: elsewhere.join(', '),
      vantage: 'system'
    }
  ],
  fixes: ({ page }, session, trans) => [pipFix(page, session, trans)],
  byHand: ({ executable, folder }) => [
    shell`${executable} -m pip show ${PACKAGE}`,
    shell`ls -d ${folder}` + `/${MODULE}*`
  ]
});
