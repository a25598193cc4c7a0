import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import { explainedBy } from '../consequences';
import { triedAt } from '../folder';
import { giveIt, runAsOwner, startAsOwner } from '../owner-fixes';
import { refusedAt, refusedTogether } from '../ownership';
import { isSystems } from '../paths';
import { gravity, keepElsewhere } from '../remedies';
import {
  consequence,
  modeOf,
  ownerName,
  sentences,
  stillWorks
} from '../words';

/** Jupyter runs as root without root's right to pass over permissions, and the folder belongs to somebody else. */
export const capabilityDropped = defineCause({
  id: 'storage/writable/capability-dropped',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity }, place) => {
    const found = refusedAt(storage, identity, place);
    return found && found.me.uid === 0 && found.owner.uid !== 0 ? found : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: %2 belongs to %3, and this root may not pass over permissions (CAP_DAC_OVERRIDE was taken from it).',
      consequence(facts, trans),
      triedAt(facts.folder),
      ownerName(facts.owner)
    ),
    impact: sentences(
      trans.__(
        'It is not read-only, and being root is not the way out: here root is a user like any other, whom the mode %1 keeps out.',
        modeOf(facts.owner)
      ),
      stillWorks(facts, trans)
    )
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        ...startAsOwner(facts.owner, trans),
        runAsOwner(facts.owner, trans),
        refusedTogether(facts).some(isSystems)
          ? null
          : giveIt(facts, session, trans),
        keepElsewhere(facts, trans)
      ],
      session
    ),
  byHand: ({ folder }) => [
    'id -u; grep CapEff /proc/self/status',
    shell`stat -c '%u:%g %a %n' ${triedAt(folder)}`
  ],
  explains: explainedBy,
  root: facts =>
    `${facts.owner.uid}:${facts.owner.gid}:${refusedTogether(facts)[0] ?? ''}`
});
