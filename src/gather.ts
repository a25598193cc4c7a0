import type { Probe } from './check';
import type { IConnection } from './connection';
import { probeContents, probeListing } from './probes/contents';
import { wordsOf } from './probes/deadline';
import { probeInstallation } from './probes/installation';
import { probeRequests } from './probes/requests';
import { probeTerminal } from './probes/terminal';
import { probeWebsocket } from './probes/websocket';
import { Unavailable } from './probes/why-not';
import { because, heard } from './reasons';
import type { IShimRun, Shim } from './shim';
import { BadRequest, whyNoRun } from './shim-answer';
import type { IEvidence, IPage, IUnavailable } from './wire/evidence';

/** Evidence that can only be had with the server half, in no order. */
const WITH_SHIM = [
  'requests',
  'websocket',
  'server',
  'shell',
  'identity',
  'storage',
  'loopback',
  'prospect',
  'arrivals'
] as const;

/** What is looked at, and from where. */
export interface IGatherOptions {
  connection: IConnection;
  shim: Shim;
  page: () => IPage;
  /** The folder of the file browser, relative to the root folder. */
  folder: string;
  /** The public address to try, or nothing. */
  address: string;
  /** Whether a shell of the user's may be started. */
  shell: boolean;
  /** Seconds that silence is tried for in a thorough look; null: only what takes no time. */
  seconds: number | null;
  /** What somebody wants to read. */
  wanted: ReadonlySet<Probe>;
  signal: AbortSignal;
  /** Told what is known whenever that has become more. */
  arrived: (evidence: IEvidence) => void;
}

/**
 * Make all probes at once, each with its own deadline; what cannot be had becomes a reason.
 *
 * #### Notes
 * At most four round trips follow on each other: opening the run, then three of files, or the handshake and the echo
 * of a websocket and what arrived. Rejects only when it is called off.
 */
export async function gather(options: IGatherOptions): Promise<IEvidence> {
  const { connection, shim, page, folder, shell, wanted, signal } = options;
  let evidence: IEvidence = { version: 1, taken: new Date().toISOString() };

  const put = (probe: Probe, value: IEvidence[Probe]): void => {
    if (!signal.aborted) {
      evidence = { ...evidence, [probe]: value };
      options.arrived(evidence);
    }
  };
  const look = async <P extends Probe>(
    probe: P,
    act: () => Promise<NonNullable<IEvidence[P]>>
  ): Promise<void> => {
    if (wanted.has(probe)) {
      put(probe, await act().catch(lost));
    }
  };

  // The run goes first: what it opens the way for takes longest.
  const opening = shim.open(signal);
  const throughShim = async (): Promise<void> => {
    const opened = await opening;
    put('shim', opened.evidence);
    const { run } = opened;
    if (!run) {
      const reason = whyNoRun(opened.evidence);
      await Promise.all(
        WITH_SHIM.map(probe => look(probe, async () => reason))
      );
      return;
    }
    try {
      await withRun(run, options, look);
    } finally {
      void others.finally(() => run.close());
    }
  };

  const shimmed = throughShim();
  const others = Promise.all([
    look('page', async () => page()),
    look('contents', async () => {
      const { run } = await opening;
      const probe = run?.sweeps ? probeContents : probeListing;
      return probe(connection, folder, signal);
    }),
    look('terminal', async () => {
      if (!shell) {
        return because('no-shell');
      }
      // While a run is open, nobody's clearing away takes its terminal.
      await opening;
      return probeTerminal(connection, signal);
    }),
    look('installation', async () => {
      const { evidence } = await opening;
      return evidence.state !== 'missing'
        ? because('not-missing')
        : shell
          ? probeInstallation(connection, signal)
          : because('no-shell');
    })
  ]);
  await Promise.race([Promise.all([others, shimmed]), rejection(signal)]);
  return evidence;
}

type Look = <P extends Probe>(
  probe: P,
  act: () => Promise<NonNullable<IEvidence[P]>>
) => Promise<void>;

async function withRun(
  run: IShimRun,
  { connection, folder, address, shell, signal }: IGatherOptions,
  look: Look
): Promise<void> {
  // In this order: first what takes longest and touches no file system, last what hangs where a mount does.
  const loopback = look('loopback', () =>
    run.probe('loopback', shell ? { shell: '1' } : {}, signal)
  );
  const heard = Promise.all([
    look('requests', () => probeRequests(connection, run, signal)),
    look('websocket', () => probeWebsocket(connection, run, signal))
  ]);
  await Promise.all([
    loopback,
    heard.then(() => look('arrivals', () => run.arrivals(signal))),
    look('identity', () => run.probe('identity', {}, signal)),
    look('server', () => run.probe('server', {}, signal)),
    look('shell', () => run.probe('shell', {}, signal)),
    look('prospect', async () =>
      address
        ? run.probe('prospect', { address }, signal)
        : because('no-address')
    ),
    look('storage', () => storage(run, folder, signal))
  ]);
}

/** A folder that a link leads out to is not looked at, which must not cost what can be known of the others. */
async function storage(run: IShimRun, folder: string, signal: AbortSignal) {
  const ask = (query: Record<string, string>) =>
    run.probe('storage', query, signal);
  try {
    return await ask(folder ? { folder } : {});
  } catch (error) {
    if (error instanceof BadRequest) {
      return ask({});
    }
    throw error;
  }
}

function lost(error: unknown): IUnavailable {
  return error instanceof Unavailable ? error.reason : heard(wordsOf(error));
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const cancel = () => reject(new Error('cancelled'));
    if (signal.aborted) {
      cancel();
    }
    signal.addEventListener('abort', cancel, { once: true });
  });
}
