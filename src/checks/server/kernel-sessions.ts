import type {
  IGivenUp,
  IKernelDeath,
  IKernels,
  ISessions,
  ITab
} from '../../wire/evidence';

/** A start that was given up on its way, while Jupyter went on with it. */
export interface IOutlasted {
  given: IGivenUp;
  /** Kernels that run since then, and belong to no tab. */
  orphans: readonly string[];
}

/** Nobody wonders any more why a kernel ended before that. */
const RECENT_SECONDS = 3600;

/** A kernel that ends this often in a row does not only end now and then. */
const AGAIN_AND_AGAIN = 3;

/** The open tabs that use a kernel which Jupyter does not have. */
export function staleTabs(
  { ids }: IKernels,
  sessions: ISessions | undefined
): ITab[] {
  // The page was looked at before: what it uses was there by then.
  return ids
    ? (sessions?.tabs ?? []).filter(
        ({ kernel }) => kernel !== null && !ids.includes(kernel)
      )
    : [];
}

/**
 * A start of a kernel that something in front of Jupyter gave up.
 *
 * #### Notes
 * A browser does not tell whether a kernel was asked for or only their list; a session that still has the name which
 * JupyterLab makes up for the time of a start tells that a start was what came to no end.
 */
export function outlasted(
  { ids = [] }: IKernels,
  sessions: ISessions | undefined
): IOutlasted | null {
  const given = sessions?.givenUp.find(({ status }) => isGateway(status));
  const orphans = (sessions?.orphans ?? []).filter(id => ids.includes(id));
  return given && orphans.length > 0 ? { given, orphans } : null;
}

/** Kernels that ended without being told to, and not long ago. */
export function recentDeaths({ deaths = [] }: IKernels): IKernelDeath[] {
  return deaths.filter(({ ago }) => ago < RECENT_SECONDS);
}

/** A kernel that ends whenever it is started. */
export function endless(kernels: IKernels): IKernelDeath | undefined {
  return recentDeaths(kernels).find(
    ({ restarts, dead }) => dead || restarts >= AGAIN_AND_AGAIN
  );
}

/** What is answered in place of Jupyter by what waits for it no longer. */
function isGateway(status: number): boolean {
  return (
    [408, 502, 503, 504].includes(status) || (status >= 520 && status <= 530)
  );
}
