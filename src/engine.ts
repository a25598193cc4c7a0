import type { ServerConnection } from '@jupyterlab/services';
import { checks } from './checks';
import type { ICheck, ITranslation } from './check';
import { LabConnection } from './connection';
import { examine, isReady } from './examine';
import type { IExamineOptions } from './examine';
import { gather } from './gather';
import type { IGatherOptions } from './gathering';
import { lookAtPage } from './probes/page';
import type { IOpened } from './probes/sessions';
import { lookAtSessions } from './probes/sessions';
import { Unavailable } from './probes/why-not';
import { reasonOf } from './reasons';
import { Shim } from './shim';
import type { IWaiting } from './state';
import type {
  IEvidence,
  IProspect,
  IUnavailable,
  IViolation
} from './wire/evidence';
import type { IReport } from './wire/report';

/** What one gathering is told; whom it asks is the engine's business. */
export type ILook = Omit<
  IGatherOptions,
  'connection' | 'shim' | 'page' | 'sessions' | 'application' | 'violations'
>;

/** Everything a run needs and a page that never runs one does not: it is loaded with the first run. */
export interface IEngine {
  readonly checks: readonly ICheck[];
  gather(look: ILook): Promise<IEvidence>;
  judge(
    evidence: IEvidence,
    checks: readonly ICheck[],
    options: IExamineOptions
  ): { report: IReport; waiting: IWaiting[] };
  /** Whether Jupyter would accept a public address; rejects with words for the user. */
  prospect(address: string): Promise<IProspect | IUnavailable>;
}

/** What the engine is made for. */
export interface IEngineOptions {
  serverSettings: ServerConnection.ISettings;
  /** Name and version of the application. */
  application: string;
  /** What the policy of the page has blocked so far. */
  violations: () => IViolation[];
  /** Where the page keeps what it knows of kernels. */
  opened: IOpened;
  trans: ITranslation;
}

/** The probes and the checks, on the connection JupyterLab itself uses. */
export function makeEngine(options: IEngineOptions): IEngine {
  const { serverSettings, application, violations, opened, trans } = options;
  const { baseUrl } = serverSettings;
  const connection = new LabConnection(serverSettings);
  const shim = new Shim(connection);
  return {
    checks,
    gather: look =>
      gather({
        ...{ ...look, connection, shim, application, violations },
        sessions: () => lookAtSessions(opened),
        page: () => lookAtPage({ baseUrl, application, folder: look.folder })
      }),
    judge: (evidence, wanted, how) => ({
      report: examine(evidence, wanted, trans, how),
      waiting: wanted
        .filter(check => !isReady(check, evidence, how.thorough))
        .map(check => ({
          check: check.id,
          title: check.title(trans),
          ...(check.selfTest && { selfTest: check.selfTest })
        }))
    }),
    prospect: address =>
      shim.prospect(address).catch((error: unknown) => {
        throw error instanceof Unavailable
          ? new Error(reasonOf(error.reason, trans))
          : error;
      })
  };
}
