import type { ITranslation } from '../../check';
import { env } from '../../snippets/dockerfile';
import { consoleText } from '../../snippets/platform';
import { forSession } from '../../snippets/targets';
import type { IFix, ISession } from '../../wire/report';
import { inVariables } from './variables';

/** Variables that Jupyter is to be started with, wherever people set them. */
export function startedWith(
  variables: Readonly<Record<string, string>>,
  title: string,
  session: ISession,
  trans: ITranslation
): IFix[] {
  const common = { title, confirm: runAgain(trans) };
  const pairs = Object.entries(variables);
  const { platform } = session;
  const [only = ['', '']] = pairs;
  const code =
    platform && pairs.length === 1
      ? consoleText(platform, 'variable', only.join('='))
      : null;
  return forSession(
    [
      platform && code
        ? {
            ...common,
            id: 'platform',
            for: platform,
            where: trans.__(
              'In the console of %1; it is started again then.',
              platform
            ),
            language: 'text',
            code
          }
        : null,
      ...inVariables(variables, common, trans),
      {
        ...common,
        id: 'dockerfile',
        for: 'Dockerfile',
        where: trans.__('In the Dockerfile of the image; then build it.'),
        language: 'dockerfile',
        code: pairs.map(([name, value]) => env(name, value)).join('\n'),
        undo: trans.__('Take it out again.')
      }
    ],
    session
  );
}

/** How to see that a fix of what Jupyter runs in worked. */
export function runAgain(trans: ITranslation): string {
  return trans.__('Start Jupyter again, and run the checks again.');
}
