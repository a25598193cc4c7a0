import type { TranslationBundle } from '@jupyterlab/translation';
import { ReactWidget, UseSignal } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { PanelModel } from '../model';
import { healthIcon } from '../views/icon';
import { PANEL } from './ids';

/** The panel's code, loaded when it is first seen. */
const View = React.lazy(async () => ({
  default: (await import('../views/panel')).EnvironmentHealthView
}));

/** The panel as a widget; whatever it shows is in the model. */
export class HealthWidget extends ReactWidget {
  constructor(
    private _model: PanelModel,
    private _trans: TranslationBundle
  ) {
    super();
    this.id = PANEL;
    this.title.label = _trans.__('Environment Health');
    this.title.caption = _trans.__('Environment Health');
    this.title.icon = healthIcon;
    this.title.closable = true;
    this.addClass('jp-EnvironmentHealth-tab');
    this.node.tabIndex = -1;
  }

  /** So that the keyboard is where the eyes are. */
  protected override onActivateRequest(): void {
    this.node.focus();
  }

  protected override render(): JSX.Element {
    return (
      <React.Suspense fallback={null}>
        <UseSignal signal={this._model.changed}>
          {() => (
            <View
              state={this._model.state}
              actions={this._model}
              trans={this._trans}
            />
          )}
        </UseSignal>
      </React.Suspense>
    );
  }
}
