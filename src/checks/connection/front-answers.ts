import type {
  IAnswer,
  IArrivals,
  IBurst,
  IContents,
  ILoopback,
  IRequests,
  IShim
} from '../../wire/evidence';
import { refusalOf } from './refusals';
import { attribute } from './who';

/** What may have been answered by something in front. */
export interface IAnswersEvidence {
  shim: IShim;
  requests?: IRequests;
  contents?: IContents;
  burst?: IBurst;
  loopback?: ILoopback;
  arrivals?: IArrivals;
}

/** A refusal is a rate limit's, and not a breakdown, where so many are refused and so many let through beside them. */
const SIDE_BY_SIDE = 3;

/** Servers that answer 503 for a limit of theirs, and otherwise when what is behind them does not. */
const LIMITS_BY_503: readonly string[] = ['nginx', 'OpenResty'];

/** What the browser was answered in an ordinary run, each answer once. */
export function ordinaryAnswers({
  shim,
  requests,
  contents
}: IAnswersEvidence): IAnswer[] {
  return [
    shim.answer,
    ...(requests?.all ?? []).map(({ answer }) => answer),
    ...(contents?.steps ?? []).map(({ answer }) => answer)
  ];
}

/** A page that wants something confirmed before it lets anybody through. */
export function interstitial(evidence: IAnswersEvidence): IAnswer | null {
  return (
    ordinaryAnswers(evidence).find(
      answer => refusalOf(answer) === 'interstitial'
    ) ?? null
  );
}

/** A refusal of headers that are too long. */
export function longHeaders(evidence: IAnswersEvidence): IAnswer | null {
  return (
    ordinaryAnswers(evidence).find(
      answer => refusalOf(answer) === 'header-size'
    ) ?? null
  );
}

/** Requests that were refused for their number. */
export interface IRateLimit {
  answer: IAnswer;
  /** Whether already as many as JupyterLab itself makes are too many. */
  usual: boolean;
  refused: number;
  sent: number;
}

/** Something in front that lets only some of many requests through. */
export function rateLimit(evidence: IAnswersEvidence): IRateLimit | null {
  const usual = ordinaryAnswers(evidence).map(answer => [answer, 1] as const);
  const { burst } = evidence;
  const many = (burst?.answers ?? []).map(
    (answer, index) => [answer, burst?.counts?.[index] ?? 1] as const
  );
  return limited(usual, true) ?? limited([...usual, ...many], false);
}

function limited(
  all: readonly (readonly [IAnswer, number])[],
  usual: boolean
): IRateLimit | null {
  const sum = (list: typeof all) =>
    list.reduce((total, [, count]) => total + count, 0);
  const plainly = all.filter(([answer]) => refusalOf(answer) === 'rate');
  const busy = all.filter(([answer]) => isLimitBy503(answer));
  const passed = sum(all.filter(([{ by }]) => by === 'jupyter'));
  const refused = plainly.length > 0 ? plainly : busy;
  const [first] = refused;
  const enough = plainly.length > 0 ? 1 : SIDE_BY_SIDE;
  return first && sum(refused) >= enough && passed >= enough
    ? {
        answer: first[0],
        usual,
        refused: sum(refused),
        sent: sum(all)
      }
    : null;
}

function isLimitBy503(answer: IAnswer): boolean {
  const { status, marks = {} } = answer;
  return (
    refusalOf(answer) === 'gateway' &&
    status === 503 &&
    ('retry-after' in marks ||
      'x-ratelimit-limit' in marks ||
      LIMITS_BY_503.includes(attribute(answer).name ?? ''))
  );
}

/** What says that Jupyter got two Host headers, or one with two names. */
export function hostTwice(evidence: IAnswersEvidence): string | null {
  const { arrivals } = evidence;
  const doubled = arrivals?.all.find(
    ({ headers, host }) => (headers?.['host'] ?? 0) > 1 || host?.includes(',')
  );
  if (doubled) {
    return `Host: ${doubled.host ?? ''}`;
  }
  // Tornado says nothing to whoever sent it. Others knock with anything, so one of ours must have been refused like that.
  const line = arrivals?.log.find(({ text }) =>
    /Multiple host headers|Invalid Host header/i.test(text)
  );
  const refused = ordinaryAnswers(evidence).some(
    ({ status, by, text, bytes }) =>
      status === 400 && by === 'front' && !text && !bytes
  );
  return line && refused ? line.text : null;
}
