import type { ITranslation } from '../../check';
import { shell } from '../../snippets/shell';
import type { IFix, ISession } from '../../wire/report';

/** Print the address of every Jupyter of this user. */
export function listServers({ executable }: ISession): string {
  return shell`${executable ?? 'python3'} -m jupyter server list`;
}

/** See which there are, so that one is left or the right one is opened. */
export function listServersFix(session: ISession, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('See which servers run, and open the one you mean'),
    where: trans.__(
      'In a shell on the computer Jupyter runs on; open the address of the right one. If this is the right one, reload this page.'
    ),
    language: 'shell',
    code: listServers(session)
  };
}
