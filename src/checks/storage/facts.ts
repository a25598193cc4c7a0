import { bytes } from '../../bytes';
import type { ITranslation } from '../../check';
import { shell } from '../../snippets/shell';
import type { IPlace, ISpace } from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { errorText } from './errors';
import type { IFolder } from './folder';
import { triedAt } from './folder';
import { mountText } from './mount-text';
import { operationFacts } from './operation-facts';
import { stepName } from './step-name';
import { modeOf, ownerName, roleName } from './words';

/** What was seen at a folder, the line that shows the fault first. */
export function factsOf(
  folder: IFolder,
  deadline: number,
  trans: ITranslation
): IFact[] {
  const { entry, path } = folder;
  const tried = triedAt(folder);
  const lines: [string, string | null | undefined | false][] = [
    [trans.__('Used for'), usesOf(folder, trans)],
    [
      trans.__('Nearest folder that exists'),
      !entry.exists && !entry.closed && tried !== path && tried
    ],
    [
      trans.__('Owner and mode'),
      entry.owner &&
        `${entry.owner.path}: ${ownerName(entry.owner)}, gid ${entry.owner.gid}, ${modeOf(entry.owner)}`
    ],
    [
      trans.__('May not be entered'),
      entry.closed &&
        `${entry.closed.path}: ${ownerName(entry.closed)}, gid ${entry.closed.gid}, ${modeOf(entry.closed)}`
    ],
    [trans.__('Access list'), entry.accessList],
    [trans.__('Attributes'), entry.flags?.join(', ')],
    [trans.__('Security label'), entry.label],
    [trans.__('Mount'), entry.mount && mountText(entry.mount)],
    [trans.__('Space left'), entry.space && spaceText(entry.space, trans)],
    [trans.__('Left behind'), leftoverText(folder, trans)]
  ];
  return [
    canary(folder, deadline, trans),
    ...operationFacts(folder, trans),
    ...lines.flatMap(([label, observed]) =>
      observed ? [{ label, observed, vantage: 'system' as const }] : []
    )
  ];
}

/** How many operations the canary goes through; a folder that is missing is only made and removed. */
export function stepsOf({ exists }: IPlace): number {
  return exists ? 7 : 3;
}

function canary(
  { entry, failed }: IFolder,
  deadline: number,
  trans: ITranslation
): IFact {
  const done = entry.steps
    .filter(({ ok }) => ok)
    .map(({ step }) => stepName(step, trans));
  const refused = failed ?? entry.steps.find(({ ok }) => !ok);
  const observed = entry.timedOut
    ? trans.__('no answer within %1 s', deadline)
    : refused
      ? trans.__('%1: %2', stepName(refused.step, trans), errorText(refused))
      : entry.unfinished
        ? trans.__('%1; no more within %2 s', done.join(', '), deadline)
        : done.length > 0
          ? done.join(', ')
          : trans.__('not tried');
  return {
    label: trans.__('Test file'),
    expected: trans.__(
      'create, write 64 KiB, flush to disk, read back, rename, delete'
    ),
    observed,
    vantage: 'system',
    ...((entry.timedOut || failed) && { differs: true })
  };
}

/** What is left, of bytes and of inodes. */
export function spaceText(space: ISpace, trans: ITranslation): string {
  const room = trans.__(
    '%1 of %2',
    bytes(space.bytesFree),
    bytes(space.bytesTotal)
  );
  return space.inodesTotal > 0
    ? trans.__('%1; %2 of %3 inodes', room, space.inodesFree, space.inodesTotal)
    : room;
}

/** What a probe could not remove again, and the line that does. */
function leftoverText(
  { entry, path }: IFolder,
  trans: ITranslation
): string | null {
  const left = entry.leftover && `${entry.tried ?? path}/${entry.leftover}`;
  return left
    ? trans.__('%1; once that is possible: %2', left, shell`rm -r ${left}`)
    : null;
}

/** What Jupyter uses a folder for, in words. */
export function usesOf({ roles, names }: IFolder, trans: ITranslation): string {
  const uses = roles.map(role => roleName(role, trans)).join(', ');
  return names.length > 0 ? `${uses} (${names.join(', ')})` : uses;
}
