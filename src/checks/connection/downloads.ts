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

/** What compresses makes this text at least so much shorter. */
const SHORTER = 2;

/** A download that ended before all of it was there; what came of it is as it was sent. */
export function cutDownload({ steps }: ITransfer): ITransferStep | null {
  return (
    steps.find(
      step =>
        isOurs(step) &&
        step.same &&
        step.received < step.bytes &&
        !isTimedOut(step.answer) &&
        !isUndecoded(step)
    ) ?? null
  );
}

/** A download that is compressed without saying so, or says so in vain. */
export function recodedDownload({ steps }: ITransfer): ITransferStep | null {
  return (
    steps.find(
      step =>
        isOurs(step) &&
        (isUndecoded(step) ||
          (step.content === 'text' &&
            step.same === false &&
            step.received * SHORTER < step.bytes))
    ) ?? null
  );
}

/** Jupyter answered, whatever became of its bytes. */
function isOurs({ answer, whole }: ITransferStep): boolean {
  return answer.by === 'jupyter' && answer.status === 200 && !whole;
}

/** The browser was told that it is compressed, and could make nothing of it. */
function isUndecoded({ received, answer }: ITransferStep): boolean {
  return Boolean(
    answer.marks?.['content-encoding'] &&
    received === 0 &&
    answer.error &&
    !isTimedOut(answer)
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
