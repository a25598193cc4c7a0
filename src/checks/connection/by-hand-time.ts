import type { ITranslation } from '../../check';
import { javascript } from '../../snippets/browser';
import type { ISession } from '../../wire/report';
import { inConsole } from '../by-hand';

/** Print Jupyter's time, as its answer has it, beside this computer's. */
export function clocksByHand(
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  return [
    ...inConsole(
      [
        javascript`fetch(${`${baseUrl ?? '/'}api`}).then(answer => console.log(answer.headers.get("Date"), new Date().toUTCString()));`
      ],
      trans
    ),
    `# ${trans.__('On the computer Jupyter runs on:')}`,
    'date -u'
  ];
}
