import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IIdentity, IOwner } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy } from '../consequences';
import { modeSays } from '../dac';
import { troubleAt } from '../folders';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, modeOf, ownerName, sentences } from '../words';

/** A folder on the way may not be entered, so what lies below cannot be reached, whatever its own mode. */
export const parentClosed = defineCause({
  id: 'storage/writable/parent-closed',
  hop: 'storage',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity }, place) => {
    const trouble = troubleAt(storage, place);
    const closed = trouble?.folder.entry.closed;
    return trouble &&
      closed &&
      trouble.folder.failed?.errno === 'EACCES' &&
      modeSays(trouble.folder, identity) === false
      ? { ...trouble, closed, me: identity }
      : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary:
      facts.closed.path === facts.folder.path
        ? trans.__(
            '%1: %2 may not be entered by uid %3.',
            consequence(facts, trans),
            facts.folder.path,
            facts.me.uid
          )
        : trans.__(
            '%1: %2 lies below %3, which uid %4 may not enter.',
            consequence(facts, trans),
            facts.folder.path,
            facts.closed.path,
            facts.me.uid
          ),
    impact: sentences(
      trans.__(
        '%1 belongs to %2, mode %3.',
        facts.closed.path,
        ownerName(facts.closed),
        modeOf(facts.closed)
      ),
      facts.closed.path === facts.folder.path
        ? ''
        : trans.__('chmod and chown of the folder below it cannot help.')
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [letThrough(facts.closed, facts.me, trans), keepElsewhere(facts, trans)],
      session
    ),
  byHand: ({ folder }) => [shell`namei -l ${folder.path}`],
  explains: explainedBy,
  root: ({ closed }) =>
    `${closed.uid}:${closed.gid}:${closed.mode}:${closed.path}`
});

/** The right to pass through, for this user alone: not to list, not to write, and for nobody else. */
function letThrough(closed: IOwner, me: IIdentity, trans: ITranslation): IFix {
  const { path } = closed;
  const common = {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Let this user pass through %1', path),
    language: 'shell',
    confirm: writeTurnsGreen(trans)
  };
  if (closed.uid === me.uid) {
    return {
      ...common,
      where: trans.__('In a terminal; the folder is yours.'),
      code: shell`chmod u+x ${path}`,
      undo: shell`chmod u-x ${path}`
    };
  }
  return {
    ...common,
    where: trans.__(
      'By %1 or an administrator. It needs access lists (the package acl).',
      ownerName(closed)
    ),
    code: shell`setfacl --modify u:${me.uid}:x ${path}`,
    opens: trans.__(
      'uid %1 may pass through this folder to names it knows; it may not list it or write to it.',
      me.uid
    ),
    undo: shell`setfacl --remove u:${me.uid} ${path}`
  };
}
