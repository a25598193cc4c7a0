import type { Probe } from './check';
import { gatherSystem, SYSTEM } from './gather-system';
import { gatherThorough } from './gather-thorough';
import type { IGatherOptions, Look } from './gathering';
import { policyOf } from './probes/policy';
import { within } from './probes/deadline';
import { probeRequests } from './probes/requests';
import { probeTransfer } from './probes/transfer';
import { probeWebsocket } from './probes/websocket';
import { because } from './reasons';
import type { IShimRun } from './shim-run';

/** Evidence that can only be had with the server half, in no order. */
export const WITH_RUN = [
  ...(['requests', 'websocket', 'transfer', 'assets', 'clock'] as const),
  ...SYSTEM,
  ...(['loopback', 'prospect', 'arrivals'] as const),
  ...(['upload', 'patience', 'idle', 'frames', 'stream', 'burst'] as const)
] satisfies Probe[];

/** How long what arrived waits for the first answers about files: no longer than a mount that hangs is worth. */
const FILES_MS = 1000;

/** What some of it waits for. */
export interface IFirst {
  /** The first answers about files. */
  files: Promise<void>;
  /** The handshake of a shell's websocket, or that there is none. */
  shell: Promise<void>;
}

/** Look at everything that needs a run of the server half. */
export async function gatherRun(
  run: IShimRun,
  options: IGatherOptions,
  look: Look,
  first: IFirst
): Promise<void> {
  const { connection, address, shell, seconds, signal } = options;
  const depth = { thorough: seconds !== null, signal };

  // In this order: first what takes longest.
  const system = gatherSystem(run, options, look);
  const loopback = look('loopback', () =>
    run.probe('loopback', shell ? { shell: '1' } : {}, signal)
  );
  const heard = Promise.all([
    look('websocket', () =>
      probeWebsocket(connection, run, first.shell, signal)
    ),
    look('requests', () => probeRequests(connection, run, depth))
  ]);
  await Promise.all([
    system,
    loopback,
    heard.then(async () => {
      // What Jupyter's log says of files is said by then, unless they hang.
      if (options.wanted.has('contents')) {
        await within(FILES_MS, signal, () => first.files).catch(
          () => undefined
        );
      }
      await Promise.all([
        look('arrivals', () => run.arrivals(signal)),
        look('policy', async () => policyOf(run.headers, options.violations()))
      ]);
    }),
    look('clock', async () => run.clock ?? because('no-clock')),
    look('prospect', async () =>
      address
        ? run.probe('prospect', { address }, signal)
        : because('no-address')
    ),
    !depth.thorough &&
      look('transfer', () => probeTransfer(connection, run, depth))
  ]);
  if (seconds !== null) {
    await gatherThorough(run, { connection, seconds, signal }, look);
  }
}
