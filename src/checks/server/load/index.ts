import { defineCheck } from '../../../check';
import { useText } from '../../container/limits-seen';
import { fewFiles, heldLoop } from '../loads';
import { loopBlocked } from './loop-blocked';
import { openFiles } from './open-files';

/** Whether the server gets round to answering, and may open what it needs for that. */
export const load = defineCheck({
  id: 'server/load',
  title: trans => trans.__('Jupyter gets round to answering'),
  needs: ['limits'],
  judge: ({ limits }, _, trans) => {
    const held = heldLoop(limits);
    const few = fewFiles(limits);
    const { openFiles: files, loopDelay } = limits;
    return {
      verdict:
        held?.verdict === 'fail' ? 'fail' : ((few ?? held)?.verdict ?? 'pass'),
      summary: held
        ? trans.__('Jupyter does not get round to answering.')
        : few
          ? trans.__('Jupyter has about as many files open as it may.')
          : trans.__('Jupyter answers without delay, and may open more files.'),
      facts: [
        ...(typeof loopDelay === 'number'
          ? [
              {
                label: trans.__('The event loop comes round late by'),
                observed: trans.__('%1 ms at most', loopDelay),
                vantage: 'system' as const,
                ...(held && { differs: true })
              }
            ]
          : []),
        {
          label: trans.__('Open files and connections'),
          observed: useText(files.used, files.soft, trans),
          vantage: 'system',
          ...(few && { differs: true })
        }
      ]
    };
  },
  byHand: () => [
    'ulimit -n; ls /proc/self/fd | wc -l',
    'for p in $(pgrep -u "$(id -u)" -f jupyter); do ls /proc/$p/fd | wc -l; done'
  ],
  causes: [loopBlocked, openFiles]
});
