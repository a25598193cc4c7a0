import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { quoteBytes, shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { errorText } from '../../storage/errors';
import { below, lookedAt } from '../files-tried';
import { badEntry } from '../files-obstacles';

/** One entry of the folder cannot be read, or its name is no text. */
export const badEntryCause = defineCause({
  id: 'server/files/bad-entry',
  hop: 'storage',
  fixer: 'you',
  needs: ['files'],
  also: ['contents', 'storage'],
  recognise: ({ files, contents, storage }) => {
    const folder = lookedAt(files, contents);
    const bad = badEntry(files, folder, storage);
    return bad && { ...bad, folder };
  },
  // All other files can be used.
  verdict: () => 'warn',
  tell: ({ name, errno, folder }, trans) => ({
    summary:
      errno === null
        ? trans.__(
            '%1 cannot be opened, renamed or deleted in JupyterLab: its name is no text (UTF-8).',
            below(folder, name)
          )
        : trans.__(
            '%1 is not shown in the file browser: reading it fails with %2.',
            below(folder, name),
            errorText({ errno })
          ),
    impact:
      errno === null
        ? trans.__(
            'It was made where names are written in another way, for example unpacked from an old archive. All other files can be used.'
          )
        : trans.__(
            'All other files can be used here; older versions of Jupyter Server answer the whole folder with an error.'
          )
  }),
  fixes: ({ name, errno, folder }, session, trans) =>
    forSession(
      [
        errno === null
          ? rename(folder, name, trans)
          : lookWhere(below(folder, name), trans)
      ],
      session
    ),
  byHand: ({ folder }) => [shell`ls -lab ${folder}`],
  root: ({ folder, name }) => below(folder, name)
});

function rename(folder: string, name: string, trans: ITranslation): IFix {
  const old = quoteBytes(below(folder, name));
  const readable = below(folder, name.replace(/\\x[0-9a-f]{2}/g, '_'));
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Give it a name that can be read'),
    where: trans.__('In a terminal.'),
    language: 'shell',
    code: `mv -n ${old} ${shell`${readable}`}`,
    undo: `mv -n ${shell`${readable}`} ${old}`,
    confirm: trans.__('Run the checks again.')
  };
}

function lookWhere(path: string, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Find whose it is, and mount that again'),
    where: trans.__(
      'In a terminal: the first line says what the system makes of it, the second from where it comes. A disk that fails, a server that was changed or a program that ended is for whoever runs that.'
    ),
    language: 'shell',
    code: [shell`stat ${path}`, shell`findmnt --target ${path}`].join('\n'),
    confirm: trans.__('Run the checks again.')
  };
}
