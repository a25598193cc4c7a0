import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix, ISession } from '../../../wire/report';
import { explainedBy } from '../consequences';
import type { ITrouble } from '../folder';
import { triedAt } from '../folder';
import { failedBy } from '../folders';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, sentences, stillWorks } from '../words';

interface ILocked extends ITrouble {
  at: string;
  flag: 'immutable' | 'append-only';
}

/** The folder has an attribute that lets nothing in it be changed, or nothing be renamed and deleted. */
export const immutable = defineCause({
  id: 'storage/writable/immutable',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage'],
  recognise: ({ storage }, place): ILocked | null => {
    const trouble = failedBy(storage, place, ['EPERM']);
    const [flag] = trouble?.folder.entry.flags ?? [];
    return trouble && flag
      ? { ...trouble, flag, at: triedAt(trouble.folder) }
      : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary:
      facts.flag === 'immutable'
        ? trans.__(
            '%1: %2 is marked immutable.',
            consequence(facts, trans),
            facts.at
          )
        : trans.__(
            '%1: %2 is marked append-only, so files can be made there and not be renamed or deleted.',
            consequence(facts, trans),
            facts.at
          ),
    impact: sentences(
      trans.__(
        'Owner and mode are not the problem, and root is refused as well, chmod and chown too: it is an attribute of the file system (chattr).'
      ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [unmark(facts, session, trans), keepElsewhere(facts, trans)],
      session
    ),
  byHand: ({ at }) => [shell`lsattr -d ${at}`],
  explains: explainedBy,
  root: ({ at, flag }) => `${flag}:${at}`
});

function unmark(
  { at, flag }: ILocked,
  session: ISession,
  trans: ITranslation
): IFix {
  const [off, on] =
    flag === 'immutable'
      ? [shell`chattr -i ${at}`, shell`chattr +i ${at}`]
      : [shell`chattr -a ${at}`, shell`chattr +a ${at}`];
  return {
    id: 'shell',
    for: session.container ? trans.__('shell of the host') : trans.__('shell'),
    title: trans.__('Take the mark away from this one folder'),
    where: trans.__(
      'By an administrator of the machine, under the path it has there; first ask who set it and why: backup programs and hosting panels do.'
    ),
    language: 'shell',
    code: off,
    opens: trans.__('Changes in this folder, as owner and mode allow them.'),
    undo: on,
    confirm: writeTurnsGreen(trans)
  };
}
