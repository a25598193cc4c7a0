import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell as line } from '../../../snippets/shell';
import type { IFix, ISession } from '../../../wire/report';
import { listExtensions } from '../../by-hand';
import { inConfiguration, opensTerminal } from '../shells';

/** Switched off by configuration, which may be the wish of whoever runs this server. */
export const disabled = defineCause({
  id: 'server/terminals/disabled',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['shell'],
  recognise: ({ shell }) => (!shell.enabled && !shell.available ? shell : null),
  // Nothing is broken: it does what somebody told it to.
  verdict: () => 'warn',
  tell: (_, trans) => ({
    summary: trans.__(
      'Terminals cannot be opened: they are switched off in Jupyter’s configuration.'
    ),
    impact: trans.__(
      'It may be meant so: a terminal lets whoever is logged in run any program. Files and kernels do not need it; installing packages or changing the proxy cannot help.'
    )
  }),
  fixes: (_, session, trans) => [
    setting(session, trans),
    extension(session, trans)
  ],
  byHand: (_, session) => [
    ...(session.configDir
      ? [line`grep -rn terminals_enabled ${session.configDir}`]
      : []),
    listExtensions(session)
  ]
});

function setting(session: ISession, trans: ITranslation): IFix {
  return {
    id: 'configuration',
    for: 'jupyter_server_config.py',
    title: trans.__('Switch terminals on'),
    where: inConfiguration(session, trans),
    language: 'python',
    code: 'c.ServerApp.terminals_enabled = True',
    opens: opening(trans),
    undo: 'c.ServerApp.terminals_enabled = False',
    confirm: opensTerminal(trans)
  };
}

/** The other way to switch them off: the extension that serves them. */
function extension({ executable }: ISession, trans: ITranslation): IFix {
  const python = executable ?? 'python3';
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Switch on the extension that serves terminals'),
    where: trans.__(
      'If the setting is on already; as the user who runs Jupyter. Then start Jupyter again.'
    ),
    language: 'shell',
    code: line`${python} -m jupyter server extension enable jupyter_server_terminals`,
    opens: opening(trans),
    undo: line`${python} -m jupyter server extension disable jupyter_server_terminals`,
    confirm: opensTerminal(trans)
  };
}

function opening(trans: ITranslation): string {
  return trans.__('Terminals, for whoever can log in to this Jupyter.');
}
