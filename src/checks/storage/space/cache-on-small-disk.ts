import { bytes } from '../../../bytes';
import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { env } from '../../../snippets/dockerfile';
import { consoleText } from '../../../snippets/platform';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix, ISession } from '../../../wire/report';
import type { IRoomyCache } from '../caches';
import { roomyCaches } from '../caches';
import { fileSystemRoot, mountRoot } from '../consequences';
import { inVariables } from '../variables';

/** A cache of models fills the small disk, while the large one has room. */
export const cacheOnSmallDisk = defineCause({
  id: 'storage/space/cache-on-small-disk',
  hop: 'container',
  fixer: 'server-owner',
  needs: ['storage'],
  recognise: ({ storage }, place) =>
    roomyCaches(storage).find(({ folder }) => folder.path === place) ?? null,
  verdict: () => 'warn',
  tell: ({ folder, space, work, room, variable }, trans) => ({
    summary: trans.__(
      'The next model may not fit: %1 is kept on a disk with %2 left, and %3 has %4.',
      folder.path,
      bytes(Math.max(0, space.bytesFree)),
      mountRoot(work),
      bytes(room.bytesFree)
    ),
    impact: trans.__(
      'All works now. Programs keep what they fetch where %1 says, and unless it is set, in the home folder.',
      variable
    )
  }),
  fixes: (facts, session, trans) => {
    const value = { [facts.variable]: newPlace(facts) };
    const common = {
      title: trans.__('Keep the cache on the large disk'),
      confirm: trans.__('Run the checks again.')
    };
    return forSession(
      [
        inPlatform(value, common, session, trans),
        ...inVariables(value, common, trans),
        {
          ...common,
          id: 'dockerfile',
          for: 'Dockerfile',
          where: trans.__('In the Dockerfile of the image; then build it.'),
          language: 'dockerfile',
          code: env(facts.variable, newPlace(facts)),
          undo: trans.__('Take it out again.')
        }
      ],
      session
    );
  },
  byHand: ({ folder, work }) => [shell`df -h ${folder.path} ${work.path}`],
  root: ({ folder }) => fileSystemRoot(folder)
});

/** By the same name where work is kept. */
function newPlace({ folder, work }: IRoomyCache): string {
  const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
  return `${work.path.replace(/\/$/, '')}/.cache/${name}`;
}

function inPlatform(
  value: Readonly<Record<string, string>>,
  common: { title: string; confirm: string },
  { platform }: ISession,
  trans: ITranslation
): IFix | null {
  const [line = ''] = Object.entries(value).map(pair => pair.join('='));
  const code = platform && consoleText(platform, 'variable', line);
  return platform && code
    ? {
        ...common,
        id: 'platform',
        for: platform,
        where: trans.__(
          'In the console of %1; it is started again then.',
          platform
        ),
        language: 'text',
        code
      }
    : null;
}
