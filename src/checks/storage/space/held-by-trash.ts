import { bytes } from '../../../bytes';
import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { fileSystemRoot } from '../consequences';
import { foldersOf } from '../folders';
import { heldBy } from '../trash';
import { deleteAtOnce } from '../trash-fixes';
import { whoFrees } from '../words';

/** What was deleted lies in the trash, and still takes the room that is missing. */
export const heldByTrash = defineCause({
  id: 'storage/space/held-by-trash',
  hop: 'server',
  fixer: 'server-owner',
  needs: ['storage', 'files'],
  recognise: ({ storage, files }, place) => {
    const held = heldBy(storage, files);
    return held?.volume.at === place
      ? {
          ...held,
          used: files.trash.used,
          // Of another disk that is full the trash of this one says nothing.
          alone: foldersOf(storage)
            .filter(({ failed }) => failed?.errno === 'ENOSPC')
            .every(folder => fileSystemRoot(folder) === held.volume.root)
        }
      : null;
  },
  verdict: ({ volume }) => (volume.full ? 'fail' : 'warn'),
  tell: (facts, trans) => ({
    summary: facts.volume.full
      ? trans.__(
          'Nothing more can be saved at %1: it is full, and %2 of it are deleted files in the trash.',
          facts.volume.at,
          bytes(facts.bytes)
        )
      : trans.__(
          'Saving will soon fail at %1: %2 are left, and %3 are deleted files in the trash.',
          facts.volume.at,
          bytes(Math.max(0, facts.volume.space.bytesFree)),
          bytes(facts.bytes)
        ),
    impact: trans.__(
      'Deleting more files in JupyterLab makes no room: they are moved to %1, on the same disk, and nothing ever empties it.',
      facts.where
    ),
    fixerIs: whoFrees(trans)
  }),
  fixes: (facts, session, trans) =>
    forSession(
      [
        empty(facts.where, trans),
        facts.used ? deleteAtOnce(session, trans) : null
      ],
      session
    ),
  byHand: ({ where, volume }) => [
    shell`du -sh ${where}`,
    shell`df -h ${volume.at}`
  ],
  explains: ({ volume, alone }) =>
    volume.full && alone ? ['storage/writable/full'] : [],
  root: ({ volume }) => volume.root
});

function empty(where: string, trans: ITranslation): IFix {
  return {
    id: 'shell',
    for: trans.__('shell'),
    title: trans.__('Look what is in the trash, then empty it'),
    where: trans.__(
      'In a terminal: the first line lists what is in it, the second removes that for good.'
    ),
    language: 'shell',
    code: [
      shell`ls -lA ${`${where}/files`}`,
      shell`find ${`${where}/files`} ${`${where}/info`} -mindepth 1 -delete`
    ].join('\n'),
    confirm: trans.__('Run the checks again.')
  };
}
