import type { IStep, IStorage } from '../../wire/evidence';
import type { IFolder, ITrouble } from './folder';
import { foldersOf } from './folders';
import type { Asking } from './needs';
import { asked } from './needs';
import { isRefusal } from './refusal';

/** A folder that can be written to, and in which something else fails that somebody needs. */
export interface IOperated extends ITrouble {
  /** What fails there and is missed, the gravest first. */
  missed: readonly IStep[];
  verdict: 'fail' | 'warn';
}

/** What says of folders what fails there, and who uses them. */
export interface IUsed {
  storage: IStorage;
  server?: Asking;
}

/** The folders of this run in which something fails that somebody needs; where nothing can be kept at all, that is what fails. */
export function operatedOf({ storage, server }: IUsed): IOperated[] {
  const folders = foldersOf(storage);
  return folders.flatMap(folder => {
    const found = (folder.failed ? [] : failingOf(folder))
      .flatMap(step => {
        const verdict = asked(step, folder, server ?? {});
        return verdict ? [{ step, verdict }] : [];
      })
      .sort(
        (one, other) =>
          Number(one.verdict === 'warn') - Number(other.verdict === 'warn')
      );
    const [first] = found;
    return first
      ? [
          {
            folder,
            folders,
            missed: found.map(({ step }) => step),
            verdict: first.verdict
          }
        ]
      : [];
  });
}

/** The same of one folder, as far as one of these operations is missed there. */
export function missedAt(
  seen: IUsed,
  path: string,
  names: readonly IStep['step'][]
): IMissed | null {
  const found = operatedOf(seen).find(({ folder }) => folder.path === path);
  const step = found?.missed.find(one => names.includes(one.step));
  return found && step ? { ...found, step } : null;
}

/** A folder in which one operation in particular is missed. */
export interface IMissed extends IOperated {
  step: IStep;
}

/** How much what fails at this folder asks of the reader. */
export function urgency({ verdict }: IOperated): 'fail' | 'warn' {
  return verdict;
}

/** What failed though files could be written: renaming and deleting of the canary too. */
export function failingOf({ entry, operations }: IFolder): IStep[] {
  return [
    ...entry.steps.filter(step => isRefusal(step, entry)),
    ...operations.filter(({ ok }) => !ok)
  ];
}
