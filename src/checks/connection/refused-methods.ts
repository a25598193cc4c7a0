import type {
  IAnswer,
  IArrivals,
  IContents,
  ILoopback,
  IRequests
} from '../../wire/evidence';
import { echoes, readsArrive } from './echoes';
import { isDropped, refusalOf } from './refusals';

/** What the requests by several methods are judged by. */
export interface IMethodEvidence {
  requests: IRequests;
  arrivals: IArrivals;
  contents?: IContents;
  loopback?: ILoopback;
}

/** What became of the requests by one method. */
export interface IMethod {
  method: string;
  /** refused: each of them, in front of Jupyter, for no reason but the method; untold: it could not be seen. */
  fate: 'arrives' | 'refused' | 'untold';
  answer: IAnswer;
}

/** What became of each method that was tried. */
export function methodsTried(evidence: IMethodEvidence): IMethod[] {
  const { requests, arrivals } = evidence;
  const all = echoes(requests, arrivals, 'plain');
  const reads = readsArrive(requests, arrivals);
  const names = [...new Set(all.map(({ request }) => request.method))];
  return names.flatMap((method): IMethod[] => {
    const tries = all.filter(({ request }) => request.method === method);
    const came = tries.find(({ arrival }) => arrival);
    const { request } = came ?? tries[0] ?? {};
    if (!request) {
      return [];
    }
    const refused =
      reads &&
      tries.every(({ request: { answer } }) => isRefused(answer)) &&
      !worksElsewhere(method, evidence);
    return [
      {
        method,
        fate: came ? 'arrives' : refused ? 'refused' : 'untold',
        answer: request.answer
      }
    ];
  });
}

function isRefused(answer: IAnswer): boolean {
  return refusalOf(answer) === 'request' || isDropped(answer);
}

/** Whether the same method gets through at the addresses the file browser uses, or not even from the server to itself. */
function worksElsewhere(
  method: string,
  { contents, loopback }: IMethodEvidence
): boolean {
  const used = contents?.steps.some(
    step => step.method === method && step.answer.by === 'jupyter'
  );
  const within = loopback?.all?.filter(one => one.method === method) ?? [];
  return Boolean(
    used ||
    (within.length > 0 && within.every(({ answer }) => answer.by !== 'jupyter'))
  );
}
