import type {
  IAnswer,
  IArrival,
  IArrivals,
  IContents,
  ILoopback,
  IRequests,
  IServer,
  IUpload
} from '../../wire/evidence';
import { arrivalOf } from './arrived';
import { echoes } from './echoes';
import { isDropped, refusalOf } from './refusals';

/** The file that is uploaded in every run, as it stands in its request. */
const FILE = 87_400;

/** What requests with a body are judged by. */
export interface IBodyEvidence {
  requests: IRequests;
  arrivals: IArrivals;
  contents?: IContents;
  upload?: IUpload;
  loopback?: ILoopback;
  server?: IServer;
}

/** A request with a body, and what became of it. */
export interface IBody {
  bytes: number;
  /** Whether a web firewall could take it for an attack. */
  suspicious: boolean;
  /** Whether every byte arrived; null when that is not known. */
  whole: boolean | null;
  /** Whether Jupyter writes it to a disk, which may be what takes long. */
  toDisk: boolean;
  arrival: IArrival | undefined;
  answer: IAnswer;
}

/** All bodies that were sent in this run. */
export function bodies({
  requests,
  arrivals,
  contents,
  upload
}: IBodyEvidence): IBody[] {
  const echoed = echoes(requests, arrivals, 'body').flatMap(
    ({ request: { sentBody, answer }, arrival }) =>
      sentBody
        ? [
            {
              bytes: sentBody.length,
              suspicious: false,
              toDisk: false,
              whole:
                typeof arrival?.bodyLength === 'number' &&
                arrival.status !== null
                  ? arrival.bodyLength === sentBody.length &&
                    arrival.bodyHash === sentBody.hash
                  : null,
              arrival,
              answer
            }
          ]
        : []
  );
  const file = contents?.steps.find(({ step }) => step === 'upload');
  const files = file
    ? [
        {
          bytes: FILE,
          suspicious: false,
          toDisk: true,
          whole: file.ok ? true : null,
          arrival: undefined,
          answer: file.answer
        }
      ]
    : [];
  const tried = (upload?.steps ?? []).map(step => ({
    bytes: step.bytes,
    suspicious: step.content === 'suspicious',
    toDisk: false,
    whole: step.whole,
    arrival: arrivalOf(arrivals, step.nonce),
    answer: step.answer
  }));
  return [...echoed, ...files, ...tried];
}

/** The largest ordinary body that arrived whole. */
export function largestWhole(all: readonly IBody[]): number {
  return Math.max(
    0,
    ...all
      .filter(({ whole, suspicious }) => whole && !suspicious)
      .map(({ bytes }) => bytes)
  );
}

/** The smallest of these. */
export function smallest(all: readonly IBody[]): IBody | null {
  return all.reduce<IBody | null>(
    (least, body) => (!least || body.bytes < least.bytes ? body : least),
    null
  );
}

/** Bodies that something in front refused, or cut off at once; for what else it may refuse, no body is to blame. */
export function refusedBodies(all: readonly IBody[]): IBody[] {
  return all.filter(({ answer, whole }) => {
    const refusal = refusalOf(answer);
    return refusal
      ? refusal === 'body-size' || refusal === 'request'
      : !whole && isDropped(answer);
  });
}
