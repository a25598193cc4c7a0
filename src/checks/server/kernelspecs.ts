import type { IKernels, IKernelSpec, ISessions } from '../../wire/evidence';

/** What says of kernels how they are started, and who wants them. */
export interface IKernelsSeen {
  kernels: IKernels;
  sessions?: ISessions;
}

/** A kernel whose program is not there, and who misses it. */
export interface IStale {
  spec: IKernelSpec;
  /** Whether it is what a new notebook gets. */
  isDefault: boolean;
  /** An open notebook or console that waits for it. */
  waiting: string | null;
  verdict: 'fail' | 'warn';
}

/** The kernels of which somebody will be told that they cannot start. */
export function staleOf(seen: IKernelsSeen): IStale[] {
  return lostOf(seen.kernels).flatMap(spec => {
    const isDefault = isNamed(spec, seen.kernels.defaultName);
    const waiting =
      seen.sessions?.tabs.find(
        ({ kernel, wanted }) => kernel === null && isNamed(spec, wanted)
      )?.path ?? null;
    const verdict =
      isDefault || waiting !== null ? 'fail' : isGone(spec) ? 'warn' : null;
    return verdict ? [{ spec, isDefault, waiting, verdict }] : [];
  });
}

/** The kernels whose program was not found. */
export function lostOf({ specs }: IKernels): IKernelSpec[] {
  return specs.filter(({ found }) => found === null);
}

/**
 * Whether the program is gone from where it was.
 *
 * #### Notes
 * A mere name may be that of a program in an environment that is not active now; nobody is bothered with it who does
 * not use it.
 */
function isGone({ program }: IKernelSpec): boolean {
  return program.includes('/');
}

/** Jupyter makes no difference between small and capital letters here. */
function isNamed(
  { name }: IKernelSpec,
  other: string | null | undefined
): boolean {
  return name.toLowerCase() === other?.toLowerCase();
}
