import type { TranslationBundle } from '@jupyterlab/translation';
import { isTrouble } from '../fold';
import type { IFinding, IReport } from '../wire/report';
import { byWeight, headlined, isRoot } from './rollup';
import type { IRow } from './row';

/** The check that asks its question at each place files may be written. */
export const PLACES = 'storage/writable';

/** One row for several findings: as bad as the worst of them. */
export function rowOf(
  name: string,
  findings: readonly IFinding[],
  waits: boolean,
  report: IReport,
  trans: TranslationBundle
): IRow {
  const [worst] = byWeight(findings);
  const ms = Math.max(0, ...findings.map(({ durationMs }) => durationMs));
  if (waits && !(worst && isRoot(worst))) {
    const summary = trans.__('waiting for an answer');
    return { name, mark: 'waiting', summary, ms: 0 };
  }
  if (!worst) {
    const summary = trans.__('not part of this run');
    return { name, mark: 'not-applicable', summary, ms };
  }
  return {
    name,
    mark: worst.verdict,
    summary: summaryOf(worst, findings, report, trans),
    ms,
    follows: isTrouble(worst) && !isRoot(worst),
    open: isRoot(worst)
  };
}

function summaryOf(
  worst: IFinding,
  findings: readonly IFinding[],
  report: IReport,
  trans: TranslationBundle
): string {
  if (!isTrouble(worst)) {
    return calm(worst, findings, trans);
  }
  const places = findings.filter(({ check }) => check === PLACES);
  const refusing = places.filter(isTrouble);
  if (worst.check === PLACES && places.length > 1 && worst.place) {
    return trans._n(
      '%1 of %2 places refuses: %3',
      '%1 of %2 places refuse, first %3',
      refusing.length,
      places.length,
      worst.place
    );
  }
  // The headline has said what is wrong; the row says what was seen.
  const fault = worst.facts.find(({ differs }) => differs);
  return worst === headlined(report) && fault
    ? trans.__('%1: %2', fault.label, fault.observed)
    : worst.summary;
}

function calm(
  worst: IFinding,
  findings: readonly IFinding[],
  trans: TranslationBundle
): string {
  if (worst.verdict !== 'pass') {
    return worst.summary;
  }
  const passed = findings.filter(({ verdict }) => verdict === 'pass');
  const whole = passed.find(({ place }) => !place);
  return passed.length === 1 || whole
    ? (whole ?? worst).summary
    : passed.every(({ check }) => check === PLACES)
      ? trans.__('%1 places, all writable', passed.length)
      : trans.__('%1 checks passed', passed.length);
}
