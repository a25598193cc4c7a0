import type { IAsked } from './probes/answer';
import { Unavailable, whyNot } from './probes/why-not';
import { because } from './reasons';
import type { IAnswer, IShim, IUnavailable } from './wire/evidence';

/** The server half will not look at what it was asked to look at. */
export class BadRequest extends Unavailable {}

/** A run, as the server half opens it. */
export interface IRunAnswer {
  run: string;
  instance: string;
  version: string;
  /** Milliseconds since 1970, by the server's clock; older server halves do not tell it. */
  now?: number;
  /** Seconds a probe is given. */
  deadline: number;
  /** Whether what Jupyter throws into the trash is cleared out of it. */
  sweeps: boolean;
}

/** The run that was opened, if one was. */
export function asRun({ answer, json }: IAsked): IRunAnswer | null {
  return answer.status === 200 &&
    answer.by === 'jupyter' &&
    typeof json === 'object' &&
    json !== null &&
    'run' in json
    ? (json as IRunAnswer)
    : null;
}

/**
 * What became of the asking for a run.
 *
 * #### Notes
 * Under JupyterHub nothing on Jupyter's page for 404 proves whose it is; that the API answers at the same place does.
 */
export function stateOf(
  { status, by, redirected, error }: IAnswer,
  serverReachable: boolean
): IShim['state'] {
  if (by === 'nobody' || (by === 'jupyter' && error)) {
    return 'unreachable';
  }
  if (status === 404 && !redirected && (by === 'jupyter' || serverReachable)) {
    return 'missing';
  }
  return by === 'jupyter' && (status === 401 || status === 403)
    ? 'refused'
    : 'foreign';
}

/** What the server half said, or an error that says why it did not. */
export function contentOf({ answer, json }: IAsked): unknown {
  if (answer.status === 200 && answer.by === 'jupyter' && json !== null) {
    return json;
  }
  throw answer.status === 400
    ? new BadRequest(
        fieldOf(json) === 'address' ? because('not-an-address') : whyNot(answer)
      )
    : new Unavailable(whyNot(answer));
}

/** What the server half did not understand. */
function fieldOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'field' in json
    ? json.field
    : null;
}

/** Why nothing that needs the server half could be looked at. */
export function whyNoRun({ state, answer }: IShim): IUnavailable {
  switch (state) {
    case 'answered':
      return because('no-run');
    case 'missing':
      return because('no-server-half');
    case 'refused':
      return because('refused', answer.text ?? answer.status ?? '');
    case 'foreign':
      return whyNot(answer);
    case 'unreachable':
      return unreachable(whyNot(answer));
  }
}

function unreachable({ unavailable, code, values = [] }: IUnavailable) {
  return code === 'timed-out'
    ? because('unreachable-within', ...values)
    : because('unreachable', unavailable);
}
