import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { forGroupZero, forUser } from '../../../snippets/dockerfile';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IIdentity } from '../../../wire/evidence';
import type { IFix } from '../../../wire/report';
import { explainedBy } from '../consequences';
import { triedAt } from '../folder';
import type { IRefused } from '../ownership';
import { isMine, refusedAt, refusedTogether } from '../ownership';
import { isSystems } from '../paths';
import { gravity, keepElsewhere, writeTurnsGreen } from '../remedies';
import { consequence, ownerName, sentences, stillWorks } from '../words';

/** The user of everything that OVHcloud AI runs. */
const OVH = 42420;

/** OpenShift gives each project a range of users from here on, all of group 0. */
const OPENSHIFT = 1_000_000_000;

/** A platform that starts images as a user of its own. */
type Forced = 'OVHcloud' | 'OpenShift';

interface IForced extends IRefused {
  platform: Forced;
}

/** The platform runs every image as a user of its own, and this image was built for another. */
export const platformUser = defineCause({
  id: 'storage/writable/platform-user',
  hop: 'container',
  fixer: 'platform',
  needs: ['storage', 'identity'],
  recognise: ({ storage, identity }, place): IForced | null => {
    const found = refusedAt(storage, identity, place);
    const platform = forcedBy(identity);
    return found && platform && !isMine(found) && isOfImage(found, platform)
      ? { ...found, platform }
      : null;
  },
  verdict: gravity,
  tell: (facts, trans) => ({
    summary: trans.__(
      '%1: %2 runs every image as uid %3, and in this one %4 belongs to %5.',
      consequence(facts, trans),
      facts.platform,
      facts.me.uid,
      triedAt(facts.folder),
      ownerName(facts.owner)
    ),
    impact: sentences(
      facts.platform === 'OpenShift'
        ? trans.__(
            'It is not read-only, and another user cannot be asked for: the number is the project’s, its group is always 0. The image has to let group 0 write.'
          )
        : trans.__(
            'It is not read-only, and another user cannot be asked for. Leaving USER out of the image changes nothing: its folders have to belong to this user.'
          ),
      stillWorks(facts, trans)
    ),
    fixerIs: trans.__('whoever builds the image')
  }),
  fixes: (facts, session, trans) =>
    forSession([build(facts, trans), keepElsewhere(facts, trans)], session),
  byHand: ({ folder }) => [
    'id; echo "$HOME"',
    shell`stat -c '%u:%g %a %n' ${triedAt(folder)}`
  ],
  explains: facts => [
    ...explainedBy(facts),
    'container/identity/no-such-user',
    'container/identity/home-unset',
    'container/identity/home-of-another'
  ],
  // One image is one root, whichever of its folders are asked for.
  root: ({ platform }) => platform
});

function forcedBy(me: IIdentity): Forced | null {
  if (me.platform === 'OVHcloud' && me.uid === OVH) {
    return 'OVHcloud';
  }
  return me.container === 'kubernetes' &&
    me.uid >= OPENSHIFT &&
    [me.gid, ...me.groups].includes(0)
    ? 'OpenShift'
    : null;
}

/** OpenShift gives volumes to the pod's group; what is refused there is another matter. */
function isOfImage({ folder }: IRefused, platform: Forced): boolean {
  return platform === 'OVHcloud' || folder.entry.mount?.mountPoint === '/';
}

function build(facts: IForced, trans: ITranslation): IFix {
  const { platform, me } = facts;
  const refused = refusedTogether(facts).filter(path => !isSystems(path));
  const home = platform === 'OVHcloud' ? '/workspace' : '/opt/jupyter';
  const folders = refused.length > 0 ? refused : [home];
  const common = {
    id: 'dockerfile',
    for: 'Dockerfile',
    language: 'dockerfile',
    undo: trans.__('Take the lines out again and build.'),
    confirm: writeTurnsGreen(trans)
  };
  return platform === 'OVHcloud'
    ? {
        ...common,
        title: trans.__('Build the image for this user'),
        where: trans.__(
          'At the end of the Dockerfile. Try the image with docker run --user %1:%1 before it is pushed.',
          me.uid
        ),
        code: forUser(me.uid, me.gid, home, [...new Set([home, ...folders])]),
        opens: trans.__('These folders of the image to uid %1.', me.uid)
      }
    : {
        ...common,
        title: trans.__('Build the image for any user of group 0'),
        where: trans.__(
          'At the end of the Dockerfile. Try the image with docker run --user %1:0 before it is pushed.',
          me.uid
        ),
        code: forGroupZero(folders[0] ?? home, folders),
        opens: trans.__('These folders of the image to the group 0.')
      };
}
