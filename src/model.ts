import { Token } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';
import type { IEngine } from './engine';
import { EnvironmentHealth } from './health';
import type { Preferences } from './preferences';
import type { IPanelActions, IPanelState } from './state';

/** What the model is made of. */
export interface IModelOptions {
  /** Loads what a run needs. */
  engine: () => Promise<IEngine>;
  /** The folder a user looks at now, relative to the root folder. */
  folder: () => string;
  preferences: Preferences;
  /** Put a text on the system's clipboard. */
  copy: (text: string) => void;
}

/** The token by which our own plugins share the model; not for other extensions. */
export const IPanelModel = new Token<PanelModel>(
  'jupyterlab-environment-health:IPanelModel',
  'The state of the Environment Health panel.'
);

/** The state of the panel, as one immutable snapshot, and what a person can do with it. */
export class PanelModel implements IPanelActions {
  constructor(private _options: IModelOptions) {
    const { engine, folder, preferences } = _options;
    const address = () => preferences.values.publicAddress;
    this.health = new EnvironmentHealth({ engine, folder, address });
    this.health.stageChanged.connect(this._compose, this);
    preferences.changed.connect(this._compose, this);
    this._state = this._snapshot();
  }

  /** Makes the runs. */
  readonly health: EnvironmentHealth;

  get preferences(): Preferences {
    return this._options.preferences;
  }

  get state(): IPanelState {
    return this._state;
  }

  get changed(): ISignal<this, IPanelState> {
    return this._changed;
  }

  readonly run = (): void => {
    // Whatever goes wrong is in the state already.
    this.health.run({ shell: true }).catch(() => undefined);
  };

  readonly runThorough = (seconds: number): void => {
    const thorough = { shell: true, thorough: true, seconds };
    this.health.run(thorough).catch(() => undefined);
  };

  readonly cancel = (): void => this.health.cancel();

  readonly copy = (text: string): void => this._options.copy(text);

  readonly mute = (key: string): void => {
    void this.preferences.mute(key);
  };

  readonly unmute = (key: string): void => {
    void this.preferences.unmute(key);
  };

  /** The address is kept only when Jupyter's half could make sense of it. */
  readonly tryAddress = (address: string): void => {
    void this._tryAddress(address);
  };

  private async _tryAddress(value: string): Promise<void> {
    this._setAddress({ value, busy: true, error: null });
    try {
      await this.health.tryAddress(value);
      this._setAddress(null);
      await this.preferences.setPublicAddress(value);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      this._setAddress({ value, busy: false, error: words });
    }
  }

  private _setAddress(address: IPanelState['address'] | null): void {
    this._address = address;
    this._compose();
  }

  private _compose(): void {
    this._state = this._snapshot();
    this._changed.emit(this._state);
  }

  private _snapshot(): IPanelState {
    const { muted, publicAddress } = this.preferences.values;
    return {
      ...this.health.stage,
      muted,
      address: this._address ?? {
        value: publicAddress,
        busy: false,
        error: null
      }
    };
  }

  /** What is being tried, or was in vain; else the settings say it. */
  private _address: IPanelState['address'] | null = null;
  private _changed = new Signal<this, IPanelState>(this);
  private _state: IPanelState;
}
