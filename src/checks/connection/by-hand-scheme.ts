import type { ITranslation } from '../../check';
import { shell } from '../../snippets/shell';
import type { ISession } from '../../wire/report';
import { addressOf, inConsole } from '../by-hand';

/** Ask the browser what it thinks of the page, and whoever answers where the page is. */
export function schemeByHand(session: ISession, trans: ITranslation): string[] {
  const address = addressOf(session);
  return [
    ...inConsole(
      [
        `console.log(window.isSecureContext);  // ${trans.__('false: the browser takes this page for readable on its way')}`
      ],
      trans
    ),
    ...(address === null
      ? []
      : [
          `# ${trans.__('In a shell; what it is sent to must begin as the address does:')}`,
          `${shell`curl -s -o /dev/null -D - ${address}`} | grep -i '^location:'`
        ])
  ];
}
