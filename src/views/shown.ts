import type { IPanelState } from '../state';
import type { IReport } from '../wire/report';

/** The report to show, and whether it is of an earlier run than the one that was asked for. */
export interface IShown {
  report: IReport | null;
  stale: boolean;
}

/** An earlier report stays until the new one says something, so that the panel is never emptied. */
export function shown(state: IPanelState): IShown {
  const { phase, report, previous } = state;
  switch (phase) {
    case 'running':
      return report && report.findings.length > 0
        ? { report, stale: false }
        : { report: previous, stale: previous !== null };
    case 'failed': {
      const last = report ?? previous;
      return { report: last, stale: last !== null };
    }
    default:
      return { report, stale: false };
  }
}
