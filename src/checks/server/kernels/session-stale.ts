import { defineCause } from '../../../check';
import { kernelByHand } from '../kernels-by-hand';
import { staleTabs } from '../kernel-sessions';

/** Tabs that use a kernel which this Jupyter does not have: it was started again, or the kernel was shut down elsewhere. */
export const sessionStale = defineCause({
  id: 'server/kernels/session-stale',
  hop: 'browser',
  fixer: 'you',
  needs: ['kernels', 'sessions'],
  recognise: ({ kernels, sessions }, place) => {
    const tabs = staleTabs(kernels, sessions);
    const [first] = tabs;
    return first && place === '' ? { first, tabs } : null;
  },
  tell: ({ first, tabs }, trans) => ({
    summary:
      tabs.length === 1
        ? trans.__(
            'Cells of %1 do not run: its tab uses a kernel that no longer exists.',
            first.path
          )
        : trans.__(
            'Cells of %1 and of other tabs, %2 in all, do not run: they use kernels that no longer exist.',
            first.path,
            tabs.length
          ),
    impact: trans.__(
      'Jupyter was started again, or the kernel was shut down elsewhere, while the tab was open. What was computed is lost; the text of the notebook and its output are not. The connection is not the problem, and other kernels can start.'
    )
  }),
  show: ({ tabs }, trans) =>
    tabs.map(({ path, kernel, status }) => ({
      label: path,
      expected: trans.__('a kernel that Jupyter has'),
      observed: trans.__(
        '%1 (%2), which Jupyter does not have',
        kernel,
        status
      ),
      vantage: 'browser' as const,
      differs: true
    })),
  fixes: ({ first }, _, trans) => [
    {
      id: 'browser',
      for: 'JupyterLab',
      title: trans.__('Give the tab a new kernel'),
      where: trans.__(
        'In the menu, with the tab of %1 in front, and any other that is named here; then Run → Run All Cells.',
        first.path
      ),
      language: 'text',
      code: trans.__('Kernel → Change Kernel… → Start'),
      confirm: trans.__('Run the checks again.')
    }
  ],
  byHand: ({ first }, session, trans) =>
    kernelByHand(first.kernel ?? '', session, trans)
});
