import type { IAnswer } from '../../wire/evidence';

/** What gives a program or product away in an answer; any one of these does. */
export interface ISignature {
  /** Null where only the kind is known. */
  name: string | null;
  /** Of the Server header. */
  server?: RegExp;
  /** Of the address a redirect led to: scheme, host and path. */
  url?: RegExp;
  title?: RegExp;
  text?: RegExp;
  /** Another header and its value. */
  mark?: readonly [string, RegExp];
}

/** How much of what somebody else wrote is shown. */
const MOST = 100;

/** What in an answer matches a signature, in a few words; null where nothing does. */
export function signOf(signature: ISignature, answer: IAnswer): string | null {
  const { server, url, title, text, mark } = signature;
  if (mark && mark[1].test(answer.marks?.[mark[0]] ?? '')) {
    return `${mark[0]}: ${cut(answer.marks?.[mark[0]] ?? '')}`;
  }
  const places: readonly [string, RegExp | undefined, string | null][] = [
    ['Server: ', server, answer.server ?? null],
    ['', url, answer.url ?? null],
    ['', title, answer.title ?? null],
    ['', text, answer.text ?? null]
  ];
  for (const [label, pattern, value] of places) {
    const found = value === null ? null : pattern?.exec(value)?.[0];
    if (value !== null && typeof found === 'string') {
      return label + cut(label || pattern === url ? value : found);
    }
  }
  return null;
}

/** Words of somebody else's, without what could act on a reader's screen, and no more than a line of them. */
export function cut(words: string): string {
  const clean = words
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = Array.from(clean);
  return characters.length > MOST
    ? `${characters.slice(0, MOST - 1).join('')}…`
    : clean;
}
