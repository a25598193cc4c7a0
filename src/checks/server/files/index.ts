import type { ITranslation } from '../../../check';
import { defineCheck } from '../../../check';
import type { IContentsStep } from '../../../wire/evidence';
import type { IFact } from '../../../wire/report';
import { answerText } from '../answers';
import { filesByHand } from '../by-hand';
import { badEntryCause } from './bad-entry';
import { checkpointsUnwritable } from './checkpoints-unwritable';
import { directoryClosed } from './directory-closed';
import { errorMasked } from './error-masked';
import { hidden } from './hidden';
import { leftoverBlocksSave } from './leftover-blocks-save';
import { nameTooLong } from './name-too-long';
import { isObstructed } from '../files-obstacles';
import { rootElsewhere } from './root-elsewhere';
import { rootGone } from './root-gone';
import { leftBehind } from '../files-left';
import { settingsOf } from '../files-settings';
import { signaturesUnwritable } from './signatures-unwritable';
import { stepName } from '../files-steps';
import { trashUnusable } from './trash-unusable';

/** Whether the operations of the file browser work, sent as JupyterLab sends them. */
export const files = defineCheck({
  id: 'server/files',
  selfTest: 'write',
  title: trans => trans.__('JupyterLab can save, upload, rename and delete'),
  needs: ['contents'],
  also: ['files', 'storage', 'identity'],
  judge: (seen, _, trans) => {
    const { folder, steps, ms } = seen.contents;
    const failed = steps.filter(({ ok }) => !ok);
    const left = leftBehind(seen, trans);
    if (steps.length === 0) {
      return {
        verdict: 'unknown',
        summary: trans.__('Nothing was tried.'),
        facts: left
      };
    }
    if (failed.length === 0 && steps.every(({ step }) => step === 'list')) {
      return {
        verdict: 'unknown',
        summary: trans.__(
          'The folder can be listed. Nothing was saved, since only the server half can clear up afterwards.'
        ),
        facts: left
      };
    }
    const facts = [
      ...failed.map(step => factOf(step, trans)),
      ...left,
      ...(seen.files ? settingsOf(seen.files, trans) : [])
    ];
    const silent = failed.filter(isUnanswered);
    if (silent.length === steps.length) {
      return {
        verdict: 'fail',
        summary: trans.__('Jupyter does not answer this browser.'),
        facts,
        ms
      };
    }
    if (silent.length > 0 && silent.length === failed.length) {
      return {
        verdict: 'unknown',
        summary: trans.__(
          'Some operations were not answered in time; Jupyter may be busy. Run the checks again.'
        ),
        facts,
        ms
      };
    }
    const all = { facts, ms };
    if (failed.length > 0) {
      return {
        ...all,
        verdict: 'fail',
        summary: trans.__(
          'In %1 JupyterLab cannot: %2.',
          folder || trans.__('the root folder'),
          [...new Set(failed.map(({ step }) => stepName(step, trans)))].join(
            ', '
          )
        )
      };
    }
    return isObstructed(seen)
      ? {
          ...all,
          verdict: 'warn',
          summary: trans.__('Not every file can be saved.')
        }
      : {
          ...all,
          verdict: 'pass',
          summary: trans.__('Saving, uploading, renaming and deleting work.')
        };
  },
  byHand: ({ contents }, _, session, trans) =>
    filesByHand(contents, session, trans),
  causes: [
    rootGone,
    rootElsewhere,
    hidden,
    errorMasked,
    directoryClosed,
    trashUnusable,
    signaturesUnwritable,
    checkpointsUnwritable,
    leftoverBlocksSave,
    nameTooLong,
    badEntryCause
  ]
});

/** Whether no answer came, or only the beginning of a good one: what took too long is not refused. */
function isUnanswered({ answer }: IContentsStep): boolean {
  const { by, status, error } = answer;
  return by === 'nobody' || (Boolean(error) && status !== null && status < 300);
}

function factOf(step: IContentsStep, trans: ITranslation): IFact {
  return {
    label: stepName(step.step, trans),
    expected: trans.__('%1 is granted', step.method),
    observed: answerText(step.answer, trans),
    vantage: 'browser',
    differs: true
  };
}
