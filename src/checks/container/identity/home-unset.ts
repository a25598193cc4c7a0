import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { ISession } from '../../../wire/report';
import { folderFor, isFine } from '../../storage/folder';
import { foldersOf } from '../../storage/folders';
import { isSystems } from '../../storage/paths';
import { consequence } from '../../storage/words';
import type { IHomeless } from '../homes';
import { followsFrom, gravityOf, homeless } from '../homes';
import { startedWith } from '../../storage/started-with';
import { isNameless } from '../users';

/** HOME is not set, is `/`, or names a folder that is not there and that this user may not make. */
export const homeUnset = defineCause({
  id: 'container/identity/home-unset',
  hop: 'container',
  fixer: 'platform',
  needs: ['identity', 'storage'],
  recognise: ({ identity, storage }, place) => {
    const found = homeless(storage, identity);
    return found?.home.path === place
      ? { ...found, newHome: homeFor(found, storage) }
      : null;
  },
  verdict: gravityOf,
  tell: (facts, trans) => ({
    summary: trans.__('%1: %2', noticed(facts, trans), why(facts, trans)),
    impact: trans.__(
      'Jupyter and most programs keep their own files in the home folder. No folder has to be opened to everybody for that: another one serves as well.'
    )
  }),
  fixes: (facts, session, trans) =>
    startedWith(
      {
        HOME: facts.newHome ?? own(session),
        ...(isNameless(facts.me) && { USER: 'jovyan', LOGNAME: 'jovyan' })
      },
      trans.__('Set HOME to a folder that this user can write to'),
      session,
      trans
    ),
  byHand: ({ home, me }) => [
    `echo "\${HOME-HOME is not set}"; getent passwd ${me.uid}`,
    shell`ls -ld ${home.path}`
  ],
  explains: facts => [
    ...followsFrom(facts),
    ...(isNameless(facts.me) ? ['container/identity/no-such-user'] : [])
  ]
});

function noticed({ lost }: IHomeless, trans: ITranslation): string {
  const [first] = lost;
  return first
    ? consequence(first, trans)
    : trans.__('Some programs will not start, git among them');
}

function why({ home, how, me }: IHomeless, trans: ITranslation): string {
  switch (how) {
    case 'unset':
      return trans.__('the variable HOME is not set.');
    case 'root':
      return trans.__(
        'HOME is /, in which uid %1 may not make anything.',
        me.uid
      );
    case 'missing':
      return trans.__(
        'HOME is %1, which does not exist and which uid %2 may not make.',
        home.path,
        me.uid
      );
  }
}

/** The home that the password database has for this user, or else the root folder, if it can be written to. */
function homeFor(
  { home, how }: IHomeless,
  storage: Parameters<typeof foldersOf>[0]
): string | null {
  const folders = foldersOf(storage);
  const { registered } = home;
  const isLost = folders.some(
    folder => folder.path === registered && !isFine(folder)
  );
  if (registered && !isSystems(registered) && how === 'unset' && !isLost) {
    return registered;
  }
  const root = folderFor('root', folders);
  return root && isFine(root) && !isSystems(root.path) ? root.path : null;
}

function own({ uid }: ISession): string {
  return `/home/${uid ?? 'jovyan'}`;
}
