import type { ITranslation } from '../../check';
import { shell } from '../../snippets/shell';
import type { IFix } from '../../wire/report';

/** How it is told that something is put aside. */
export interface IAside {
  path: string;
  /** Its new name. */
  aside: string;
  title: string;
  where: string;
}

/** Rename what is in the way: whoever may write to a folder may, whosever that is, and nothing of it is lost. */
export function putAside(
  { path, aside, title, where }: IAside,
  trans: ITranslation
): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title,
    where,
    language: 'shell',
    code: shell`mv -n ${path} ${aside}`,
    undo: shell`mv -n ${aside} ${path}`,
    confirm: trans.__('Run the checks again.')
  };
}
