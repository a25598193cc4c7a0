import type { ITranslation } from '../../check';
import type { IAnswer, IContents, IPage, IShim } from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { answerText } from './facts';
import type { IAround, IWho } from './who';
import { attribute } from './who';

/** What somebody in front, who wants to know who asks, is judged by. */
export interface IGateEvidence {
  shim: IShim;
  page?: IPage;
  contents?: IContents;
}

/** Somebody in front who answers JupyterLab's own requests in Jupyter's place. */
export interface IGate {
  answer: IAnswer;
  who: IWho;
  around: IAround;
}

/** Whoever answered when the server half was asked for; null as long as anything of Jupyter's came back. */
export function gateOf({ shim, page, contents }: IGateEvidence): IGate | null {
  const { state, answer, serverReachable } = shim;
  if (
    state !== 'foreign' ||
    serverReachable ||
    contents?.steps.some(({ answer }) => answer.by === 'jupyter')
  ) {
    return null;
  }
  const around: IAround = { serviceWorker: page?.serviceWorker ?? false };
  return { answer, who: attribute(answer, around), around };
}

/** Nothing of JupyterLab works then. */
export const GATE_CONSEQUENCES: readonly string[] = [
  'connection/*!',
  'server/*!',
  'storage/*!'
];

/** What came back, beside what should have. */
export function gateFact(
  { answer, around }: IGate,
  trans: ITranslation
): IFact {
  return {
    label: trans.__('Browser → Jupyter'),
    expected: trans.__('an answer of Jupyter'),
    observed: answerText(answer, trans, around),
    vantage: 'browser',
    differs: true
  };
}
