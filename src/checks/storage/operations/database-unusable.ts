import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { mountRoot } from '../consequences';
import { databaseElsewhere } from '../database-fixes';
import { errorText } from '../errors';
import { missedAt, urgency } from '../operated';
import { inScratchFolder } from '../scratch';

/** SQLite cannot save there, though files can be written and locked. */
export const databaseUnusable = defineCause({
  id: 'storage/operations/database-unusable',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['storage'],
  also: ['server'],
  recognise: (seen, place) =>
    missedAt(seen, place, ['database', 'database-wal']),
  verdict: urgency,
  tell: ({ folder, step }, trans) => ({
    summary:
      step.step === 'database'
        ? trans.__(
            'Notebooks can hang or fail to open: SQLite cannot save in %1 (%2).',
            folder.path,
            errorText(step)
          )
        : trans.__(
            'Notebooks can fail to open: an extension keeps an SQLite database with a log in %1, and that cannot be saved (%2).',
            folder.path,
            errorText(step)
          ),
    impact:
      step.step === 'database'
        ? trans.__(
            'Owner and mode are not the problem: other files can be written there. Deleting the database does not help: a new one fails as well.'
          )
        : trans.__(
            'Owner and mode are not the problem: other files can be written there, and SQLite without a log works.'
          )
  }),
  fixes: (facts, session, trans) =>
    forSession(databaseElsewhere(facts, session, trans), session),
  byHand: ({ folder, step }) => {
    const journal = step.step === 'database' ? 'DELETE' : 'WAL';
    const program = `import sqlite3,sys; c=sqlite3.connect(sys.argv[1],5); c.execute("PRAGMA journal_mode=${journal}"); c.execute("CREATE TABLE t(i)"); c.commit()`;
    return [
      inScratchFolder(
        folder.path,
        `${shell`python3 -c ${program}`} "$dir/db"`,
        ['db', 'db-journal', 'db-wal', 'db-shm']
      )
    ];
  },
  explains: () => ['server/files/signatures-unwritable'],
  root: ({ folder }) => mountRoot(folder)
});
