import type { ITranslation } from '../../check';
import type { IFix, ISession } from '../../wire/report';

/** Do without a trash, which users have to know. */
export function deleteAtOnce(
  { configDir }: ISession,
  trans: ITranslation
): IFix {
  return {
    id: 'jupyter',
    for: 'jupyter_server_config.py',
    title: trans.__('Or let deleted files be gone at once'),
    where: trans.__(
      'In %1; then start Jupyter again, and tell those who use it.',
      configDir
        ? `${configDir}/jupyter_server_config.py`
        : 'jupyter_server_config.py'
    ),
    language: 'python',
    code: 'c.FileContentsManager.delete_to_trash = False',
    opens: trans.__('Files that are deleted by mistake cannot be had back.'),
    undo: trans.__('Take the line out again.'),
    confirm: trans.__('Run the checks again.')
  };
}
