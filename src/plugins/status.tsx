import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IStatusBar } from '@jupyterlab/statusbar';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { ReactWidget, UseSignal } from '@jupyterlab/ui-components';
import * as React from 'react';
import { IPanelModel } from '../model';
import type { PanelModel } from '../model';
import { CommandIDs, DOMAIN } from './ids';

const View = React.lazy(async () => ({
  default: (await import('../views/status')).StatusView
}));

/** The item of the status bar; Notebook 7 has no status bar. */
export const status: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-environment-health:status',
  description: 'Adds the state of the environment to the status bar.',
  autoStart: true,
  requires: [IPanelModel],
  optional: [IStatusBar, ITranslator],
  activate: (
    app,
    model: PanelModel,
    statusBar: IStatusBar | null,
    translator: ITranslator | null
  ): void => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const item = ReactWidget.create(
      <React.Suspense fallback={null}>
        <UseSignal signal={model.changed}>
          {() => (
            <View
              state={model.state}
              trans={trans}
              onClick={() => void app.commands.execute(CommandIDs.open)}
            />
          )}
        </UseSignal>
      </React.Suspense>
    );
    statusBar?.registerStatusItem('environment-health', {
      item,
      align: 'right',
      rank: 900
    });
  }
};
