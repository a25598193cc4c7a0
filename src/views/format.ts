import type { TranslationBundle } from '@jupyterlab/translation';

/** A duration in seconds; nothing where none was measured. */
export function seconds(ms: number, trans: TranslationBundle): string {
  return ms > 0 ? trans.__('%1 s', Math.max(0.01, ms / 1000).toFixed(2)) : '';
}

/** The time of day of a report, as this browser writes it; nothing where it is not known. */
export function timeOfDay(taken: string): string {
  const date = new Date(taken);
  return Number.isNaN(date.getTime())
    ? ''
    : date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** A length of time a person waits for, to the second below two minutes. */
export function duration(seconds: number, trans: TranslationBundle): string {
  return seconds < 120
    ? trans.__('%1 s', Math.round(seconds))
    : trans.__('%1 min', Math.round(seconds / 60));
}
