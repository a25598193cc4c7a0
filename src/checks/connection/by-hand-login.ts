import type { ITranslation } from '../../check';
import { javascript } from '../../snippets/browser';
import type { ISession } from '../../wire/report';
import { inConsole } from '../by-hand';

/** See who answers a request of JupyterLab's, without being led on to another page. */
export function gateByHand(
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  return inConsole(
    [
      javascript`fetch(${`${baseUrl ?? '/'}api`}, {redirect: "manual"}).then(async answer => console.log(answer.status, answer.type, answer.headers.get("Server"), (await answer.text()).slice(0, 200)));` +
        `  // ${trans.__('{"version": …}: Jupyter; opaqueredirect or a page: somebody in front')}`
    ],
    trans
  );
}

/** See what a proxy says to a token, which is in the same header as a password of its own. */
export function authorizationByHand(
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  const path = `${baseUrl ?? '/'}api`;
  return inConsole(
    [
      javascript`fetch(${path}).then(answer => console.log(answer.status));` +
        `  // ${trans.__('200: the browser’s password for the proxy is right')}`,
      javascript`fetch(${path}, {headers: {Authorization: "token x"}}).then(answer => console.log(answer.status, answer.headers.get("WWW-Authenticate")));` +
        `  // ${trans.__('401 Basic: the proxy takes the token for a wrong password')}`
    ],
    trans
  );
}
