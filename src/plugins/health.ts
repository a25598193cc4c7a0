import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { Clipboard } from '@jupyterlab/apputils';
import { IDefaultFileBrowser } from '@jupyterlab/filebrowser';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { IPanelModel, PanelModel } from '../model';
import { Preferences } from '../preferences';
import { watchStarts } from '../probes/starts';
import { watchViolations } from '../probes/violations';
import { IEnvironmentHealth } from '../tokens';
import { DOMAIN, PLUGIN } from './ids';

/** The model all our plugins share, and the settings. */
export const model: JupyterFrontEndPlugin<PanelModel> = {
  id: PLUGIN,
  description:
    'Holds what is known of the environment, and the settings of Environment Health.',
  autoStart: true,
  optional: [ISettingRegistry, IDefaultFileBrowser, ITranslator],
  provides: IPanelModel,
  activate: (
    app,
    settings: ISettingRegistry | null,
    browser: IDefaultFileBrowser | null,
    translator: ITranslator | null
  ): PanelModel => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const { contents, sessions, serverSettings } = app.serviceManager;
    // Nobody is told later what was blocked before.
    const violations = watchViolations(document);
    const givenUp = watchStarts(window.PerformanceObserver);
    return new PanelModel({
      engine: async () => {
        const { makeEngine } = await import('../engine');
        const application = `${app.name} ${app.version}`;
        const opened = {
          widgets: () => app.shell.widgets('main'),
          running: () => sessions.running(),
          givenUp
        };
        return makeEngine({
          ...{ serverSettings, application, violations, opened, trans }
        });
      },
      folder: () => {
        const path = browser?.model.path ?? '';
        // Another drive's folders are not on this server.
        return contents.driveName(path) === '' ? path : '';
      },
      preferences: new Preferences(settings?.load(PLUGIN) ?? null),
      copy: text => Clipboard.copyToSystem(text)
    });
  }
};

/** The service, for other extensions. */
export const health: JupyterFrontEndPlugin<IEnvironmentHealth> = {
  id: 'jupyterlab-environment-health:health',
  description:
    'Tests the way between the browser and the files: runs the checks and provides the report.',
  autoStart: true,
  requires: [IPanelModel],
  provides: IEnvironmentHealth,
  activate: (app, model: PanelModel): IEnvironmentHealth => model.health
};
