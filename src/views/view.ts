import type { TranslationBundle } from '@jupyterlab/translation';
import type { IPanelActions, IPanelState } from '../state';
import type { IReport } from '../wire/report';

/** What the parts of a report that is shown are given. */
export interface IReportView {
  report: IReport;
  state: IPanelState;
  actions: IPanelActions;
  trans: TranslationBundle;
}
