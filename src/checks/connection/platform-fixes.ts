import type { ITranslation } from '../../check';
import { isClosed, settingsOf } from '../../platforms/settings';
import type { IFix, ISession } from '../../wire/report';

/**
 * Where the platform, and the tunnel it is reached by, keep what is to be set in front of Jupyter.
 *
 * #### Notes
 * Who uses a platform has no file of its proxy to edit. Where there is nothing to set at all, that is said last.
 */
export function platformFixes(
  { platform, tunnel }: ISession,
  title: string,
  trans: ITranslation
): IFix[] {
  return [tunnel, platform].flatMap(name => {
    const settings = settingsOf(name, trans);
    return name && settings
      ? [
          {
            id: name === tunnel ? 'tunnel' : 'platform',
            for: name,
            title: isClosed(name) ? trans.__('What can be set here') : title,
            where: trans.__('On %1:', name),
            language: 'text',
            code: settings.proxy,
            ...(!isClosed(name) && { seenHere: true }),
            confirm: trans.__('Run the checks again.')
          }
        ]
      : [];
  });
}

/** Whether what is in front of Jupyter is the platform's alone, so that only Jupyter can be changed. */
export function isFrontClosed({ platform, tunnel }: ISession): boolean {
  return !tunnel && isClosed(platform);
}
