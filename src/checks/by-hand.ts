import type { ITranslation } from '../check';
import { javascript } from '../snippets/browser';
import { shell } from '../snippets/shell';
import type { ISession } from '../wire/report';

/** The address everything of Jupyter's is below, as this page asks for it; null where the page was not seen. */
export function addressOf({ origin, baseUrl }: ISession): string | null {
  return origin && `${origin}${baseUrl ?? '/'}`;
}

/** A shell line that prints the status of an answer, and what to make of it; `options` are quoted already. */
export function curlStatus(
  url: string,
  meaning: string,
  options: string = ''
): string {
  const curl = shell`curl -s -o /dev/null -w ${'%{http_code}\\n'} ${url}`;
  return `${curl}${options && ` ${options}`}  # ${meaning}`;
}

/** Lines for the console of this tab, where the browser's own cookies are: no line has to hold one. */
export function inConsole(
  lines: readonly string[],
  trans: ITranslation
): string[] {
  return [
    `// ${trans.__('Press F12 in this tab and paste this into the console.')}`,
    ...lines
  ];
}

/** A line for the console that prints the status of a GET with cookies only, and what to make of it. */
export function fetchStatus(path: string, meaning: string): string {
  const fetch = javascript`fetch(${path}).then(answer => console.log(answer.status));`;
  return `${fetch}  // ${meaning}`;
}

/** What server extensions Jupyter has, and which it was told to load. */
export function listExtensions({ executable }: ISession): string {
  return shell`${executable ?? 'python3'} -m jupyter server extension list`;
}
