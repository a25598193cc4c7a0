import type { IPlace, IStep } from '../../wire/evidence';

/** How a file system says that it does not do such a thing, or not here. */
const REFUSALS: readonly string[] = [
  'EPERM',
  'EACCES',
  'EBUSY',
  'EINVAL',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EXDEV'
];

/**
 * Whether a file could be written, and only be not renamed or not deleted.
 *
 * #### Notes
 * A folder that is append-only refuses the same, and it is the attribute that is at fault.
 */
export function isRefusal(
  { step, ok, errno }: IStep,
  { flags }: IPlace
): boolean {
  return (
    !ok &&
    (step === 'rename' || step === 'delete') &&
    REFUSALS.includes(errno ?? '') &&
    !flags?.length
  );
}
