import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { giveAtBuild } from '../../../snippets/dockerfile';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix, ISession } from '../../../wire/report';
import { folderFor, isFine } from '../folder';
import { foldersOf } from '../folders';
import type { IClosed } from '../installs';
import { closedIn } from '../installs';
import { modeOf, ownerName } from '../words';

interface IHere extends IClosed {
  /** A folder of the user's where an environment can be made. */
  base: string | null;
}

/** Packages cannot be installed into the environment Jupyter runs in, because it belongs to somebody else. */
export const prefixReadOnly = defineCause({
  id: 'storage/packages/prefix-read-only',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'packages', 'identity'],
  recognise: (seen, place): IHere | null => {
    const closed = closedIn(seen);
    const folders = foldersOf(seen.storage);
    const base = (['root', 'home'] as const)
      .map(role => folderFor(role, folders))
      .find(folder => folder && isFine(folder) && folder.entry.exists);
    return closed?.library === place
      ? { ...closed, base: base?.path ?? null }
      : null;
  },
  // Who installs nothing misses nothing.
  verdict: () => 'warn',
  tell: ({ library, owner, uid }, trans) => ({
    summary: trans.__(
      'Packages cannot be installed: %1 belongs to %2, and Jupyter runs as uid %3.',
      library,
      ownerName(owner),
      uid
    ),
    impact: trans.__(
      'Its mode is %1, and this Python does not look for packages of a user of its own either. What is installed works. sudo pip would only make more of it somebody else’s.',
      modeOf(owner)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        ownEnvironment(facts, session, trans),
        facts.uid === 0 ? null : atBuild(facts, trans),
        session.container ? null : giveBack(facts, trans)
      ],
      session
    ),
  byHand: ({ library }) => ['id', shell`stat -c '%u:%g %a %n' ${library}`],
  root: ({ library }) => library
});

function ownEnvironment(
  { base }: IHere,
  { executable }: ISession,
  trans: ITranslation
): IFix | null {
  const path = base && `${base.replace(/\/$/, '')}/.venv`;
  return path
    ? {
        id: 'shell',
        for: trans.__('shell'),
        title: trans.__('Make an environment of your own, as a kernel'),
        where: trans.__(
          'In a terminal. Then choose the kernel work in the launcher; %pip install in it goes there, and what Jupyter’s Python has can be imported too.'
        ),
        language: 'shell',
        code: [
          shell`${executable ?? 'python3'} -m venv --system-site-packages ${path}`,
          shell`${`${path}/bin/python`} -m pip install ipykernel`,
          shell`${`${path}/bin/python`} -m ipykernel install --user --name work`
        ].join('\n'),
        undo: 'jupyter kernelspec remove work',
        confirm: trans.__('%pip install works in the new kernel.')
      }
    : null;
}

/** Packages in the image are there for everybody who starts it. */
function atBuild({ prefix, uid }: IHere, trans: ITranslation): IFix {
  return {
    id: 'dockerfile',
    for: 'Dockerfile',
    title: trans.__('Or give the environment to this user in the image'),
    where: trans.__(
      'At the end of the Dockerfile; then build it. Packages that everybody needs are better installed there.'
    ),
    language: 'dockerfile',
    code: giveAtBuild(uid, prefix),
    opens: trans.__('Changing all packages of the image, for uid %1.', uid),
    undo: trans.__('Take the lines out again and build.'),
    confirm: trans.__('Run the checks again.')
  };
}

/** An environment in one's own folder that somebody else, such as sudo pip, took over. */
function giveBack({ prefix, uid, gid }: IHere, trans: ITranslation): IFix {
  return {
    id: 'owner',
    for: trans.__('shell'),
    title: trans.__('Or take the environment back'),
    where: trans.__('By an administrator: this one environment.'),
    language: 'shell',
    code: shell`chown -R ${uid}:${gid} ${prefix}`,
    opens: trans.__('Changing its packages, for uid %1.', uid),
    confirm: trans.__('Run the checks again.')
  };
}
