import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { IFix } from '../wire/report';
import { Prose } from './prose';

/** What a fix lets in, how it was proved, how to see that it worked, and how to take it back. */
export function FixFooter(props: {
  fix: IFix;
  trans: TranslationBundle;
}): JSX.Element {
  const { fix, trans } = props;
  const { proof } = fix;
  const terms: [string, string | undefined][] = [
    [trans.__('Opens'), fix.opens ?? trans.__('nothing')],
    [
      trans.__('Proved'),
      proof?.state === 'rehearsed'
        ? trans.__('%1 before, %2 with it', proof.before, proof.after)
        : undefined
    ],
    [
      trans.__('Did not help here'),
      proof?.state === 'refuted' ? proof.after : undefined
    ],
    [trans.__('Confirm'), fix.confirm ?? trans.__('press Run again')],
    [trans.__('Undo'), fix.undo]
  ];
  return (
    <dl className="jp-EnvironmentHealth-footer">
      {terms.map(
        ([term, text]) =>
          text && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <Prose text={text} />
              </dd>
            </div>
          )
      )}
      {fix.learnMore?.startsWith('https://') && (
        <div>
          <a href={fix.learnMore} target="_blank" rel="noopener noreferrer">
            {trans.__('Learn more')}
          </a>
        </div>
      )}
    </dl>
  );
}
