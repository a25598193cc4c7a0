import type {
  IAnswer,
  IArrivals,
  ILoopback,
  IRequests
} from '../../wire/evidence';
import type { Variant } from './echoes';
import { echoes, readsArrive } from './echoes';
import { isDropped, refusalOf } from './refusals';

/** What is special about a path. */
export const ESCAPES = [
  'encoded-slash',
  'encoded-percent',
  'space',
  'unicode',
  'dotted'
] as const satisfies readonly Variant[];

/** One of them. */
export type Escape = (typeof ESCAPES)[number];

/** What paths are judged by. */
export interface IPathEvidence {
  requests: IRequests;
  arrivals: IArrivals;
  loopback?: ILoopback;
}

/** A path with something special in it, and what became of it. */
export interface IPath {
  escape: Escape;
  /** rewritten: it arrived as another path; refused: in front, and ordinary paths are not. */
  fate: 'arrives' | 'rewritten' | 'refused' | 'untold';
  /** The part of it that was special, as it was sent. */
  sent: string;
  /** As it arrived. */
  got: string | null;
  answer: IAnswer;
}

/** What became of each path that was tried. */
export function pathsTried(evidence: IPathEvidence): IPath[] {
  const { requests, arrivals, loopback } = evidence;
  const reads = readsArrive(requests, arrivals);
  return ESCAPES.flatMap(escape => {
    const own = echoes(requests, arrivals, escape);
    const all = own.length > 0 ? own : echoes(requests, arrivals, 'names');
    const [first] = all;
    if (!first) {
      return [];
    }
    const came = all.find(({ arrival }) => arrival);
    const within = loopback?.all?.find(
      ({ variant }) => variant === escape || variant === 'names'
    );
    const refused =
      reads &&
      all.every(({ request: { answer } }) => isRefused(answer)) &&
      (!within || within.answer.by === 'jupyter');
    const { request, arrival } = came ?? first;
    const sent = restOf(request.url ?? '');
    const got = arrival ? restOf(arrival.path) : null;
    return [
      {
        escape,
        fate: arrival
          ? got !== null && isSame(sent, got)
            ? 'arrives'
            : 'rewritten'
          : refused
            ? 'refused'
            : 'untold',
        sent,
        got,
        answer: request.answer
      } satisfies IPath
    ];
  });
}

/** What of a path comes after the ids of an echo; they are of ours alone, and nothing special is in them. */
export function restOf(path: string): string {
  return path.replace(
    /^.*\/environment-health\/echo\/[0-9a-f]+\/[0-9a-f]+/,
    ''
  );
}

/** Whether two paths name the same: letters may be escaped or not, what separates names may not. */
export function isSame(sent: string, got: string): boolean {
  return sent === got || names(sent).join('\n') === names(got).join('\n');
}

function isRefused(answer: IAnswer): boolean {
  return refusalOf(answer) === 'request' || isDropped(answer);
}

function names(path: string): string[] {
  return path.split('/').map(name => {
    try {
      return decodeURIComponent(name);
    } catch {
      return `malformed ${name}`;
    }
  });
}
