import type { ITranslation } from '../../check';
import type { ISnippet } from '../../snippets/lines';
import { shell } from '../../snippets/shell';
import type { IFact, IFix, ISession } from '../../wire/report';
import { inConfig } from '../connection/jupyter-fixes';

/** A setting as it should be and as it is. */
export function settingFact(
  setting: string,
  { expected, observed }: { expected: string; observed: string },
  trans: ITranslation
): IFact {
  return {
    ...{ label: trans.__('Setting %1', setting), expected, observed },
    ...{ vantage: 'system', differs: true }
  };
}

/** Set it right again, which takes the place of what is written elsewhere. */
export function setRight(
  snippet: ISnippet,
  setting: string,
  session: ISession,
  trans: ITranslation
) {
  const fix = inConfig(snippet, session, trans);
  return {
    ...fix,
    where: [
      fix.where,
      trans.__(
        'Take %1 out of wherever else it is set: what is on the command line that starts Jupyter wins over every file, and a .json file over a .py file.',
        setting
      )
    ].join(' ')
  } satisfies Omit<IFix, 'id' | 'title'>;
}

/** Look for the setting in all files that Jupyter reads, or for the variable where it runs. */
export function settingByHand(
  setting: string,
  { executable }: ISession,
  trans: ITranslation
): string[] {
  const look =
    setting === 'JUPYTER_ALLOW_INSECURE_WRITES'
      ? shell`printenv ${setting}`
      : shell`${executable ?? 'python3'} -m jupyter server --show-config | grep -n ${setting}`;
  return [`# ${trans.__('On the computer Jupyter runs on:')}`, look];
}
