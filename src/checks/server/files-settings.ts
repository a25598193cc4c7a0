import type { ITranslation } from '../../check';
import type { IFiles } from '../../wire/evidence';
import type { IFact } from '../../wire/report';

/** What Jupyter does beyond what the file system allows, which is nobody's fault. */
export function settingsOf(files: IFiles, trans: ITranslation): IFact[] {
  const { trash, hidden, atomic, nameMax } = files;
  const lines: [string, string | null][] = [
    [
      trans.__('Deleted files'),
      trash.used
        ? trash.where && trans.__('are moved to %1', trash.where)
        : trans.__('are gone at once')
    ],
    [
      trans.__('Hidden files'),
      hidden ? trans.__('are served') : trans.__('are not served')
    ],
    [
      trans.__('Files that are saved'),
      atomic
        ? trans.__('are written beside a copy of the old one')
        : trans.__('are written over the old one')
    ],
    [
      trans.__('Names'),
      nameMax ? trans.__('have at most %1 bytes', nameMax) : null
    ]
  ];
  return lines.flatMap(([label, observed]) =>
    observed ? [{ label, observed, vantage: 'system' as const }] : []
  );
}
