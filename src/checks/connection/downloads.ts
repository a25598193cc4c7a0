import type {
  IArrivals,
  IPage,
  IRequests,
  IServer,
  ITransfer,
  ITransferStep
} from '../../wire/evidence';
import { echoes } from './echoes';
import { isTimedOut } from './refusals';

/** A download that ended before all of it was there. */
export function cutDownload({ steps }: ITransfer): ITransferStep | null {
  return (
    steps.find(
      step =>
        isOurs(step) &&
        step.received < step.bytes &&
        !isTimedOut(step.answer) &&
        !isRecoded(step, steps)
    ) ?? null
  );
}

/** A download that came to its end and is not what was sent, since what compressed it did not say so, or said so in vain. */
export function recodedDownload({ steps }: ITransfer): ITransferStep | null {
  return steps.find(step => isOurs(step) && isRecoded(step, steps)) ?? null;
}

/** Jupyter answered, whatever became of its bytes. */
function isOurs({ answer, whole }: ITransferStep): boolean {
  return answer.by === 'jupyter' && answer.status === 200 && !whole;
}

/**
 * What can be compressed is broken where as much of what cannot be is whole, or none of it could be decoded.
 *
 * #### Notes
 * Whatever cuts an answer off cuts it by its length or the time, not by its kind.
 */
function isRecoded(
  { content, received, bytes, answer }: ITransferStep,
  steps: readonly ITransferStep[]
): boolean {
  const encoding = answer.marks?.['content-encoding'];
  if (encoding && received === 0 && answer.error && !isTimedOut(answer)) {
    return true;
  }
  return (
    content === 'text' &&
    !answer.error &&
    steps.some(
      other => other.content === 'random' && other.whole && other.bytes >= bytes
    )
  );
}

/** What is known of the Referer that Jupyter gets from this page. */
export interface IReferrerEvidence {
  page: IPage;
  requests: IRequests;
  arrivals: IArrivals;
  server?: IServer;
}

/** Whether no request arrives with a Referer, and Jupyter wants one of requests without a token. */
export function losesReferrer({
  page,
  requests,
  arrivals,
  server
}: IReferrerEvidence): boolean {
  const reads = echoes(requests, arrivals, 'plain').flatMap(
    ({ request, arrival }) =>
      request.method === 'GET' && arrival ? [arrival] : []
  );
  const isOpaque = arrivals.all.some(({ origin }) => origin === 'null');
  return (
    reads.length > 0 &&
    reads.every(({ refererHost }) => refererHost === null) &&
    /^https?:/.test(page.origin) &&
    !isOpaque &&
    server !== undefined &&
    !server.disableCheckXsrf &&
    server.allowOrigin !== '*'
  );
}
