import type { ICheck, IProvedCause, ITranslation, Seen } from './check';
import { readBy } from './depth';
import type { IExamined } from './fold';
import { fold } from './fold';
import { headline } from './headline';
import { placesOf } from './places';
import { reasonOf } from './reasons';
import { isSeen, seenIn } from './seen';
import { sessionOf } from './session';
import type { IEvidence, IUnavailable } from './wire/evidence';
import type { IFinding, IReport, ISession } from './wire/report';
import { whoFixes } from './words';

/** What an examination is told beside the evidence; it has no clock of its own. */
export interface IExamineOptions {
  durationMs: number;
  thorough: boolean;
}

/**
 * Judge the evidence of one run. Pure: the same evidence gives the same report, wherever and whenever it is judged.
 *
 * #### Notes
 * Evidence may still be arriving: a check is left out until everything it and its causes read has an answer,
 * so that a verdict, once shown, does not change within a run.
 */
export function examine(
  evidence: IEvidence,
  checks: readonly ICheck[],
  trans: ITranslation,
  options: IExamineOptions
): IReport {
  const session = sessionOf(evidence);
  const examined = checks
    .filter(check => isReady(check, evidence, options.thorough))
    .flatMap(check => examineCheck(check, evidence, session, trans));
  const findings = fold(examined);
  const found = { findings, headline: headline(findings, trans) };
  const places = placesOf(evidence, found, trans);
  return {
    version: 1,
    taken: evidence.taken ?? '',
    durationMs: options.durationMs,
    thorough: options.thorough,
    ...found,
    ...(places && { places }),
    session
  };
}

/** Whether everything a check reads has an answer, be it that it could not be had. */
export function isReady(
  check: ICheck,
  evidence: IEvidence,
  thorough: boolean
): boolean {
  return readBy(check, thorough).every(probe => evidence[probe] !== undefined);
}

function examineCheck(
  check: ICheck,
  evidence: IEvidence,
  session: ISession,
  trans: ITranslation
): IExamined[] {
  const base = {
    check: check.id,
    title: check.title(trans),
    selfTest: check.selfTest,
    facts: [],
    fixes: [],
    durationMs: 0
  };
  const lost = check.needs
    .map(probe => evidence[probe])
    .find(value => !isSeen(value)) as IUnavailable | undefined;
  if (lost) {
    const finding: IFinding = {
      ...base,
      verdict: 'unknown',
      summary: trans.__('Could not be tested: %1', reasonOf(lost, trans))
    };
    return [{ finding, proved: null }];
  }
  const seen = seenIn(evidence);
  return check.places(seen).map(place => {
    const judgement = check.judge(seen, place, trans);
    const proved =
      judgement.verdict === 'pass' || judgement.verdict === 'not-applicable'
        ? null
        : prove(check, seen, place, session, trans);
    const verdict = proved?.verdict ?? judgement.verdict;
    const byHand =
      verdict !== 'fail' && verdict !== 'warn'
        ? []
        : proved && proved.byHand.length > 0
          ? proved.byHand
          : check.byHand(seen, place, session, trans);
    const finding: IFinding = {
      ...base,
      ...(place && { place }),
      verdict,
      summary: proved?.words.summary ?? judgement.summary,
      facts: [...(judgement.facts ?? []), ...(proved?.facts ?? [])],
      durationMs: judgement.ms ?? 0,
      ...(proved && causeOf(proved, session, trans)),
      ...(byHand.length > 0 && { byHand })
    };
    return { finding, proved };
  });
}

function prove(
  check: ICheck,
  seen: Seen,
  place: string,
  session: ISession,
  trans: ITranslation
): IProvedCause | null {
  for (const cause of check.causes) {
    if (cause.needs.every(probe => probe in seen)) {
      const proved = cause.prove(seen, place, session, trans);
      if (proved) {
        return proved;
      }
    }
  }
  return null;
}

function causeOf(
  proved: IProvedCause,
  session: ISession,
  trans: ITranslation
): Partial<IFinding> {
  const { cause, words, fixes } = proved;
  return {
    cause: cause.id,
    hop: cause.hop,
    fixer: cause.fixer,
    fixerIs: words.fixerIs ?? whoFixes(cause.fixer, session, trans),
    fixes,
    ...(words.impact && { impact: words.impact })
  };
}
