import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';

/** How long the button says that it has copied: long enough to be read. */
const COPIED_MS = 2000;

/** Copies a text and says so. */
export function Copy(props: {
  text: string;
  copy: (text: string) => void;
  trans: TranslationBundle;
}): JSX.Element {
  const { text, copy, trans } = props;
  const [copied, setCopied] = React.useState(false);
  React.useEffect(() => {
    if (!copied) {
      return;
    }
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <span className="jp-EnvironmentHealth-copy">
      <button
        type="button"
        className="jp-EnvironmentHealth-button jp-mod-accept"
        onClick={() => {
          copy(text);
          setCopied(true);
        }}
      >
        {copied ? trans.__('Copied') : trans.__('Copy')}
      </button>
      <span role="status" className="jp-EnvironmentHealth-spoken">
        {copied ? trans.__('Copied') : ''}
      </span>
    </span>
  );
}
