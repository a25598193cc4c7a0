import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IPanelActions } from '../state';
import { CHOICES, expected, SECONDS } from '../thorough';
import { duration } from './format';

/** What a thorough run does beyond the usual one, and for how long the person wants to wait. */
export function Thorough(props: {
  actions: IPanelActions;
  close: () => void;
  trans: TranslationBundle;
}): JSX.Element {
  const { actions, close, trans } = props;
  const [seconds, setSeconds] = React.useState(SECONDS);
  return (
    <form
      className="jp-EnvironmentHealth-thorough"
      aria-label={trans.__('Thorough checks')}
      onSubmit={event => {
        event.preventDefault();
        close();
        actions.runThorough(seconds);
      }}
    >
      <p>
        {trans.__(
          'Finds limits: how large an upload may be, how long a request may take, after which silence a websocket is cut, whether answers come as a stream. It sends up to 64 MiB that Jupyter throws away at once.'
        )}
      </p>
      <label>
        {trans.__('Try silence for')}{' '}
        <select
          value={seconds}
          onChange={event => setSeconds(Number(event.currentTarget.value))}
        >
          {CHOICES.map(choice => (
            <option key={choice} value={choice}>
              {duration(choice, trans)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="submit"
        className="jp-EnvironmentHealth-button jp-mod-accept"
      >
        {trans.__('Start, about %1', duration(expected(seconds), trans))}
      </button>
    </form>
  );
}
