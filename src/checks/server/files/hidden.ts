import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { inConfiguration } from '../shells';
import { lookedAt, refusals } from '../files-tried';

/** The folder that is open has a name that begins with a dot, or is in one: those are not served. */
export const hidden = defineCause({
  id: 'server/files/hidden',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['files', 'contents'],
  recognise: ({ files, contents }) => {
    const name = contents.folder.split('/').find(part => part.startsWith('.'));
    const refused = refusals(contents).find(
      ({ step, status }) => step === 'list' && status === 404
    );
    return name && refused && !files.hidden
      ? { name, folder: lookedAt(files, contents) }
      : null;
  },
  tell: ({ name, folder }, trans) => ({
    summary: trans.__(
      '%1 cannot be opened: Jupyter does not serve what is hidden, and %2 begins with a dot.',
      folder,
      name
    ),
    impact: trans.__(
      'Jupyter says that it does not exist. It does, and permissions are not the problem; a terminal shows it.'
    )
  }),
  fixes: (_, session, trans) =>
    forSession(
      [
        {
          id: 'jupyter',
          for: 'jupyter_server_config.py',
          title: trans.__('Have hidden files served'),
          where: inConfiguration(session, trans),
          language: 'python',
          code: 'c.ContentsManager.allow_hidden = True',
          opens: trans.__(
            'Files whose names begin with a dot below the root folder, such as keys and settings of programs, for whoever can log in to this Jupyter.'
          ),
          undo: 'c.ContentsManager.allow_hidden = False',
          confirm: trans.__('Open the folder again.')
        }
      ],
      session
    ),
  byHand: ({ folder }) => [shell`ls -ld ${folder}`]
});
