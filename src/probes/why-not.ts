import { because, heard } from '../reasons';
import type { IAnswer, IUnavailable } from '../wire/evidence';

/** An error that knows by name why evidence could not be had. */
export class Unavailable extends Error {
  constructor(readonly reason: IUnavailable) {
    super(reason.unavailable);
  }
}

/** Why an answer is of no use. */
export function whyNot({ status, by, text, error }: IAnswer): IUnavailable {
  if (by === 'nobody') {
    return error ? heard(error) : because('no-answer');
  }
  if (status === null) {
    return because('front-redirected');
  }
  if (error) {
    return heard(error);
  }
  if (by === 'front') {
    return text
      ? because('front-said', status, text)
      : because('front-answered', status);
  }
  // Of a refusal, Jupyter's own words are enough.
  return !text
    ? because('jupyter-answered', status)
    : status < 500
      ? { unavailable: text }
      : because('jupyter-said', status, text);
}
