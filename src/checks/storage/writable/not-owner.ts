import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { explainedBy } from '../consequences';
import { triedAt } from '../folder';
import { giveGroup, giveIt, openToOwner, startAsOwner } from '../owner-fixes';
import { isMine, refusedAt, refusedTogether } from '../ownership';
import { isSystems } from '../paths';
import { gravity, keepElsewhere } from '../remedies';
import {
  consequence,
  modeOf,
  ownerName,
  sentences,
  stillWorks
} from '../words';

/** The folder belongs to another user, or its mode keeps its own owner out. */
export const notOwner = defineCause({
  id: 'storage/writable/not-owner',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity }, place) => {
    const found = refusedAt(storage, identity, place);
    return found && (found.folder.entry.exists || found.own) ? found : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: isMine(facts)
      ? trans.__(
          '%1: %2 is yours, but its mode %3 does not let you write.',
          consequence(facts, trans),
          triedAt(facts.folder),
          modeOf(facts.owner)
        )
      : trans.__(
          '%1: %2 belongs to %3, and Jupyter runs as uid %4.',
          consequence(facts, trans),
          triedAt(facts.folder),
          ownerName(facts.owner),
          facts.me.uid
        ),
    impact: sentences(
      isMine(facts)
        ? trans.__(
            'It is not read-only, and nobody else has to let you in: only its mode is in the way.'
          )
        : trans.__(
            'It is not read-only: its mode is %1, which lets others read at most. Starting Jupyter as root would only hide this.',
            modeOf(facts.owner)
          ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      refusedTogether(facts).some(isSystems)
        ? [keepElsewhere(facts, trans)]
        : isMine(facts)
          ? [openToOwner(facts, trans)]
          : [
              giveIt(facts, session, trans),
              ...startAsOwner(facts.owner, trans),
              giveGroup(facts, trans),
              keepElsewhere(facts, trans)
            ],
      session
    ),
  byHand: ({ folder }) => [
    'id',
    shell`stat -c '%u:%g %a %n' ${triedAt(folder)}`
  ],
  explains: explainedBy,
  root: facts =>
    `${facts.owner.uid}:${facts.owner.gid}:${refusedTogether(facts)[0] ?? ''}`
});
