import type { ITranslation } from '../../../check';
import { defineCause } from '../../../check';
import { shell } from '../../../snippets/shell';
import { forSession } from '../../../snippets/targets';
import type { IFix } from '../../../wire/report';
import { putAside } from '../put-aside';
import { below, lookedAt } from '../files-tried';
import { ADDED, longNotebook } from '../files-obstacles';

/** What file systems commonly take. */
const COMMON = 255;

/** A notebook's name leaves no room for that of its checkpoint. */
export const nameTooLong = defineCause({
  id: 'server/files/name-too-long',
  hop: 'storage',
  fixer: 'you',
  needs: ['files'],
  also: ['contents'],
  recognise: ({ files, contents }) => {
    const name = longNotebook(files);
    const { nameMax } = files;
    return name && nameMax
      ? { name, nameMax, folder: lookedAt(files, contents) }
      : null;
  },
  // All other files can be saved.
  verdict: () => 'warn',
  tell: ({ name, nameMax }, trans) => ({
    summary: trans.__(
      'Saving %1 ends in an error: its name has %2 bytes, and with the %3 that Jupyter adds for its checkpoint it is longer than the %4 that a name may have here.',
      name,
      bytesOf(name),
      ADDED,
      nameMax
    ),
    impact:
      nameMax < COMMON
        ? trans.__(
            'This file system takes shorter names than others, as those do that encrypt them. Letters beyond ASCII take more than one byte.'
          )
        : trans.__(
            'Letters beyond ASCII take more than one byte. Other files can be saved.'
          )
  }),
  fixes: (facts, session, trans) =>
    forSession([shorten(facts, trans)], session),
  byHand: ({ folder, name }) => [
    shell`getconf NAME_MAX ${folder}`,
    shell`printf %s ${name} | wc -c`
  ],
  root: ({ folder, name }) => below(folder, name)
});

function shorten(
  { name, nameMax, folder }: { name: string; nameMax: number; folder: string },
  trans: ITranslation
): IFix {
  return putAside(
    {
      path: below(folder, name),
      aside: below(folder, cut(name, nameMax - 2 * ADDED)),
      title: trans.__('Give it a shorter name'),
      where: trans.__('In a terminal, after closing the notebook.')
    },
    trans
  );
}

/** The name with its ending, in at most so many bytes. */
function cut(name: string, most: number): string {
  const ending = name.slice(name.lastIndexOf('.'));
  const letters = [...name.slice(0, -ending.length)];
  while (letters.length > 1 && bytesOf(letters.join('') + ending) > most) {
    letters.pop();
  }
  return letters.join('') + ending;
}

/** How many bytes a name has in UTF-8. */
function bytesOf(name: string): number {
  return encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, '?')).replace(
    /%../g,
    '?'
  ).length;
}
