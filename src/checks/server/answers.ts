import type { ITranslation } from '../../check';
import { heard, reasonOf } from '../../reasons';
import type { IAnswer } from '../../wire/evidence';

/** What one request got back and from whom, in one line. */
export function answerText(answer: IAnswer, trans: ITranslation): string {
  const { status, by, text, error } = answer;
  if (status === null || by === 'nobody') {
    return trans.__(
      'no answer: %1',
      error ? reasonOf(heard(error), trans) : trans.__('no reason given')
    );
  }
  const from =
    by === 'jupyter'
      ? trans.__('%1 from Jupyter', status)
      : trans.__('%1 from something in front of Jupyter', status);
  return text ? trans.__('%1: %2', from, text) : from;
}

/** Whether a request was granted. */
export function isGranted({ status }: IAnswer): boolean {
  return status !== null && status >= 200 && status < 300;
}
