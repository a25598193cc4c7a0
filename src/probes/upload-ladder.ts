const KIB = 1024;
const MIB = 1024 * KIB;

/** Sizes that limits are set to, and the double of each. */
export const RUNGS: readonly number[] = [
  ...[64 * KIB],
  ...[1, 2, 4, 8, 16, 32, 64].map(mib => mib * MIB)
];

/** Two sizes are near enough to name the limit between them. */
const NEAR = 1.1;

/** How a size fared: `stalled` when no answer came in time, `skipped` when there was no time for it. */
export type Fared = 'passed' | 'refused' | 'stalled' | 'skipped';

/** The limit: between the largest that passed and the smallest that did not. */
export interface ILimit {
  passed: number;
  refused: number | null;
  /** What was tried at most. */
  most: number;
}

/**
 * Find the size that is too large, from one that passed.
 *
 * #### Notes
 * What stalls costs a deadline each time, and has no limit that would be worth it.
 */
export async function climb(
  from: number,
  attempt: (bytes: number) => Promise<Fared>
): Promise<ILimit> {
  const limit: ILimit = { passed: from, refused: null, most: from };
  const step = async (bytes: number): Promise<Fared> => {
    const fared = await attempt(bytes);
    if (fared !== 'skipped') {
      limit.most = Math.max(limit.most, bytes);
    }
    if (fared === 'passed') {
      limit.passed = bytes;
    } else if (fared !== 'skipped') {
      limit.refused = bytes;
    }
    return fared;
  };
  let fared: Fared = 'passed';
  for (const bytes of RUNGS) {
    fared = await step(bytes);
    if (fared !== 'passed') {
      break;
    }
  }
  while (fared !== 'stalled' && fared !== 'skipped' && isWide(limit)) {
    fared = await step(Math.round((limit.passed + limit.refused) / 2));
  }
  return limit;
}

function isWide(limit: ILimit): limit is ILimit & { refused: number } {
  return limit.refused !== null && limit.refused > limit.passed * NEAR;
}
