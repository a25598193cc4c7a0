import type { ITranslation } from '../../../check';
import { defineCheck } from '../../../check';
import { shell } from '../../../snippets/shell';
import { errorText } from '../errors';
import { factsOf, stepsOf, usesOf } from '../facts';
import { stepName } from '../step-name';
import type { IFolder, ITrouble } from '../folder';
import { isFine } from '../folder';
import { foldersOf } from '../folders';
import { isUnneeded } from '../weight';
import { consequence } from '../words';
import { accessList } from './access-list';
import { capabilityDropped } from './capability-dropped';
import { disconnected } from './disconnected';
import { full } from './full';
import { groupNotApplied } from './group-not-applied';
import { hung } from './hung';
import { idNotMapped } from './id-not-mapped';
import { immutable } from './immutable';
import { ioError } from './io-error';
import { missing } from './missing';
import { mountedForAnotherUser } from './mounted-for-another-user';
import { notOwner } from './not-owner';
import { outOfInodes } from './out-of-inodes';
import { overQuota } from './over-quota';
import { parentClosed } from './parent-closed';
import { platformUser } from './platform-user';
import { readOnlyAfterError } from './read-only-after-error';
import { readOnlyConfigVolume } from './read-only-config-volume';
import { readOnlyMount } from './read-only-mount';
import { readOnlyRoot } from './read-only-root';
import { rootSquashed } from './root-squashed';
import { securityModule } from './security-module';
import { staleHandle } from './stale-handle';
import { ticketExpired } from './ticket-expired';

/** Whether every folder Jupyter writes to takes a file, keeps it, and lets it go again. */
export const writable = defineCheck({
  id: 'storage/writable',
  selfTest: 'write',
  title: trans => trans.__('Jupyter can write to its folders'),
  needs: ['storage'],
  places: ({ storage }) => foldersOf(storage).map(({ path }) => path),
  judge: ({ storage }, place, trans) => {
    const folders = foldersOf(storage);
    const folder = folders.find(({ path }) => path === place) as IFolder;
    return {
      // What is not needed is neither well nor ill, and not counted as writable.
      verdict:
        isFine(folder) && folder.failed && isUnneeded(folder)
          ? 'not-applicable'
          : folder.verdict,
      summary: summaryOf({ folder, folders }, storage.deadline, trans),
      facts: factsOf(folder, storage.deadline, trans),
      ms: folder.entry.ms
    };
  },
  // The name is of mktemp's choosing, so nothing that is there is touched.
  byHand: (_, place) => [
    'id',
    shell`ls -ld ${place}`,
    shell`file=$(mktemp ${`${place}/by-hand.XXXXXX`}) && rm "$file"; echo $?`
  ],
  causes: [
    // What says by itself which it is.
    hung,
    disconnected,
    staleHandle,
    ioError,
    overQuota,
    outOfInodes,
    full,
    // Read-only, from the kind of volume to the whole.
    readOnlyConfigVolume,
    readOnlyAfterError,
    readOnlyRoot,
    readOnlyMount,
    // Refused by something other than owner and mode.
    immutable,
    ticketExpired,
    mountedForAnotherUser,
    rootSquashed,
    idNotMapped,
    accessList,
    securityModule,
    // Refused by owner and mode.
    parentClosed,
    capabilityDropped,
    platformUser,
    groupNotApplied,
    missing,
    notOwner
  ]
});

/** What is said of a folder as long as no cause is proved. */
function summaryOf(
  { folder, folders }: ITrouble,
  deadline: number,
  trans: ITranslation
): string {
  const { path, entry, failed, verdict } = folder;
  if (verdict === 'unknown') {
    return entry.unfinished
      ? trans.__(
          '%1 was not tried to the end, because its file system is slow: %2 of %3 steps within %4 s.',
          path,
          entry.steps.length,
          stepsOf(entry),
          deadline
        )
      : trans.__('%1 was not tried.', path);
  }
  if (isFine(folder)) {
    return failed
      ? isUnneeded(folder)
        ? trans.__(
            'Cannot be written to, which Jupyter itself does not need: %1.',
            usesOf(folder, trans)
          )
        : trans.__(
            '%1 cannot be written to, and Jupyter does not need it: all it keeps is elsewhere.',
            path
          )
      : entry.exists
        ? trans.__('Can be written to: %1.', usesOf(folder, trans))
        : trans.__(
            'Does not exist yet, and can be made: %1.',
            usesOf(folder, trans)
          );
  }
  if (!failed) {
    return trans.__(
      '%1: %2 does not exist.',
      consequence({ folder, folders }, trans),
      path
    );
  }
  return trans.__(
    '%1: in %2 this failed: %3, %4.',
    consequence({ folder, folders }, trans),
    path,
    stepName(failed.step, trans),
    errorText(failed)
  );
}
