import type { ITranslation } from './check';
import type { IUnavailable } from './wire/evidence';

type Value = string | number;
type Sentence = (trans: ITranslation, values: readonly Value[]) => string;

/** Every reason that we give ourselves, by its name; those of the server half are the same words there. */
const SENTENCES = {
  'timed-out': (trans, values) => trans.__('timed out after %1 s', ...values),
  'probe-failed': (trans, values) =>
    trans.__('the probe failed: %1', ...values),
  'shell-slow': (trans, values) =>
    trans.__('looking for %1 took more than %2 s', ...values),
  'no-files': trans =>
    trans.__('what Jupyter shows are no files of the computer it runs on'),
  'no-shell': trans => trans.__('no shell is started by the automatic check'),
  'no-websocket': trans => trans.__('no websocket opens from this browser'),
  'no-clock': trans => trans.__('the server half does not tell the time'),
  'same-version': trans =>
    trans.__('the page is of the version that the server has'),
  'no-address': trans => trans.__('no public address was given'),
  'not-an-address': trans =>
    trans.__(
      'an address is http:// or https:// and a host name or address, with a port from 1 to 65535 if need be; no path, no user'
    ),
  'no-run': trans => trans.__('the server half did not open a run'),
  'no-server-half': trans =>
    trans.__('the server half of this extension is not there'),
  'not-missing': trans =>
    trans.__('it is looked for only where the server half is missing'),
  'no-terminal': trans => trans.__('no terminal could be opened'),
  'terminal-silent': trans => trans.__('the terminal did not answer'),
  'python-silent': trans =>
    trans.__('Jupyter’s own Python did not tell where it looks for packages'),
  'no-answer': trans => trans.__('no answer came'),
  unreachable: (trans, values) =>
    trans.__('the server did not answer: %1', ...values),
  'unreachable-within': (trans, values) =>
    trans.__('the server did not answer within %1 s', ...values),
  refused: (trans, values) => trans.__('Jupyter refused: %1', ...values),
  'jupyter-answered': (trans, values) =>
    trans.__('Jupyter answered %1', ...values),
  'jupyter-said': (trans, values) =>
    trans.__('Jupyter answered %1: %2', ...values),
  'front-answered': (trans, values) =>
    trans.__('something in front of Jupyter answered %1', ...values),
  'front-said': (trans, values) =>
    trans.__('something in front of Jupyter answered %1: %2', ...values),
  'front-redirected': trans =>
    trans.__('something in front of Jupyter answered with a redirect')
} satisfies Record<string, Sentence>;

/** The name of a reason. */
export type ReasonCode = keyof typeof SENTENCES;

const KNOWN: ReadonlyMap<string, Sentence> = new Map(Object.entries(SENTENCES));

/** Evidence is written in English, whoever reads it. */
const ENGLISH: ITranslation = {
  __: (text, ...values) =>
    text.replace(/%(\d)/g, (_, n: string) => String(values[Number(n) - 1])),
  _n: (singular, plural, n, ...values) =>
    ENGLISH.__(n === 1 ? singular : plural, n, ...values)
};

/** Why evidence could not be had, by name, so that it can be told in any language. */
export function because(code: ReasonCode, ...values: Value[]): IUnavailable {
  const sentence: Sentence = SENTENCES[code];
  const unavailable = sentence(ENGLISH, values);
  return { unavailable, code, ...(values.length > 0 && { values }) };
}

/** The words of an error; by name where they are those of our own deadline. */
export function heard(words: string): IUnavailable {
  const seconds = /^timed out after ([\d.]+) s$/.exec(words)?.[1];
  return seconds === undefined
    ? { unavailable: words }
    : because('timed-out', Number(seconds));
}

/** Why evidence could not be had, in the user's language where the reason is known by name. */
export function reasonOf(
  { unavailable, code = '', values = [] }: IUnavailable,
  trans: ITranslation
): string {
  return KNOWN.get(code)?.(trans, values) ?? unavailable;
}
