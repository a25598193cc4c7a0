import type { IIdle, IPatience, IUpload } from '../../wire/evidence';
import { isDropped, refusalOf } from './refusals';

/** What is cut sooner has another reason than the time. */
const LEAST_MS = 3000;

/** Clocks and networks take their time. */
const SLACK_MS = 1000;

/** What requests that take long are judged by. */
export interface ILongEvidence {
  patience?: IPatience;
  upload?: IUpload;
  idle?: IIdle;
}

/** A request that was given up on its way. */
export interface ICutRequest {
  seconds: number;
  /** The status that came in place of Jupyter's answer; null: none came. */
  status: number | null;
  /** Whether it was a body that was cut, not the waiting for an answer. */
  uploading: boolean;
}

/**
 * The time after which something in front gives a request up.
 *
 * #### Notes
 * Where nobody answers, the network may have been away for a moment; a websocket that was open then and later shows
 * that it was not.
 */
export function cutRequest(evidence: ILongEvidence): ICutRequest | null {
  const { patience, upload, idle } = evidence;
  const slow = upload?.steps.find(
    ({ answer }) => refusalOf(answer) === 'gateway' && answer.ms >= LEAST_MS
  );
  if (slow) {
    const { status, ms } = slow.answer;
    return { seconds: round(ms), status, uploading: true };
  }
  if (!patience) {
    return null;
  }
  const { answer, seconds } = patience;
  const { status, ms } = answer;
  const early = ms >= LEAST_MS && ms < seconds * 1000 - SLACK_MS;
  const refused = refusalOf(answer) === 'gateway';
  const outlived = idle?.sockets.some(
    ({ opened, closedAt }) =>
      opened && (closedAt === null || closedAt > ms + SLACK_MS)
  );
  return early && (refused || (isDropped(answer) && outlived))
    ? { seconds: round(ms), status, uploading: false }
    : null;
}

function round(ms: number): number {
  return Math.round(ms / 1000);
}
