import type { ITranslation } from '../../check';
import { javascript } from '../../snippets/browser';
import { shell } from '../../snippets/shell';
import type { ISession } from '../../wire/report';
import { curlStatus, fetchStatus, inConsole } from '../by-hand';

/** Ask for Jupyter's name at an address, which needs no login. */
export function answersByHand(
  addresses: readonly (string | null)[],
  trans: ITranslation
): string[] {
  return addresses
    .filter(address => address !== null)
    .map(address =>
      curlStatus(
        `${address}api`,
        trans.__('200: Jupyter answers, 403: it refuses this host name')
      )
    );
}

/** Ask Jupyter, where it runs, for a host name and an Origin that need not lead to it yet. */
export function prospectByHand(
  prospect: { address: string; host: string },
  { backend, baseUrl }: ISession,
  trans: ITranslation
): string[] {
  const { address, host } = prospect;
  const base = `${backend ? `http://${backend}` : address}${baseUrl ?? '/'}`;
  const named = shell`-H ${`Host: ${host}`}`;
  return [
    `# ${trans.__('On the computer Jupyter runs on:')}`,
    curlStatus(
      `${base}api`,
      trans.__('200: Jupyter accepts this host name, 403: it refuses it'),
      named
    ),
    originStatus(base, address, trans, named)
  ];
}

/** Show without a login what becomes of an Origin: Jupyter checks it first, then XSRF. */
export function originByHand(
  origin: string | null,
  address: string | null,
  trans: ITranslation
): string[] {
  return origin && address ? [originStatus(address, origin, trans)] : [];
}

/** Ask who is logged in, with the cookies of this tab. */
export function loginByHand(
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  return inConsole(
    [
      fetchStatus(
        `${baseUrl ?? '/'}api/status`,
        trans.__('200: the cookies log in, 403: they do not')
      )
    ],
    trans
  );
}

/** Count the cookies, and send a write that has no effect: Jupyter judges its XSRF token before it finds that out. */
export function xsrfByHand(
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  const count = `console.log(document.cookie.split("; ").filter(cookie => cookie.startsWith("_xsrf=")).length);`;
  const write =
    javascript`fetch(${`${baseUrl ?? '/'}api/status`}, ` +
    `{method: "POST", headers: {"X-XSRFToken": (document.cookie.match("(?:^|; )_xsrf=([^;]*)") ?? ["", ""])[1]}})` +
    `.then(async answer => console.log(answer.status, await answer.text()));`;
  return inConsole(
    [
      `${count}  // ${trans.__('_xsrf cookies this page can read; one is right')}`,
      `${write}  // ${trans.__('405: let through, 403: refused, and why')}`
    ],
    trans
  );
}

/** The address everything of Jupyter's is below, as the websockets of this page ask for it. */
export function addressBehind(url: string | undefined): string | null {
  return (
    url
      ?.replace(/^ws/, 'http')
      .match(/^(https?:\/\/.*\/)environment-health\//)?.[1] ?? null
  );
}

function originStatus(
  address: string,
  origin: string,
  trans: ITranslation,
  options: string = ''
): string {
  return curlStatus(
    `${address}api/contents`,
    trans.__('404: the Origin is refused, 403: it is accepted'),
    `-X POST -H ${shell`${`Origin: ${origin}`}`}${options && ` ${options}`}`
  );
}
