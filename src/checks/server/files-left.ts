import type { ITranslation } from '../../check';
import { shell } from '../../snippets/shell';
import type { IContents, IStorage } from '../../wire/evidence';
import type { IFact } from '../../wire/report';

/** What the browser's test files are called that could not be removed, and the line that does. */
export function leftBehind(
  { contents, storage }: { contents: IContents; storage?: IStorage },
  trans: ITranslation
): IFact[] {
  const { folder, leftovers } = contents;
  if (leftovers.length === 0) {
    return [];
  }
  const root = storage?.places.find(({ place }) => place === 'root')?.path;
  const names = leftovers.map(name =>
    [root, folder, name].filter(Boolean).join('/')
  );
  return [
    {
      label: trans.__('Left behind'),
      observed: root
        ? trans.__(
            '%1; once that is possible: %2',
            leftovers.join(', '),
            shell`rm -r ${names}`
          )
        : trans.__(
            '%1; once that is possible, in the root folder: %2',
            leftovers.join(', '),
            shell`rm -r ${names}`
          ),
      vantage: 'browser'
    }
  ];
}
