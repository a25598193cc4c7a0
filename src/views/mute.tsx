import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IPanelActions } from '../state';
import type { IFinding } from '../wire/report';
import { isMuted, muteKey } from './rollup';

/** Have no more notifications of this cause at this place. */
export function Mute(props: {
  finding: IFinding;
  muted: readonly string[];
  actions: IPanelActions;
  trans: TranslationBundle;
}): JSX.Element | null {
  const { finding, muted, actions, trans } = props;
  const key = muteKey(finding);
  if (key === null || isMuted(finding, muted)) {
    return null;
  }
  return (
    <button
      type="button"
      className="jp-EnvironmentHealth-button jp-mod-quiet"
      title={trans.__('Do not tell me of this again')}
      onClick={() => actions.mute(key)}
    >
      {trans.__('Mute')}
    </button>
  );
}
