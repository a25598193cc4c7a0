import type { ITranslation } from '../../../check';
import { defineCheck } from '../../../check';
import type { IContentsStep } from '../../../wire/evidence';
import type { IFact } from '../../../wire/report';
import { answerText } from '../answers';
import { filesByHand } from '../by-hand';

/** Whether the operations of the file browser work, sent as JupyterLab sends them. */
export const files = defineCheck({
  id: 'server/files',
  selfTest: 'write',
  title: trans => trans.__('JupyterLab can save, upload, rename and delete'),
  needs: ['contents'],
  judge: ({ contents: { folder, steps, leftovers, ms } }, _, trans) => {
    const failed = steps.filter(({ ok }) => !ok);
    const left: IFact[] =
      leftovers.length > 0
        ? [
            {
              label: trans.__('Left behind'),
              observed: leftovers.join(', '),
              vantage: 'browser'
            }
          ]
        : [];
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
    const facts = [...failed.map(step => factOf(step, trans)), ...left];
    const silent = failed.filter(({ answer }) => answer.by === 'nobody');
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
    return {
      verdict: failed.length > 0 ? 'fail' : 'pass',
      summary:
        failed.length > 0
          ? trans.__(
              'In %1 JupyterLab cannot: %2.',
              folder || trans.__('the root folder'),
              [
                ...new Set(failed.map(({ step }) => stepName(step, trans)))
              ].join(', ')
            )
          : trans.__('Saving, uploading, renaming and deleting work.'),
      facts,
      ms
    };
  },
  byHand: ({ contents }, _, session, trans) =>
    filesByHand(contents, session, trans),
  causes: []
});

function factOf(step: IContentsStep, trans: ITranslation): IFact {
  return {
    label: stepName(step.step, trans),
    expected: trans.__('%1 is granted', step.method),
    observed: answerText(step.answer, trans),
    vantage: 'browser',
    differs: true
  };
}

/** An operation as the file browser's user names it. */
function stepName(step: IContentsStep['step'], trans: ITranslation): string {
  switch (step) {
    case 'list':
      return trans.__('list the folder');
    case 'create':
      return trans.__('make a file');
    case 'save':
      return trans.__('save');
    case 'rename':
      return trans.__('rename');
    case 'copy':
      return trans.__('copy');
    case 'make-folder':
      return trans.__('make a folder');
    case 'upload':
      return trans.__('upload');
    case 'download':
      return trans.__('download');
    case 'delete':
      return trans.__('delete');
  }
}
