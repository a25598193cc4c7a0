import type { ITranslation } from '../../check';
import { shell } from '../../snippets/shell';
import type { IOwner } from '../../wire/evidence';
import type { IFix, ISession } from '../../wire/report';

/** One file or folder, to the user Jupyter runs as; null where that is not known. */
export function giveOne(
  owner: Pick<IOwner, 'path'> & Partial<IOwner>,
  { uid, gid, container }: ISession,
  trans: ITranslation
): IFix | null {
  return uid === null || gid === null
    ? null
    : {
        id: 'owner',
        for: container ? trans.__('shell of the host') : trans.__('shell'),
        title: trans.__('Give it to the user Jupyter runs as'),
        where: trans.__(
          'By an administrator, where it comes from: this one, and nothing beside it.'
        ),
        language: 'shell',
        code: shell`chown -R ${uid}:${gid} ${owner.path}`,
        opens: trans.__('Writing there for uid %1.', uid),
        ...(owner.uid !== undefined &&
          owner.gid !== undefined && {
            undo: shell`chown -R ${owner.uid}:${owner.gid} ${owner.path}`
          }),
        confirm: trans.__('Run the checks again.')
      };
}
