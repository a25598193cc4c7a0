import type { IAnswer } from '../wire/evidence';

/** Why an answer is of no use, in words. */
export function whyNot({ status, by, text, error }: IAnswer): string {
  if (by === 'nobody') {
    return error ?? 'no answer came';
  }
  const words = text ? `: ${text}` : '';
  return by === 'jupyter' && status !== null && status < 500
    ? (text ?? `Jupyter answered ${status}`)
    : `${by === 'jupyter' ? 'Jupyter' : 'something in front of Jupyter'} answered ${status ?? 'with a redirect'}${words}`;
}
