import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IPanelActions } from '../state';

/** What a person does not want to be told of, and the way back. */
export function Muted(props: {
  muted: readonly string[];
  actions: IPanelActions;
  trans: TranslationBundle;
}): JSX.Element | null {
  const { muted, actions, trans } = props;
  return muted.length === 0 ? null : (
    <section>
      <h3>{trans.__('Muted')}</h3>
      <ul className="jp-EnvironmentHealth-muted">
        {muted.map(key => {
          const [cause, place] = key.split('@');
          return (
            <li key={key}>
              <code>{cause}</code>
              {place && <span> {place}</span>}
              <button
                type="button"
                className="jp-EnvironmentHealth-button jp-mod-quiet"
                aria-label={trans.__('Tell me of %1 again', key)}
                onClick={() => actions.unmute(key)}
              >
                {trans.__('Undo')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
