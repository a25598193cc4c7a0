import type {
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { Notification } from '@jupyterlab/apputils';
import { PageConfig } from '@jupyterlab/coreutils';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { foremost } from '../headline';
import { IPanelModel } from '../model';
import type { PanelModel } from '../model';
import type { Notify } from '../preferences';
import { isMuted, isRoot, muteKey } from '../views/rollup';
import type { IFinding } from '../wire/report';
import { CommandIDs, DOMAIN, PANEL } from './ids';
import { recall, remember } from './memory';

/** How long Lab may be busy with itself before the check begins all the same. */
const IDLE_MS = 10_000;

/** How long the notification stays in view; it stays in the list until it is dismissed. */
const SHOWN_MS = 30_000;

/** The check at the start: in idle time, without a shell, and quiet unless something new is wrong. */
export const startup: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-environment-health:startup',
  description: 'Checks the environment once when JupyterLab has started.',
  autoStart: true,
  requires: [IPanelModel],
  optional: [ITranslator],
  activate: (app, model: PanelModel, translator: ITranslator | null): void => {
    // Notebook 7 opens a page for each document: its first page speaks for all.
    if (!['', 'tree'].includes(PageConfig.getOption('notebookPage'))) {
      return;
    }
    const { health, preferences } = model;
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const check = async (): Promise<void> => {
      await app.restored;
      await preferences.ready;
      const { autoCheck, notify, muted } = preferences.values;
      if (!autoCheck) {
        return;
      }
      await idle();
      const report = await health.run({ shell: false });
      const { baseUrl } = app.serviceManager.serverSettings;
      const known = recall(baseUrl);
      const fresh = report.findings.filter(one => !known.includes(keyOf(one)));
      const finding = firstOf(fresh, notify, muted);
      remember(baseUrl, report.findings.filter(isRoot).map(keyOf));
      if (finding && !isShown(app)) {
        tell(finding);
      }
    };
    const tell = (finding: IFinding): void => {
      const key = muteKey(finding);
      const type = finding.verdict === 'fail' ? 'error' : 'warning';
      const id = Notification.emit(finding.summary, type, {
        autoClose: SHOWN_MS,
        actions: [
          {
            label: trans.__('Open'),
            callback: () => void app.commands.execute(CommandIDs.open)
          },
          ...(key === null
            ? []
            : [
                {
                  label: trans.__('Do not tell me again'),
                  callback: () => model.mute(key)
                }
              ])
        ]
      });
      // The panel says it all, and more.
      const opened = (_: unknown, { id: command }: { id: string }): void => {
        if (command === CommandIDs.open) {
          app.commands.commandExecuted.disconnect(opened);
          Notification.dismiss(id);
        }
      };
      app.commands.commandExecuted.connect(opened);
    };
    // A start-up check that could not be made is no news; the panel says why.
    check().catch(() => undefined);
  }
};

/** What a user is told of: the foremost finding that is wanted. */
function firstOf(
  findings: readonly IFinding[],
  notify: Notify,
  muted: readonly string[]
): IFinding | undefined {
  const heard = findings.filter(finding => !isMuted(finding, muted));
  switch (notify) {
    case 'never':
      return undefined;
    case 'fail':
      return foremost(heard, 'fail');
    case 'warn':
      return foremost(heard, 'fail') ?? foremost(heard, 'warn');
  }
}

function keyOf(finding: IFinding): string {
  const { verdict, check, place } = finding;
  return `${verdict} ${muteKey(finding) ?? `${check}@${place ?? ''}`}`;
}

/** Whether the panel is in front of the reader, who reads it all there. */
function isShown({ shell }: JupyterFrontEnd): boolean {
  return ['main', 'left', 'right'].some(area =>
    [...shell.widgets(area)].some(
      ({ id, isVisible }) => id === PANEL && isVisible
    )
  );
}

function idle(): Promise<void> {
  return new Promise(resolve => {
    if ('requestIdleCallback' in window) {
      window.requestIdleCallback(() => resolve(), { timeout: IDLE_MS });
    } else {
      // Safari has no idle callback.
      setTimeout(resolve, 1000);
    }
  });
}
