import type { Probe } from './check';
import { gatherThorough } from './gather-thorough';
import type { IGatherOptions, Look } from './gathering';
import { policyOf } from './probes/policy';
import { outdated, probeAssets } from './probes/assets';
import { within } from './probes/deadline';
import { probeRequests } from './probes/requests';
import { probeTransfer } from './probes/transfer';
import { probeWebsocket } from './probes/websocket';
import { because } from './reasons';
import { isSeen } from './seen';
import type { IShimRun } from './shim';
import { BadRequest } from './shim-answer';

/** Evidence that can only be had with the server half, in no order. */
export const WITH_RUN = [
  ...(['requests', 'websocket', 'transfer', 'assets', 'clock'] as const),
  ...(['server', 'shell', 'identity', 'storage'] as const),
  ...(['limits', 'kernels', 'files', 'packages'] as const),
  ...(['loopback', 'prospect', 'arrivals'] as const),
  ...(['upload', 'patience', 'idle', 'frames', 'stream', 'burst'] as const)
] satisfies Probe[];

/** How long what arrived waits for the first answers about files: no longer than a mount that hangs is worth. */
const FILES_MS = 1000;

/** Look at everything that needs a run of the server half. */
export async function gatherRun(
  run: IShimRun,
  options: IGatherOptions,
  look: Look,
  firstFiles: Promise<void>
): Promise<void> {
  const { connection, folder, address, shell, seconds, signal } = options;
  let asked: ReturnType<typeof run.probe<'server'>> | null = null;
  const server = () => (asked ??= run.probe('server', {}, signal));

  const depth = { thorough: seconds !== null, signal };

  // In this order: first what takes longest and touches no file system, last what hangs where a mount does.
  const loopback = look('loopback', () =>
    run.probe('loopback', shell ? { shell: '1' } : {}, signal)
  );
  const heard = Promise.all([
    look('websocket', () => probeWebsocket(connection, run, signal)),
    look('requests', () => probeRequests(connection, run, depth))
  ]);
  await Promise.all([
    loopback,
    heard.then(async () => {
      // What Jupyter's log says of files is said by then, unless they hang.
      if (options.wanted.has('contents')) {
        await within(FILES_MS, signal, () => firstFiles).catch(() => undefined);
      }
      await Promise.all([
        look('arrivals', () => run.arrivals(signal)),
        look('policy', async () => policyOf(run.headers, options.violations()))
      ]);
    }),
    look('clock', async () => run.clock ?? because('no-clock')),
    look('identity', () => run.probe('identity', {}, signal)),
    look('limits', () => run.probe('limits', {}, signal)),
    look('kernels', () => run.probe('kernels', {}, signal)),
    look('files', () => run.probe('files', placeOf(folder), signal)),
    look('packages', () => run.probe('packages', {}, signal)),
    look('server', server),
    look('assets', async () => {
      const seen = await server();
      const old = isSeen(seen) && outdated(options.application, seen.versions);
      return old
        ? probeAssets(connection, old, signal)
        : because('same-version');
    }),
    look('shell', () => run.probe('shell', {}, signal)),
    look('prospect', async () =>
      address
        ? run.probe('prospect', { address }, signal)
        : because('no-address')
    ),
    look('storage', () => storage(run, folder, signal)),
    !depth.thorough &&
      look('transfer', () => probeTransfer(connection, run, depth))
  ]);
  if (seconds !== null) {
    await gatherThorough(run, { connection, seconds, signal }, look);
  }
}

/** A folder that a link leads out to is not looked at, which must not cost what can be known of the others. */
async function storage(run: IShimRun, folder: string, signal: AbortSignal) {
  const ask = (query: Record<string, string>) =>
    run.probe('storage', query, signal);
  try {
    return await ask(placeOf(folder));
  } catch (error) {
    if (error instanceof BadRequest) {
      return ask({});
    }
    throw error;
  }
}

function placeOf(folder: string): Record<string, string> {
  return folder ? { folder } : {};
}
