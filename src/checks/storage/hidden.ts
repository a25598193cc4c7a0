import type { Seen } from '../../check';
import type { IKernelSpec } from '../../wire/evidence';
import { isWithin } from './paths';

/** What an image brought to HOME, and a volume there hides. */
export interface IHidden {
  home: string;
  /** The kernels that were installed there. */
  kernels: readonly IKernelSpec[];
}

/**
 * The kernels whose programs a volume at HOME hides; null where none is missed.
 *
 * #### Notes
 * A volume that is empty at first is how most containers are meant to be started. It is proved that something is missing where
 * the image itself, outside of the volume, names a program in HOME that is not there.
 */
export function hiddenIn({
  identity,
  kernels
}: Pick<Seen, 'identity'> & Partial<Pick<Seen, 'kernels'>>): IHidden | null {
  const { home, container } = identity;
  if (!container || !home?.mountPoint || home.skeleton !== false) {
    return null;
  }
  const lost = (kernels?.specs ?? []).filter(
    ({ found, program, folder }) =>
      found === null &&
      isWithin(program, home.path) &&
      !isWithin(folder, home.path)
  );
  return lost.length > 0 ? { home: home.path, kernels: lost } : null;
}
