import type { IPlace, IStep, IStorage } from '../../wire/evidence';
import type { IFolder, ITrouble, Role } from './folder';
import { isRefusal } from './refusal';
import { weighed } from './weight';

/** What a folder is used for, from what people miss first to what they miss last. */
const ROLES: readonly Role[] = [
  'root',
  'folder',
  'data',
  'runtime',
  'config',
  'settings',
  'workspaces',
  'home',
  'temp',
  'packages',
  'user-packages',
  'trash',
  'cache',
  'logs',
  'mount'
];

/**
 * The folders of this run, in the order in which a headline prefers them: what must be writable before what is better so.
 */
export function foldersOf({ places }: IStorage): IFolder[] {
  // A mount below the root folder is only asked whether it answers; that it does is no news.
  const asked = places.filter(
    ({ place, timedOut }) => place !== 'mount' || timedOut
  );
  const folders = asked
    .filter(
      ({ path }, index) =>
        asked.findIndex(other => other.path === path) === index
    )
    .map(first =>
      folderAt(
        first,
        asked.filter(({ path }) => path === first.path)
      )
    );
  const judged = folders.map(folder => ({
    ...folder,
    verdict: weighed(folder, folders)
  }));
  const weight = ({ verdict, roles }: IFolder): number =>
    (verdict === 'fail' ? 0 : ROLES.length) +
    ROLES.indexOf(roles[0] ?? 'mount');
  return judged.sort((one, other) => weight(one) - weight(other));
}

/** The folder at this path when an operation failed there; null when all is well or nothing was tried. */
export function troubleAt(storage: IStorage, path: string): ITrouble | null {
  const folders = foldersOf(storage);
  const folder = folders.find(other => other.path === path);
  return folder && (folder.failed || folder.entry.timedOut)
    ? { folder, folders }
    : null;
}

/** The trouble at this path where it is one of these errors; null otherwise. */
export function failedBy(
  storage: IStorage,
  path: string,
  errors: readonly string[]
): ITrouble | null {
  const trouble = troubleAt(storage, path);
  return trouble && errors.includes(trouble.folder.failed?.errno ?? '')
    ? trouble
    : null;
}

function folderAt(first: IPlace, entries: readonly IPlace[]): IFolder {
  const { path } = first;
  const roles = ROLES.filter(role =>
    entries.some(({ place }) => place === role)
  );
  const names = entries.flatMap(({ name }) => name ?? []);
  const entry = entries.find(isTroubled) ?? first;
  return {
    path,
    roles,
    names: [...new Set(names)],
    entry,
    operations: operationsOf(entries),
    failed: failedIn(entry),
    verdict: firstVerdict(entry)
  };
}

/** What was tried beside the canary, for all uses of the folder; where one of them saw it fail, that. */
function operationsOf(entries: readonly IPlace[]): IStep[] {
  const all = entries.flatMap(({ operations }) => operations ?? []);
  const names = [...new Set(all.map(({ step }) => step))];
  return names.flatMap(name => {
    const same = all.filter(({ step }) => step === name);
    return same.find(({ ok }) => !ok) ?? same[0] ?? [];
  });
}

/** What the canary says, before it is weighed what the folder is for. */
function firstVerdict(entry: IPlace): IFolder['verdict'] {
  return isTroubled(entry)
    ? 'fail'
    : (entry.unfinished && !isWhole(entry)) || entry.steps.length === 0
      ? 'unknown'
      : 'pass';
}

/** Whether the canary was made and went, so that what was not finished came after. */
function isWhole({ steps }: IPlace): boolean {
  return steps.some(({ step }) => step === 'delete');
}

function isTroubled(entry: IPlace): boolean {
  const { place, timedOut, exists } = entry;
  return (
    timedOut ||
    failedIn(entry) !== null ||
    (!exists && (place === 'root' || place === 'folder'))
  );
}

/** What keeps files from being written; what can be written, and not renamed or deleted, is `storage/operations`. */
function failedIn(entry: IPlace): IStep | null {
  return entry.steps.find(step => !step.ok && !isRefusal(step, entry)) ?? null;
}
