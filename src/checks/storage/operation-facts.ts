import type { ITranslation } from '../../check';
import type { IStep } from '../../wire/evidence';
import type { IFact } from '../../wire/report';
import { errorText } from './errors';
import type { IFolder } from './folder';
import { stepName } from './step-name';

/** What came of the operations that were tried beside the canary: one line for those that work, one for each that does not. */
export function operationFacts(
  { operations }: Pick<IFolder, 'operations'>,
  trans: ITranslation
): IFact[] {
  const works = operations.filter(({ ok }) => ok);
  const names = works.map(({ step }) => stepName(step, trans)).join(', ');
  return [
    ...(names ? [factOf(trans.__('Works there too'), names)] : []),
    ...operations
      .filter(({ ok }) => !ok)
      .map(step => factOf(stepName(step.step, trans), outcome(step)))
  ];
}

/** How an operation ended that did not do what was asked. */
export function outcome(step: IStep): string {
  return step.errno ? errorText(step) : (step.seen ?? '?');
}

function factOf(label: string, observed: string): IFact {
  return { label, observed, vantage: 'system' };
}
