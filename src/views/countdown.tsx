import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { duration } from './format';

/**
 * How long a run is expected to go on, second by second.
 *
 * #### Notes
 * A timer, not a status: a screen reader tells it when it is asked, and not every second.
 */
export function Countdown(props: {
  until: number;
  trans: TranslationBundle;
}): JSX.Element {
  const { until, trans } = props;
  const left = () => Math.ceil((until - Date.now()) / 1000);
  const [seconds, setSeconds] = React.useState(left);
  React.useEffect(() => {
    const timer = window.setInterval(() => setSeconds(left()), 1000);
    return () => window.clearInterval(timer);
  }, [until]);
  return (
    <span role="timer">
      {seconds > 0
        ? trans.__('about %1 left', duration(seconds, trans))
        : trans.__('any moment now')}
    </span>
  );
}
