import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { headline } from '../headline';
import type { IPanelState } from '../state';
import { healthIcon } from './icon';
import { isMuted, isRoot } from './rollup';
import { shown } from './shown';
import { VerdictIcon } from './verdict-icon';

/** The status bar's item: quiet when nothing is asked of the reader, else how many causes and the first of them. */
export function StatusView(props: {
  state: IPanelState;
  trans: TranslationBundle;
  onClick: () => void;
}): JSX.Element {
  const { state, trans, onClick } = props;
  const { report } = shown(state);
  const heard = (report?.findings ?? []).filter(
    finding => !isMuted(finding, state.muted)
  );
  const roots = heard.filter(isRoot);
  const { verdict, sentence } = headline(heard, trans);
  const title = report
    ? trans.__('Environment Health: %1', sentence)
    : trans.__('Environment Health');
  return (
    <button
      type="button"
      className="jp-EnvironmentHealth-status"
      title={title}
      aria-label={title}
      onClick={onClick}
    >
      {roots.length > 0 ? (
        <>
          <VerdictIcon mark={verdict} trans={trans} />
          {roots.length}
        </>
      ) : (
        <healthIcon.react tag="span" />
      )}
    </button>
  );
}
