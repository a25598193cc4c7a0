import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IPanelState } from '../state';

/** Asks whether Jupyter would accept a public address it is not reached by yet. */
export function Address(props: {
  address: IPanelState['address'];
  tryAddress: (address: string) => void;
  trans: TranslationBundle;
}): JSX.Element {
  const { address, tryAddress, trans } = props;
  const [value, setValue] = React.useState(address.value);
  const id = React.useId();
  return (
    <form
      className="jp-EnvironmentHealth-address"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        tryAddress(value.trim());
      }}
    >
      <label htmlFor={id}>
        {trans.__('Would it work at another address?')}
      </label>
      <span>
        <input
          id={id}
          type="url"
          spellCheck={false}
          autoComplete="off"
          placeholder={trans.__('https://abc-8888.proxy.example')}
          value={value}
          aria-invalid={address.error !== null}
          aria-describedby={`${id}-error`}
          onChange={event => setValue(event.target.value)}
        />
        <button
          type="submit"
          className="jp-EnvironmentHealth-button"
          disabled={address.busy}
        >
          {address.busy ? trans.__('Trying…') : trans.__('Try')}
        </button>
      </span>
      <p id={`${id}-error`} role="alert">
        {address.error}
      </p>
    </form>
  );
}
