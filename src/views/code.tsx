import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { Copy } from './copy';

/** A block to paste. Only the lines that matter stand out; all of it is copied. */
export function Code(props: {
  code: string;
  /** Line numbers, from 1. */
  added?: readonly number[];
  label: string;
  /** Whether it is sentences, which are read and not pasted. */
  isProse?: boolean;
  copy: (text: string) => void;
  trans: TranslationBundle;
}): JSX.Element {
  const { code, added = [], label, isProse, copy, trans } = props;
  const lines = code.replace(/\n$/, '').split('\n');
  return (
    <div
      className={`jp-EnvironmentHealth-code${isProse ? ' jp-mod-prose' : ''}`}
    >
      <pre tabIndex={0} role="group" aria-label={label}>
        {lines.map((line, index) => {
          const Line = added.includes(index + 1) ? 'ins' : 'span';
          return <Line key={index}>{`${line}\n`}</Line>;
        })}
      </pre>
      <Copy key={code} text={code} copy={copy} trans={trans} />
    </div>
  );
}
