import type { ITranslation, Seen } from './check';
import { errorText } from './checks/storage/errors';
import { stepsOf, usesOf } from './checks/storage/facts';
import type { IFolder } from './checks/storage/folder';
import { isFine } from './checks/storage/folder';
import { failingOf } from './checks/storage/operated';
import { outcome } from './checks/storage/operation-facts';
import { stepName } from './checks/storage/step-name';
import { survivalOf } from './checks/storage/survival';
import { modeOf, ownerName } from './checks/storage/words';
import { WORST_FIRST } from './fold';
import type { IStorage } from './wire/evidence';
import type { IFinding, IHeadline, IPlaceRow, Verdict } from './wire/report';

/** What a table of places is made of, beside the evidence: what was found in them. */
export interface IFound {
  findings: readonly IFinding[];
  headline: IHeadline;
}

/** One place in words, with the worst that was found there. */
export function rowOf(
  folder: IFolder,
  found: IFound & { seen: Seen },
  trans: ITranslation
): IPlaceRow {
  const { path, entry } = folder;
  const { survives, words } = survivalOf(folder, found.seen, trans);
  // Of a folder that is missing, the nearest above it was asked.
  const owner = entry.exists ? entry.owner : null;
  return {
    path,
    uses: usesOf(folder, trans),
    verdict: verdictOf(folder, found.findings),
    guilty: found.headline.place === path,
    owner: owner ? ownerName(owner) : null,
    mode: owner ? modeOf(owner) : null,
    restrictions: [
      ...(entry.accessList
        ? [trans.__('access list (%1)', entry.accessList)]
        : []),
      ...(entry.flags ?? []),
      ...(entry.label ? [trans.__('labelled %1', entry.label)] : [])
    ],
    writing: writingOf(folder, found.seen.storage, trans),
    failing: failingOf(folder).map(step =>
      trans.__('%1: %2', stepName(step.step, trans), outcome(step))
    ),
    survives,
    lifetime: words
  };
}

/** The worst that was found there. */
function verdictOf(
  { path, verdict, entry }: IFolder,
  findings: readonly IFinding[]
): Verdict {
  const here = findings
    .filter(
      ({ check, place }) =>
        place === path ||
        (check === 'storage/space' && place === entry.mount?.mountPoint)
    )
    .map(finding => finding.verdict);
  return WORST_FIRST.find(one => here.includes(one)) ?? verdict;
}

/** Whether a file could be written, or how that ended. */
function writingOf(
  folder: IFolder,
  { deadline }: IStorage,
  trans: ITranslation
): string {
  const { entry, failed, roles } = folder;
  if (entry.timedOut) {
    return trans.__('no answer within %1 s', deadline);
  }
  if (failed) {
    const how = [stepName(failed.step, trans), errorText(failed)].join(', ');
    return isFine(folder)
      ? trans.__('no, and not needed: %1', how)
      : trans.__('no: %1', how);
  }
  if (entry.unfinished) {
    const all = stepsOf(entry);
    return trans.__('slow: %1 of %2 steps', entry.steps.length, all);
  }
  if (entry.steps.length === 0) {
    return roles.every(role => role === 'mount')
      ? trans.__('not tried; it answers')
      : trans.__('not tried');
  }
  return entry.exists ? trans.__('yes') : trans.__('yes; is made when needed');
}
