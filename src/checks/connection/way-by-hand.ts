import type { ITranslation } from '../../check';
import { javascript } from '../../snippets/browser';
import type { ISession } from '../../wire/report';
import { inConsole } from '../by-hand';

/** The token that a write without JupyterLab's own has to carry. */
const TOKEN = '(document.cookie.match("(?:^|; )_xsrf=([^;]*)") ?? ["", ""])[1]';

/** Prints what came, as far as it tells who sent it. */
const PRINT =
  '.then(async answer => console.log(answer.status, answer.headers.get("server"), (await answer.text()).slice(0, 80)));';

/** A run of the server half, as a console opens one. */
export function openRun({ baseUrl }: ISession): string {
  return javascript`const { run } = await (await fetch(${`${baseUrl ?? '/'}environment-health/run`})).json();`;
}

/** An address of the server half in the console, after {@link openRun}; what comes after the run is given. */
export function runAddress(
  { baseUrl }: ISession,
  path: string,
  rest: string
): string {
  const before = javascript`${`${baseUrl ?? '/'}environment-health/${path}/`}`;
  return `${before} + run + ${javascript`${rest}`}`;
}

/** Send a request that has no effect by each of these methods: Jupyter refuses it itself, and says so in JSON. */
export function methodsByHand(
  methods: readonly string[],
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  const path = `${baseUrl ?? '/'}api/status`;
  return inConsole(
    methods.map(
      method =>
        javascript`fetch(${path}, {method: ${method}, ` +
        `headers: {"X-XSRFToken": ${TOKEN}}})${PRINT}  // ` +
        trans.__('405 and {"message": …}: it reached Jupyter')
    ),
    trans
  );
}

/** Send a body to where it has no effect; `body` is an expression. */
export function bodyByHand(
  body: string,
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  return inConsole(
    [
      javascript`fetch(${`${baseUrl ?? '/'}api/status`}, ` +
        `{method: "POST", headers: {"X-XSRFToken": ${TOKEN}}, body: ${body}})${PRINT}  // ` +
        trans.__('405 and {"message": …}: it reached Jupyter')
    ],
    trans
  );
}

/** Ask for something and print what came. */
export function getByHand(
  paths: readonly string[],
  meaning: string,
  trans: ITranslation
): string[] {
  return inConsole(
    paths.map(path => javascript`fetch(${path})` + `${PRINT}  // ${meaning}`),
    trans
  );
}

/** Ask twice for what changes with each answer: the server's clock. */
export function cacheByHand(
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  const ask = javascript`fetch(${`${baseUrl ?? '/'}environment-health/run`})`;
  return inConsole(
    [1, 2].map(
      () =>
        `console.log(await ${ask}.then(async answer => [answer.headers.get("age"), (await answer.json()).now]));  // ` +
        trans.__('two different numbers: no cache')
    ),
    trans
  );
}

/** Ask several times who answers. */
export function instanceByHand(
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  const ask = javascript`fetch(${`${baseUrl ?? '/'}environment-health/arrivals`})`;
  return inConsole(
    [
      `for (let i = 0; i < 8; i++) console.log((await ${ask}).headers.get("X-Environment-Health"));  // ` +
        trans.__('eight times the same: one server')
    ],
    trans
  );
}

/** Ask for a folder without a token, as an image in a page does; only the Referer says where from. */
export function referrerByHand(
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  return inConsole(
    [
      javascript`fetch(${`${baseUrl ?? '/'}files/environment-health-is-not-there`}).then(answer => console.log(answer.status));  // ` +
        trans.__('404: let through, 403: refused')
    ],
    trans
  );
}

/** Print what an answer says about itself and whoever gave it. */
export function headersByHand(
  { baseUrl }: ISession,
  trans: ITranslation
): string[] {
  return inConsole(
    [
      javascript`fetch(${`${baseUrl ?? '/'}api`})` +
        `.then(async answer => console.log(answer.status, [...answer.headers], await answer.text()));  // ` +
        trans.__('200 and {"version": …}: Jupyter answered')
    ],
    trans
  );
}
