import type { IArrivals } from '../../wire/evidence';

/** Whether something in front of Jupyter shows itself in what arrives. */
export function showsFront({ all }: IArrivals): boolean {
  return all.some(({ forwarded }) => Object.keys(forwarded).length > 0);
}
