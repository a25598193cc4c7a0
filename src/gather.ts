import { PromiseDelegate } from '@lumino/coreutils';
import type { Probe } from './check';
import { gatherRun, WITH_RUN } from './gather-run';
import type { IGatherOptions, Look } from './gathering';
import { probeContents, probeListing } from './probes/contents';
import { wordsOf } from './probes/deadline';
import { probeInstallation } from './probes/installation';
import { policyOf } from './probes/policy';
import { probeTerminal } from './probes/terminal';
import { Unavailable } from './probes/why-not';
import { because, heard } from './reasons';
import { whyNoRun } from './shim-answer';
import type { IEvidence, IUnavailable } from './wire/evidence';

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
  const look: Look = async (probe, act) => {
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
      await Promise.all([
        look('policy', async () => policyOf(null, options.violations())),
        ...WITH_RUN.map(probe => look(probe, async () => reason))
      ]);
      return;
    }
    try {
      await gatherRun(run, options, look, {
        files: files.promise,
        shell: shellOpens.promise
      });
    } finally {
      void others.finally(() => run.close());
    }
  };

  const files = new PromiseDelegate<void>();
  const filesBegun = () => files.resolve();
  const shellOpens = new PromiseDelegate<void>();

  // A shell takes longest of all, and most of that is waiting.
  const terminal = look('terminal', async () => {
    if (!shell) {
      return because('no-shell');
    }
    // While a run is open, nobody's clearing away takes its terminal.
    await opening;
    return probeTerminal(connection, signal, () => shellOpens.resolve());
  }).finally(() => shellOpens.resolve());
  const shimmed = throughShim();
  const others = Promise.all([
    look('page', page),
    look('sessions', async () => options.sessions()),
    look('contents', async () => {
      const { run } = await opening;
      const probe = run?.sweeps ? probeContents : probeListing;
      return probe(connection, folder, signal, filesBegun);
    }),
    terminal,
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
