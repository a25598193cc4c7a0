import type { IContents, IFiles } from '../../wire/evidence';

/** The path of the folder that was looked at. */
export function lookedAt(
  { root }: IFiles,
  contents: IContents | undefined
): string {
  return contents?.folder ? below(root.path, contents.folder) : root.path;
}

/** A path below a folder. */
export function below(folder: string, name: string): string {
  return `${folder.replace(/\/$/, '')}/${name}`;
}

/** The steps that Jupyter itself refused, with what it said. */
export function refusals({
  steps
}: IContents): { step: string; status: number; text: string }[] {
  return steps.flatMap(({ step, ok, answer: { by, status, text } }) =>
    !ok && by === 'jupyter' && status !== null
      ? [{ step, status, text: text ?? '' }]
      : []
  );
}
