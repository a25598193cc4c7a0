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
    summary: trans._n(
      'Cells of %2 do not run: its tab uses a kernel that no longer exists.',
      'Cells of %2 and of other tabs, %1 in all, do not run: they use kernels that no longer exist.',
      tabs.length,
      tabs.length,
      first.path
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
  fixes: ({ tabs }, _, trans) => [
    {
      id: 'browser',
      for: 'JupyterLab',
      title: trans.__('Give the tab a new kernel'),
      where: trans._n(
        'In the menu, with the tab of %2 in front; then Run → Run All Cells.',
        'In the menu, with each of these %1 tabs in front; then Run → Run All Cells.',
        tabs.length,
        tabs.length,
        tabs[0]?.path ?? ''
      ),
      language: 'text',
      code: trans.__('Kernel → Change Kernel… → Start'),
      confirm: trans.__('Run the checks again.')
    }
  ],
  byHand: ({ first }, session, trans) =>
    kernelByHand(first.kernel ?? '', session, trans)
});
