import type {
  JupyterFrontEnd,
  JupyterFrontEndPlugin
} from '@jupyterlab/application';
import { ILayoutRestorer } from '@jupyterlab/application';
import { ICommandPalette, WidgetTracker } from '@jupyterlab/apputils';
import { PageConfig } from '@jupyterlab/coreutils';
import { ILauncher } from '@jupyterlab/launcher';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { IPanelModel } from '../model';
import type { PanelModel } from '../model';
import { healthIcon } from '../views/icon';
import { CommandIDs, DOMAIN } from './ids';
import { HealthWidget } from './widget';

/** A report this young is shown as it is when the panel is opened. */
const FRESH_MS = 60_000;

/** The panel, and everything it is opened by. */
export const panel: JupyterFrontEndPlugin<void> = {
  id: 'jupyterlab-environment-health:panel',
  description: 'Adds the Environment Health panel.',
  autoStart: true,
  requires: [IPanelModel],
  optional: [ICommandPalette, ILauncher, ILayoutRestorer, ITranslator],
  activate: (
    app,
    model: PanelModel,
    palette: ICommandPalette | null,
    launcher: ILauncher | null,
    restorer: ILayoutRestorer | null,
    translator: ITranslator | null
  ): void => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const command = CommandIDs.open;
    const tracker = new WidgetTracker<HealthWidget>({
      namespace: 'environment-health'
    });
    const look = (shell: boolean): void => {
      if (!model.health.isFresh(FRESH_MS, shell)) {
        // Whatever goes wrong is in the state already.
        model.health.run({ shell }).catch(() => undefined);
      }
    };
    const make = (): HealthWidget => {
      const widget = new HealthWidget(model, trans);
      void tracker.add(widget);
      return widget;
    };
    app.commands.addCommand(command, {
      label: trans.__('Environment Health'),
      caption: trans.__(
        'Which part of the way between you and your files is broken, why, and the smallest fix'
      ),
      icon: healthIcon,
      describedBy: { args: { type: 'object', properties: {} } },
      execute: args => {
        const restored = args['restored'] === true;
        const widget = tracker.find(() => true) ?? make();
        if (!widget.isAttached) {
          app.shell.add(widget, areaOf(app), { type: 'Environment Health' });
        }
        if (restored) {
          // The layout is not a person: it has no leave to start a shell, nor to make Lab wait.
          void app.restored.then(() => look(false));
        } else {
          app.shell.activateById(widget.id);
          look(true);
        }
      }
    });
    void restorer?.restore(tracker, {
      command,
      name: () => 'panel',
      args: () => ({ restored: true })
    });
    palette?.addItem({ command, category: trans.__('Environment Health') });
    launcher?.add({ command, category: trans.__('Other'), rank: 100 });
  }
};

/** Notebook 7 has no main area for us: its first page has room on the left, a document on the right. */
function areaOf(app: JupyterFrontEnd): string {
  switch (PageConfig.getOption('notebookPage')) {
    case '':
      return 'main';
    case 'tree':
      return 'left';
    default:
      return 'right';
  }
}
