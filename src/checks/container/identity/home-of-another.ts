import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import type { ITranslation } from '../../../check';
import { folderFor, isFine } from '../../storage/folder';
import { foldersOf } from '../../storage/folders';
import { isSystems } from '../../storage/paths';
import { consequence, ownerName } from '../../storage/words';
import type { IForeign } from '../homes';
import { followsFrom, foreign, gravityOf } from '../homes';
import { runAgain, startedWith } from '../../storage/started-with';

/** HOME, or the folder for running programs, is that of another user: as after sudo or su, or in an image that is run as somebody else. */
export const homeOfAnother = defineCause({
  id: 'container/identity/home-of-another',
  hop: 'container',
  fixer: 'platform',
  needs: ['identity', 'storage'],
  recognise: ({ identity, storage }, place) => {
    const found = foreign(storage, identity);
    const root = folderFor('root', foldersOf(storage));
    return found?.path === place
      ? {
          ...found,
          root: root && isFine(root) && !isSystems(root.path) ? root.path : null
        }
      : null;
  },
  verdict: gravityOf,
  tell: (facts, trans) => {
    const { me, lost, path, owner, variable } = facts;
    const [first] = lost;
    const named = ownerName(owner);
    return {
      summary: first
        ? trans.__(
            '%1: %2 is %3, which belongs to %4, and Jupyter runs as uid %5.',
            consequence(first, trans),
            variable,
            path,
            named,
            me.uid
          )
        : trans.__(
            'What Jupyter makes in %1 will be closed to its owner: HOME is the home of %2, and Jupyter runs as root.',
            path,
            named
          ),
      impact: first
        ? trans.__(
            'sudo and su leave this variable as it was, and an image has that of the user it was built for. The folder is right as it is; the variable is not.'
          )
        : trans.__(
            'All works now. Started without root, Jupyter will then not be able to write its own files: sudo leaves HOME as it was.'
          )
    };
  },
  fixes: (facts, session, trans) => {
    if (facts.variable === 'XDG_RUNTIME_DIR') {
      return forSession([withoutRuntimeDir(trans)], session);
    }
    const { registered } = facts.me.home ?? {};
    const own = registered && registered !== facts.path ? registered : null;
    const isUsable = facts.me.uid === 0 || !isSystems(own ?? '/');
    const home = (isUsable ? own : null) ?? facts.root;
    return [
      ...(home
        ? startedWith(
            { HOME: home },
            trans.__('Give Jupyter a home folder of its own user'),
            session,
            trans
          )
        : []),
      ...(facts.me.uid === 0 ? [withoutSudo(facts, trans)] : [])
    ];
  },
  byHand: ({ path }) => [
    'id; echo "$HOME"; echo "$XDG_RUNTIME_DIR"',
    shell`stat -c '%u:%g %a %n' ${path}`
  ],
  explains: followsFrom
});

function withoutRuntimeDir(trans: ITranslation): IFix {
  return {
    id: 'environment',
    for: trans.__('environment'),
    title: trans.__('Start Jupyter without the other user’s folder'),
    where: trans.__(
      'In the script that starts Jupyter, before that line; then start Jupyter again. It then keeps what it runs with in its own data folder.'
    ),
    language: 'shell',
    code: 'unset XDG_RUNTIME_DIR JUPYTER_RUNTIME_DIR',
    undo: trans.__('Take the line out again.'),
    confirm: runAgain(trans)
  };
}

function withoutSudo({ owner }: IForeign, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Start Jupyter as the owner of that home'),
    where: trans.__(
      'In place of the line with sudo, as %1. What root made there before has to be given back first: the second line lists it.',
      ownerName(owner)
    ),
    language: 'shell',
    code: [
      'jupyter lab',
      shell`find ${owner.path} -xdev -maxdepth 3 -uid 0`
    ].join('\n'),
    confirm: runAgain(trans)
  };
}
