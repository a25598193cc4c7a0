import type { IJudgement, ITranslation } from '../../../check';
import { defineCheck } from '../../../check';
import { shell } from '../../../snippets/shell';
import type { IFact } from '../../../wire/report';
import type { IFolder } from '../folder';
import { foldersOf } from '../folders';
import type { IUsed } from '../operated';
import { operatedOf } from '../operated';
import { mountText } from '../mount-text';
import { operationFacts, outcome } from '../operation-facts';
import { singleFilesOf } from '../single-files';
import { stepName } from '../step-name';
import { clockDiffers } from './clock-differs';
import { databaseUnusable } from './database-unusable';
import { missingOperation } from './missing-operation';
import { modesIgnored } from './modes-ignored';
import { mountPointBusy } from './mount-point-busy';
import { namesRestricted } from './names-restricted';
import { noDelete } from './no-delete';
import { noExec } from './no-exec';
import { noLocks } from './no-locks';
import { noRename } from './no-rename';

/** Whether what Jupyter and programs do with files, beyond writing them, works where it is done. */
export const operations = defineCheck({
  id: 'storage/operations',
  selfTest: 'write',
  title: trans =>
    trans.__('Files can be renamed, locked and deleted where that is needed'),
  needs: ['storage'],
  also: ['server'],
  // Where nothing is missed, one line says so of all.
  places: seen => {
    const places = [
      ...operatedOf(seen).map(({ folder }) => folder.path),
      ...singleFilesOf(seen.storage).map(({ path }) => path)
    ];
    return places.length > 0
      ? places
      : triedIn(foldersOf(seen.storage)).length > 0
        ? ['']
        : [];
  },
  judge: (seen, place, trans) =>
    place === ''
      ? judgeAll(foldersOf(seen.storage), trans)
      : judgeOne(seen, place, trans),
  byHand: (_, place) => [
    shell`findmnt --output TARGET,SOURCE,FSTYPE,OPTIONS --target ${place || '.'}`
  ],
  causes: [
    mountPointBusy,
    modesIgnored,
    noDelete,
    noRename,
    noLocks,
    databaseUnusable,
    missingOperation,
    namesRestricted,
    noExec,
    clockDiffers
  ]
});

function triedIn(folders: readonly IFolder[]): IFolder[] {
  return folders.filter(
    ({ operations: tried, failed }) => tried.length > 0 && !failed
  );
}

function judgeAll(
  folders: readonly IFolder[],
  trans: ITranslation
): IJudgement {
  const tried = triedIn(folders);
  const slow = tried.find(({ entry }) => entry.unfinished);
  return slow
    ? {
        verdict: 'unknown',
        summary: trans.__(
          '%1 was not tried to the end, because its file system is slow.',
          slow.path
        )
      }
    : {
        verdict: 'pass',
        summary: trans._n(
          'What is needed in %1 folder works.',
          'What is needed in %1 folders works.',
          tried.length
        )
      };
}

function judgeOne(seen: IUsed, place: string, trans: ITranslation): IJudgement {
  const found = operatedOf(seen).find(({ folder }) => folder.path === place);
  if (!found) {
    const file = singleFilesOf(seen.storage).find(({ path }) => path === place);
    return {
      verdict: 'warn',
      summary: trans.__('%1 is mounted as a single file.', place),
      facts: file
        ? [
            {
              label: trans.__('Mount'),
              observed: mountText(file.mount),
              vantage: 'system'
            }
          ]
        : []
    };
  }
  const { folder, missed, verdict } = found;
  const facts: IFact[] = missed.map(step => ({
    label: stepName(step.step, trans),
    observed: outcome(step),
    vantage: 'system',
    differs: true
  }));
  const told = missed.map(step => stepName(step.step, trans));
  return {
    verdict,
    summary: trans.__('In %1 this fails: %2.', place, told.join(', ')),
    facts: [
      ...facts,
      ...operationFacts(folder, trans).filter(
        ({ label }) => !told.includes(label)
      )
    ],
    ms: folder.entry.ms
  };
}
