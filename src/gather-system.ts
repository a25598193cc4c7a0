import type { IGatherOptions, Look } from './gathering';
import { outdated, probeAssets } from './probes/assets';
import { because } from './reasons';
import { isSeen } from './seen';
import { BadRequest } from './shim-answer';
import type { IShimRun, ShimProbe } from './shim-run';
import type { IEvidence } from './wire/evidence';

/** What the server half sees of its process, its machine and its file systems. */
export const SYSTEM = [
  ...(['server', 'shell', 'identity', 'storage'] as const),
  ...(['limits', 'kernels', 'files', 'packages'] as const)
] satisfies ShimProbe[];

/** One of them. */
type System = (typeof SYSTEM)[number];

/**
 * Look at what only the server half sees, with one request, and at what follows from that.
 *
 * #### Notes
 * A folder that a link leads out to is not looked at, which must not cost what can be known of the others.
 */
export async function gatherSystem(
  run: IShimRun,
  { connection, application, folder, wanted, seconds, signal }: IGatherOptions,
  look: Look
): Promise<void> {
  const names = SYSTEM.filter(probe => wanted.has(probe));
  if (names.length === 0) {
    return;
  }
  const depth: Record<string, string> =
    seconds === null ? {} : { thorough: '1' };
  const told = run.probes(names, folder ? { folder, ...depth } : depth, signal);
  const see = async <P extends System>(
    probe: P
  ): Promise<NonNullable<IEvidence[P]>> => {
    try {
      return await told(probe);
    } catch (error) {
      if (error instanceof BadRequest) {
        return run.probe(probe, depth, signal);
      }
      throw error;
    }
  };
  await Promise.all([
    ...SYSTEM.map(probe => look(probe, () => see(probe))),
    look('assets', async () => {
      const server = await see('server');
      const old = isSeen(server) && outdated(application, server.versions);
      return old
        ? probeAssets(connection, old, signal)
        : because('same-version');
    })
  ]);
}
