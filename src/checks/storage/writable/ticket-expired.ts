import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IIdentity, IStorage } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy, mountRoot } from '../consequences';
import { refusedAnyway } from '../dac';
import { errorText } from '../errors';
import { isNfs, optionOf } from '../file-systems';
import type { ITrouble } from '../folder';
import { triedAt } from '../folder';
import { failedBy } from '../folders';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, sentences, stillWorks } from '../words';

/** What a file system says that wants a ticket or token and got none that holds. */
const KEYS = ['EKEYEXPIRED', 'ENOKEY', 'EKEYREVOKED', 'EKEYREJECTED'];

interface IExpired extends ITrouble {
  system: 'kerberos' | 'afs';
  /** Whether the kernel spoke of the key itself. */
  certain: boolean;
}

/** The Kerberos ticket, or the AFS token, by which this volume knows the user has run out. */
export const ticketExpired = defineCause({
  id: 'storage/writable/ticket-expired',
  hop: 'storage',
  fixer: 'server-owner',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity }, place) =>
    expiredAt(storage, identity, place),
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: facts.certain
      ? trans.__(
          '%1: the ticket by which %2 knows you has run out.',
          consequence(facts, trans),
          mountRoot(facts.folder)
        )
      : trans.__(
          '%1: the server of %2 refuses you, as it does once your ticket has run out.',
          consequence(facts, trans),
          mountRoot(facts.folder)
        ),
    impact: sentences(
      facts.certain
        ? trans.__(
            'Owner and mode are not the problem: the answer was %1.',
            errorText({ errno: facts.folder.failed?.errno ?? null })
          )
        : facts.system === 'afs'
          ? trans.__(
              'Mode bits mean nothing there. If the token still holds (tokens), it is the access list of the folder that refuses (fs listacl).'
            )
          : trans.__(
              'Owner and mode are not the problem: they let you write. If the ticket still holds (klist), the server does not take you for who you are here.'
            ),
      trans.__(
        'It is the ticket of Jupyter’s own process that counts; one in another session need not reach it.'
      ),
      stillWorks(facts, trans)
    ),
    fixerIs: trans.__('you, with your password, in a terminal of this Jupyter')
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        renew(facts, trans),
        keepRenewing(facts, trans),
        keepElsewhere(facts, trans)
      ],
      session
    ),
  byHand: ({ system, folder }) => [
    system === 'afs' ? 'tokens' : 'klist',
    ...(system === 'afs' ? [shell`fs listacl ${triedAt(folder)}`] : [])
  ],
  explains: explainedBy,
  root: ({ folder }) => mountRoot(folder)
});

function expiredAt(
  storage: IStorage,
  me: IIdentity,
  path: string
): IExpired | null {
  const spoken = failedBy(storage, path, KEYS);
  const trouble = spoken ?? failedBy(storage, path, ['EACCES']);
  const mount = trouble?.folder.entry.mount;
  if (!trouble || !mount) {
    return null;
  }
  const system = /afs/.test(mount.fsType) ? 'afs' : 'kerberos';
  const secured = isNfs(mount) && /^krb5/.test(optionOf(mount, 'sec') ?? '');
  // Root has no ticket of its own: there it is the server that makes nobody of it.
  const refused =
    me.uid !== 0 &&
    (system === 'afs' || (secured && refusedAnyway(storage, me, path)));
  return spoken || refused
    ? { ...trouble, system, certain: spoken !== null }
    : null;
}

function renew({ system }: IExpired, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Get a new ticket'),
    where: trans.__(
      'In a terminal of this Jupyter, or in the session that started it. It asks for your password where the old ticket cannot be renewed.'
    ),
    language: 'shell',
    code:
      system === 'afs'
        ? 'kinit -R || kinit\naklog\ntokens'
        : 'kinit -R || kinit\nklist',
    confirm: writeTurnsGreen(trans)
  };
}

/** A program that renews it for as long as Jupyter runs. */
function keepRenewing({ system }: IExpired, trans: ITranslation): IFix {
  return {
    id: 'start',
    for: trans.__('the command that starts Jupyter'),
    title: trans.__('Renew it for as long as Jupyter runs'),
    where: trans.__(
      'Before the command that starts Jupyter, with the program krenew (package kstart). It renews once an hour, up to the lifetime that your site allows.'
    ),
    language: 'shell',
    code: system === 'afs' ? 'krenew -t -K 60 --' : 'krenew -K 60 --',
    undo: trans.__('Start Jupyter without it.'),
    confirm: writeTurnsGreen(trans)
  };
}
