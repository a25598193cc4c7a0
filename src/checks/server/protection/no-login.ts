import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { settingByHand, settingFact } from '../protection-words';

/** Jupyter asks nobody to log in, and others than this computer reach it. */
export const noLogin = defineCause({
  id: 'server/protection/no-login',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['server', 'page'],
  recognise: ({ server, page }, setting) =>
    setting === 'token'
      ? { setting, ip: server.ip, port: server.port, host: page.host }
      : null,
  verdict: () => 'warn',
  tell: ({ host, port }, trans) => ({
    summary: trans.__(
      'Whoever reaches %1, or port %2 of this computer, can read your files and run programs as you: this Jupyter asks nobody to log in.',
      host,
      port
    ),
    impact: trans.__(
      'Nothing fails for it. A login in front protects only those who come through it: other containers and users of this computer do not.'
    )
  }),
  show: ({ setting }, trans) => [
    settingFact(
      setting,
      { expected: trans.__('not empty'), observed: trans.__('empty') },
      trans
    )
  ],
  fixes: (_, { executable }, trans) => [
    {
      id: 'jupyter-password',
      for: trans.__('shell'),
      title: trans.__('Give it a password'),
      where: trans.__(
        'On the computer Jupyter runs on, as the user who starts it; it asks for the password. Then restart Jupyter.'
      ),
      language: 'shell',
      code: shell`${executable ?? 'python3'} -m jupyter server password`,
      confirm: trans.__('Open Jupyter again: it asks for the password.'),
      undo: trans.__(
        'Take hashed_password out of jupyter_server_config.json again.'
      )
    }
  ],
  byHand: ({ setting }, session, trans) =>
    settingByHand(setting, session, trans)
});
