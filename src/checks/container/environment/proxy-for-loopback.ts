import { defineCause } from '../../../check';
import { proxiedLoopback } from '../proxies';
import { runAgain, startedWith } from '../../storage/started-with';

/** What is this machine itself, by the names programs have for it. */
const SELF = 'localhost,127.0.0.1,::1';

/** A proxy is set for all addresses, this machine's own too, and can only answer for another. */
export const proxyForLoopback = defineCause({
  id: 'container/environment/proxy-for-loopback',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['limits'],
  recognise: ({ limits }) => {
    const names = proxiedLoopback(limits);
    return names.length > 0 ? names : null;
  },
  verdict: () => 'warn',
  tell: (names, trans) => ({
    summary: trans.__(
      'Notebooks that ask a server on localhost get an error of the proxy: %1 is set, and no_proxy does not except this machine.',
      names.join(', ')
    ),
    impact: trans.__(
      'JupyterLab itself asks no proxy. Programs in kernels and terminals do: dashboards, databases and model servers that run beside them are looked for where the proxy is.'
    )
  }),
  fixes: (_, session, trans) => [
    {
      id: 'environment',
      for: trans.__('environment'),
      title: trans.__('Except this machine from the proxy'),
      where: trans.__(
        'In the script that starts Jupyter; then start Jupyter again. What is excepted already stays so.'
      ),
      language: 'shell',
      code: [
        `export no_proxy="\${no_proxy:-$NO_PROXY}\${no_proxy:+,}${SELF}"`,
        'export NO_PROXY="$no_proxy"'
      ].join('\n'),
      undo: trans.__('Take the lines out again.'),
      confirm: runAgain(trans)
    },
    ...startedWith(
      { no_proxy: SELF, NO_PROXY: SELF },
      trans.__('Except this machine, and what was excepted before'),
      session,
      trans
    ).filter(({ id }) => id !== 'environment')
  ],
  byHand: () => [
    'env | cut -d= -f1 | grep -i proxy; echo "$no_proxy"',
    `curl -s -o /dev/null -w '%{http_code} by %{remote_ip}\\n' http://localhost/`
  ]
});
