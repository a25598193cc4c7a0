import type { IAnswer } from '../../wire/evidence';
import { attribute } from './who';

/** Why something in front of Jupyter answered in its place. */
export type Refusal =
  /** Too many requests. */
  | 'rate'
  /** Jupyter was not reached, or not in time. */
  | 'gateway'
  /** It wants to know who asks. */
  | 'login'
  /** It wants something confirmed. */
  | 'interstitial'
  | 'body-size'
  | 'header-size'
  /** Nothing says that it is about anything but this request. */
  | 'request';

/** Words for headers that are too long; servers say it with different codes. */
const LONG_HEADERS =
  /request header or cookie too large|request header fields? too (large|long)|size of a request header field exceeds|header fields? too large/i;

/** 520 to 530 are Cloudflare's own. */
const isGateway = (status: number): boolean =>
  [408, 502, 503, 504].includes(status) || (status >= 520 && status <= 530);

/** Why an answer is not Jupyter's; null where it is, or none came. */
export function refusalOf(answer: IAnswer): Refusal | null {
  const { by, status, text, title } = answer;
  if (by !== 'front') {
    return null;
  }
  const { kind, name } = attribute(answer);
  if (kind === 'interstitial') {
    return 'interstitial';
  }
  if (status === null || status < 400 || [401, 407, 511].includes(status)) {
    return 'login';
  }
  if (
    [431, 494].includes(status) ||
    (status === 400 && LONG_HEADERS.test(`${title ?? ''} ${text ?? ''}`))
  ) {
    return 'header-size';
  }
  if (kind === 'login' || kind === 'hub' || name === 'Istio') {
    return 'login';
  }
  return status === 429
    ? 'rate'
    : status === 413
      ? 'body-size'
      : isGateway(status)
        ? 'gateway'
        : 'request';
}

/** Whether nobody answered, and not because it was waited for no longer. */
export function isDropped(answer: IAnswer): boolean {
  return answer.by === 'nobody' && !isTimedOut(answer);
}

/** Whether it was waited for no longer. */
export function isTimedOut({ error }: IAnswer): boolean {
  return /^(timed out|cancelled)/.test(error ?? '');
}
