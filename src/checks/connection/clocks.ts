import type { ITranslation } from '../../check';
import type { IClock } from '../../wire/evidence';
import type { IFact } from '../../wire/report';

/**
 * How far two clocks may be apart before it is a finding.
 *
 * #### Notes
 * Clocks that are set by the network agree within a second, and login services that check times grant about a minute
 * (`leeway`, `clockSkew`); below it nothing fails, and the user could do nothing about it. The third clock only tells
 * whole seconds.
 */
export const TOLERATED_MS = 60_000;

/** What two or three clocks say about each other. */
export interface ISkew {
  /** By how much Jupyter's clock is ahead of the browser's at least; negative: behind. */
  ms: number;
  /** Whose clock is wrong, where a third one agrees with only one of them. */
  wrong: 'jupyter' | 'unknown';
}

/** By how much the clocks differ for certain: when within the time of the request Jupyter answered is not known. */
export function skewOf({ sent, received, server, front }: IClock): ISkew {
  const jumped = received < sent;
  const ahead = jumped ? 0 : Math.max(0, server - received);
  const behind = jumped ? 0 : Math.max(0, sent - server);
  const others = typeof front === 'number' ? front : null;
  // The Date header is most often Jupyter's own; only one that contradicts it is another clock.
  const contradicts =
    others !== null && Math.abs(others - server) > TOLERATED_MS;
  const agreesWithBrowser =
    others !== null &&
    others > sent - TOLERATED_MS &&
    others < received + TOLERATED_MS;
  return {
    ms: ahead - behind,
    wrong: contradicts && agreesWithBrowser ? 'jupyter' : 'unknown'
  };
}

/** Whether the difference is one that things fail for. */
export function isSkewed({ ms }: ISkew): boolean {
  return Math.abs(ms) > TOLERATED_MS;
}

/** A span of time, to as much as matters. */
export function spanText(ms: number, trans: ITranslation): string {
  const minutes = Math.round(ms / 60_000);
  const hours = Math.round(minutes / 60);
  const days = Math.round(hours / 24);
  return minutes < 120
    ? trans._n('%1 minute', '%1 minutes', minutes, minutes)
    : hours < 48
      ? trans._n('%1 hour', '%1 hours', hours, hours)
      : trans._n('%1 day', '%1 days', days, days);
}

/** Jupyter's clock beside the browser's. */
export function skewText(skew: ISkew, trans: ITranslation): string {
  const span = spanText(Math.abs(skew.ms), trans);
  return !isSkewed(skew)
    ? trans.__('as this computer’s')
    : skew.ms > 0
      ? trans.__('%1 ahead of this computer’s', span)
      : trans.__('%1 behind this computer’s', span);
}

/** What each clock says. */
export function clockFacts(clock: IClock, trans: ITranslation): IFact[] {
  const skew = skewOf(clock);
  const third =
    typeof clock.front === 'number'
      ? skewOf({ ...clock, server: clock.front })
      : null;
  return [
    {
      label: trans.__('Clock of Jupyter'),
      expected: trans.__('as this computer’s'),
      observed: skewText(skew, trans),
      vantage: 'system',
      differs: isSkewed(skew)
    },
    ...(third
      ? [
          {
            label: trans.__('Date of the answer'),
            observed: skewText(third, trans),
            vantage: 'browser' as const
          }
        ]
      : [])
  ];
}
