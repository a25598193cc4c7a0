import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IPlaceRow } from '../wire/report';
import { VerdictIcon } from './verdict-icon';

/** One place as a line of the table, or as a card where the panel is narrow; then each value brings its head along. */
export function PlaceLine(props: {
  place: IPlaceRow;
  heads: readonly string[];
  trans: TranslationBundle;
}): JSX.Element {
  const { place, heads, trans } = props;
  const { path, uses, verdict, guilty, writing, failing } = place;
  const refuses = verdict === 'fail' || verdict === 'warn';
  const owned = [place.owner, place.mode, ...place.restrictions];
  return (
    <tr role="row" className={guilty ? 'jp-mod-guilty' : undefined}>
      <th role="rowheader" scope="row">
        <VerdictIcon mark={verdict} trans={trans} />
        <span>
          {uses}
          {guilty && (
            <span className="jp-EnvironmentHealth-spoken">
              {trans.__('(the headline is about this)')}
            </span>
          )}
          <code>{path}</code>
        </span>
      </th>
      <td
        role="cell"
        data-head={heads[1]}
        className={refuses ? 'jp-mod-differs' : undefined}
      >
        {writing}
        {failing.map(line => (
          <span key={line}>{line}</span>
        ))}
      </td>
      <td role="cell" data-head={heads[2]}>
        {owned.filter(Boolean).join(', ') || '–'}
      </td>
      <td role="cell" data-head={heads[3]}>
        {place.lifetime}
      </td>
    </tr>
  );
}
