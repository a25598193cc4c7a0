import type { ISettingRegistry } from '@jupyterlab/settingregistry';
import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';

/** The verdicts a user is told of at the start. */
export type Notify = 'fail' | 'warn' | 'never';

/** The user's settings, as the schema names them. */
interface IValues {
  autoCheck: boolean;
  notify: Notify;
  muted: readonly string[];
  publicAddress: string;
}

const DEFAULTS: IValues = {
  autoCheck: true,
  notify: 'fail',
  muted: [],
  publicAddress: ''
};

/** What the user wants, kept in JupyterLab's settings; kept for this page only where there are none. */
export class Preferences {
  constructor(settings: Promise<ISettingRegistry.ISettings> | null) {
    this.ready = this._load(settings);
  }

  /** Fulfilled when the settings were read, or could not be. */
  readonly ready: Promise<void>;

  get values(): Readonly<IValues> {
    return this._values;
  }

  get changed(): ISignal<this, void> {
    return this._changed;
  }

  mute(key: string): Promise<void> {
    const others = this._values.muted.filter(other => other !== key);
    return this._set('muted', [...others, key]);
  }

  unmute(key: string): Promise<void> {
    return this._set(
      'muted',
      this._values.muted.filter(other => other !== key)
    );
  }

  setPublicAddress(address: string): Promise<void> {
    return this._set('publicAddress', address);
  }

  private async _load(
    settings: Promise<ISettingRegistry.ISettings> | null
  ): Promise<void> {
    try {
      this._settings = await settings;
    } catch (error) {
      console.warn('The settings of Environment Health cannot be read', error);
    }
    this._settings?.changed.connect(this._read, this);
    this._read();
  }

  private _read(): void {
    const { autoCheck, notify, muted, publicAddress } = {
      ...DEFAULTS,
      ...(this._settings?.composite as Partial<IValues> | undefined)
    };
    this._values = { autoCheck, notify, muted, publicAddress };
    this._changed.emit();
  }

  /** What is shown does not wait for the server, which may be what is broken. */
  private async _set<K extends keyof IValues>(
    key: K,
    value: IValues[K] & (string | boolean | readonly string[])
  ): Promise<void> {
    this._values = { ...this._values, [key]: value };
    this._changed.emit();
    try {
      await this._settings?.set(
        key,
        Array.isArray(value) ? [...value] : (value as string)
      );
    } catch (error) {
      console.warn('A setting of Environment Health cannot be saved', error);
    }
  }

  private _changed = new Signal<this, void>(this);
  private _settings: ISettingRegistry.ISettings | null = null;
  private _values: IValues = DEFAULTS;
}
