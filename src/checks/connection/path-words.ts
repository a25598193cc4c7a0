import type { ITranslation } from '../../check';
import { addressPath } from '../../snippets/quote';
import type { ISession } from '../../wire/report';
import type { Escape } from './escapes';
import { getByHand } from './way-by-hand';

/** A file name that has it. */
const NAMES: Readonly<Record<Escape, string>> = {
  'encoded-slash': 'a/b',
  'encoded-percent': '100%.txt',
  space: 'a b.txt',
  unicode: 'ü.txt',
  dotted: '.a.b'
};

/** What is special about a path, for its reader. */
export function escapeText(escape: Escape, trans: ITranslation): string {
  switch (escape) {
    case 'encoded-slash':
      return trans.__('a slash (%1)', '%2F');
    case 'encoded-percent':
      return trans.__('a percent sign (%1)', '%25');
    case 'space':
      return trans.__('a space');
    case 'unicode':
      return trans.__('letters beyond English');
    case 'dotted':
      return trans.__('dots');
  }
}

/** Ask for files of such names; they need not be there. */
export function pathsByHand(
  escapes: readonly Escape[],
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  return getByHand(
    escapes.map(escape => {
      const name = NAMES[escape];
      const path =
        escape === 'encoded-slash'
          ? encodeURIComponent(name)
          : addressPath(name);
      return `${baseUrl ?? '/'}api/contents/${path}`;
    }),
    trans.__(
      '{"message": …} with the name in it: it reached Jupyter as it was'
    ),
    trans
  );
}
